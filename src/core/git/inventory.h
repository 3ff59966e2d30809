// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"

#include <QHash>
#include <QSet>

namespace runs {

/// What a repository keeps for runs, to be compared with what is recorded. `directory` is any directory of it. All can
/// fail with NotFound without a repository, Refused for one of another user, Io, Timeout, Unavailable without git.

/// The pins of runs, of both kinds (see commit_pin.h): refs and the full hashes that they hold.
Result<QHash<QString, QString>> pins(const QString &directory, const GitLimits &limits = {});

/// Those of `hashes` (full or abbreviated) that are commits of the repository; what is no hash is none.
Result<QSet<QString>> presentCommits(const QString &directory, const QSet<QString> &hashes,
                                     const GitLimits &limits = {});

/// The absolute paths of the working trees that the repository knows of, be they there or not; its own is the first.
Result<QStringList> registeredWorktrees(const QString &directory, const GitLimits &limits = {});

/// The ref that pins the commit of a run in a trash. Errors: as pinRef.
Result<QString> trashPinRef(const QString &id);

} // namespace runs
