// SPDX-License-Identifier: GPL-2.0-or-later
// What a launch has to do with git.
#include "core/repository/launcher.h"

#include "core/base/core.h"
#include "core/base/path.h"
#include "core/base/text.h"
#include "core/git/commit_pin.h"
#include "core/git/linked_worktree.h"
#include "core/git/snapshot.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace runs {

/// What takes long comes before the lock.
Result<> Launcher::storeChanges()
{
    const WorkTreeState &tree = m_plan.tree;
    if (!m_plan.request.snapshot || (tree.clean() && tree.untracked.isEmpty()))
        return {};
    const auto snapshot = makeSnapshot(m_directory, m_repository.m_project.runsDirectory,
                                       Core::tr("Working tree of the run %1").arg(m_plan.request.name));
    if (!snapshot)
        return std::unexpected(snapshot.error());
    m_commit = snapshot->commit;
    if (snapshot->commit != snapshot->base)
        m_base = snapshot->base;
    return {};
}

Result<> Launcher::makeWorktree()
{
    if (!m_plan.request.isolated)
        return {};
    const QString top = m_plan.tree.top;
    m_worktree = m_repository.m_files.worktreePath(m_plan.request.name, m_id);
    const auto excluded = excludeFromGit({top, m_plan.tree.commonDirectory}, m_repository.m_project.runsDirectory);
    if (!excluded)
        return std::unexpected(excluded.error());
    if (const auto made = makeDirectories(QFileInfo(m_worktree).path()); !made)
        return made;
    m_making = SharedLock::ofDirectory(m_repository.m_project.runsDirectory);
    if (const auto added = addLinkedWorktree(top, m_worktree, m_commit); !added)
        return added;
    m_undo.add([this, top] { (void)removeLinkedWorktree(top, m_worktree, Unsaved::Discard); });
    const QString inside = QDir(top).relativeFilePath(canonicalPath(m_plan.request.directory));
    m_directory = QDir::cleanPath(m_worktree + u'/' + inside);
    if (QFileInfo(m_directory).isDir())
        return {};
    return failure(ErrorCode::NotFound, Core::tr("The commit %1 has no directory %2 for the command to run in.")
                                            .arg(m_commit.first(7), quoted(inside)));
}

/// Keeps the commit from git's garbage collection as long as the run is there.
Result<> Launcher::pin()
{
    const QString top = m_plan.tree.top;
    const QString name = m_launched.run.name;
    const auto isNew = pinNewCommit(top, name, m_commit);
    if (!isNew)
        return std::unexpected(isNew.error());
    if (*isNew) {
        m_undo.add([top, name] { (void)unpinCommit(top, name); });
        return {};
    }
    const auto before = pinnedCommit(top, name);
    if (!before)
        return std::unexpected(before.error());
    m_undo.add([top, name, before = *before] {
        (void)(before ? pinCommit(top, name, *before).transform([](const QString &) {}) : unpinCommit(top, name));
    });
    return pinCommit(top, name, m_commit).transform([](const QString &) {});
}

} // namespace runs
