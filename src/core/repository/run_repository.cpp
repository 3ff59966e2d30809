// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/run_repository.h"

#include "core/base/core.h"
#include "core/base/path.h"
#include "core/base/text.h"
#include "core/git/history.h"
#include "core/repository/launcher.h"
#include "core/repository/settled_change.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype longestCommand = 131'000; // bytes; Linux takes no longer argument than 128 KiB (execve(2))

/// A warning about files that the commit does not have; empty when there are none.
QString untrackedWarning(const QStringList &untracked)
{
    constexpr qsizetype most = 10;
    const QStringList shown = untracked.first(std::min(most, untracked.size()));
    const qsizetype more = untracked.size() - shown.size();
    const QString sentence =
        more > 0 ? Core::tr("Not tracked by git and not ignored, so not in the commit that the run is tied to: %1 and "
                            "%n more",
                            "files", int(more))
                 : Core::tr("Not tracked by git and not ignored, so not in the commit that the run is tied to: %1");
    return sentence.arg(printable(shown.join(u", "_s)));
}

/// A clean tree that stands for a commit of the repository.
Result<WorkTreeState> treeAtCommit(const WorkTree &workTree, const QString &commit)
{
    const auto full = fullCommit(workTree.top, commit);
    if (!full)
        return std::unexpected(full.error());
    return commitSubject(workTree.top, *full).transform([&](const QString &subject) {
        return WorkTreeState{
            .top = workTree.top, .commonDirectory = workTree.commonDirectory, .commit = *full, .message = subject};
    });
}

} // namespace

RunRepository::RunRepository(Project project, QStringList supervisor)
    : m_project(std::move(project)), m_supervisor(std::move(supervisor)), m_files(m_project.runsDirectory)
{}

/// Locks the database, and settles what a killed process has left.
Result<RunDatabase::Change> RunRepository::beginChange() const
{
    return beginSettledChange(m_project);
}

Result<QList<TmuxSession>> RunRepository::sessions(const QStringList &names) const
{
    const auto sessions = m_tmux.sessions();
    if (!sessions)
        return sessions;
    QSet<QString> recordPaths;
    for (const QString &name : names)
        recordPaths += m_files.recordPath(name);
    QList<TmuxSession> found;
    std::ranges::copy_if(*sessions, std::back_inserter(found),
                         [&](const TmuxSession &session) { return recordPaths.contains(session.record); });
    return found;
}

RunStatuses RunRepository::statuses() const
{
    return RunStatuses(m_project.runsDirectory + u"/records"_s);
}

std::vector<LiveRun> RunRepository::liveRuns(const QStringList &names) const
{
    std::vector<LiveRun> live;
    const RunStatuses statuses = this->statuses();
    for (const QString &name : names) {
        if (auto run = LiveRun::find(statuses.record(name)))
            live.push_back(std::move(*run));
    }
    return live;
}

Result<LaunchPlan> RunRepository::planLaunch(LaunchRequest request)
{
    if (const auto checked = checkRequest(request); !checked)
        return std::unexpected(checked.error());
    const auto workTree = findWorkTree(request.directory);
    if (!workTree)
        return std::unexpected(workTree.error());
    if (!m_project.isFound) {
        m_project.runsDirectory = canonicalPath(workTree->top + u'/' + m_project.settings.runsDirectory);
        m_project.isFound = true;
        m_files = RunFiles(m_project.runsDirectory);
    }
    const QString command = sentCommand(request, request.name, m_project.runsDirectory, m_project.settings);
    if (command.toUtf8().size() > longestCommand) {
        return failure(ErrorCode::InvalidArgument,
                       Core::tr("The command is longer than %1 bytes; put it into a script.").arg(longestCommand));
    }
    request.isolated = request.isolated || !request.commit.isEmpty();
    auto tree = request.commit.isEmpty() ? inspectWorkTree(request.directory, m_project.runsDirectory)
                                         : treeAtCommit(*workTree, request.commit);
    if (!tree)
        return std::unexpected(tree.error());
    if (const auto clean = checkClean(*tree); !clean && !request.snapshot)
        return std::unexpected(clean.error());
    if (const auto tmux = m_tmux.isInstalled(); !tmux) // whether it answers shows when it is needed
        return std::unexpected(tmux.error());

    LaunchPlan plan{std::move(request), std::move(*tree), m_project.settings.warnings};
    if (!plan.tree.untracked.isEmpty() && !plan.request.snapshot)
        plan.warnings += untrackedWarning(plan.tree.untracked);
    return plan;
}

Result<Launched> RunRepository::launch(const LaunchPlan &plan) const
{
    return Launcher(*this, plan).launch();
}

} // namespace runs
