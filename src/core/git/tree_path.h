// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"

#include <optional>

namespace runs {

/// The rest of `path` below `directory`: empty for the directory itself, nothing when it is not in there. Both are
/// canonical paths.
std::optional<QString> pathBelow(const QString &directory, const QString &path);

/// The paths, relative to the top, under which git can meet `path`: its own name, and where it leads when it is a
/// symbolic link. None for a path outside of the tree, or its top.
QStringList placesInTree(const QString &top, const QString &path);

/// Takes what lies in `directory` (absolute, or empty) out of both lists.
void exempt(WorkTreeState &state, const QString &directory);

/// The error for a repository of another user, which git does not trust: `top` is what safe.directory has to name.
Error foreignOwner(const QString &top);

/// The error for a repository whose HEAD names no commit.
Error noCommitYet(const QString &top);

/// Whether `text` can be a hash or the beginning of one, and the error when it cannot.
bool isHash(const QString &text);
Error noHash(const QString &text);

/// The errors for a hash, full or abbreviated, that no commit has, and one that several have.
Error noSuchCommit(const QString &directory, const QString &hash);
Error ambiguousCommit(const QString &directory, const QString &hash);

} // namespace runs
