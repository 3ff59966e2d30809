// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <system_error>
#include <thread>
#include <vector>

namespace runs {

/// Calls `function` with each number below `count`, in this order but at once on as many threads as there are
/// processors, this one among them, and returns when all of them are done. `few`: how many calls are worth the start of
/// a thread.
template<typename Function>
void forEachAtOnce(size_t count, size_t few, const Function &function)
{
    std::atomic<size_t> next = 0;
    const auto doSome = [&] {
        for (size_t i = next++; i < count; i = next++)
            function(i);
    };
    std::vector<std::jthread> helpers;
    const size_t threads = std::min<size_t>(std::thread::hardware_concurrency(), (count + few - 1) / few);
    try {
        while (helpers.size() + 1 < threads)
            helpers.emplace_back(doSome);
    } catch (const std::system_error &) { // where the user may have no more threads, those that are there do it
    }
    doSome();
}

} // namespace runs
