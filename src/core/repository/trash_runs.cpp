// SPDX-License-Identifier: GPL-2.0-or-later
// What RunRepository has to do with runs in the trash. A process may be killed between any two steps: they are ordered,
// and marked by where the files lie, so that settleListed() makes of it either a recorded run with its files in place,
// or one in the trash.
#include "core/base/core.h"
#include "core/repository/run_repository.h"

#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/repository/run_code.h"
#include "core/repository/trash.h"
#include "core/repository/trash_pins.h"
#include "core/repository/undo.h"
#include "core/run/taken_names.h"

#include <QHash>
#include <QSet>

#include <deque>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Runs that change their side: as they are recorded on the other one.
struct Moved
{
    std::vector<Run> entries;
    std::optional<Document> wording; ///< that has them with their comments; none when they cannot be cut out
};

Moved moved(const Document &document, const std::vector<Run> &runs, const std::vector<EntryEdit> &edits)
{
    Moved moved;
    auto wording = document.edited(edits);
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; wording && i < wording->size(); ++i)
        places.insert(wording->name(i), i);
    for (size_t i = 0; i < runs.size(); ++i) {
        const Run wanted = edited(runs[i], edits[i]);
        const auto place = places.constFind(wanted.name); // there its keys are in another order
        moved.entries.push_back(place == places.constEnd() ? wanted : wording->run(*place).value_or(wanted));
    }
    if (wording)
        moved.wording = std::move(*wording);
    return moved;
}

Result<> add(RunDatabase::Change &change, const Moved &moved)
{
    return change.commit([&](const Document &document) {
        return document.changed({}, moved.entries, moved.wording ? &*moved.wording : nullptr);
    });
}

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

QHash<QString, QList<RunPiece>> byRun(const QList<RunPiece> &pieces)
{
    QHash<QString, QList<RunPiece>> result;
    for (const RunPiece &piece : pieces)
        result[piece.run] += piece;
    return result;
}

} // namespace

Result<Removed> RunRepository::moveToTrash(const QStringList &names) const
{
    auto change = beginChange();
    if (!change)
        return std::unexpected(change.error());
    const QStringList recorded = change->current().names();
    const QSet<QString> wanted(names.begin(), names.end());
    const QString now = isoTimestamp(std::chrono::system_clock::now());
    Removed removed;
    QStringList present;
    std::vector<Run> runs;
    std::vector<EntryEdit> edits;
    std::deque<Trash> trashes;
    QList<TrashedRun> trashed;
    for (qsizetype i = 0; i < change->current().size(); ++i) {
        if (!wanted.contains(recorded[i]))
            continue;
        auto run = change->current().run(i);
        if (!run)
            return std::unexpected(run.error());
        const Trash &trash = trashes.emplace_back(m_project.runsDirectory);
        edits.push_back(trashEdit(*run, trash.id(), now));
        trashed += {trash.id(), *run, now};
        removed.ids += trash.id();
        present += run->name;
        runs.push_back(std::move(*run));
    }
    if (runs.empty())
        return removed;
    const auto plan = planRemoval(present, recorded);
    if (!plan)
        return std::unexpected(plan.error());
    removed.warnings = plan->warnings;
    const auto pieces = byRun(plan->pieces);
    const std::vector<LiveRun> live = liveRuns(present); // before their records are moved

    Undo undo;
    undo.add([&] {
        for (Trash &trash : trashes)
            (void)trash.restore();
    });
    for (size_t i = 0; i < trashes.size(); ++i) {
        const auto taken = trashes[i].mark().and_then([&] { return trashes[i].take(pieces.value(runs[i].name)); });
        if (!taken)
            return std::unexpected(taken.error());
    }
    auto list = trashDatabase(m_project.runsDirectory).beginChange();
    if (!list)
        return std::unexpected(list.error());
    if (const auto listed = add(*list, moved(change->current(), runs, edits)); !listed)
        return std::unexpected(listed.error());
    undo.add([&] { (void)list->revert(removed.ids, {}); });
    if (const auto pinned = movePinsToTrash(m_project.runsDirectory, trashed); !pinned)
        return std::unexpected(pinned.error());
    undo.add([&] { (void)movePinsFromTrash(m_project.runsDirectory, trashed); });
    if (const auto committed = change->commit(present, {}); !committed)
        return std::unexpected(committed.error());
    undo.add([&] { (void)change->revert({}, runs); });
    // Last, because nothing brings a session back.
    if (const auto ended = end(live, plan->sessions); !ended)
        return std::unexpected(ended.error());
    undo.dismiss();

    // Many a program saves a checkpoint when it is told to end.
    const auto rest = plan->sessions.isEmpty() && live.empty() ? QList<RunPiece>() : m_files.pieces(present, recorded);
    if (!rest)
        removed.warnings += rest.error().message;
    const auto restPieces = byRun(rest.value_or(QList<RunPiece>()));
    for (size_t i = 0; i < trashes.size(); ++i) {
        const auto kept =
            trashes[i].takeMore(restPieces.value(runs[i].name)).and_then([&] { return trashes[i].keep(); });
        if (!kept)
            removed.warnings += kept.error().message;
    }
    return removed;
}

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
    const auto recorded = moveStages(directory, trashed, TrashStage::Kept, TrashStage::Undecided).and_then([&] {
        return add(*change, moved(*list, entries, edits));
    });
    if (!recorded) {
        (void)moveStages(directory, trashed, TrashStage::Undecided, TrashStage::Kept);
        return std::unexpected(recorded.error());
    }
    const Trash trash(directory);
    const auto settled = trash.recover(change->current().names()).and_then([&] { return trash.empty(); });
    return settled ? Result<QStringList>(names) : std::unexpected(settled.error());
}

Result<QStringList> RunRepository::emptyTrash(const QStringList &ids, Unsaved unsaved) const
{
    const QString &directory = m_project.runsDirectory;
    QList<RunCode> code;
    {
        auto change = beginChange();
        if (!change)
            return std::unexpected(change.error());
        auto list = trashDatabase(directory).beginChange();
        if (!list)
            return std::unexpected(list.error());
        const QStringList listed = list->current().names();
        const QSet<QString> known(listed.begin(), listed.end());
        code = trashedCode(directory, ids, list->current());
        if (const auto saved = unsaved == Unsaved::Keep ? checkSaved(code) : Result<>(); !saved)
            return std::unexpected(saved.error());
        for (const QString &id : ids) {
            const auto moved =
                known.contains(id) ? moveStage(directory, id, TrashStage::Kept, TrashStage::Discarded) : Result<>();
            if (!moved)
                return std::unexpected(moved.error());
        }
        if (const auto dropped = list->commit(ids, {}); !dropped)
            return std::unexpected(dropped.error());
        for (const QString &id : ids) {
            const auto moved = moveStage(directory, id, TrashStage::Discarded, TrashStage::Removed);
            if (!moved)
                return std::unexpected(moved.error());
        }
    }
    // Without the lock: to remove large files takes long.
    QStringList warnings = removeWorktrees(code) + dropTrashedPins(code);
    if (const auto emptied = Trash(directory).empty(); !emptied)
        warnings += emptied.error().message;
    return warnings;
}

} // namespace runs
