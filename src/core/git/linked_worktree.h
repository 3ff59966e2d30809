// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"

namespace runs {

/// Working trees of their own for runs, git-worktree(1), with a detached HEAD. They are locked, so that `git worktree
/// prune` on a machine that does not see them leaves their entries alone. `directory` is any directory of the
/// repository outside of them; `path` is absolute. No hook runs. All can fail as findWorkTree, and with Io; Timeout at
/// GitLimits::files, with nothing half-made left behind; Unavailable without git.

struct LinkedWorktreeState
{
    bool exists = false;     ///< whether there is a directory; without one the rest is empty
    QString commit;          ///< full hash of its HEAD
    QStringList modified;    ///< as in WorkTreeState; submodules count with all that is in them
    QStringList untracked;   ///< as in WorkTreeState
    QStringList onlyCommits; ///< full hashes of commits that would be lost with it, as no ref leads to them, the newest
                             ///< first; at most 100

    bool clean() const { return modified.isEmpty() && untracked.isEmpty() && onlyCommits.isEmpty(); }
};

enum class Unsaved { Keep, Discard };

/// Checks `commit` (a full or abbreviated hash) out into the new directory `path`, with its submodules: these are
/// cloned from the repositories in the working tree of `directory` and in `.git/modules` where they have the commit,
/// and fetched from their URLs otherwise. Each gets a `.git` directory of its own, so that the tree can be moved.
/// Errors: also NotFound when there is no such commit; Refused when something that is no empty directory has that path;
/// Io when a file or submodule cannot be checked out: then the directory is gone again.
Result<> addLinkedWorktree(const QString &directory, const QString &path, const QString &commit,
                           const GitLimits &limits = {});

/// Errors: also Refused when the directory is no working tree of its own (any more), so that git cannot tell.
Result<LinkedWorktreeState> inspectLinkedWorktree(const QString &path, const GitLimits &limits = {});

/// Removes the directory and git's entry; either may be gone already. The ref of the run should still pin its commit
/// then, or that commit counts as unsaved. Ignored files go with it in any case.
/// Errors: also Refused, with Unsaved::Keep, when it is not clean, naming what would be lost, and those of
/// inspectLinkedWorktree.
Result<> removeLinkedWorktree(const QString &directory, const QString &path, Unsaved unsaved = Unsaved::Keep,
                              const GitLimits &limits = {});

/// Renames the directory from one absolute path to another on the same file system, and tells git. Parents are made.
/// When the directory has been moved already (there is none at `from`, and one at `to`), git is told. Programs that run
/// in there go on. Errors: also NotFound when it is at neither place, Refused when there is something at `to`.
Result<> moveLinkedWorktree(const QString &directory, const QString &from, const QString &to,
                            const GitLimits &limits = {});

} // namespace runs
