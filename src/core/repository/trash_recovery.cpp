// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/trash_recovery.h"

#include "core/repository/trash_folders.h"
#include "core/repository/trash_pins.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// What is listed of these ids.
Result<QList<TrashedRun>> listed(const Document &list, const QStringList &ids)
{
    QList<TrashedRun> runs;
    for (const QString &id : ids) {
        const auto index = list.find(id);
        if (!index)
            continue;
        const auto entry = list.run(*index);
        if (!entry)
            return std::unexpected(entry.error());
        runs += trashedRun(*entry);
    }
    return runs;
}

Result<> putBack(const QString &runsDirectory, const QString &id)
{
    return inCategories(runsDirectory, [&](const QString &, const GuardedDirectory &folder) {
        return putBackAll(folder, trashPath(TrashStage::Undecided, id));
    });
}

Result<> moveStages(const QString &runsDirectory, const QStringList &ids, TrashStage from, TrashStage to)
{
    for (const QString &id : ids) {
        if (const auto moved = moveStage(runsDirectory, id, from, to); !moved)
            return moved;
    }
    return {};
}

QStringList idsOf(const QList<TrashedRun> &runs)
{
    QStringList ids;
    for (const TrashedRun &run : runs)
        ids += run.id;
    return ids;
}

} // namespace

Result<> settleListed(const QString &runsDirectory, const Document &recorded)
{
    const auto undecided = trashedIds(runsDirectory, TrashStage::Undecided);
    const auto discarded = trashedIds(runsDirectory, TrashStage::Discarded);
    if (!undecided || !discarded)
        return std::unexpected(undecided ? discarded.error() : undecided.error());
    if (undecided->isEmpty() && discarded->isEmpty())
        return {};
    const RunDatabase list = trashDatabase(runsDirectory);
    if (!QFileInfo::exists(list.path()))
        return moveStages(runsDirectory, *discarded, TrashStage::Discarded, TrashStage::Removed);
    auto change = list.beginChange();
    if (!change)
        return std::unexpected(change.error());
    auto found = listed(change->current(), *undecided);
    if (!found)
        return std::unexpected(found.error());
    const auto isBack = [&](const TrashedRun &run) { return recorded.find(run.run.name).has_value(); };
    const auto middle = std::ranges::stable_partition(*found, isBack).begin();
    const QList<TrashedRun> back(found->begin(), middle);
    const QList<TrashedRun> kept(middle, found->end());

    // Of which some files may not yet have been moved.
    if (const auto moved = moveStages(runsDirectory, *discarded, TrashStage::Kept, TrashStage::Discarded); !moved)
        return moved;
    const QList<RunCode> code = trashedCode(runsDirectory, *discarded, change->current());
    (void)removeWorktrees(code); // somebody has said so
    (void)dropTrashedPins(code);
    if (const auto moved = moveStages(runsDirectory, idsOf(kept), TrashStage::Undecided, TrashStage::Kept); !moved)
        return moved;
    for (const TrashedRun &run : back) {
        if (const auto put = putBack(runsDirectory, run.id); !put)
            return put;
    }
    const auto listedAsTheyAre = movePinsToTrash(runsDirectory, kept)
                                     .and_then([&] { return movePinsFromTrash(runsDirectory, back); })
                                     .and_then([&] { return change->commit(idsOf(back) + *discarded, {}); });
    if (!listedAsTheyAre)
        return listedAsTheyAre;
    // The signs that something had to be done go last. Should they stay, the next one who settles moves them.
    (void)moveStages(runsDirectory, idsOf(back), TrashStage::Undecided, TrashStage::Removed);
    (void)moveStages(runsDirectory, *discarded, TrashStage::Discarded, TrashStage::Removed);
    return {};
}

} // namespace runs
