// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/value_range.h"

#include "core/curves/decimation.h"

#include <algorithm>
#include <cmath>

namespace runs {
namespace {

/// between the two values that are nearest, in proportion.
double quantile(const std::vector<double> &sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = size_t(place);
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (place - double(below));
}

} // namespace

bool ValueRanges::counts(double value) const
{
    return std::isfinite(value) && (!m_areLog || value > 0);
}

void ValueRanges::add(const Curve &curve)
{
    if (!curve.isOn(m_view.axis))
        return;
    if (m_ignoresOutliers)
        addSample(curve);
    else
        addWhole(curve);
}

void ValueRanges::addWhole(const Curve &curve)
{
    CurveView coarse = m_view; // on a logarithmic axis each column says what is least above 0
    coarse.columns = m_areLog ? std::max(m_view.columns, 1) : 1;
    for (const auto [x, y] : decimated(curve, coarse)) {
        if (m_view.holds(x) && counts(y))
            m_values.push_back(y);
    }
}

void ValueRanges::addSample(const Curve &curve)
{
    constexpr qsizetype most = 1000;
    const qsizetype begin = curve.indexAt(m_view.axis, m_view.from);
    const qsizetype end = curve.indexAt(m_view.axis, std::nextafter(m_view.to, HUGE_VAL));
    const qsizetype count = std::min(most, end - begin);
    for (qsizetype i = 0; i < count; ++i) {
        const double value = curve.series().at(begin + (end - begin) * i / count).value;
        if (counts(value))
            m_values.push_back(value);
    }
}

std::optional<ValueRange> ValueRanges::range()
{
    if (m_values.empty())
        return {};
    std::ranges::sort(m_values);
    auto first = m_values.begin();
    auto last = m_values.end() - 1;
    if (m_ignoresOutliers && m_values.size() > 2) {
        first = std::ranges::lower_bound(m_values, quantile(m_values, 0.05));
        last = std::ranges::upper_bound(m_values, quantile(m_values, 0.95)) - 1;
    }
    return first <= last ? ValueRange{*first, *last} : ValueRange{m_values.front(), m_values.back()};
}

ValueRange padded(const ValueRange &range, bool isLog)
{
    constexpr double share = 0.05;
    if (isLog) {
        const double factor = range.max > range.min ? std::pow(range.max / range.min, share) : 1.5;
        return {range.min / factor, range.max * factor};
    }
    double room = (range.max - range.min) * share;
    if (room <= std::abs(range.max) * 1e-12) // so little is no curve but rounding
        room = range.max != 0 ? std::abs(range.max) * share : 1;
    return {range.min - room, range.max + room};
}

} // namespace runs
