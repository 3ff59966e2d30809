// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace runs {

/// The gitignore(5) pattern that matches exactly `path`, relative to the top, whatever characters it holds.
QByteArray excludeLine(const QString &path, bool isDirectory);

} // namespace runs
