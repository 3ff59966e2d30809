// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QtTypes>

#include <span>

namespace runs {

/// How several numbers lie.
struct Spread
{
    qsizetype count = 0;  ///< of those that are finite, which are all that count
    double mean = 0;      ///< NaN when there are none
    double deviation = 0; ///< standard deviation of the sample (divided by count − 1); 0 for a single number
};

Spread spreadOf(std::span<const double> numbers);

} // namespace runs
