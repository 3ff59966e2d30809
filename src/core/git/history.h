// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"

#include <QList>

namespace runs {

/// What git tells of commits. `directory` is any directory of the repository. Commits are given by their full or
/// abbreviated hash; a branch or tag of that name does not count. All can fail with NotFound without a repository, and
/// when it does not have the commit (the message names it); InvalidArgument for what is no hash, or the beginning of
/// several; Refused for a repository of another user; Malformed or Io when it cannot be read; Timeout; Unavailable
/// without git.

struct LogEntry
{
    QString commit;     ///< full hash
    QString authorDate; ///< ISO 8601 with the author's UTC offset: "2026-11-23T21:04:05+01:00"
    QString subject;    ///< the first paragraph of its message, in one line

    bool operator==(const LogEntry &) const = default;
};

/// Commits that lie behind one of two commits and not behind the other, the newest first.
struct CommitComparison
{
    QList<LogEntry> onlyInA;
    QList<LogEntry> onlyInB;
    bool complete = true; ///< false when a list was cut off at the limit
};

/// The change from one commit to another, as `git diff` prints it.
struct Patch
{
    QString text;
    bool complete = true; ///< false when the text was cut off, after its last whole line within the limit
};

struct SubmoduleCommit
{
    QString path;   ///< relative to the top
    QString commit; ///< full hash

    bool operator==(const SubmoduleCommit &) const = default;
};

/// The full hash of a commit.
Result<QString> fullCommit(const QString &directory, const QString &hash, const GitLimits &limits = {});

/// At most `most` commits in each direction.
Result<CommitComparison> compareCommits(const QString &directory, const QString &a, const QString &b, int most = 1000,
                                        const GitLimits &limits = {});

/// At most `most` bytes; what follows is not even computed. Textual, with renames found; files that git calls binary
/// are named. What is not UTF-8 becomes U+FFFD.
Result<Patch> patchBetween(const QString &directory, const QString &a, const QString &b, qsizetype most = 4'000'000,
                           const GitLimits &limits = {});

/// The submodules of a commit, without those inside of them; sorted by path.
Result<QList<SubmoduleCommit>> submoduleCommits(const QString &directory, const QString &commit,
                                                const GitLimits &limits = {});

/// The short name of the branch that is checked out; empty when HEAD is detached.
Result<QString> currentBranch(const QString &directory, const GitLimits &limits = {});

/// The URL of the remote of the current branch, or else of `origin`, or else of the first one, as it is configured
/// (url.*.insteadOf is not applied), withoutCredentials(); empty when there is no remote.
Result<QString> remoteUrl(const QString &directory, const GitLimits &limits = {});

/// A URL of git-fetch(1) without what could be secret: the whole user information, query and fragment of http(s) and
/// ftp(s), the password of other schemes (`ssh://git@host` keeps its user), the password of an scp-like address
/// (`git@host:path` stays as it is).
QString withoutCredentials(const QString &url);

} // namespace runs
