// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/scalar_piece.h"

#include <sys/mman.h>

namespace runs {
namespace {

/// Has the system provide the memory at once: to touch page by page what has several takes longer than to read the
/// points.
template<typename Point>
void reserveAndPopulate(std::vector<Point> &points)
{
    points.reserve(ScalarPiece::capacity);
    constexpr quintptr page = 4096;
    const auto begin = (quintptr(points.data()) + page - 1) & ~(page - 1);
    const auto end = quintptr(points.data() + points.capacity()) & ~(page - 1);
    if (begin < end) // what the system does not know is as it would be anyway
        ::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_POPULATE_WRITE);
}

} // namespace

void ScalarPiece::cut(qsizetype size)
{
    if (m_kind == Kind::Wide)
        m_wide.resize(size_t(size));
    else
        m_narrow.resize(size_t(size));
}

void ScalarPiece::reserve()
{
    if (m_kind == Kind::Wide)
        reserveAndPopulate(m_wide);
    else
        reserveAndPopulate(m_narrow);
}

void ScalarPiece::appendWide(const ScalarPoint &point)
{
    if (m_kind == Kind::Narrow) {
        m_wide.reserve(m_narrow.capacity());
        for (const NarrowPoint &narrow : m_narrow)
            m_wide.push_back(widened(narrow));
        m_narrow = {};
        m_kind = Kind::Wide;
    }
    m_wide.push_back(point);
}

} // namespace runs
