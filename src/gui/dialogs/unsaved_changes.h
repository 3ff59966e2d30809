// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_code.h"

namespace runs {

/// What would be lost with the working trees of runs because it is in no commit that is kept: a line for each file,
/// and for each commit that no branch has, that begins with the run. Waits for git. Errors: those of
/// inspectLinkedWorktree().
Result<QStringList> unsavedChanges(const QList<RunCode> &code);

/// The first lines of many, each with a blank before it, and how many more there are.
QString shortList(const QStringList &lines);

} // namespace runs
