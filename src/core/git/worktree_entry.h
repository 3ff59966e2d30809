// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/git_command.h"

namespace runs {

/// Whether git has an entry for a linked working tree at `path`, be it there or not.
Result<bool> isRegisteredWorktree(const GitCommand &git, const QString &path);

} // namespace runs
