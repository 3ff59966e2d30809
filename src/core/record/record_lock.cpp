// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/record_lock.h"

#include "core/run/record_file.h"

#include <fcntl.h>

namespace runs {
namespace {

constexpr int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;

struct flock wholeFile()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

} // namespace

std::expected<UniqueFd, int> takeRecordLock(int record)
{
    UniqueFd file(::openat(record, record_file::lock, O_RDWR | O_CREAT | flags, 0666));
    struct flock lock = wholeFile();
    if (!file || ::fcntl(file.get(), F_OFD_SETLK, &lock) != 0)
        return std::unexpected(errno);
    return file;
}

std::expected<bool, int> isRecordLocked(int record)
{
    const UniqueFd file(::openat(record, record_file::lock, O_RDONLY | flags));
    if (!file && errno == ENOENT)
        return false;
    struct flock lock = wholeFile();
    if (!file || ::fcntl(file.get(), F_OFD_GETLK, &lock) != 0)
        return std::unexpected(errno);
    return lock.l_type != F_UNLCK;
}

} // namespace runs
