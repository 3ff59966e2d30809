// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/history.h"
#include "core/repository/run_files.h"
#include "core/run/difference.h"
#include "core/run/run.h"

#include <optional>
#include <vector>

namespace runs {

/// The commits of two runs; equal when both are the same, of which one may be abbreviated.
struct CommitDifference
{
    QString a; ///< as recorded; empty when none is
    QString b;
    std::optional<CommitComparison> log; ///< none when the commits are equal, or the repository cannot tell
    std::optional<Patch> patch;          ///< none when it was not asked for, too

    bool areEqual() const;
};

/// What two runs do not have in common, in the order of the first one, then of the second one.
struct RunDifference
{
    std::vector<Difference> arguments; ///< see argumentDifferences()
    std::vector<Difference> fields;    ///< other keys of the entries, but for when they began and what they reproduce
    CommitDifference commits;
    std::vector<Difference> environment; ///< system, GPUs, Python, git; see Environment
    std::vector<Difference> packages;    ///< of Python
    std::vector<Difference> variables;   ///< of the environment, but for those that name a job; hidden values are equal
    QStringList notes;                   ///< sentences on what could not be compared

    /// Whether the two differ in anything at all.
    bool any() const;
};

/// Compares the commits of two runs; `withPatch`: also computes the patch from that of `a` to that of `b`. `directory`:
/// any of the repository. Adds sentences on what could not be compared. Waits for git.
CommitDifference compareCode(const Run &a, const Run &b, const QString &directory, bool withPatch, QStringList &notes);

/// Compares two runs by what is recorded of them. `directory` and `withPatch`: as above. Waits for the disk and git;
/// needs a QCoreApplication when commits differ.
RunDifference compareRuns(const Run &a, const Run &b, const RunFiles &files, const QString &directory, bool withPatch);

} // namespace runs
