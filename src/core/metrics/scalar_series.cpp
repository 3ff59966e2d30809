// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/scalar_series.h"

#include <algorithm>

namespace runs {

void ScalarSeries::append(const ScalarPoint &point, qint64 line)
{
    append(point);
    m_lines.append(line);
}

void ScalarSeries::dropFrom(qint64 step)
{
    const auto first = std::ranges::lower_bound(std::as_const(m_points), step, {}, &ScalarPoint::step);
    const qsizetype kept = first - m_points.cbegin();
    m_points.resize(kept);
    m_lines.resize(std::min(kept, m_lines.size()));
}

} // namespace runs
