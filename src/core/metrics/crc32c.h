// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QByteArrayView>

namespace runs {

/// The checksum of TFRecord: CRC-32C (Castagnoli, RFC 3720 B.4), rotated and with a constant added, so that checksums
/// of what has checksums in it are sound.
quint32 maskedCrc32c(QByteArrayView bytes);

} // namespace runs
