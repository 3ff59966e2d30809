// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/writer_watch.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/vfs.h>
#include <thread>

namespace runs {
namespace {

/// Network file systems grant leases by what their server does, not by who writes.
bool grantsLeases(int file)
{
    constexpr std::array network{quint32(NFS_SUPER_MAGIC), quint32(CIFS_SUPER_MAGIC), quint32(SMB2_SUPER_MAGIC)};
    struct statfs status = {};
    return ::fstatfs(file, &status) == 0 && !std::ranges::contains(network, quint32(status.f_type));
}

} // namespace

std::expected<WriterWatch, int> WriterWatch::begin(int directory, const QByteArray &name,
                                                   std::chrono::milliseconds deadline)
{
    const auto end = std::chrono::steady_clock::now() + deadline;
    UniqueFd file(::openat(directory, name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file || !grantsLeases(file.get()))
        return WriterWatch(UniqueFd());
    ::fcntl(file.get(), F_SETSIG, SIGURG); // ignored, while SIGIO would end the process
    while (::fcntl(file.get(), F_SETLEASE, F_RDLCK) != 0) {
        if (errno != EAGAIN)
            return WriterWatch(UniqueFd());
        if (std::chrono::steady_clock::now() >= end)
            return std::unexpected(EAGAIN);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return WriterWatch(std::move(file));
}

WriterWatch::~WriterWatch()
{
    // Closing is not enough while a process that was just started has not yet closed its copy.
    if (m_leased)
        ::fcntl(m_leased.get(), F_SETLEASE, F_UNLCK);
}

bool WriterWatch::isDisturbed() const
{
    return m_leased && ::fcntl(m_leased.get(), F_GETLEASE) != F_RDLCK;
}

} // namespace runs
