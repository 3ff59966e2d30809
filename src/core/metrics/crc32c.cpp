// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/crc32c.h"

#include <algorithm>
#include <bit>
#include <isa-l/crc.h>
#include <limits>

namespace runs {

quint32 maskedCrc32c(QByteArrayView bytes)
{
    // isa-l leaves the inversions of the standard to its caller, and counts in int.
    constexpr qsizetype most = std::numeric_limits<int>::max() / 2;
    unsigned int crc = ~0U;
    do {
        const auto part = bytes.first(std::min(bytes.size(), most));
        crc = crc32_iscsi(reinterpret_cast<unsigned char *>(const_cast<char *>(part.data())), int(part.size()), crc);
        bytes = bytes.sliced(part.size());
    } while (!bytes.isEmpty());
    return std::rotr(~crc, 15) + 0xa282ead8U;
}

} // namespace runs
