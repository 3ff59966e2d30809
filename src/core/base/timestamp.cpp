// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/timestamp.h"

#include <cstdlib>
#include <ctime>

namespace runs {

QString isoTimestamp(std::chrono::system_clock::time_point time)
{
    const auto microseconds = std::chrono::floor<std::chrono::microseconds>(time);
    const auto seconds = std::chrono::floor<std::chrono::seconds>(microseconds);
    const std::time_t clock = std::chrono::system_clock::to_time_t(seconds);
    std::tm local{};
    localtime_r(&clock, &local);
    const int fraction = int((microseconds - seconds).count());
    const int offset = int(std::abs(local.tm_gmtoff) / 60);
    return QString::asprintf("%04d-%02d-%02dT%02d:%02d:%02d.%06d%c%02d:%02d", local.tm_year + 1900, local.tm_mon + 1,
                             local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec, fraction,
                             local.tm_gmtoff < 0 ? '-' : '+', offset / 60, offset % 60);
}

} // namespace runs
