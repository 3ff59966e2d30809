// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/file_wait.h"

#include <array>
#include <chrono>
#include <csignal>
#include <poll.h>
#include <string>
#include <sys/inotify.h>
#include <thread>

using namespace std::chrono_literals;

namespace runs {

FileWait::FileWait() : m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

void FileWait::wait(const UniqueFd &directory)
{
    constexpr int longest = 1000; // ms
    constexpr auto settling = 20ms;
    // The lock of the supervisor, too: it is closed when that ends.
    constexpr uint32_t events = IN_MODIFY | IN_CREATE | IN_DELETE | IN_CLOSE | IN_MOVE | IN_DELETE_SELF | IN_MOVE_SELF;
    if (m_inotify && directory) {
        const std::string path = "/proc/self/fd/" + std::to_string(directory.get());
        const int watch = ::inotify_add_watch(m_inotify.get(), path.c_str(), events);
        if (m_watch >= 0 && watch != m_watch)
            ::inotify_rm_watch(m_inotify.get(), m_watch);
        m_watch = watch;
    }
    std::array<pollfd, 2> files{{{STDOUT_FILENO, 0, 0}, {m_inotify.get(), POLLIN, 0}}};
    ::poll(files.data(), files.size(), longest);
    if ((files[0].revents & POLLERR) != 0)
        ::raise(SIGPIPE);
    if ((files[1].revents & POLLIN) == 0)
        return;
    std::this_thread::sleep_for(settling); // many small writes are one change
    std::array<char, 16 * 1024> ignored;
    while (::read(m_inotify.get(), ignored.data(), ignored.size()) > 0) {
    }
}

} // namespace runs
