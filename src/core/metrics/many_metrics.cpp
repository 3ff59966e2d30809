// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/many_metrics.h"

#include "core/base/at_once.h"

#include <mutex>

namespace runs {

void readManyMetrics(const std::vector<MetricSource> &sources, const MetricsTaker &take, const std::stop_token &stop)
{
    std::mutex taking;
    forEachAtOnce(sources.size(), 1, [&](size_t index) {
        if (stop.stop_requested())
            return;
        RunMetrics metrics = readRunMetrics(sources[index], stop);
        const std::scoped_lock lock(taking);
        if (!stop.stop_requested())
            take(index, std::move(metrics));
    });
}

} // namespace runs
