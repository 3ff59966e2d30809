// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/record/record_state.h"
#include "core/supervisor/command_process.h"
#include "core/supervisor/output_log.h"
#include "core/supervisor/pane.h"
#include "core/supervisor/stop.h"

#include <chrono>
#include <optional>

struct signalfd_siginfo;

namespace runs {

/// Carries bytes between the pane and a command, and the command's output to the log, until the command has ended and
/// all of its output was taken. tmux may die meanwhile; a tmux that hangs holds the command up for two seconds, then
/// its output goes to the log alone until the pane takes some again.
class Relay
{
public:
    /// The signals that it wants to hear of have to be blocked in the whole process before the command is started:
    /// blockSignals().
    Relay(Pane &pane, CommandProcess &command, OutputLog &log);

    static void blockSignals();

    /// `helper`: another child, which is none of the command's; 0: none. Returns how the command ended, and when. The
    /// log is not synced yet.
    RunEnd run(pid_t helper);

    /// Whether the command has left the pane in the alternate screen, as full-screen programs that crash do.
    bool isInAlternateScreen() const { return m_isInAlternateScreen; }

private:
    using Clock = std::chrono::steady_clock;

    void wait();
    void takeSignals();
    void take(const signalfd_siginfo &signal);
    void stop(const StopRequest &request, unsigned user);
    void reap();
    bool isHeldUp() const;
    void takeOutput();
    void noteScreen(QByteArrayView output);
    void takeKeys();
    void showOutput();
    void keepDeadlines();
    bool isDone();
    void drainPane();

    Pane &m_pane;
    CommandProcess &m_command;
    OutputLog &m_log;
    pid_t m_helper = 0;
    UniqueFd m_signals;
    QByteArray m_keys;             ///< typed, and not yet taken by the command
    QByteArray m_output;           ///< not yet shown
    qint64 m_skipped = 0;          ///< bytes that the pane did not get
    Clock::time_point m_lastShown; ///< when the pane took something, or had nothing to take
    bool m_isTerminalOpen = true;
    bool m_isInAlternateScreen = false;
    QByteArray m_lastBytes; ///< of the output, in which a control sequence may have begun
    bool m_isStopping = false;
    std::optional<Clock::time_point> m_killAt;
    std::optional<Clock::time_point> m_endedAt; ///< the command; those who are given time to end, too
    Clock::time_point m_lastOutput;
    qint64 m_sinceEnd = 0;       ///< bytes of output that were taken since m_endedAt
    bool m_hasLastWords = false; ///< all that was printed until m_endedAt was taken
    RunEnd m_end;
};

} // namespace runs
