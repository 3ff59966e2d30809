// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/scalar_series.h"

#include <algorithm>
#include <utility>

namespace runs {

void ScalarSeries::append(const ScalarPoint &point, qint64 line)
{
    append(point);
    m_lines.append(line);
}

void ScalarSeries::dropFrom(qint64 step)
{
    const auto all = points();
    const auto kept = qsizetype(std::ranges::lower_bound(all, step, {}, &ScalarPoint::step) - all.begin());
    if (kept / pieceSize < m_pieces.size())
        m_tail = m_pieces[kept / pieceSize];
    m_tail.resize(kept % pieceSize);
    m_pieces.resize(kept / pieceSize);
    m_lines.resize(std::min(kept, m_lines.size()));
    m_lastStep = kept > 0 ? at(kept - 1).step : std::numeric_limits<qint64>::min();
}

void ScalarSeries::putTailAway()
{
    m_pieces.append(std::exchange(m_tail, {}));
    m_tail.reserve(pieceSize);
}

} // namespace runs
