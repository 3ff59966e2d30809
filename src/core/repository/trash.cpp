// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/trash.h"

#include "core/files/file_io.h"
#include "core/git/commit_pin.h"
#include "core/repository/run_code.h"
#include "core/repository/trash_recovery.h"
#include "core/run/run_name.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The folder of a category that is there; none otherwise.
Result<std::optional<GuardedDirectory>> openCategory(const QString &runsDirectory, const QString &category)
{
    return GuardedDirectory::open(runsDirectory + u'/' + category);
}

/// Moves a piece aside over what has its place there: a directory into it, a file instead of it.
Result<> moveOver(const GuardedDirectory &folder, const QString &from, const QString &to)
{
    const auto present = folder.survey(to);
    const auto entries = folder.entries(from);
    const auto there = folder.entries(to);
    if (!present || !entries || !there)
        return std::unexpected(!present ? present.error() : !entries ? entries.error() : there.error());
    if (!present->exists)
        return moveMakingParents(folder, from, to);
    if (entries->isEmpty() || there->isEmpty())
        return folder.remove(to).and_then([&] { return folder.move(from, to); });
    for (const auto &entry : *entries) {
        const QString name = u'/' + QString::fromUtf8(entry.name);
        if (const auto moved = moveOver(folder, from + name, to + name); !moved)
            return moved;
    }
    return folder.remove(from);
}

/// What belongs to recorded runs below `trash/group`, relative to `trash`. `recorded` is sorted.
Result<QStringList> piecesOfRecorded(const GuardedDirectory &folder, bool isCheckpoints, const QString &trash,
                                     const QString &group, const QStringList &recorded)
{
    const QSet<QString> names(recorded.begin(), recorded.end());
    QStringList pieces;
    const auto entries = folder.entries(group.isEmpty() ? trash : trash + u'/' + group);
    if (!entries)
        return std::unexpected(entries.error());
    for (const auto &entry : *entries) {
        const QString name = QString::fromUtf8(entry.name);
        const QString path = group.isEmpty() ? name : group + u'/' + name;
        const bool isRecorded = isCheckpoints ? checkpointOwner(path, names).has_value() : names.contains(path);
        const auto inGroup = std::ranges::lower_bound(recorded, path + u'/');
        if (isRecorded) {
            pieces += path;
        } else if (inGroup != recorded.end() && isInGroup(*inGroup, path)) {
            const auto inner = piecesOfRecorded(folder, isCheckpoints, trash, path, recorded);
            if (!inner)
                return inner;
            pieces += *inner;
        }
    }
    return pieces;
}

/// The new run that did not come to be in the place of these may have taken their pins.
void pinAgain(const QString &runsDirectory, const QString &trash, const QStringList &names, const Document &recorded)
{
    QStringList records;
    for (const QString &name : names)
        records += trash + u'/' + name;
    for (const RunCode &code : codeOf(runsDirectory, names, records)) {
        const auto run = recorded.run(*recorded.find(code.name));
        if (run) // without git nothing can be pinned, and the files come back all the same
            (void)pinCommit(code.repository, code.name, run->text(key::commit));
    }
}

/// The time of the new run for which something was taken; empty when it was for none.
QString overwriter(const QString &id)
{
    return id.section(u'~', 1);
}

/// Who was taken for a new run that the database has by now is not the run of that name any more. Sorted.
QStringList ownersOf(const QString &id, const Document &recorded)
{
    QStringList owners;
    const QString overwrittenBy = overwriter(id);
    for (qsizetype i = 0; i < recorded.size(); ++i) {
        const auto run = overwrittenBy.isEmpty() ? Result<Run>() : recorded.run(i);
        if (overwrittenBy.isEmpty() || !run || run->text(key::datetime) != overwrittenBy)
            owners += recorded.name(i);
    }
    std::ranges::sort(owners);
    return owners;
}

} // namespace

Trash::Trash(QString runsDirectory, const QString &overwrittenBy)
    : m_runsDirectory(std::move(runsDirectory)), m_id(QString::number(QRandomGenerator::system()->generate64(), 16))
{
    if (!overwrittenBy.isEmpty())
        m_id += u'~' + overwrittenBy;
}

