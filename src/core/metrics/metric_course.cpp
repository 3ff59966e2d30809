// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/metric_course.h"

#include <algorithm>
#include <cmath>

namespace runs {

QList<float> courseOf(const ScalarSeries &series, qsizetype most)
{
    const qsizetype count = std::min(most, series.size());
    if (count <= 0)
        return {};
    const double first = double(series.at(0).step);
    const double span = double(series.at(series.size() - 1).step) - first;
    std::vector<double> sums(size_t(count), 0);
    std::vector<qsizetype> counts(size_t(count), 0);
    for (const ScalarPoint &point : series.points()) {
        if (!std::isfinite(point.value))
            continue;
        const double place = span > 0 ? (double(point.step) - first) / span * double(count) : 0;
        const auto stretch = size_t(std::clamp<double>(place, 0, double(count - 1)));
        sums[stretch] += point.value;
        ++counts[stretch];
    }
    QList<float> course;
    course.reserve(count);
    for (size_t stretch = 0; stretch < sums.size(); ++stretch) {
        course += counts[stretch] > 0 ? float(sums[stretch] / double(counts[stretch]))
                                      : std::numeric_limits<float>::quiet_NaN();
    }
    return course;
}

} // namespace runs
