// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/trash.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/run/run_name.h"

#include <QRandomGenerator>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QString trashFolder = u".trash"_s;
const QString undecidedPrefix = u"undecided-"_s;
const QString removedPrefix = u"removed-"_s;

/// The folder of a category that is there; none otherwise.
Result<std::optional<GuardedDirectory>> openCategory(const QString &runsDirectory, const QString &category)
{
    return GuardedDirectory::open(runsDirectory + u'/' + category);
}

/// Calls `body` for each category whose folder is there, until one fails.
Result<> inCategories(const QString &runsDirectory,
                      const std::function<Result<>(const QString &, const GuardedDirectory &)> &body)
{
    for (const QString &category : runCategories()) {
        const auto folder = openCategory(runsDirectory, category);
        if (!folder)
            return std::unexpected(folder.error());
        if (const auto done = *folder ? body(category, **folder) : Result<>(); !done)
            return done;
    }
    return {};
}

/// Makes the directories above a path that are missing.
Result<> makeParents(const GuardedDirectory &folder, const QString &path)
{
    for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1)) {
        const auto made = folder.makeDirectory(path.first(at));
        if (!made && made.error().code != ErrorCode::Refused) // Refused: it is there
            return made;
    }
    return {};
}

Result<> moveMakingParents(const GuardedDirectory &folder, const QString &from, const QString &to)
{
    return makeParents(folder, to).and_then([&] { return folder.move(from, to); });
}

/// The names in the trash of a folder that begin with a prefix.
Result<QStringList> trashed(const GuardedDirectory &folder, const QString &prefix)
{
    const auto entries = folder.entries(trashFolder);
    if (!entries)
        return std::unexpected(entries.error());
    QStringList names;
    for (const auto &entry : *entries) {
        const QString name = QString::fromUtf8(entry.name);
        if (name.startsWith(prefix))
            names += name;
    }
    return names;
}

/// Puts `trash/path` back to `path`; into the directory that is there, if one is.
Result<> putBack(const GuardedDirectory &folder, const QString &trash, const QString &path)
{
    const auto present = folder.survey(path);
    if (!present)
        return std::unexpected(present.error());
    if (!present->exists)
        return moveMakingParents(folder, trash + u'/' + path, path);
    const auto entries = folder.entries(trash + u'/' + path);
    const auto moved = folder.survey(trash + u'/' + path);
    if (!entries || !moved)
        return std::unexpected(entries ? moved.error() : entries.error());
    if (entries->isEmpty() && moved->files > 0) {
        return failure(
            ErrorCode::Refused,
            Core::tr("%1/%2/%3 was moved there by a deletion that did not end, and %1/%3 is in its place. Keep one of "
                     "them.")
                .arg(printable(folder.path()), trash, printable(path)));
    }
    for (const auto &entry : *entries) {
        if (const auto put = putBack(folder, trash, path + u'/' + QString::fromUtf8(entry.name)); !put)
            return put;
    }
    return {};
}

/// Puts back what belongs to recorded runs below `trash/group`. `recorded` is sorted.
Result<> putBackRecorded(const GuardedDirectory &folder, bool isCheckpoints, const QString &trash, const QString &group,
                         const QStringList &recorded)
{
    const QSet<QString> names(recorded.begin(), recorded.end());
    const auto entries = folder.entries(group.isEmpty() ? trash : trash + u'/' + group);
    if (!entries)
        return std::unexpected(entries.error());
    for (const auto &entry : *entries) {
        const QString name = QString::fromUtf8(entry.name);
        const QString path = group.isEmpty() ? name : group + u'/' + name;
        const bool isRecorded = isCheckpoints ? checkpointOwner(path, names).has_value() : names.contains(path);
        const auto inGroup = std::ranges::lower_bound(recorded, path + u'/');
        Result<> done;
        if (isRecorded)
            done = putBack(folder, trash, path);
        else if (inGroup != recorded.end() && isInGroup(*inGroup, path))
            done = putBackRecorded(folder, isCheckpoints, trash, path, recorded);
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Trash::Trash(QString runsDirectory)
    : m_runsDirectory(std::move(runsDirectory)), m_id(QString::number(QRandomGenerator::system()->generate64(), 16))
{}

Result<> Trash::take(const QList<RunPiece> &pieces)
{
    for (const RunPiece &piece : pieces) {
        const auto folder = openCategory(m_runsDirectory, piece.category);
        if (!folder)
            return std::unexpected(folder.error());
        if (!*folder)
            continue;
        const QString target = trashFolder + u'/' + undecidedPrefix + m_id + u'/' + piece.path;
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

Result<> Trash::restore()
{
    for (const RunPiece &piece : m_taken) {
        const auto folder = openCategory(m_runsDirectory, piece.category);
        if (!folder)
            return std::unexpected(folder.error());
        if (!*folder)
            continue;
        if (const auto put = putBack(**folder, trashFolder + u'/' + undecidedPrefix + m_id, piece.path); !put)
            return put;
    }
    m_taken.clear();
    return commit().and_then([this] { return empty(); }); // only empty directories are left
}

Result<> Trash::commit()
{
    return inCategories(m_runsDirectory, [this](const QString &category, const GuardedDirectory &folder) -> Result<> {
        const QString name = trashFolder + u'/';
        const auto moved = folder.move(name + undecidedPrefix + m_id, name + removedPrefix + m_id);
        if (!moved && moved.error().code != ErrorCode::NotFound)
            return moved;
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
        const auto names = trashed(folder, removedPrefix);
        if (!names)
            return std::unexpected(names.error());
        for (const QString &name : *names) {
            if (const auto removed = folder.remove(trashFolder + u'/' + name); !removed)
                return removed;
        }
        (void)folder.pruneEmptyParents(trashFolder + u"/x"_s); // not empty while another process uses it
        return {};
    });
}

Result<> Trash::recover(const QStringList &recorded) const
{
    QStringList sorted = recorded;
    std::ranges::sort(sorted);
    return inCategories(m_runsDirectory, [&](const QString &category, const GuardedDirectory &folder) -> Result<> {
        const auto names = trashed(folder, undecidedPrefix);
        if (!names)
            return std::unexpected(names.error());
        for (const QString &name : *names) {
            const QString trash = trashFolder + u'/' + name;
            const auto put = putBackRecorded(folder, category == u"checkpoints", trash, {}, sorted);
            if (!put)
                return put;
            const QString removed = trashFolder + u'/' + removedPrefix + name.sliced(undecidedPrefix.size());
            if (const auto moved = folder.move(trash, removed); !moved)
                return moved;
        }
        return {};
    });
}

} // namespace runs
