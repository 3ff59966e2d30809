// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/file_lock.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/location.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Opens the file, or makes it. Writing is wanted because network file systems lock only what is open for it; on others
/// the lock file of another user serves as well read-only.
UniqueFd openLockFile(const QByteArray &path)
{
    constexpr int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    UniqueFd file(::open(path.constData(), O_RDWR | flags));
    if (!file && errno == EACCES)
        file.reset(::open(path.constData(), O_RDONLY | flags));
    if (!file && errno == ENOENT)
        file.reset(::open(path.constData(), O_RDWR | O_CREAT | flags, 0666));
    return file;
}

Result<UniqueFd> openRegular(const QByteArray &name, const QString &path)
{
    UniqueFd file = openLockFile(name);
    if (!file && errno != ELOOP && errno != EISDIR && errno != ENXIO) // a link, a directory, a socket
        return std::unexpected(systemError(SystemAction::OpenLockFile, path, errno));
    struct stat status = {};
    if (!file || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode))
        return failure(ErrorCode::Refused,
                       Core::tr("The lock file %1 is not a regular file. Move it away.").arg(quoted(path)));
    return file;
}

/// Whether `path` still names the file: a lock on a file that somebody removed keeps nobody out.
bool isNamed(int file, const QByteArray &path)
{
    struct stat opened = {}, named = {};
    return ::fstat(file, &opened) == 0 && ::lstat(path.constData(), &named) == 0 && opened.st_dev == named.st_dev
           && opened.st_ino == named.st_ino;
}

Error lockError(const QString &path, int errorNumber, std::chrono::milliseconds deadline)
{
    switch (errorNumber) {
    case EWOULDBLOCK:
        return {ErrorCode::Timeout,
                Core::tr("Another process has held the lock file %1 for %2 s. Try again when it has ended.")
                    .arg(quoted(path), QString::number(double(deadline.count()) / 1000))};
    case ENOLCK:
    case EOPNOTSUPP:
    case ENOSYS:
        return {ErrorCode::Unavailable, Core::tr("The file system of %1 cannot lock files (flock).").arg(quoted(path))};
    default: return systemError(SystemAction::Lock, path, errorNumber);
    }
}

} // namespace

Result<FileLock> FileLock::acquire(const QString &path, std::chrono::milliseconds deadline)
{
    const auto name = absolutePath(path);
    if (!name)
        return std::unexpected(name.error());
    const auto end = std::chrono::steady_clock::now() + deadline;
    for (;;) {
        auto file = openRegular(*name, path);
        if (!file)
            return std::unexpected(file.error());
        // Not a blocking flock(2): only a signal could end it at the deadline.
        const int error = ::flock(file->get(), LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
        if (error == 0 && isNamed(file->get(), *name))
            return FileLock(std::move(*file));
        if (error == EWOULDBLOCK && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        else if (error != 0 && error != EINTR)
            return std::unexpected(lockError(path, error, deadline));
    }
}

FileLock::~FileLock()
{
    // Closing is not enough while a process that was just started has not yet closed its copy.
    if (m_file)
        ::flock(m_file.get(), LOCK_UN);
}

} // namespace runs