Result<> Trash::mark() const
{
    const QString category = u"records"_s;
    if (const auto made = makeDirectories(m_runsDirectory + u'/' + category); !made)
        return std::unexpected(made.error());
    const auto folder = openCategory(m_runsDirectory, category);
    if (!folder)
        return std::unexpected(folder.error());
    const QString path = trashPath(TrashStage::Undecided, m_id);
    return makeParents(**folder, path + u"/x"_s);
}

Result<> Trash::take(const QList<RunPiece> &pieces)
{
    for (const RunPiece &piece : pieces) {
        const auto folder = openCategory(m_runsDirectory, piece.category);
        if (!folder)
            return std::unexpected(folder.error());
        if (!*folder)
            continue;
        const QString target = trashPath(TrashStage::Undecided, m_id) + u'/' + piece.path;
        const auto moved = moveMakingParents(**folder, piece.path, target);
        if (!moved && moved.error().code == ErrorCode::NotFound)
            continue; // gone since it was found
        if (!moved) {
            const auto restored = restore();
            return restored ? moved : restored;
        }
        m_taken += piece;
    }
    return {};
}

Result<> Trash::takeMore(const QList<RunPiece> &pieces)
{
    for (const RunPiece &piece : pieces) {
        const auto folder = openCategory(m_runsDirectory, piece.category);
        if (!folder)
            return std::unexpected(folder.error());
        const QString target = trashPath(TrashStage::Undecided, m_id) + u'/' + piece.path;
        const auto moved = *folder ? moveOver(**folder, piece.path, target) : Result<>();
        if (!moved && moved.error().code != ErrorCode::NotFound)
            return moved;
        m_taken += piece;
    }
    return {};
}

Result<> Trash::restore()
{
    for (const RunPiece &piece : m_taken) {
        const auto folder = openCategory(m_runsDirectory, piece.category);
        if (!folder)
            return std::unexpected(folder.error());
        if (!*folder)
            continue;
        if (const auto put = putBack(**folder, trashPath(TrashStage::Undecided, m_id), piece.path); !put)
            return put;
    }
    m_taken.clear();
    return commit().and_then([this] { return empty(); }); // only empty directories are left
}

Result<> Trash::decide(TrashStage stage) const
{
    if (const auto moved = moveStage(m_runsDirectory, m_id, TrashStage::Undecided, stage); !moved)
        return moved;
    return inCategories(m_runsDirectory, [this](const QString &category, const GuardedDirectory &folder) -> Result<> {
        for (const RunPiece &piece : m_taken) {
            if (piece.category == category)
                (void)folder.pruneEmptyParents(piece.path); // a group that stays is no harm
        }
        return {};
    });
}

Result<> Trash::empty() const
{
    return inCategories(m_runsDirectory, [](const QString &, const GuardedDirectory &folder) -> Result<> {
        const auto ids = trashedIds(folder, TrashStage::Removed);
        if (!ids)
            return std::unexpected(ids.error());
        for (const QString &id : *ids) {
            if (const auto removed = folder.remove(trashPath(TrashStage::Removed, id)); !removed)
                return removed;
        }
        // It is not empty while another process uses it, or keeps something.
        (void)folder.pruneEmptyParents(trashPath(TrashStage::Removed, {}));
        return {};
    });
}

Result<> Trash::recover(const Document &recorded) const
{
    if (const auto settled = settleListed(m_runsDirectory, recorded); !settled)
        return settled;
    return inCategories(m_runsDirectory, [&](const QString &category, const GuardedDirectory &folder) -> Result<> {
        const auto ids = trashedIds(folder, TrashStage::Undecided);
        if (!ids)
            return std::unexpected(ids.error());
        for (const QString &id : *ids) {
            const QString trash = trashPath(TrashStage::Undecided, id);
            const auto pieces = piecesOfRecorded(folder, category == u"checkpoints", trash, {}, ownersOf(id, recorded));
            if (!pieces)
                return std::unexpected(pieces.error());
            if (category == u"records" && !overwriter(id).isEmpty())
                pinAgain(m_runsDirectory, trash, *pieces, recorded); // before the sign that it has to be is gone
            for (const QString &path : *pieces) {
                if (const auto put = putBack(folder, trash, path); !put)
                    return put;
            }
            if (const auto moved = folder.move(trash, trashPath(TrashStage::Removed, id)); !moved)
                return moved;
        }
        return {};
    });
}

} // namespace runs
