// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/statistics/spread.h"

#include <cmath>
#include <limits>

namespace runs {

/// By Welford's method, which does not lose small differences of large numbers.
Spread spreadOf(std::span<const double> numbers)
{
    Spread spread;
    double squares = 0;
    for (const double number : numbers) {
        if (!std::isfinite(number))
            continue;
        ++spread.count;
        const double distance = number - spread.mean;
        spread.mean += distance / double(spread.count);
        squares += distance * (number - spread.mean);
    }
    if (spread.count == 0)
        spread.mean = std::numeric_limits<double>::quiet_NaN();
    if (spread.count > 1)
        spread.deviation = std::sqrt(squares / double(spread.count - 1));
    return spread;
}

} // namespace runs
