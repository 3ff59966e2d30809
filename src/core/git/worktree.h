// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace runs {

/// A git working tree, by absolute paths without symbolic links.
struct WorkTree
{
    QString top;
    QString commonDirectory; ///< the repository's shared directory: `.git`, or what stands for it in a linked worktree
                             ///< or a submodule; info/exclude is in it
};

/// What a run needs to know of the git working tree it starts from.
struct WorkTreeState
{
    QString top;             ///< as in WorkTree
    QString commonDirectory; ///< as in WorkTree
    QString branch;          ///< short name; empty when HEAD is detached
    QString commit;          ///< full hash of HEAD: 40 or 64 hexadecimal digits
    QString message;         ///< message of that commit, without the newlines and blanks around it
    QStringList modified;    ///< tracked paths, relative to the top, that differ from the commit in the index or in the
                             ///< working tree: added, changed, deleted, conflicted; both paths of a rename; sorted
    QStringList untracked;   ///< paths that are not tracked and not ignored, sorted; a directory that is wholly
                             ///< untracked is one path with a '/' at the end, and so is a submodule that holds such

    bool clean() const { return modified.isEmpty(); }
};

/// How long the `git` program may take, where it has to be asked.
struct GitLimits
{
    std::chrono::milliseconds status{30'000}; ///< it looks at every file: slow in a large tree on a network disk
    std::chrono::milliseconds query{5'000};
    std::chrono::milliseconds change{20'000};   ///< of a ref; with the time that others hold its lock
    std::chrono::milliseconds files{1'800'000}; ///< where many are read or written: a snapshot, a new working tree
};

/// The working tree that holds `directory`; costs no look at its files. GIT_DIR and its like in the environment (as in
/// a git hook) do not count. Errors: NotFound outside of a repository; Refused in a bare one, inside `.git`, and for a
/// repository of another user that is not in git's safe.directory; Malformed when the repository cannot be read.
Result<WorkTree> findWorkTree(const QString &directory, const GitLimits &limits = {});

/// The state of the working tree that holds `directory`. Nothing is written or locked. A tree is never called clean
/// without having been seen clean: libgit2 looks first, because it is quick, and git itself (`git status`) has the last
/// word on everything that libgit2 calls modified or does not know. Without git installed, libgit2's list is taken.
/// What lies in `ignoredDirectory` (absolute, below the top; may be empty) never counts, tracked or not.
/// Errors: those of findWorkTree; Refused when there is no commit yet; Timeout when git does not answer in time;
/// Unavailable when only git can tell and it is not installed.
Result<WorkTreeState> inspectWorkTree(const QString &directory, const QString &ignoredDirectory = {},
                                      const GitLimits &limits = {});

/// The first line of the message of a commit, by its full or abbreviated hash, in the repository of the working tree
/// that holds `directory`. A branch or tag of that name does not count. Errors: NotFound when the repository does not
/// have it; InvalidArgument when `commit` is no hash, or the beginning of several; those of findWorkTree; Timeout;
/// Unavailable when only git can tell and it is not installed.
Result<QString> commitSubject(const QString &directory, const QString &commit, const GitLimits &limits = {});

/// Makes git ignore the directory `path` (which need not exist yet) by a line in `info/exclude`, gitignore(5), unless
/// it is ignored already. Returns whether a line was added: not for a path outside of the tree, nor for its top.
/// Errors: Io when the file cannot be written; those of findWorkTree.
Result<bool> excludeFromGit(const WorkTree &tree, const QString &path, const GitLimits &limits = {});

} // namespace runs
