// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

namespace runs {

/// ISO 8601 in the local time zone with microseconds and the UTC offset: "2026-11-23T21:04:05.123456+01:00".
/// (QDateTime stops at milliseconds; the database keeps microseconds as Python's datetime.isoformat() does.)
QString isoTimestamp(std::chrono::system_clock::time_point time);

/// The same of microseconds since 1970-01-01 UTC.
QString isoTimestamp(qint64 time);

/// Microseconds since 1970-01-01 UTC, now.
qint64 currentMicroseconds();

/// Microseconds since 1970-01-01 UTC of a time as databases have it (ISO 8601 extended format, years 1 to 9999): a
/// date, then perhaps 'T' or a blank, hours, minutes, perhaps seconds with up to 9 decimals (those behind the sixth are
/// cut), and perhaps an offset: "Z", "+01:00", "+0100" or "+01". Without an offset, as old files have it, it is local
/// time: of an hour that comes twice the first one is meant, and one that is left out counts on from before the gap. A
/// date alone is its local midnight. None for any other text, and for dates and times that do not exist. Thread-safe.
std::optional<qint64> parseTimestamp(QStringView text);

} // namespace runs
