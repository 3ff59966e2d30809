// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/many_metrics.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <system_error>
#include <thread>

namespace runs {

void readManyMetrics(const std::vector<MetricSource> &sources, const MetricsTaker &take, const std::stop_token &stop)
{
    std::atomic<size_t> next = 0;
    std::mutex taking;
    const auto readSome = [&] {
        for (size_t index = next++; index < sources.size() && !stop.stop_requested(); index = next++) {
            RunMetrics metrics = readRunMetrics(sources[index], stop);
            const std::scoped_lock lock(taking);
            if (!stop.stop_requested())
                take(index, std::move(metrics));
        }
    };
    std::vector<std::jthread> helpers;
    const size_t threads = std::min<size_t>(std::thread::hardware_concurrency(), sources.size());
    try {
        while (helpers.size() + 1 < threads)
            helpers.emplace_back(readSome);
    } catch (const std::system_error &) { // where the user may have no more threads, those that are there do it
    }
    readSome();
}

} // namespace runs
