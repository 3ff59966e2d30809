// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace runs {

/// A session as tmux(1) lists it.
struct TmuxSession
{
    QString id; ///< "$3": addresses it exactly, whatever its name
    QString name;
    QString record; ///< absolute path of the record of the run in it; empty when the session is none of ours
    /// The command that it was started with has ended; its pane stays, and so do others that the user has made.
    bool hasEnded = false;

    bool operator==(const TmuxSession &) const = default;
};

/// A session to start.
struct TmuxSessionRequest
{
    QString runName;
    QString directory;   ///< absolute
    QString record;      ///< absolute path of the run's record, by which its session is found again
    QStringList command; ///< program and arguments, started without a shell
};

/// The tmux server of the caller's environment (TMUX_TMPDIR), spoken to through its client. Each call has a deadline:
/// a server that hangs makes its clients hang. Needs a QCoreApplication. Errors of all functions: Unavailable when tmux
/// is not installed or reports an error, Timeout.
class Tmux
{
public:
    explicit Tmux(std::chrono::milliseconds deadline = std::chrono::seconds(3)) : m_deadline(deadline) {}

    /// Whether there is a tmux; nobody is asked, so this takes no time.
    Result<> isInstalled() const;

    /// All sessions; none when no server runs.
    Result<QList<TmuxSession>> sessions() const;

    /// Starts a detached session whose pane stays after the command has ended, and returns its name.
    Result<QString> start(const TmuxSessionRequest &request) const;

    /// Gives a session of a run the name and the record of another.
    Result<> rename(const TmuxSession &session, const QString &runName, const QString &record) const;

    /// The text on the screen of a session, without blank lines at its end.
    Result<QString> screen(const TmuxSession &session) const;

    /// Ends a session and waits until the processes of its panes are gone; those that stay are killed.
    Result<> end(const TmuxSession &session) const;

private:
    Result<QString> run(const QStringList &arguments) const;

    /// The same for what needs no session. A server that ends just now, with its last session, is asked no more.
    Result<QString> runOnAnyServer(const QStringList &arguments) const;

    std::chrono::milliseconds m_deadline;
};

} // namespace runs
