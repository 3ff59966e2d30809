// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/record_file.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/beneath.h"
#include "core/files/location.h"
#include "core/files/stamp.h"
#include "core/files/unique_fd.h"
#include "core/metrics/crc32c.h"

#include <QtEndian>

#include <algorithm>
#include <fcntl.h>
#include <limits>

namespace runs {
namespace {

constexpr qint64 headerSize = 12;                                     ///< length and its checksum
constexpr qint64 footerSize = 4;                                      ///< checksum of the bytes
constexpr qint64 pieceSize = 256 * 1024;                              ///< that is read at once
constexpr quint64 longestRecord = std::numeric_limits<qint32>::max(); ///< of a message of Protocol Buffers
constexpr qsizetype fingerprintSize = 16;

quint32 checksumAt(QByteArrayView bytes, qint64 offset)
{
    return qFromLittleEndian<quint32>(bytes.data() + offset);
}

/// Up to `most` bytes at an offset, less at the end of the file. Errors: errno.
std::expected<qint64, int> readAt(int file, char *bytes, qint64 most, qint64 offset)
{
    qint64 filled = 0;
    while (filled < most) {
        const auto count = ::pread(file, bytes + filled, size_t(most - filled), offset + filled);
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR)
            return std::unexpected(errno);
        filled += std::max<qint64>(count, 0);
    }
    return filled;
}

} // namespace

RecordFile::Change RecordFile::read(const Taker &take, QByteArray &buffer, const std::stop_token &stop)
{
    const auto name = absolutePath(m_path);
    if (!name)
        return Change::Void;
    const UniqueFd file(::open(name->constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status = {};
    if (!file || ::fstat(file.get(), &status) != 0) {
        const int error = errno;
        if (isMissing(error))
            return Change::Void;
        const bool wasTold = m_problem.has_value();
        m_problem = systemError(SystemAction::Open, m_path, error);
        return wasTold ? Change::None : Change::Grown;
    }
    const FileStamp stamp = stampOf(status);
    if (m_stamp == stamp)
        return Change::None;
    const bool isOther = m_stamp && (m_stamp->dev != stamp.dev || m_stamp->inode != stamp.inode);
    if (!S_ISREG(status.st_mode) || isOther || stamp.size < m_offset || !isContinued(file.get()))
        return Change::Void;
    m_problem.reset();
    const Change change = readOn(file.get(), stamp.size, take, buffer, stop);
    m_stamp = stamp;
    if (stop.stop_requested())
        m_stamp->size = -1; // there is more
    return change;
}

/// Whether what is before the offset is what was read: it may have been cut and written again meanwhile.
bool RecordFile::isContinued(int file) const
{
    QByteArray bytes(m_lastBytes.size(), Qt::Uninitialized);
    return readAt(file, bytes.data(), bytes.size(), m_offset - bytes.size()) == bytes.size() && bytes == m_lastBytes;
}

RecordFile::Change RecordFile::readOn(int file, qint64 size, const Taker &take, QByteArray &buffer,
                                      const std::stop_token &stop)
{
    const qint64 begin = m_offset;
    qint64 wanted = pieceSize;
    while (m_offset < size && !m_problem && !stop.stop_requested()) {
        const qint64 most = std::min(std::max(wanted, pieceSize), size - m_offset);
        if (buffer.size() < most)
            buffer.resizeForOverwrite(most);
        const auto count = readAt(file, buffer.data(), most, m_offset);
        if (!count) {
            m_problem = systemError(SystemAction::Read, m_path, count.error());
            break;
        }
        const QByteArrayView bytes = QByteArrayView(buffer).first(*count);
        const qint64 taken = takeRecords(bytes, take, wanted);
        m_offset += taken;
        if (taken > 0)
            m_lastBytes = bytes.first(taken).last(std::min<qint64>(taken, fingerprintSize)).toByteArray();
        if (wanted > size - m_offset || *count < most) // the rest is to come, or it was cut just now
            break;
    }
    if (buffer.size() > 16 * pieceSize)
        buffer = QByteArray();
    return m_offset != begin || m_problem ? Change::Grown : Change::None;
}

/// Returns how many bytes the whole records have. `wanted`: how many the next one has, as far as is known.
qint64 RecordFile::takeRecords(QByteArrayView bytes, const Taker &take, qint64 &wanted)
{
    qint64 at = 0;
    for (wanted = headerSize; bytes.size() - at >= wanted; wanted = headerSize) {
        const auto length = qFromLittleEndian<quint64>(bytes.data() + at);
        if (checksumAt(bytes, at + 8) != maskedCrc32c(bytes.sliced(at, 8))) {
            setProblem(Core::tr("%1 is damaged at byte %2: the length of the record there does not match its checksum. "
                                "What comes before is shown."),
                       at);
            break;
        }
        if (length > longestRecord) {
            setProblem(
                Core::tr("%1 is damaged at byte %2: no record is as long as the one there says. What comes before "
                         "is shown."),
                at);
            break;
        }
        wanted = headerSize + qint64(length) + footerSize;
        if (bytes.size() - at < wanted)
            break;
        const auto record = bytes.sliced(at + headerSize, qint64(length));
        if (checksumAt(bytes, at + wanted - footerSize) != maskedCrc32c(record)) {
            setProblem(
                Core::tr("%1 is damaged at byte %2: the record there does not match its checksum. What comes before "
                         "is shown."),
                at);
            break;
        }
        if (!take(record)) {
            setProblem(Core::tr("%1 has a record at byte %2 that is no event. What comes before is shown."), at);
            break;
        }
        at += wanted;
    }
    return at;
}

void RecordFile::setProblem(const QString &sentence, qint64 offset)
{
    m_problem = Error{ErrorCode::Malformed, sentence.arg(quoted(m_path), QString::number(m_offset + offset))};
}

} // namespace runs
