// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/project.h"
#include "core/store/run_database.h"

namespace runs {

/// Locks the database of a project, and settles what a killed process has left: deletions, restorations and renamings
/// that did not end. Errors: as RunDatabase::beginChange(), Trash::recover() and MoveJournal::settle().
Result<RunDatabase::Change> beginSettledChange(const Project &project);

} // namespace runs
