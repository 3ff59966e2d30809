// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/store/run_database.h"

namespace runs {

/// A run that was deleted into the trash, and can be restored.
struct TrashedRun
{
    QString id;      ///< letters and digits, of this run in the trash alone
    Run run;         ///< as it was recorded
    QString deleted; ///< when; ISO 8601
    qint64 files = 0;
    qint64 bytes = 0;
};

/// The entries of the runs in the trash, `.trash.yml` in the runs directory: a database whose keys are ids, and whose
/// entries have `name` and `deleted` beside what was recorded. Its own keys of these names have a `_` appended.
RunDatabase trashDatabase(const QString &runsDirectory);

/// What makes of a run's entry one in the trash, and back.
EntryEdit trashEdit(const Run &run, const QString &id, const QString &deleted);
EntryEdit restoreEdit(const Run &entry);

/// Records `runs` of `source` with their edits in another database: as they are written there, with their comments,
/// where they can be cut out. Errors: as RunDatabase::Change::commit().
Result<> addEdited(RunDatabase::Change &change, const Document &source, const std::vector<Run> &runs,
                   const std::vector<EntryEdit> &edits);

/// An entry of the trash without the sizes of its files.
TrashedRun trashedRun(const Run &entry);

/// All of them, in the order in which they were deleted. Errors: Io, Malformed.
Result<std::vector<Run>> allRuns(const Document &document);

} // namespace runs
