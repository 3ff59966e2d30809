// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/parallel_scale.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {

ParallelScale::ParallelScale(const FieldAxis &axis) : m_low(axis.min), m_high(axis.max)
{
    constexpr double wide = 100;
    if (!axis.isCategorical() && axis.field.kind() != QueryField::Kind::Time && m_low > 0 && m_high / m_low >= wide) {
        m_isLog = true;
        m_low = std::log10(m_low);
        m_high = std::log10(m_high);
    }
    if (m_low == m_high) { // one value stands in the middle
        const double margin = std::max(std::abs(m_low) * 0.5, 0.5);
        m_low -= margin;
        m_high += margin;
    }
}

double ParallelScale::share(double place) const
{
    return ((m_isLog ? std::log10(place) : place) - m_low) / (m_high - m_low);
}

double ParallelScale::place(double share) const
{
    const double place = m_low + share * (m_high - m_low);
    return m_isLog ? std::pow(10, place) : place;
}

std::vector<ParallelScale::Tick> ParallelScale::ticks(const FieldAxis &axis, int most) const
{
    std::vector<Tick> ticks;
    if (axis.isCategorical()) {
        const auto count = qsizetype(axis.categories.size());
        const qsizetype step = std::max<qsizetype>(1, (count + most - 1) / most);
        for (qsizetype i = 0; i < count; i += step)
            ticks.push_back({share(double(i)), axis.categoryText(i)});
        return ticks;
    }
    if (axis.count() == 0)
        return ticks;
    if (!axis.differs())
        return {{share(axis.min), shownValue(axis.field, axis.min)}};
    const int intervals = std::clamp(most - 1, 1, 4);
    for (int i = 0; i <= intervals; ++i) {
        const double at = double(i) / intervals;
        const double exact = i == 0 ? axis.min : i == intervals ? axis.max : place(at);
        const bool isEnd = i == 0 || i == intervals;
        const bool isPlain =
            axis.field.kind() != QueryField::Kind::Time && axis.field.kind() != QueryField::Kind::Duration;
        ticks.push_back({at, isPlain ? QString::number(exact, 'g', isEnd ? 5 : 3) : shownValue(axis.field, exact)});
    }
    return ticks;
}

} // namespace runs
