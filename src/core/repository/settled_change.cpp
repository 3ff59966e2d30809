// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/settled_change.h"

#include "core/repository/move_journal.h"
#include "core/repository/trash.h"

namespace runs {

Result<RunDatabase::Change> beginSettledChange(const Project &project)
{
    auto change = RunDatabase(project.databasePath()).beginChange();
    if (!change)
        return change;
    const auto settled = Trash(project.runsDirectory).recover(change->current()).and_then([&] {
        return MoveJournal(project.runsDirectory).settle(change->current());
    });
    if (!settled)
        return std::unexpected(settled.error());
    return change;
}

} // namespace runs
