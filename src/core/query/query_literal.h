// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace runs {

/// The seconds of "90s", "10m", "1h30m", "3d", "2w", "1.5h" or of a bare number.
std::optional<double> durationIn(const QString &text);

/// A point in time, or a day: microseconds since 1970-01-01 UTC.
struct TimeSpan
{
    qint64 begin;
    qint64 end; ///< of a day the beginning of the next one, otherwise the same
};

/// The time of "2026-11-20", "2026-11-20T12:00" (local time, or with an offset), "today", "yesterday", "now", or "-2d":
/// so long before `now`.
std::optional<TimeSpan> timeIn(const QString &text, qint64 now);

} // namespace runs
