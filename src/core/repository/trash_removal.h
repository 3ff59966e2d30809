// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"
#include "core/repository/trash.h"
#include "core/repository/undo.h"

#include <deque>
#include <optional>

namespace runs {

/// One deletion into the trash: the steps of RunRepository::remove() with Removal::ToTrash. A process may be killed
/// between any two of them, see settleListed(); when one fails, those before it are taken back.
class TrashRemoval
{
public:
    explicit TrashRemoval(const RunRepository &repository) : m_repository(repository) {}

    /// Once only.
    Result<Removed> remove(const QStringList &names);

private:
    Result<> chooseRuns(const QStringList &names);
    Result<> takeFiles();
    Result<> listRuns();
    Result<> movePins();
    Result<> unrecordRuns();
    Result<> endRuns();
    Removed finish();

    const QString &runsDirectory() const { return m_repository.m_project.runsDirectory; }

    const RunRepository &m_repository;
    std::optional<RunDatabase::Change> m_change;
    std::optional<RunDatabase::Change> m_list; ///< of the trash
    QStringList m_recorded;
    QStringList m_names; ///< of those that go
    std::vector<Run> m_runs;
    QList<TrashedRun> m_trashed;
    std::deque<Trash> m_trashes;
    RemovalPlan m_plan;
    std::vector<LiveRun> m_live;
    Removed m_removed;
    Undo m_undo; // destroyed first, while the database is still locked
};

} // namespace runs
