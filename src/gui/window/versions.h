// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace runs {

/// The libraries and programs that Run Manager works with here, and their versions; a program that is missing has none.
/// It runs them, so it is to be called on a thread that may wait.
QList<std::pair<QString, QString>> toolVersions();

} // namespace runs
