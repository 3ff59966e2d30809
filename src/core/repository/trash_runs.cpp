// SPDX-License-Identifier: GPL-2.0-or-later
// What RunRepository does with runs in the trash. A process may be killed between any two steps: see settleListed().
#include "core/base/core.h"
#include "core/repository/run_repository.h"

#include "core/base/text.h"
#include "core/repository/run_code.h"
#include "core/repository/trash.h"
#include "core/repository/trash_pins.h"
#include "core/repository/undo.h"
#include "core/run/taken_names.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Result<> moveStages(const QString &runsDirectory, const QList<TrashedRun> &runs, TrashStage from, TrashStage to)
{
    for (const TrashedRun &run : runs) {
        if (const auto done = moveStage(runsDirectory, run.id, from, to); !done)
            return done;
    }
    return {};
}

/// Errors: Refused when a name is taken or something is in the place of a file.
Result<> checkPlaces(const QString &runsDirectory, const QList<TrashedRun> &runs, const QStringList &recorded)
{
    TakenNames taken;
    for (const QString &name : recorded)
        taken.add(name);
    for (const TrashedRun &run : runs) {
        if (const auto checked = taken.check(run.run.name); !checked)
            return checked;
        taken.add(run.run.name);
        const auto hasRoom = inCategories(runsDirectory, [&](const QString &, const GuardedDirectory &folder) {
            return checkRoom(folder, trashPath(TrashStage::Kept, run.id));
        });
        if (!hasRoom)
            return hasRoom;
    }
    return {};
}

/// Moves the files of runs that could not be restored as a whole into the trash again, as far as they had left it.
void takeAgain(const QString &runsDirectory, const QList<TrashedRun> &runs, const Result<QList<RunPiece>> &pieces)
{
    (void)movePinsToTrash(runsDirectory, runs);
    for (const RunPiece &piece : pieces.value_or(QList<RunPiece>())) {
        const auto run = std::ranges::find(runs, piece.run, [](const TrashedRun &trashed) { return trashed.run.name; });
        const auto folder = GuardedDirectory::open(runsDirectory + u'/' + piece.category);
        if (run != runs.end() && folder && *folder)
            (void)moveMakingParents(**folder, piece.path,
                                    trashPath(TrashStage::Undecided, run->id) + u'/' + piece.path);
    }
}

} // namespace

Result<QList<TrashedRun>> RunRepository::trashedRuns(bool measures) const
{
    const auto list = trashDatabase(m_project.runsDirectory).read();
    const auto entries = list ? allRuns(*list) : std::unexpected(list.error());
    if (!entries)
        return std::unexpected(entries.error());
    QList<TrashedRun> runs;
    for (const Run &entry : *entries)
        runs += trashedRun(entry);
    if (!measures)
        return runs;
    const auto measured =
        inCategories(m_project.runsDirectory, [&](const QString &, const GuardedDirectory &folder) -> Result<> {
            for (TrashedRun &run : runs) {
                const auto survey = folder.survey(trashPath(TrashStage::Kept, run.id));
                if (!survey)
                    return std::unexpected(survey.error());
                run.files += survey->files;
                run.bytes += survey->bytes;
            }
            return {};
        });
    return measured.transform([&] { return runs; });
}

Result<QStringList> RunRepository::restore(const QStringList &ids) const
{
    const QString &directory = m_project.runsDirectory;
    auto change = beginChange();
    if (!change)
        return std::unexpected(change.error());
    const auto list = trashDatabase(directory).read(); // whoever changes it holds the lock of the database
    if (!list)
        return std::unexpected(list.error());
    std::vector<Run> entries;
    std::vector<EntryEdit> edits;
    QList<TrashedRun> trashed;
    QStringList names;
    QStringList wanted = ids;
    wanted.removeDuplicates();
    for (const QString &id : std::as_const(wanted)) {
        const auto index = list->find(id);
        if (!index)
            return failure(ErrorCode::NotFound,
                           Core::tr("There is nothing with the id %1 in the trash.").arg(quoted(id)));
        auto entry = list->run(*index);
        if (!entry)
            return std::unexpected(entry.error());
        edits.push_back(restoreEdit(*entry));
        trashed += trashedRun(*entry);
        names += trashed.last().run.name;
        entries.push_back(std::move(*entry));
    }
    if (const auto checked = checkPlaces(directory, trashed, change->current().names()); !checked)
        return std::unexpected(checked.error());

    // From here on settleListed() would go on with it, to either side.
    Undo undo;
    undo.add([&] { (void)moveStages(directory, trashed, TrashStage::Undecided, TrashStage::Kept); });
    if (const auto begun = moveStages(directory, trashed, TrashStage::Kept, TrashStage::Undecided); !begun)
        return std::unexpected(begun.error());
    if (const auto added = addEdited(*change, *list, entries, edits); !added)
        return std::unexpected(added.error());
    undo.add([&] { (void)change->revert(names, {}); });
    undo.add([&] { takeAgain(directory, trashed, m_files.pieces(names, change->current().names())); });
    const Trash trash(directory);
    if (const auto settled = trash.recover(change->current()); !settled)
        return std::unexpected(settled.error());
    undo.dismiss();
    (void)trash.empty(); // of empty directories
    return names;
}

Result<QStringList> RunRepository::emptyTrash(const QStringList &ids, Unsaved unsaved) const
{
    const QString &directory = m_project.runsDirectory;
    QStringList warnings;
    {
        auto change = beginChange();
        if (!change)
            return std::unexpected(change.error());
        auto list = trashDatabase(directory).beginChange();
        if (!list)
            return std::unexpected(list.error());
        const QStringList listed = list->current().names();
        const QSet<QString> known(listed.begin(), listed.end());
        const QList<RunCode> code = trashedCode(directory, ids, list->current());
        if (const auto saved = unsaved == Unsaved::Keep ? checkSaved(code) : Result<>(); !saved)
            return std::unexpected(saved.error());
        Undo undo;
        undo.add([&] { // before a settling takes the stage for a decision
            for (const QString &id : ids)
                (void)moveStage(directory, id, TrashStage::Discarded, TrashStage::Kept);
        });
        for (const QString &id : ids) {
            const auto moved =
                known.contains(id) ? moveStage(directory, id, TrashStage::Kept, TrashStage::Discarded) : Result<>();
            if (!moved)
                return std::unexpected(moved.error());
        }
        if (const auto dropped = list->commit(ids, {}); !dropped)
            return std::unexpected(dropped.error());
        undo.dismiss();
        warnings = removeWorktrees(code) + dropTrashedPins(code); // nothing brings them back
        for (const QString &id : ids) {
            const auto moved = moveStage(directory, id, TrashStage::Discarded, TrashStage::Removed);
            if (!moved)
                warnings += moved.error().message;
        }
    }
    // Without the lock: to remove large files takes long.
    if (const auto emptied = Trash(directory).empty(); !emptied)
        warnings += emptied.error().message;
    return warnings;
}

} // namespace runs
