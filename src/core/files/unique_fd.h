// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace runs {

/// Owns a file descriptor, and closes it. -1 is none.
class UniqueFd
{
public:
    explicit UniqueFd(int descriptor = -1) noexcept : m_descriptor(descriptor) {}
    UniqueFd(UniqueFd &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    UniqueFd &operator=(UniqueFd &&other) noexcept
    {
        reset(std::exchange(other.m_descriptor, -1));
        return *this;
    }
    UniqueFd(const UniqueFd &) = delete;
    UniqueFd &operator=(const UniqueFd &) = delete;
    ~UniqueFd() { close(); }

    int get() const noexcept { return m_descriptor; }
    int release() noexcept { return std::exchange(m_descriptor, -1); } ///< gives it away
    explicit operator bool() const noexcept { return m_descriptor >= 0; }

    void reset(int descriptor = -1) noexcept
    {
        close();
        m_descriptor = descriptor;
    }

    /// Closes it now; 0 or errno. Network file systems tell a failed write only here.
    int close() noexcept
    {
        const int descriptor = std::exchange(m_descriptor, -1);
        if (descriptor < 0 || ::close(descriptor) == 0 || errno == EINTR) // Linux has closed it after EINTR, too
            return 0;
        return errno;
    }

private:
    int m_descriptor;
};

} // namespace runs
