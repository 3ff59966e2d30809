// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/metric_summary.h"

#include <cmath>

namespace runs {

MetricSummary summaryOf(const ScalarSeries &series)
{
    MetricSummary summary;
    if (series.isEmpty())
        return summary;
    summary.count = series.size();
    summary.last = series.at(series.size() - 1).value;
    summary.lastStep = series.at(series.size() - 1).step;
    double sum = 0;
    qint64 numbers = 0;
    for (const ScalarPoint &point : series.points()) {
        if (std::isnan(point.value))
            continue;
        summary.min = std::fmin(summary.min, point.value); // of NaN and a number, the number
        summary.max = std::fmax(summary.max, point.value);
        sum += point.value;
        ++numbers;
    }
    if (numbers > 0)
        summary.mean = sum / double(numbers);
    return summary;
}

} // namespace runs
