// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/disk_use.h"

#include "core/repository/disk_walk.h"
#include "core/repository/run_code.h"
#include "core/repository/trash_pins.h"
#include "core/repository/trash_record.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QString worktrees = u"worktrees"_s;
const QString inTrash = u"/"_s; // as an owner; the name of no run

qint64 &partOf(RunDiskUse &use, QStringView folder)
{
    return folder == u"tensorboard"   ? use.tensorboard
           : folder == u"checkpoints" ? use.checkpoints
           : folder == u"records"     ? use.record
                                      : use.worktree;
}

QString groupOf(const QString &path)
{
    return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
}

/// The run, or trash, whose working tree lies at a path relative to their folder.
QHash<QString, QString> worktreeOwners(const QString &runsDirectory, const QStringList &names)
{
    const QString folder = RunFiles(runsDirectory).worktreesPath() + u'/';
    QHash<QString, QString> owners;
    const auto opened = GuardedDirectory::open(folder);
    if (!opened || !*opened)
        return owners; // and not one record has to be read
    for (const RunCode &code : codeOf(runsDirectory, names)) {
        if (!code.worktree.isEmpty())
            owners.insert(code.worktree.sliced(folder.size()), code.name);
    }
    const auto trash = trashDatabase(runsDirectory).read();
    for (const RunCode &code : trash ? trashedCode(runsDirectory, trash->names(), *trash) : QList<RunCode>()) {
        if (!code.worktree.isEmpty())
            owners.insert(code.worktree.sliced(folder.size()), inTrash);
    }
    return owners;
}

DiskWalk::OwnerOf ownersIn(const QString &folder, const QSet<QString> &recorded,
                           const QHash<QString, QString> &worktreesOf)
{
    const auto orTrash = [](const QString &path, auto owner) -> std::optional<QString> {
        return path == u".trash" ? std::optional(inTrash) : owner;
    };
    if (folder == worktrees) {
        return [&](const QString &path) {
            const auto owner = worktreesOf.constFind(path);
            return owner == worktreesOf.constEnd() ? std::nullopt : std::optional(*owner);
        };
    }
    if (folder == u"checkpoints")
        return [&recorded, orTrash](const QString &path) { return orTrash(path, checkpointOwner(path, recorded)); };
    return [&recorded, orTrash](const QString &path) {
        return orTrash(path, recorded.contains(path) ? std::optional(path) : std::nullopt);
    };
}

/// Visits all that is in the folder, or else what `isWanted` by its name.
Result<> visitAll(DiskWalk &walk, const GuardedDirectory &folder, const QString &group,
                  const std::function<bool(const QByteArray &)> &isWanted)
{
    const auto directory = folder.openDirectory(group);
    const auto entries = folder.entries(group);
    if (!directory || !entries || !*directory)
        return {}; // gone, or not readable
    for (const auto &entry : *entries) {
        if (!isWanted(entry.name))
            continue;
        if (const auto visited = walk.visitIn(group, (*directory)->get(), entry.name); !visited)
            return visited;
    }
    return {};
}

} // namespace

DiskUseMeter::DiskUseMeter(const QString &runsDirectory, const QStringList &recorded)
    : m_runsDirectory(runsDirectory), m_names(recorded), m_recorded(recorded.begin(), recorded.end())
{}

Result<ProjectDiskUse> DiskUseMeter::measureAll(const std::stop_token &stop) const
{
    ProjectDiskUse use;
    DiskWalk::Seen seen;
    const auto worktreesOf = worktreeOwners(m_runsDirectory, m_names);
    const auto top = GuardedDirectory::open(m_runsDirectory);
    if (!top || !*top)
        return top ? Result<ProjectDiskUse>(use) : std::unexpected(top.error());
    const QStringList folders = runCategories() + QStringList{worktrees};
    const auto addOther = [&](const QString &, qint64 bytes) { use.other += bytes; };
    if (const auto opened = (*top)->openDirectory({}); opened && *opened)
        use.other += nodeStatus((*opened)->get(), {}).value_or(NodeStatus()).allocated;
    DiskWalk rest(m_runsDirectory, [](const QString &) { return std::nullopt; }, addOther, seen, stop);
    const auto done =
        visitAll(rest, **top, {}, [&](const QByteArray &name) { return !folders.contains(QFile::decodeName(name)); });
    if (!done)
        return std::unexpected(done.error());
    for (const QString &folder : folders) {
        const auto opened = GuardedDirectory::open(m_runsDirectory + u'/' + folder);
        const auto directory = opened && *opened ? (*opened)->openDirectory({}) : std::nullopt;
        if (!directory || !*directory)
            continue;
        use.other += nodeStatus((*directory)->get(), {}).value_or(NodeStatus()).allocated;
        const auto add = [&](const QString &owner, qint64 bytes) {
            if (owner.isEmpty() || owner == inTrash)
                (owner.isEmpty() ? use.other : use.trash) += bytes;
            else
                partOf(use.runs[owner], folder) += bytes;
        };
        DiskWalk walk((*opened)->path(), ownersIn(folder, m_recorded, worktreesOf), add, seen, stop);
        if (const auto walked = visitAll(walk, **opened, {}, [](const QByteArray &) { return true; }); !walked)
            return std::unexpected(walked.error());
    }
    return use;
}

Result<QHash<QString, RunDiskUse>> DiskUseMeter::measure(const QStringList &names, const std::stop_token &stop) const
{
    QHash<QString, RunDiskUse> uses;
    QSet<QString> groups;
    for (const QString &name : names) {
        uses.insert(name, {});
        if (isRelativePath(name))
            groups += groupOf(name);
    }
    DiskWalk::Seen seen;
    const auto worktreesOf = worktreeOwners(m_runsDirectory, names);
    QSet<QString> worktreeGroups;
    for (auto worktree = worktreesOf.cbegin(); worktree != worktreesOf.cend(); ++worktree)
        worktreeGroups += groupOf(worktree.key());
    for (const QString &folder : runCategories() + QStringList{worktrees}) {
        const auto opened = GuardedDirectory::open(m_runsDirectory + u'/' + folder);
        if (!opened || !*opened)
            continue;
        const auto ownerOf = ownersIn(folder, m_recorded, worktreesOf);
        QString visited; // a run; what lies in its folder of another one is counted when that is visited
        const auto add = [&](const QString &owner, qint64 bytes) {
            if (owner == visited)
                partOf(uses[owner], folder) += bytes;
        };
        DiskWalk walk((*opened)->path(), ownerOf, add, seen, stop);
        for (const QString &group : folder == worktrees ? worktreeGroups : groups) {
            const auto isWanted = [&](const QByteArray &name) {
                const QString file = QFile::decodeName(name);
                visited = ownerOf(group.isEmpty() ? file : group + u'/' + file).value_or(QString());
                return uses.contains(visited);
            };
            if (const auto walked = visitAll(walk, **opened, group, isWanted); !walked)
                return std::unexpected(walked.error());
        }
    }
    return uses;
}

} // namespace runs
