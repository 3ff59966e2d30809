// SPDX-License-Identifier: GPL-2.0-or-later
// A library to preload, for tests. WEAK_DISK=short: writes into files are interrupted, and take few bytes at a time, as
// on network file systems. WEAK_DISK=unsynced: nothing waits for the disk, to see that tests of power cuts can fail.
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

bool is(std::string_view kind)
{
    const char *wanted = std::getenv("WEAK_DISK");
    return wanted && wanted == kind;
}

/// The bytes that this write may take; 0 when it is interrupted.
size_t room(int file, size_t size)
{
    static thread_local unsigned calls = 0;
    struct stat status = {};
    if (!is("short") || ::fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
        return size;
    if (++calls % 3 == 0) {
        errno = EINTR;
        return 0;
    }
    return std::min<size_t>(size, 7);
}

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    const size_t most = room(file, size);
    return most == 0 && size > 0 ? -1 : syscall(SYS_write, file, bytes, most);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    const size_t most = room(file, size);
    return most == 0 && size > 0 ? -1 : syscall(SYS_pwrite64, file, bytes, most, offset);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    return pwrite64(file, bytes, size, offset);
}

int fsync(int file)
{
    return is("unsynced") ? 0 : int(syscall(SYS_fsync, file));
}

int fdatasync(int file)
{
    return is("unsynced") ? 0 : int(syscall(SYS_fdatasync, file));
}

} // extern "C"
