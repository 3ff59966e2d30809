// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/settings/preferences.h"

#include <QString>

namespace runs {

// Points in time as text, in the local time zone. They are microseconds since 1970, UTC.

/// How far `time` is from `now`, as one says it: "just now", "5 min ago", "3 h ago", "yesterday 14:02", and the date
/// and minute of what is longer ago; "in 5 min", "in 3 h", "tomorrow 14:02" for what is still to come.
QString relativeTime(qint64 time, qint64 now);

/// "2026-11-23 10:04:11", or as the locale writes it. DateFormat::Relative has no exact form of its own and gives the
/// first.
QString clockTime(qint64 time, Preferences::DateFormat format);

/// As the user wants to see it: relativeTime() or clockTime().
QString formattedTime(qint64 time, qint64 now, Preferences::DateFormat format);

/// With seconds and the UTC offset, for tooltips: "2026-11-23 10:04:11 +01:00".
QString exactTime(qint64 time);

/// The clock of this machine.
qint64 currentTime();

} // namespace runs
