// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QtTypes>

#include <algorithm>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace runs {

/// Finds one byte again and again, mostly a little further on: memchr(3) takes longer to begin than such a search to
/// end. This one looks at 64 bytes at a time, and remembers what it has found, so that nobody looks through a long text
/// again and again.
class ByteFinder
{
public:
    ByteFinder(const char *begin, const char *end, char wanted)
        : m_begin(begin), m_end(end), m_wanted(wanted), m_from(end), m_next(begin)
    {}

    /// The first one from `from` on, or the end.
    const char *find(const char *from)
    {
        if (from < m_from || from > m_next) {
            m_from = from;
            m_next = search(from);
        }
        return m_next;
    }

private:
    static constexpr qsizetype blockSize = 64;

    const char *search(const char *from)
    {
        qsizetype block = (from - m_begin) & ~(blockSize - 1);
        quint64 found = at(block) & (~quint64(0) << ((from - m_begin) & (blockSize - 1)));
        while (found == 0) {
            block += blockSize;
            if (block >= m_end - m_begin)
                return m_end;
            found = at(block);
        }
        return m_begin + block + std::countr_zero(found);
    }

    /// A bit for each byte of the block.
    quint64 at(qsizetype block)
    {
        if (block != m_block) {
            m_block = block;
            m_found = look(m_begin + block);
        }
        return m_found;
    }

    quint64 look(const char *bytes) const
    {
        quint64 found = 0;
#ifdef __SSE2__
        if (m_end - bytes >= blockSize) {
            const __m128i wanted = _mm_set1_epi8(m_wanted);
            for (int i = 0; i < blockSize; i += 16) {
                const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + i));
                found |= quint64(quint32(_mm_movemask_epi8(_mm_cmpeq_epi8(sixteen, wanted)))) << i;
            }
            return found;
        }
#endif
        for (qsizetype i = 0; i < std::min<qsizetype>(blockSize, m_end - bytes); ++i)
            found |= quint64(bytes[i] == m_wanted) << i;
        return found;
    }

    const char *m_begin;
    const char *m_end;
    char m_wanted;
    qsizetype m_block = -1; ///< that `m_found` is of
    quint64 m_found = 0;
    const char *m_from; ///< there is none from here to `m_next`
    const char *m_next;
};

} // namespace runs
