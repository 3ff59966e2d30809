// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QtTypes>

#include <limits>

namespace runs {

/// A value of a metric at a step of training.
struct ScalarPoint
{
    static constexpr double unknownTime = std::numeric_limits<double>::quiet_NaN();

    qint64 step;
    double wallTime; ///< seconds since 1970; NaN: not known
    double value;    ///< NaN and infinities are values
};

} // namespace runs
