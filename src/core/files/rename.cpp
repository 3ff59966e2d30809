// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/rename.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>

namespace runs {

int renameOver(int directory, const QByteArray &from, const QByteArray &to)
{
    return ::renameat(directory, from.constData(), directory, to.constData()) == 0 ? 0 : errno;
}

int exchangeNames(int directory, const QByteArray &one, const QByteArray &other)
{
    const int done = ::renameat2(directory, one.constData(), directory, other.constData(), RENAME_EXCHANGE);
    return done == 0 ? 0 : errno;
}

int renameToNew(int fromDirectory, const QByteArray &from, int toDirectory, const QByteArray &to)
{
    if (::renameat2(fromDirectory, from.constData(), toDirectory, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno == EINVAL || errno == ENOSYS) // NFS, some FUSE file systems; EINVAL is also a directory into itself
        return renameToNewInTwoSteps(fromDirectory, from, toDirectory, to);
    return errno;
}

int renameToNewInTwoSteps(int fromDirectory, const QByteArray &from, int toDirectory, const QByteArray &to)
{
    struct stat status = {};
    if (::fstatat(toDirectory, to.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0)
        return EEXIST;
    if (errno != ENOENT || ::renameat(fromDirectory, from.constData(), toDirectory, to.constData()) != 0)
        return errno;
    return 0;
}

} // namespace runs
