// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/shared_lock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>

namespace runs {
namespace {

UniqueFd openedForReading(const QString &path, int flags)
{
    return UniqueFd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | flags));
}

} // namespace

std::optional<SharedLock> SharedLock::ofFile(const QString &path, std::chrono::milliseconds deadline)
{
    UniqueFd file = openedForReading(path, O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (!file)
        return {};
    const auto end = std::chrono::steady_clock::now() + deadline;
    while (::flock(file.get(), LOCK_SH | LOCK_NB) != 0) {
        if ((errno != EWOULDBLOCK && errno != EINTR) || std::chrono::steady_clock::now() > end)
            return {};
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return SharedLock(std::move(file));
}

std::optional<SharedLock> SharedLock::ofDirectory(const QString &path)
{
    UniqueFd directory = openedForReading(path, O_DIRECTORY);
    while (directory && ::flock(directory.get(), LOCK_SH) != 0) {
        if (errno != EINTR)
            return {};
    }
    return directory ? std::optional(SharedLock(std::move(directory))) : std::nullopt;
}

std::optional<SharedLock> SharedLock::claim(const QString &directory)
{
    UniqueFd claimed = openedForReading(directory, O_DIRECTORY);
    if (!claimed || ::flock(claimed.get(), LOCK_EX | LOCK_NB) != 0)
        return {};
    return SharedLock(std::move(claimed));
}

SharedLock::~SharedLock()
{
    // Closing is not enough while a process that was just started has not yet closed its copy.
    if (m_file)
        ::flock(m_file.get(), LOCK_UN);
}

} // namespace runs
