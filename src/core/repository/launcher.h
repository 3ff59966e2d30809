// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/shared_lock.h"
#include "core/repository/run_code.h"
#include "core/repository/run_repository.h"
#include "core/repository/trash.h"
#include "core/repository/undo.h"

namespace runs {

/// One launch: the steps of RunRepository::launch(). The database stays locked until the run has begun, so that nobody
/// sees an entry that may still be undone.
class Launcher
{
public:
    Launcher(const RunRepository &repository, const LaunchPlan &plan);

    /// Once only.
    Result<Launched> launch();

private:
    Result<> storeChanges();
    Result<> makeWorktree();
    Result<> lockDatabase();
    Result<> chooseName();
    Result<> checkNoSession();
    Result<> removeOldRun();
    Result<> makeRunDirectories();
    Result<> pin();
    Result<> recordRun();
    Result<> endOldRun();
    Result<> startSession();
    Result<> awaitSupervisor();
    std::optional<QString> supervisorFailure() const;
    Launched finish();
    Result<> makeDirectories(const QString &path);

    const RunRepository &m_repository;
    const LaunchPlan &m_plan;
    Launched m_launched;
    QString m_id;                       ///< a UUID
    QString m_commit;                   ///< that the run is tied to
    QString m_base;                     ///< that it is a snapshot on; empty when it is none
    QString m_worktree;                 ///< of its own; empty when there is none
    QString m_directory;                ///< in which the command runs
    std::optional<SharedLock> m_making; ///< the runs directory, while it holds a working tree of no recorded run
    std::optional<RunDatabase::Change> m_change;
    std::optional<Run> m_oldRun; ///< that goes first
    QList<TmuxSession> m_oldSessions;
    std::vector<LiveRun> m_oldLive;
    QList<RunCode> m_oldCode;
    Trash m_trash;
    Undo m_undo; // destroyed first, while the database is still locked
};

} // namespace runs
