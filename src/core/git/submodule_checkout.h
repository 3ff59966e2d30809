// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/git_command.h"

namespace runs {

/// Where repositories of submodules may be found on this machine.
struct LocalRepository
{
    QString top;             ///< its working tree: submodules may be checked out in there
    QString commonDirectory; ///< `modules` in there holds those that were checked out once
};

/// Checks out the submodules of the new working tree that `git` is in, and theirs, as clones with a `.git` directory of
/// their own. Errors: Io, naming the submodule, when one is neither to be had locally nor by its URL; Timeout.
Result<> checkOutSubmodules(const GitCommand &git, const LocalRepository &local);

} // namespace runs
