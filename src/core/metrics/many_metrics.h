// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/run_metrics.h"

#include <functional>
#include <vector>

namespace runs {

/// Takes what was read of a run, by its index.
using MetricsTaker = std::function<void(size_t index, RunMetrics &&metrics)>;

/// Reads the metrics of many runs with all processors, and returns when that is done. The runs are begun in their
/// order: those that are wanted first come first. `take` is called from several threads, but never twice at once. When
/// it is asked to stop, it returns soon, and takes no more.
void readManyMetrics(const std::vector<MetricSource> &sources, const MetricsTaker &take,
                     const std::stop_token &stop = {});

} // namespace runs
