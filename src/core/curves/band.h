// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/scalar_series.h"

#include <QList>

namespace runs {

/// What several runs have in common: at each step the mean of their values, and that less and more the standard
/// deviation (of a sample: n - 1; of one value 0). The time is the mean of their times.
struct Band
{
    ScalarSeries mean;
    ScalarSeries lower;
    ScalarSeries upper;
};

/// A step counts when each series that has begun by then and has not ended has it. Nothing is interpolated: a value
/// that nobody has measured would make the deviation smaller than it is. Values that are not finite are left out, and
/// where none is finite the mean is NaN.
Band bandOf(const QList<ScalarSeries> &members);

} // namespace runs
