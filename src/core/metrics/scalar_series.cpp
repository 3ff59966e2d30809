// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/scalar_series.h"

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
    if (kept == size())
        return;
    m_lastStep = kept > 0 ? at(kept - 1).step : std::numeric_limits<qint64>::min();
    m_tail = std::make_shared<ScalarPiece>(piece(kept / pieceSize));
    m_tail->cut(kept % pieceSize);
    m_pieces.resize(std::min(kept / pieceSize, m_pieces.size()));
    m_lines.resize(std::min(kept, m_lines.size()));
}

qsizetype ScalarSeries::sharedWith(const ScalarSeries &other) const
{
    return pieceSize * (std::ranges::mismatch(m_pieces, other.m_pieces).in1 - m_pieces.begin());
}

void ScalarSeries::renewTail()
{
    if (!m_tail) {
        m_tail = std::make_shared<ScalarPiece>();
    } else if (m_tail->isFull()) {
        m_pieces.append(m_tail);
        m_tail = std::make_shared<ScalarPiece>(m_tail->kind());
        m_tail->reserve();
    } else { // others have it, too
        m_tail = std::make_shared<ScalarPiece>(*m_tail);
    }
}

} // namespace runs
