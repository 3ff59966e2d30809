// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace runs {

struct TmuxSession;

/// The name of a run's tmux session: the run's name with '.' and ':' as '_', because tmux writes them so itself.
/// `attempt` from 1 numbers the names for runs that would share one ("a.b", "a_b"), or meet a session of the user's
/// own: "a_b", "a_b~2", … No run's name holds '~', so numbered names meet no other run's.
QString sessionName(const QString &runName, int attempt = 1);

/// A shell command that attaches a terminal to exactly this session: `inside` tmux by switching its client.
QString attachCommand(const QString &session, bool inside);

/// The arguments with which the program `tmux`, started without a shell, attaches its terminal to exactly this session.
/// The environment must be without TMUX, with the TMUX_TMPDIR of the server; the server is that of this process. Ending
/// the client (SIGHUP) detaches it.
QStringList attachArguments(const TmuxSession &session);

} // namespace runs
