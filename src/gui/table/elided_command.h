// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>

namespace runs {

/// A one-line command cut to `width` pixels where it hurts least: what it shares with its neighbours at the beginning
/// (`sharedPrefix` UTF-16 units) gives way to an ellipsis, so that the arguments in which it differs can be read.
QString elidedCommand(const QString &command, int sharedPrefix, int width, const QFontMetrics &metrics);

} // namespace runs
