// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/scalar_series.h"

#include <initializer_list>
#include <limits>
#include <random>

namespace series_samples {

inline constexpr double none = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// Values at the steps 0, 1, 2, …, a second each from 1000 on.
inline runs::ScalarSeries seriesOf(std::initializer_list<double> values)
{
    runs::ScalarSeries series;
    for (const double value : values)
        series.append({series.size(), 1000.0 + double(series.size()), value});
    return series;
}

/// Whatever may come: steps that are left out, clocks that are set back or are not known, gaps, infinities.
inline runs::ScalarSeries randomSeries(int count, std::mt19937 &random)
{
    const auto chance = [&](int of) { return random() % of == 0; };
    std::normal_distribution<double> value;
    runs::ScalarSeries series;
    qint64 step = random() % 3;
    double time = 1.7e9;
    for (int i = 0; i < count; ++i) {
        step += chance(50) ? 1 + random() % 500 : 1;
        time += chance(100) ? -20.0 : 0.5;
        series.append({step, chance(40) ? none : time, chance(60) ? none : chance(90) ? infinity : value(random)});
    }
    return series;
}

} // namespace series_samples
