// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace runs {

/// ISO 8601 in the local time zone with microseconds and the UTC offset: "2026-11-23T21:04:05.123456+01:00".
/// (QDateTime stops at milliseconds; the database keeps microseconds as Python's datetime.isoformat() does.)
QString isoTimestamp(std::chrono::system_clock::time_point time);

} // namespace runs
