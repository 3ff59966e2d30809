// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tmux/session_name.h"

#include "core/base/text.h"
#include "core/tmux/tmux.h"

using namespace Qt::StringLiterals;

namespace runs {

QString sessionName(const QString &runName, int attempt)
{
    QString name = runName;
    name.replace(u'.', u'_').replace(u':', u'_');
    return attempt == 1 ? name : name + u'~' + QString::number(attempt);
}

QString attachCommand(const QString &session, bool inside)
{
    // Always quoted: zsh expands a word that begins with '='.
    const QString target = shellQuoted(u'=' + session, Quoting::Always);
    return (inside ? u"tmux switch-client -t "_s : u"tmux attach -t "_s) + target;
}

QStringList attachArguments(const TmuxSession &session)
{
    // -u: the terminal shows UTF-8, whatever the locale.
    QStringList arguments{u"-u"_s};
    // Inside tmux its clients talk to the server that they are in: TMUX is socket, process and session, tmux(1).
    if (const QString inside = qEnvironmentVariable("TMUX"); !inside.isEmpty())
        arguments += {u"-S"_s, inside.section(u',', 0, -3)};
    return arguments + QStringList{u"attach-session"_s, u"-t"_s, session.id};
}

} // namespace runs
