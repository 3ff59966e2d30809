// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/metric_summary.h"
#include "core/metrics/run_metrics.h"
#include "core/query/query_field.h"

namespace runs {

/// What is kept of a metric of which the points are not.
struct MetricDigest
{
    MetricSummary summary;
    QList<float> course; ///< as courseOf() has it

    bool operator==(const MetricDigest &) const = default;
};

/// What is kept of the metrics of a run.
struct RunDigest
{
    QMap<QString, MetricDigest> metrics; ///< by name
    QStringList problems;                ///< sentences on what could not be read
};

RunDigest digestOf(const RunMetrics &metrics);

double aggregateOf(const MetricSummary &summary, Aggregate aggregate);

} // namespace runs
