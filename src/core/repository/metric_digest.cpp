// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/metric_digest.h"

#include "core/metrics/metric_course.h"

namespace runs {
namespace {

constexpr qsizetype coursePoints = 48; // a cell is about twice as many pixels wide

} // namespace

RunDigest digestOf(const RunMetrics &metrics)
{
    RunDigest digest{.problems = metrics.problems};
    for (const auto &[name, series] : metrics.series.asKeyValueRange())
        digest.metrics.insert(name, {summaryOf(series), courseOf(series, coursePoints)});
    return digest;
}

double aggregateOf(const MetricSummary &summary, Aggregate aggregate)
{
    switch (aggregate) {
    case Aggregate::Last: return summary.last;
    case Aggregate::Min: return summary.min;
    case Aggregate::Max: return summary.max;
    case Aggregate::Mean: return summary.mean;
    case Aggregate::Count: return double(summary.count);
    case Aggregate::Step: return double(summary.lastStep);
    }
    Q_UNREACHABLE();
}

} // namespace runs
