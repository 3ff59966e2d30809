// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"

namespace runs {

/// The files of a working tree as a commit that no branch knows. Until it is pinned (commit_pin.h), git may drop it
/// after two weeks.
struct Snapshot
{
    QString commit;        ///< full hash; that of `base` when nothing differs from it
    QString base;          ///< full hash of HEAD, the only parent
    QString tree;          ///< full hash of its tree
    QStringList modified;  ///< tracked paths that differ from the base, relative to the top (of a rename both); sorted
    QStringList untracked; ///< files that were not tracked; sorted
};

/// Stores the working tree that holds `directory` as it is on the disk: changes of tracked files, staged or not, and
/// files that are neither tracked nor ignored, as `git add --all` and `git commit` would (filters, line ends and sparse
/// checkouts are git's matter; what conflicts is taken with its markers). The index, the working tree, HEAD, branches
/// and reflogs stay as they are, also when it fails; only objects are written. No hook runs and nothing is signed.
/// Without a configured identity the author is "Run Manager".
/// What lies in `ignoredDirectory` (absolute; may be empty) does not go in; if tracked, it is as in the base.
/// `message` may be empty. Errors: those of findWorkTree; Refused when there is no commit yet, when a submodule has
/// changes of its own or another repository lies in the tree (which no commit can hold; they are named), and when other
/// git commands change HEAD or the index all the time; Timeout when another git command holds the index, or at
/// GitLimits::files; Io when a file cannot be read or the repository cannot be written; Unavailable without git.
Result<Snapshot> makeSnapshot(const QString &directory, const QString &ignoredDirectory, const QString &message,
                              const GitLimits &limits = {});

} // namespace runs
