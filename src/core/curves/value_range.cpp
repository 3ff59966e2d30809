// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/value_range.h"

#include "core/curves/decimation.h"

#include <algorithm>
#include <cmath>

namespace runs {
namespace {

/// between the two values that are nearest, in proportion.
double quantile(std::vector<double> &values, double share)
{
    const double place = share * double(values.size() - 1);
    const auto below = values.begin() + std::ptrdiff_t(place);
    std::ranges::nth_element(values, below);
    const double next = below + 1 < values.end() ? *std::min_element(below + 1, values.end()) : *below;
    return *below + (next - *below) * (place - std::floor(place));
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
    constexpr qsizetype enough = 500;
    const qsizetype begin = curve.indexAt(m_view.axis, m_view.from);
    const qsizetype end = curve.indexAt(m_view.axis, std::nextafter(m_view.to, HUGE_VAL));
    qsizetype stride = 1;
    size_t level = 0; // above which blocks have their first points at hand
    for (qsizetype next = Curve::leafSize; level < curve.levels().size() && (end - begin) / next >= enough; ++level) {
        stride = next;
        next *= Curve::fanOut;
    }
    for (qsizetype index = (begin + stride - 1) / stride * stride; index < end; index += stride) {
        const double value =
            level == 0 ? curve.series().at(index).value : curve.levels()[level - 1][size_t(index / stride)].first;
        if (counts(value))
            m_values.push_back(value);
    }
}

std::optional<ValueRange> ValueRanges::range()
{
    if (m_values.empty())
        return {};
    const auto [least, greatest] = std::ranges::minmax(m_values);
    if (!m_ignoresOutliers || m_values.size() <= 2)
        return ValueRange{least, greatest};
    const double from = quantile(m_values, 0.05);
    const double to = quantile(m_values, 0.95);
    ValueRange range{greatest, least};
    for (const double value : m_values) {
        if (from <= value && value <= to)
            range = {std::min(range.min, value), std::max(range.max, value)};
    }
    return range.min <= range.max ? range : ValueRange{least, greatest};
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
