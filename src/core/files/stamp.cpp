// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/stamp.h"

#include <QFile>

#include <fcntl.h>

namespace runs {

FileStamp stampOf(const struct stat &status)
{
    const auto nanoseconds = [](const timespec &time) { return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec; };
    return {status.st_dev, status.st_ino, status.st_size, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
}

bool hasSameContent(const FileStamp &one, const FileStamp &other)
{
    FileStamp renamed = one;
    renamed.ctime = other.ctime;
    return renamed == other;
}

Result<std::optional<struct stat>> statusOf(int directory, const Location &target)
{
    struct stat status = {};
    if (::fstatat(directory, target.name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0)
        return status;
    if (errno == ENOENT)
        return std::nullopt;
    return std::unexpected(systemError(SystemAction::Examine, QFile::decodeName(target.path()), errno));
}

} // namespace runs
