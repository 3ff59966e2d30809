// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/git_command.h"

namespace runs {

/// A path that differs between two trees.
struct TreeDifference
{
    QString path;
    bool isNew;        ///< not in the first one
    bool newSubmodule; ///< a submodule in the second one, and none in the first
};

Result<QList<TreeDifference>> treeDifferences(const GitCommand &git, const QString &from, const QString &to);

/// A commit of a tree on top of another commit; its hash. The message goes through `messageFile`, which is made.
Result<QString> commitTree(const GitCommand &git, const QString &parent, const QString &tree, const QString &message,
                           const QString &messageFile);

} // namespace runs
