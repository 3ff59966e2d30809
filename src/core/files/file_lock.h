// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"

#include <QString>

#include <chrono>

namespace runs {

/// An exclusive flock(2) on a side file; held until it is destroyed, and let go by the kernel when the process dies.
/// The file stays when the lock is released: removing it would race with those who wait for it.
class FileLock
{
public:
    /// Makes the file when it is missing (0666 & ~umask) and waits for the lock.
    /// Errors: Timeout when another process holds it at the deadline, Unavailable when the file system has no locks,
    /// Refused when the path is a symbolic link or not a regular file, Io.
    static Result<FileLock> acquire(const QString &path, std::chrono::milliseconds deadline = std::chrono::seconds(30));

    FileLock(FileLock &&) noexcept = default;
    FileLock &operator=(FileLock &&other) noexcept
    {
        std::swap(m_file, other.m_file);
        return *this;
    }
    ~FileLock();

private:
    explicit FileLock(UniqueFd file) : m_file(std::move(file)) {}

    UniqueFd m_file;
};

} // namespace runs
