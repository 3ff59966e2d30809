// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tmux/session_name.h"

#include "core/base/text.h"

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

} // namespace runs
