// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace runs {

/// What a tab of the terminal panel is attached to.
struct TerminalRequest
{
    QString run;   ///< the run's name: there is one tab for each
    QString title; ///< text of the tab; empty: the run's name
    /// Program and arguments, started without a shell: tmux -u attach-session -t $3. When they attach to a session by
    /// its id, as these do, the wheel and the search reach the history that tmux keeps of it.
    QStringList command;
};

} // namespace runs
