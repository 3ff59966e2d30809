// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/git/linked_worktree.h"
#include "core/record/run_statuses.h"

#include <QList>
#include <QStringList>

namespace runs {

/// What git keeps for a run: the pin of its commit, and perhaps a working tree of its own.
struct RunCode
{
    QString name;
    QString id;         ///< in the trash; empty when it is not there
    QString repository; ///< a directory in it
    QString worktree;   ///< absolute, inside of `worktrees` in the runs directory; empty when there is none
};

/// That of the runs `names`, by their records `recordNames` (the same, unless they lie in a trash); runs that have no
/// record have none.
QList<RunCode> codeOf(const QString &runsDirectory, const QStringList &names, const QStringList &recordNames);
QList<RunCode> codeOf(const QString &runsDirectory, const QStringList &names);

/// Refuses when a working tree has what is in no commit, or cannot be judged; names it. Errors: Refused, Timeout.
Result<> checkSaved(const QList<RunCode> &code);

/// Removes the working trees with all that is in them; returns warnings.
QStringList removeWorktrees(const QList<RunCode> &code);

/// Removes the pins of recorded runs; returns warnings.
QStringList unpin(const QList<RunCode> &code);

} // namespace runs
