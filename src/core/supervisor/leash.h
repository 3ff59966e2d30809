// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/unique_fd.h"

#include <optional>
#include <sys/types.h>
#include <unistd.h>

namespace runs {

/// Holds a forked process back until it is let go: only then does it become its program, and when this process dies
/// before, it never does. A process on a leash has nothing of this one's files, the lock of the record above all: that
/// is held as long as any process has the file open.
class Leash
{
public:
    /// The pipes, to be made before fork(2); none: errno.
    static std::optional<Leash> make();

    // For the parent.

    /// Waits until the process is held; its process id, or 0 when it has died.
    pid_t held();
    void release();

    // For the child: nothing that allocates.

    /// Closes all files but those of the leash and `terminal`, and leaves them where the standard files are, for
    /// becomeWhenReleased(), also in a child of the child.
    void keepOnly(int terminal) const;

    /// With `terminal` as standard input, output and error.
    [[noreturn]] static void becomeWhenReleased(const char *program, char *const *arguments, char *const *environment);

    // Where keepOnly() leaves what it keeps.
    static constexpr int heldAt = STDIN_FILENO;
    static constexpr int terminalAt = STDOUT_FILENO;

private:
    UniqueFd m_leash, m_childsLeash;   ///< one byte: go; its end: the parent is gone
    UniqueFd m_report, m_childsReport; ///< takes the process id
};

/// Reads one byte; false at the end of the file.
bool readByte(int file);

} // namespace runs
