// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/value_range.h"

#include "core/curves/decimation.h"

#include <algorithm>
#include <cmath>

namespace runs {

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
    const auto begin = m_values.begin();
    auto low = begin, high = m_values.end() - 1;
    if (m_ignoresOutliers && m_values.size() > 2) { // a percentile lies between two values: the inner one counts
        const double last = double(m_values.size() - 1);
        low = begin + std::ptrdiff_t(std::ceil(0.05 * last));
        high = begin + std::ptrdiff_t(std::floor(0.95 * last));
    }
    std::ranges::nth_element(m_values, high);
    std::nth_element(begin, low, high);
    return ValueRange{*low, *high};
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
