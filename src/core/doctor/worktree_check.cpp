// SPDX-License-Identifier: GPL-2.0-or-later
// Working trees of isolated runs.
#include "core/base/core.h"
#include "core/base/path.h"
#include "core/base/text.h"
#include "core/doctor/scene.h"
#include "core/git/inventory.h"
#include "core/git/linked_worktree.h"
#include "core/repository/trash_pins.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The working trees below a group, and what is none. Nothing in a working tree is looked at.
void collect(const GuardedDirectory &folder, const QString &group, QStringList &trees, QStringList &others)
{
    const auto entries = folder.entries(group);
    for (const auto &entry : entries ? *entries : QList<GuardedDirectory::Entry>()) {
        const QString name = QString::fromUtf8(entry.name);
        const QString path = group.isEmpty() ? name : group + u'/' + name;
        if (name.startsWith(u'.') && group.isEmpty())
            continue;
        if (entry.type != GuardedDirectory::Type::Directory)
            others += path;
        else if (QFileInfo::exists(folder.path() + u'/' + path + u"/.git"_s))
            trees += path;
        else if (name.contains(u'~'))
            others += path;
        else
            collect(folder, path, trees, others);
    }
}

/// The working trees that a run has, recorded, in the trash, or alive and not recorded.
QSet<QString> usedTrees(const Scene &scene, const Diagnosis &diagnosis)
{
    QSet<QString> used;
    for (const RecordSummary &record : scene.records)
        used += record.worktree;
    for (const RunCode &code :
         scene.trash ? trashedCode(scene.runsDirectory, scene.trash->names(), *scene.trash) : QList<RunCode>())
        used += code.worktree;
    for (const Finding &finding : diagnosis.findings) {
        const bool isLive = finding.kind == FindingKind::StrayRecord && scene.mayBeAlive(finding.run);
        for (const RunCode &code : isLive ? codeOf(scene.runsDirectory, {finding.run}) : QList<RunCode>())
            used += code.worktree;
    }
    return used;
}

void judge(const Scene &scene, const QString &path, Diagnosis &diagnosis)
{
    Finding finding{.kind = FindingKind::StrayWorktree,
                    .path = path,
                    .sentence = Core::tr("The working tree %1 is of no run.").arg(scene.shown(path))};
    const auto registered = registeredWorktrees(path, patience);
    const auto state = registered ? inspectLinkedWorktree(path, patience) : std::unexpected(registered.error());
    if (!state) {
        finding.sentence += u' ' + state.error().message;
    } else if (state->clean() && registered->first() != path) {
        finding.repository = registered->first();
        finding.remedy = Core::tr("removes it: git has all that is in it, but for ignored files");
    } else {
        QStringList unsaved = state->modified + state->untracked;
        for (const QString &commit : state->onlyCommits)
            unsaved += Core::tr("commit %1").arg(commit.first(7));
        finding.sentence += u' '
                            + Core::tr("It holds what is in no commit: %1. Save that, then `git worktree remove` it.")
                                  .arg(someNames(unsaved));
    }
    if (const auto folder = GuardedDirectory::open(QFileInfo(path).path()); folder && *folder) {
        const auto survey = (*folder)->survey(QFileInfo(path).fileName()).value_or(GuardedDirectory::Survey());
        finding.files = survey.files;
        finding.bytes = survey.bytes;
    }
    diagnosis.findings += finding;
}

void checkEntries(const Scene &scene, const QString &repository, Diagnosis &diagnosis)
{
    const auto registered = registeredWorktrees(repository, patience);
    for (const QString &path : registered ? *registered : QStringList()) {
        if (!path.startsWith(scene.files.worktreesPath() + u'/') || QFileInfo::exists(path))
            continue;
        diagnosis.findings +=
            {.kind = FindingKind::WorktreeEntry,
             .path = path,
             .sentence = Core::tr("git knows a working tree %1, which is not there.").arg(scene.shown(path)),
             .remedy = Core::tr("removes git's entry for it"),
             .repository = repository};
    }
}

} // namespace

void checkWorktrees(const Scene &scene, Diagnosis &diagnosis)
{
    QSet<QString> known;
    for (const QString &repository : repositoriesOf(scene)) {
        const auto tree = findWorkTree(repository, patience);
        if (!tree || known.contains(tree->commonDirectory))
            continue; // another working tree of the same
        known += tree->commonDirectory;
        checkEntries(scene, repository, diagnosis);
    }
    const auto folder = GuardedDirectory::open(scene.files.worktreesPath());
    if (!folder || !*folder)
        return;
    QStringList trees, others;
    collect(**folder, {}, trees, others);
    const QSet<QString> used = usedTrees(scene, diagnosis);
    for (const QString &tree : std::as_const(trees)) {
        if (const QString path = scene.files.worktreesPath() + u'/' + tree; !used.contains(path))
            judge(scene, path, diagnosis);
    }
    for (const QString &other : std::as_const(others)) {
        const QString path = scene.files.worktreesPath() + u'/' + other;
        if (used.contains(path))
            continue;
        diagnosis.findings +=
            {.kind = FindingKind::StrayWorktree,
             .path = path,
             .sentence = Core::tr("%1 is no working tree of git. Move out of it what is worth keeping, "
                                  "and remove it.")
                             .arg(scene.shown(path))};
    }
}

} // namespace runs
