// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/unique_fd.h"

#include <QString>

#include <chrono>
#include <optional>

namespace runs {

/// A flock(2) that leaves no file behind; held until it is destroyed, and let go by the kernel when the process dies.
class SharedLock
{
public:
    /// Keeps those out who acquire() a FileLock, as others may at the same time, to see what nobody is changing. None
    /// where there is no such file, where it cannot be opened or locked, and at the deadline.
    static std::optional<SharedLock> ofFile(const QString &path, std::chrono::milliseconds deadline);

    /// Of a directory, for who makes something in it that nobody else knows of yet. Waits for those who claim it, which
    /// they do for a moment. None where directories cannot be locked.
    static std::optional<SharedLock> ofDirectory(const QString &path);

    /// The right to take away what nobody knows of in a directory: none while others share it, or where directories
    /// cannot be locked.
    static std::optional<SharedLock> claim(const QString &directory);

    SharedLock(SharedLock &&) noexcept = default;
    SharedLock &operator=(SharedLock &&other) noexcept
    {
        std::swap(m_file, other.m_file);
        return *this;
    }
    ~SharedLock();

private:
    explicit SharedLock(UniqueFd file) : m_file(std::move(file)) {}

    UniqueFd m_file;
};

} // namespace runs
