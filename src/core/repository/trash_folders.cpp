// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/trash_folders.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/repository/run_files.h"

#include <QDeadlineTimer>
#include <QSet>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString trashFolder()
{
    return u".trash"_s;
}

QString prefixOf(TrashStage stage)
{
    switch (stage) {
    case TrashStage::Undecided: return u"undecided-"_s;
    case TrashStage::Kept: return u"kept-"_s;
    case TrashStage::Discarded: return u"discarded-"_s;
    case TrashStage::Removed: break;
    }
    return u"removed-"_s;
}

Result<> checkRoom(const GuardedDirectory &folder, const QString &trash, const QString &path)
{
    const auto present = folder.survey(path);
    if (!present)
        return std::unexpected(present.error());
    if (!present->exists)
        return {};
    const auto there = folder.entries(path);
    const auto entries = folder.entries(trash + u'/' + path);
    const auto moved = folder.survey(trash + u'/' + path);
    if (!there || !entries || !moved)
        return std::unexpected(!there ? there.error() : !entries ? entries.error() : moved.error());
    const bool isFileThere = there->isEmpty() && present->files > 0;
    const bool isFileMoved = entries->isEmpty() && moved->files > 0;
    if (isFileThere || isFileMoved) {
        return failure(ErrorCode::Refused, Core::tr("%1 is in the place of what would be restored. Move it away first.")
                                               .arg(quoted(folder.path() + u'/' + path)));
    }
    for (const auto &entry : *entries) {
        if (const auto room = checkRoom(folder, trash, path + u'/' + QString::fromUtf8(entry.name)); !room)
            return room;
    }
    return {};
}

} // namespace

QString trashPath(TrashStage stage, const QString &id)
{
    return trashFolder() + u'/' + prefixOf(stage) + id;
}

Result<> inCategories(const QString &runsDirectory,
                      const std::function<Result<>(const QString &, const GuardedDirectory &)> &body)
{
    for (const QString &category : runCategories()) {
        const auto folder = GuardedDirectory::open(runsDirectory + u'/' + category);
        if (!folder)
            return std::unexpected(folder.error());
        if (const auto done = *folder ? body(category, **folder) : Result<>(); !done)
            return done;
    }
    return {};
}

Result<QStringList> trashedIds(const GuardedDirectory &folder, TrashStage stage)
{
    const auto entries = folder.entries(trashFolder());
    if (!entries)
        return std::unexpected(entries.error());
    const QString prefix = prefixOf(stage);
    QStringList ids;
    for (const auto &entry : *entries) {
        const QString name = QString::fromUtf8(entry.name);
        if (name.startsWith(prefix))
            ids += name.sliced(prefix.size());
    }
    return ids;
}

Result<QStringList> trashedIds(const QString &runsDirectory, TrashStage stage)
{
    QSet<QString> ids;
    const auto done = inCategories(runsDirectory, [&](const QString &, const GuardedDirectory &folder) {
        return trashedIds(folder, stage).transform([&](const QStringList &found) {
            ids += QSet<QString>(found.begin(), found.end());
        });
    });
    return done.transform([&] { return QStringList(ids.begin(), ids.end()); });
}

Result<> moveStage(const QString &runsDirectory, const QString &id, TrashStage from, TrashStage to)
{
    return inCategories(runsDirectory, [&](const QString &, const GuardedDirectory &folder) -> Result<> {
        const auto moved = folder.move(trashPath(from, id), trashPath(to, id));
        return moved || moved.error().code == ErrorCode::NotFound ? Result<>() : moved;
    });
}

Result<> makeParents(const GuardedDirectory &folder, const QString &path)
{
    const QDeadlineTimer patience(std::chrono::seconds(2));
    for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1)) {
        const auto made = folder.makeDirectory(path.first(at));
        if (made || made.error().code == ErrorCode::Refused) // it is there
            continue;
        // Whoever has emptied the trash takes away the folder, as long as there is nothing in it.
        if (made.error().code != ErrorCode::NotFound || patience.hasExpired())
            return made;
        at = -1; // from the first one on
    }
    return {};
}

Result<> moveMakingParents(const GuardedDirectory &folder, const QString &from, const QString &to)
{
    return makeParents(folder, to).and_then([&] { return folder.move(from, to); });
}

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

Result<> putBackAll(const GuardedDirectory &folder, const QString &trash)
{
    const auto entries = folder.entries(trash);
    if (!entries)
        return std::unexpected(entries.error());
    for (const auto &entry : *entries) {
        if (const auto put = putBack(folder, trash, QString::fromUtf8(entry.name)); !put)
            return put;
    }
    return {};
}

Result<> checkRoom(const GuardedDirectory &folder, const QString &trash)
{
    const auto entries = folder.entries(trash);
    if (!entries)
        return std::unexpected(entries.error());
    for (const auto &entry : *entries) {
        if (const auto room = checkRoom(folder, trash, QString::fromUtf8(entry.name)); !room)
            return room;
    }
    return {};
}

} // namespace runs
