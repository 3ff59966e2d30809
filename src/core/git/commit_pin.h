// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"

#include <optional>

namespace runs {

/// The commit of a run is kept from garbage collection by a ref, `refs/runs/<name>`, which all working trees of the
/// repository share; while a deleted run lies in a trash, by `refs/runs-trash/<id>`. `directory` is any directory of
/// the repository. When several processes change the same ref at once, each waits for its lock. No hook runs, and no
/// reflog is written. A failure at any step leaves the commit pinned; after that of a move, perhaps under both names.
/// All can fail with NotFound without a repository; Refused for one of another user, for a name that no ref can have,
/// and when the ref of a run stands where another needs a directory (`a` and `a/b`); Io when the repository cannot be
/// written; Timeout when somebody holds the lock for longer than GitLimits::change; Unavailable without git.

/// The ref of a run, git-check-ref-format(1). Two names never share one. Ordinary names stay as they are; what git
/// refuses, and '%', becomes a percent sign and two hexadecimal digits for each byte of UTF-8; an empty component
/// becomes '%'. What is too long for a file name ends with "%=" and its SHA-256 instead. Errors: Refused when the name
/// is no Unicode text (half a surrogate pair).
Result<QString> pinRef(const QString &name);

/// Pins `commit` (a full or abbreviated hash) for a run; a pin that is there moves to it. Returns the full hash.
/// Errors: also NotFound and InvalidArgument, as those of fullCommit.
Result<QString> pinCommit(const QString &directory, const QString &name, const QString &commit,
                          const GitLimits &limits = {});

/// Pins a commit (a full hash) for a run that has no pin yet, much quicker. False when pinCommit() has to be asked:
/// when it has one, somebody else is at it, or libgit2 cannot do it. Errors: Refused as pinRef().
Result<bool> pinNewCommit(const QString &directory, const QString &name, const QString &commit);

/// The full hash that is pinned for a run; nothing when none is.
Result<std::optional<QString>> pinnedCommit(const QString &directory, const QString &name,
                                            const GitLimits &limits = {});

/// Removes a pin; none is fine.
Result<> unpinCommit(const QString &directory, const QString &name, const GitLimits &limits = {});

/// Gives the pin of one run to another name, in place of what is pinned there; none is fine. The commit is pinned by
/// one of them all the time. (From `a` to `a/b` it is `refs/runs-moving/<id>` for a moment, which stays behind when
/// this process is killed then.)
Result<> movePin(const QString &directory, const QString &from, const QString &to, const GitLimits &limits = {});

/// As movePin, from a run into a trash, and back. `id` is any text that is unique in the repository, encoded as names.
Result<> movePinToTrash(const QString &directory, const QString &name, const QString &id, const GitLimits &limits = {});
Result<> restorePin(const QString &directory, const QString &id, const QString &name, const GitLimits &limits = {});

/// Removes a pin that lies in a trash; none is fine.
Result<> unpinFromTrash(const QString &directory, const QString &id, const GitLimits &limits = {});

} // namespace runs
