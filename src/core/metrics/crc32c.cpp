// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/crc32c.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <isa-l/crc.h>
#include <limits>

#ifdef __x86_64__
#include <nmmintrin.h>
#endif

namespace runs {
namespace {

quint32 masked(quint32 crc)
{
    return std::rotr(~crc, 15) + 0xa282ead8U;
}

quint32 maskedLongCrc(QByteArrayView bytes)
{
    constexpr qsizetype most = std::numeric_limits<int>::max() / 2; // isa-l counts in int
    quint32 crc = ~0U;
    while (!bytes.isEmpty()) {
        const auto part = bytes.first(std::min(bytes.size(), most));
        crc = crc32_iscsi(reinterpret_cast<unsigned char *>(const_cast<char *>(part.data())), int(part.size()), crc);
        bytes = bytes.sliced(part.size());
    }
    return masked(crc);
}

#ifdef __x86_64__
/// The same, with the processor's instruction. isa-l does the same thing, but for a few bytes it takes longer to begin
/// than to do it, and most events are short.
[[gnu::target("sse4.2")]] quint32 maskedShortCrc(QByteArrayView bytes)
{
    const char *at = bytes.data();
    quint64 crc = ~0U;
    const char *const end = at + bytes.size();
    for (; end - at >= 8; at += 8)
        crc = _mm_crc32_u64(crc, qFromUnaligned<quint64>(at));
    if (end - at >= 4) {
        crc = _mm_crc32_u32(quint32(crc), qFromUnaligned<quint32>(at));
        at += 4;
    }
    for (; at != end; ++at)
        crc = _mm_crc32_u8(quint32(crc), quint8(*at));
    return masked(quint32(crc));
}

const bool hasInstruction = __builtin_cpu_supports("sse4.2");
#endif

} // namespace

quint32 maskedCrc32c(QByteArrayView bytes)
{
#ifdef __x86_64__
    constexpr qsizetype longest = 256;
    if (hasInstruction && bytes.size() <= longest)
        return maskedShortCrc(bytes);
#endif
    return maskedLongCrc(bytes);
}

} // namespace runs
