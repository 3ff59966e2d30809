// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/file_io.h"
#include "core/files/location.h"
#include "core/files/stamp.h"

#include <fcntl.h>
#include <sys/mman.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int mostAttempts = 3;

/// Has the system provide all the memory at once: to touch page by page what has many takes longer than to read the
/// file.
void populate(const QByteArray &bytes)
{
    constexpr quintptr page = 4096;
    constexpr quintptr hugePage = 2 * 1024 * 1024;
    const auto advise = [&](quintptr size, int advice) {
        const auto begin = (quintptr(bytes.constData()) + size - 1) & ~(size - 1);
        const auto end = quintptr(bytes.constData() + bytes.size()) & ~(size - 1);
        if (begin < end) // what the system does not know is as it would be anyway
            ::madvise(reinterpret_cast<void *>(begin), end - begin, advice);
    };
    if (bytes.size() > qsizetype(8 * hugePage))
        advise(hugePage, MADV_HUGEPAGE);
    if (bytes.size() > qsizetype(16 * page))
        advise(page, MADV_POPULATE_WRITE);
}

/// From the current position to the end; `expectedSize` is a hint. Errors: errno.
std::expected<QByteArray, int> readAll(int file, qint64 expectedSize)
{
    // One byte more than expected, so that the usual file takes two calls: its bytes, and the end.
    QByteArray bytes(expectedSize + 1, Qt::Uninitialized);
    populate(bytes);
    qsizetype filled = 0;
    for (;;) {
        if (filled == bytes.size())
            bytes.resizeForOverwrite(bytes.size() + std::max<qsizetype>(bytes.size(), 16384));
        const auto count = ::read(file, bytes.data() + filled, size_t(bytes.size() - filled));
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR)
            return std::unexpected(errno);
        filled += std::max<qsizetype>(count, 0);
    }
    bytes.truncate(filled);
    return bytes;
}

Error openingError(const QString &path, int errorNumber)
{
    if (errorNumber == ENOENT)
        return {ErrorCode::NotFound, Core::tr("There is no file %1.").arg(quoted(path))};
    return systemError(SystemAction::Open, path, errorNumber);
}

Error irregularError(const QString &path)
{
    return {ErrorCode::Refused, Core::tr("%1 is not a regular file.").arg(quoted(path))};
}

/// Errors: errno, EISDIR for whatever is not a regular file.
std::expected<FileContent, int> readOpened(int file)
{
    for (int attempt = 1;; ++attempt) {
        struct stat before = {}, after = {};
        if (::fstat(file, &before) != 0)
            return std::unexpected(errno);
        if (!S_ISREG(before.st_mode))
            return std::unexpected(EISDIR);
        auto bytes = readAll(file, before.st_size);
        if (!bytes || ::fstat(file, &after) != 0)
            return std::unexpected(bytes ? errno : bytes.error());
        const bool isWhole = stampOf(before) == stampOf(after); // or somebody is writing into it just now
        if (isWhole || attempt == mostAttempts || ::lseek(file, 0, SEEK_SET) != 0)
            return FileContent{std::move(*bytes), stampOf(before)};
    }
}

} // namespace

Result<FileContent> readFile(const QString &path)
{
    const auto name = absolutePath(path);
    if (!name)
        return std::unexpected(name.error());
    for (int attempt = 1;; ++attempt) {
        const UniqueFd file(::open(name->constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
        if (!file)
            return std::unexpected(errno == ENXIO ? irregularError(path) : openingError(path, errno)); // a socket
        auto content = readOpened(file.get());
        if (content)
            return std::move(*content);
        if (content.error() == EISDIR)
            return std::unexpected(irregularError(path));
        if (content.error() != ESTALE || attempt == mostAttempts) // NFS: another host has replaced it just now
            return std::unexpected(systemError(SystemAction::Read, path, content.error()));
    }
}

Result<std::optional<FileStamp>> fileStamp(const QString &path)
{
    const auto name = absolutePath(path);
    if (!name)
        return std::unexpected(name.error());
    struct stat status = {};
    if (::stat(name->constData(), &status) == 0)
        return stampOf(status);
    if (errno == ENOENT)
        return std::nullopt;
    return std::unexpected(systemError(SystemAction::Examine, path, errno));
}

} // namespace runs
