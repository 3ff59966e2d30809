// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/scalar_series.h"

namespace runs {

/// What a series comes to.
struct MetricSummary
{
    qint64 count = 0; ///< of all points
    double last = std::numeric_limits<double>::quiet_NaN();
    qint64 lastStep = 0;

    // Of the points that are not NaN; NaN when there are none.
    double min = std::numeric_limits<double>::quiet_NaN();
    double max = std::numeric_limits<double>::quiet_NaN();
    double mean = std::numeric_limits<double>::quiet_NaN();

    bool operator==(const MetricSummary &) const = default;
};

MetricSummary summaryOf(const ScalarSeries &series);

} // namespace runs
