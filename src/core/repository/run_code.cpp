// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/run_code.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/commit_pin.h"
#include "core/repository/run_files.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// What of a working tree would be lost with it.
QStringList unsaved(const LinkedWorktreeState &state)
{
    QStringList lost = state.modified + state.untracked;
    for (const QString &commit : state.onlyCommits)
        lost += Core::tr("commit %1").arg(commit.first(7));
    return lost;
}

} // namespace

QList<RunCode> codeOf(const QString &runsDirectory, const QStringList &names, const QStringList &recordNames)
{
    const RunFiles files(runsDirectory);
    const RunStatuses statuses(files.recordPath({}));
    QList<RunCode> code;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const RunRecord record = statuses.record(recordNames[i]);
        if (kindOf(record.status) == StatusKind::Unknown && !record.state)
            continue;
        RunCode one{names[i], {}, runsDirectory, {}};
        if (record.state) {
            one.repository = record.state->start.repository;
            // Somebody may have written anything into the record.
            const QString worktree = QDir::cleanPath(record.state->start.worktree);
            if (worktree.startsWith(files.worktreesPath() + u'/'))
                one.worktree = worktree;
        }
        code += one;
    }
    return code;
}

QList<RunCode> codeOf(const QString &runsDirectory, const QStringList &names)
{
    return codeOf(runsDirectory, names, names);
}

Result<> checkSaved(const QList<RunCode> &code)
{
    for (const RunCode &run : code) {
        if (run.worktree.isEmpty())
            continue;
        const auto state = inspectLinkedWorktree(run.worktree);
        if (!state)
            return std::unexpected(state.error());
        if (state->clean())
            continue;
        constexpr qsizetype most = 10;
        const QStringList all = unsaved(*state);
        QString lost;
        for (const QString &path : all.first(std::min(most, all.size())))
            lost += u"\n  "_s + printable(path);
        if (all.size() > most)
            lost += u"\n  "_s + Core::tr("and %n more", "files", int(all.size() - most));
        return failure(ErrorCode::Refused,
                       //: %1: a run, %2: a directory, %3: a list, a line for each
                       Core::tr("The working tree of the run %1, %2, has changes that are in no commit:%3\nCommit "
                                "them on a branch, or say that they are to be discarded (--discard-changes).")
                           .arg(quoted(run.name), printable(run.worktree), lost));
    }
    return {};
}

QStringList removeWorktrees(const QList<RunCode> &code)
{
    QStringList warnings;
    for (const RunCode &run : code) {
        if (run.worktree.isEmpty())
            continue;
        if (const auto removed = removeLinkedWorktree(run.repository, run.worktree, Unsaved::Discard); !removed)
            warnings += removed.error().message;
        // The directories of its group, as far as they are empty.
        QString parent = QFileInfo(run.worktree).path();
        while (!parent.endsWith(u"/worktrees") && QDir().rmdir(parent))
            parent = QFileInfo(parent).path();
        QDir().rmdir(parent);
    }
    return warnings;
}

QStringList unpin(const QList<RunCode> &code)
{
    QStringList warnings;
    for (const RunCode &run : code) {
        const auto done = unpinCommit(run.repository, run.name);
        if (!done && done.error().code != ErrorCode::NotFound) // a repository that is gone keeps nothing
            warnings += done.error().message;
    }
    return warnings;
}

} // namespace runs
