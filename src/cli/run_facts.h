// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/environment/environment.h"
#include "core/record/run_statuses.h"
#include "core/repository/run_files.h"
#include "core/run/run.h"
#include "core/tmux/tmux.h"
#include "core/verification/verification.h"

namespace runs {

/// Everything that is known about a run. What could not be found out is empty.
struct RunFacts
{
    Run run;
    QString subject; ///< of its commit
    RunRecord record;
    QString recordPath;
    QList<RunPiece> pieces;
    QList<TmuxSession> sessions;
    std::optional<Verification> verification;
    std::optional<Environment> environment;
    QStringList reproduction; ///< commands for a shell
};

/// A fact for people.
struct Fact
{
    QString section; ///< "entry", "outcome", "files", "environment" or "reproduction"
    QString label;
    QString text; ///< may have several lines
};

/// `all`: also the packages and variables one by one.
QList<Fact> factsOf(const RunFacts &facts, const RunFiles &files, bool all);

/// The same for programs; every package and variable is in it.
Value valueOf(const RunFacts &facts, const RunFiles &files);

/// The command that attaches this terminal to a session.
QString attachText(const TmuxSession &session);

} // namespace runs
