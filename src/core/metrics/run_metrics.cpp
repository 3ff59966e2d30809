// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/run_metrics.h"

#include "core/metrics/metrics_follower.h"

namespace runs {

RunMetrics readRunMetrics(const MetricSource &source, const std::stop_token &stop)
{
    MetricsFollower follower(source);
    follower.update(stop);
    return follower.metrics();
}

} // namespace runs
