// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/statistics/correlation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace runs {
namespace {

/// The differences from the mean, in a unit in which the largest is 1, so that no square leaves the range of a double;
/// nothing when all numbers are the same.
std::vector<double> deviations(std::span<const double> numbers)
{
    if (std::ranges::all_of(numbers, [&](double number) { return number == numbers.front(); }))
        return {};
    const auto scaled = [](std::vector<double> values) {
        double largest = 0;
        for (const double value : values)
            largest = std::max(largest, std::abs(value));
        for (double &value : values)
            value /= largest;
        return values;
    };
    std::vector<double> values = scaled({numbers.begin(), numbers.end()});
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    for (double &value : values)
        value -= mean;
    return scaled(std::move(values));
}

} // namespace

std::optional<double> pearson(std::span<const double> x, std::span<const double> y)
{
    const std::vector<double> dx = deviations(x);
    const std::vector<double> dy = deviations(y);
    if (dx.empty() || dy.empty())
        return {};
    const auto product = [](const auto &a, const auto &b) {
        return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
    };
    const double coefficient = product(dx, dy) / std::sqrt(product(dx, dx) * product(dy, dy));
    return std::clamp(coefficient, -1.0, 1.0);
}

std::vector<double> ranks(std::span<const double> numbers)
{
    std::vector<size_t> order(numbers.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](size_t i) { return numbers[i]; });
    std::vector<double> places(numbers.size());
    for (size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        while (end < order.size() && numbers[order[end]] == numbers[order[begin]])
            ++end;
        for (size_t i = begin; i < end; ++i)
            places[order[i]] = double(begin + 1 + end) / 2;
    }
    return places;
}

std::optional<double> spearman(std::span<const double> x, std::span<const double> y)
{
    return pearson(ranks(x), ranks(y));
}

} // namespace runs
