// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/unique_fd.h"

#include <QByteArray>

#include <chrono>
#include <expected>

namespace runs {

/// Tells whether somebody writes into a file while it is being replaced: what he writes would be lost with the old
/// file. Who opens it for writing meanwhile has to wait until this object is gone (a lease, fcntl(2)). Where the kernel
/// does not tell, on network file systems and for files of other users, nobody is seen.
class WriterWatch
{
public:
    /// Waits until nobody has the file open for writing. Errors: errno, EAGAIN when somebody has it at the deadline.
    static std::expected<WriterWatch, int> begin(int directory, const QByteArray &name,
                                                 std::chrono::milliseconds deadline = std::chrono::seconds(5));

    WriterWatch(WriterWatch &&) noexcept = default;
    WriterWatch &operator=(WriterWatch &&) = delete;
    ~WriterWatch();

    /// Whether somebody waits for it.
    bool isDisturbed() const;

private:
    explicit WriterWatch(UniqueFd leased) : m_leased(std::move(leased)) {}

    UniqueFd m_leased; ///< none when the kernel does not tell
};

} // namespace runs
