// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

/// Times something and its baseline in alternation, and prints the medians as a line of JSON for bench.py.
class Stopwatch
{
public:
    using Action = std::function<void()>;

    explicit Stopwatch(const char *size, int rounds = 15) : m_size(size), m_rounds(rounds) {}

    void compare(const char *subject, const Action &action, const char *baseline, const Action &baselineAction) const
    {
        std::vector<double> times;
        std::vector<double> baselineTimes;
        for (int round = 0; round <= m_rounds; ++round) {
            const double baselineTime = milliseconds(baselineAction);
            const double time = milliseconds(action);
            if (round == 0)
                continue; // what is done for the first time is not what is measured
            times.push_back(time);
            baselineTimes.push_back(baselineTime);
        }
        print(subject, median(times), baseline, median(baselineTimes));
    }

    void print(const char *subject, double time, const char *baseline, double baselineTime) const
    {
        std::printf(
            R"({"subject": "%s", "size": "%s", "milliseconds": %.6f, "baseline": "%s", "baseline_milliseconds": %.6f})"
            "\n",
            subject, m_size, time, baseline, baselineTime);
        std::fflush(stdout);
    }

    static double milliseconds(const Action &action)
    {
        const auto start = std::chrono::steady_clock::now();
        action();
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }

    static double median(std::vector<double> values)
    {
        std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(values.size() / 2));
        return values[values.size() / 2];
    }

private:
    const char *m_size;
    int m_rounds;
};
