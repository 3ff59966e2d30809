// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/smoothed_series.h"

#include <algorithm>
#include <cmath>

namespace runs {

SmoothedSeries::SmoothedSeries(double weight) : m_weight(std::clamp(weight, 0.0, mostWeight)) {}

void SmoothedSeries::follow(const ScalarSeries &raw)
{
    const qsizetype shared = raw.sharedWith(m_raw);
    m_raw = raw;
    if (m_weight == 0)
        return;
    m_state = m_lasting.points <= shared ? m_lasting : State();
    m_lasting = m_state;
    if (m_state.points == 0)
        m_smoothed = {};
    else
        m_smoothed.dropFrom(raw.at(m_state.points - 1).step + 1);
    constexpr qsizetype lasting = 1024; // points; the pieces of the series are not smaller
    while (m_state.points < raw.size()) {
        ScalarPoint point = raw.at(m_state.points);
        point.value = next(point.value);
        m_smoothed.append(point);
        ++m_state.points;
        if (m_state.points % lasting == 0 && m_state.points < raw.size())
            m_lasting = m_state;
    }
}

double SmoothedSeries::next(double value)
{
    m_state.isConstant = m_state.isConstant && value == m_raw.at(0).value;
    if (!std::isfinite(value))
        return value;
    m_state.average = m_state.average * m_weight + (1 - m_weight) * value;
    m_state.rest *= m_weight;
    return m_state.isConstant ? value : m_state.average / (1 - m_state.rest);
}

} // namespace runs
