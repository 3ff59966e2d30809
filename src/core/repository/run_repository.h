// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/launch.h"
#include "core/repository/project.h"
#include "core/repository/run_files.h"
#include "core/store/run_database.h"
#include "core/supervisor/stop.h"
#include "core/tmux/tmux.h"

namespace runs {

/// What removing runs takes with it, for the user to see before it is done.
struct RemovalPlan
{
    QStringList names;
    QList<RunPiece> pieces;
    QList<TmuxSession> sessions; ///< live or ended, of these runs
    QStringList active;          ///< names of those that are alive, whether they have a session or not
    QStringList warnings;
};

/// The runs of a project: reads them, starts new ones and removes them. Reading needs neither git nor tmux. Cheap to
/// make and to copy.
///
/// The functions wait for the disk, git and tmux. An object is for one thread at a time, started by Qt because of
/// QProcess (the thread pool is); a copy shares nothing with it that changes, and the lock of the database orders what
/// several do to one project, in threads as in processes. Nobody may change the environment or the current directory of
/// the process meanwhile.
class RunRepository
{
public:
    /// `supervisor`: program and first arguments of the command that takes over a run in its tmux pane, to which the
    /// path of the record is appended.
    RunRepository(Project project, QStringList supervisor);

    const Project &project() const { return m_project; }
    void setSettings(Settings settings) { m_project.settings = std::move(settings); }
    const RunFiles &files() const { return m_files; }

    /// All runs. Errors: Io, Malformed.
    Result<Document> read() const { return RunDatabase(m_project.databasePath()).read(); }

    /// Checks everything that a launch needs, and changes nothing on disk: the request, a clean working tree, tmux. In
    /// a project that has no runs directory yet it settles on the top of the working tree. Errors: InvalidArgument,
    /// NotFound, Refused, Unavailable, Timeout, Io.
    Result<LaunchPlan> planLaunch(LaunchRequest request);

    /// Makes the directories, records the run durably, then starts it. When a step fails, what the earlier steps made
    /// is undone and the run is not recorded. A taken name gets the Unix time appended unless the plan overwrites.
    /// Errors: as planLaunch(), Malformed.
    Result<Launched> launch(const LaunchPlan &plan) const;

    /// The tmux sessions of runs, live or ended. Errors: Unavailable, Timeout.
    Result<QList<TmuxSession>> sessions(const QStringList &names) const { return sessionsOf(names); }

    /// What became of the runs, by their records and the processes of this machine.
    RunStatuses statuses() const;

    /// What remove() would remove of these recorded runs. Without tmux there are no sessions, and a warning.
    /// Errors: Refused when something of it cannot be removed safely, Timeout when tmux hangs; Io, Malformed.
    Result<RemovalPlan> planRemoval(const QStringList &names) const;

    /// Asks runs that are alive to end, and waits until they have. Names that are not alive are left alone. Returns the
    /// names of those that were asked. Errors: Refused for the runs of another user, Timeout, Io; the others are asked
    /// all the same.
    Result<QStringList> stop(const QStringList &names, const StopRequest &request) const;

    /// Ends the runs and their sessions, takes their files away and removes their entries; returns warnings. On an
    /// error the entries and files are as they were. Errors: as planRemoval().
    Result<QStringList> remove(const QStringList &names) const;

private:
    friend class Launcher;
    Result<RunDatabase::Change> beginChange() const;
    Result<RemovalPlan> planRemoval(const QStringList &names, const QStringList &recorded) const;
    Result<> endRuns(const std::vector<LiveRun> &live, const QList<TmuxSession> &sessions, const QStringList &names,
                     const QStringList &recorded) const;
    std::vector<LiveRun> liveRuns(const QStringList &names) const;
    Result<QList<TmuxSession>> sessionsOf(const QStringList &names) const;

    Project m_project;
    QStringList m_supervisor;
    RunFiles m_files;
    Tmux m_tmux;
};

} // namespace runs
