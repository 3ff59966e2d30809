// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"
#include "core/record/process_stamp.h"
#include "core/supervisor/launch_spec.h"
#include "core/supervisor/leash.h"

#include <sys/ioctl.h>
#include <sys/types.h>
#include <termios.h>
#include <utility>

namespace runs {

/// `sh -c COMMAND` on a pseudoterminal of its own (pty(7)), as leader of a process group. It waits to be let go; when
/// this process dies before that, it never runs.
///
/// The session has another leader, which does nothing. Its end is what hangs up the terminal: a shell that led the
/// session would take its children with it when it is told to end, before they have saved what they have.
class CommandProcess
{
public:
    /// `modes` and `size`: what the terminal begins with. The current directory and umask are inherited.
    static Result<CommandProcess> start(const LaunchSpec &spec, const termios &modes, const winsize &size);

    /// Hangs up on those who are left.
    ~CommandProcess();
    CommandProcess(CommandProcess &&other) noexcept
        : m_terminal(std::move(other.m_terminal))
        , m_commandsTerminal(std::move(other.m_commandsTerminal))
        , m_leash(std::move(other.m_leash))
        , m_leader(std::exchange(other.m_leader, 0))
        , m_stamp(other.m_stamp)
    {}
    CommandProcess &operator=(CommandProcess &&) = delete;

    ProcessStamp stamp() const { return m_stamp; }

    /// Process id of the leader of the session.
    pid_t leader() const { return m_leader; }

    /// Our side of the terminal, not blocking: its output is read here, keys are written.
    int terminal() const { return m_terminal.get(); }

    /// Lets the command go.
    void release() { m_leash.release(); }

    /// Closes our hold on the command's side of the terminal: from now on reading fails when nobody else has it open.
    /// Until then it does not, even if the command has closed all its files.
    void letTerminalEnd() { m_commandsTerminal.reset(); }

    void resize(const winsize &size) const;

    /// Sends a signal to the whole process group; false when nobody is left in it.
    bool signal(int number) const;

private:
    CommandProcess(UniqueFd terminal, UniqueFd commandsTerminal, Leash leash, pid_t leader, ProcessStamp stamp)
        : m_terminal(std::move(terminal))
        , m_commandsTerminal(std::move(commandsTerminal))
        , m_leash(std::move(leash))
        , m_leader(leader)
        , m_stamp(stamp)
    {}

    UniqueFd m_terminal;
    UniqueFd m_commandsTerminal;
    Leash m_leash;
    pid_t m_leader;
    ProcessStamp m_stamp;
};

} // namespace runs
