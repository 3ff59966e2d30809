// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/guarded_directory.h"

#include <functional>

namespace runs {

/// What is to become of files that were moved aside, into `<category>/.trash/<stage>-<id>/` of each folder of
/// runCategories() in which there are some.
enum class TrashStage {
    Undecided, ///< they may have to come back: whoever takes the lock of the database next settles it
    Kept,      ///< they belong to a run in the trash
    Discarded, ///< as Removed, but the trash may still list the run
    Removed    ///< nobody wants them any more
};

/// `.trash/<stage>-<id>`, relative to a category's folder.
QString trashPath(TrashStage stage, const QString &id);

/// Calls `body` for each category whose folder is there, until one fails.
Result<> inCategories(const QString &runsDirectory,
                      const std::function<Result<>(const QString &, const GuardedDirectory &)> &body);

/// The ids in a stage, in one category or in any of them.
Result<QStringList> trashedIds(const GuardedDirectory &folder, TrashStage stage);
Result<QStringList> trashedIds(const QString &runsDirectory, TrashStage stage);

/// Moves on what there is of an id, in all categories.
Result<> moveStage(const QString &runsDirectory, const QString &id, TrashStage from, TrashStage to);

/// Makes the directories above a path that are missing.
Result<> makeParents(const GuardedDirectory &folder, const QString &path);

/// Makes the directories above `to` that are missing, and moves.
Result<> moveMakingParents(const GuardedDirectory &folder, const QString &from, const QString &to);

/// Puts `trash/path` back to `path`; into the directory that is there, if one is. Errors: Refused when there is more.
Result<> putBack(const GuardedDirectory &folder, const QString &trash, const QString &path);

/// Puts back all that is in `trash`.
Result<> putBackAll(const GuardedDirectory &folder, const QString &trash);

/// Whether putBackAll() has room for everything. Errors: Refused, naming what is in the way.
Result<> checkRoom(const GuardedDirectory &folder, const QString &trash);

} // namespace runs
