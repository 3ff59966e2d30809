// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/scalar_series.h"

#include <algorithm>
#include <sys/mman.h>
#include <utility>

namespace runs {
namespace {

/// Has the system provide the memory at once: to touch page by page what has several takes longer than to read the
/// points.
void populate(const QList<ScalarPoint> &points)
{
    constexpr quintptr page = 4096;
    const auto begin = (quintptr(points.constData()) + page - 1) & ~(page - 1);
    const auto end = quintptr(points.constData() + points.capacity()) & ~(page - 1);
    if (begin < end) // what the system does not know is as it would be anyway
        ::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_POPULATE_WRITE);
}

} // namespace

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

qsizetype ScalarSeries::sharedWith(const ScalarSeries &other) const
{
    const auto isSame = [](const QList<ScalarPoint> &one, const QList<ScalarPoint> &two) {
        return one.constData() == two.constData();
    };
    return pieceSize * (std::ranges::mismatch(m_pieces, other.m_pieces, isSame).in1 - m_pieces.begin());
}

void ScalarSeries::putTailAway()
{
    m_pieces.append(std::exchange(m_tail, {}));
    m_tail.reserve(pieceSize);
    populate(m_tail);
}

} // namespace runs
