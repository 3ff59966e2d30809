// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/git_command.h"
#include "core/git/history.h"

namespace runs {

/// The commits of other repositories that a commit or tree names by path; sorted by path.
Result<QList<SubmoduleCommit>> gitlinks(const GitCommand &git, const QString &treeish);

} // namespace runs
