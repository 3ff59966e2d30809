// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/unsaved_changes.h"

#include "core/base/text.h"
#include "gui/text/shown_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct UnsavedChanges
{
    Q_DECLARE_TR_FUNCTIONS(runs::UnsavedChanges)
};

} // namespace

Result<QStringList> unsavedChanges(const QList<RunCode> &code)
{
    QStringList changes;
    for (const RunCode &run : code) {
        if (run.worktree.isEmpty())
            continue;
        const auto state = inspectLinkedWorktree(run.worktree);
        if (!state)
            return std::unexpected(state.error());
        QStringList lost = state->modified + state->untracked;
        for (const QString &commit : state->onlyCommits)
            lost += UnsavedChanges::tr("commit %1").arg(shortCommit(commit));
        for (const QString &change : std::as_const(lost)) {
            //: %1 is the name of a run, %2 a file of it
            changes += UnsavedChanges::tr("%1: %2").arg(printable(run.name), printable(change));
        }
    }
    return changes;
}

QString shortList(const QStringList &lines)
{
    constexpr qsizetype most = 6;
    QStringList shown;
    for (const QString &line : lines.first(std::min(most, lines.size())))
        shown += u' ' + printable(line);
    if (lines.size() > most)
        shown += u' ' + UnsavedChanges::tr("… and %n more", "lines of a list", int(lines.size() - most));
    return shown.join(u'\n');
}

} // namespace runs
