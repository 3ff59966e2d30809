// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"
#include "core/record/process_stamp.h"
#include "core/supervisor/launch_spec.h"

#include <sys/ioctl.h>
#include <sys/types.h>
#include <termios.h>

namespace runs {

/// `sh -c COMMAND` on a pseudoterminal of its own (pty(7)), as leader of a session and a process group. It waits to be
/// let go; when this process dies before that, it never runs.
class CommandProcess
{
public:
    /// `modes` and `size`: what the terminal begins with. The current directory and umask are inherited.
    static Result<CommandProcess> start(const LaunchSpec &spec, const termios &modes, const winsize &size);

    ProcessStamp stamp() const { return m_stamp; }

    /// Our side of the terminal, not blocking: its output is read here, keys are written.
    int terminal() const { return m_terminal.get(); }

    /// Lets the command go.
    void release();

    /// Closes our hold on the command's side of the terminal: from now on reading fails when nobody else has it open.
    /// Until then it does not, even if the command has closed all its files.
    void letTerminalEnd() { m_commandsTerminal.reset(); }

    void resize(const winsize &size) const;

    /// Sends a signal to the whole process group; false when nobody is left in it.
    bool signal(int number) const;

private:
    CommandProcess(UniqueFd terminal, UniqueFd commandsTerminal, UniqueFd gate, ProcessStamp stamp)
        : m_terminal(std::move(terminal))
        , m_commandsTerminal(std::move(commandsTerminal))
        , m_gate(std::move(gate))
        , m_stamp(stamp)
    {}

    UniqueFd m_terminal;
    UniqueFd m_commandsTerminal;
    UniqueFd m_gate;
    ProcessStamp m_stamp;
};

} // namespace runs
