// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/linked_worktree.h"
#include "core/repository/launch.h"
#include "core/repository/project.h"
#include "core/repository/run_files.h"
#include "core/repository/trash_record.h"
#include "core/store/run_database.h"
#include "core/store/run_index.h"
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

/// What becomes of the files and entries of removed runs.
enum class Removal { Final, ToTrash };

struct Removed
{
    QStringList ids; ///< in the trash, one for each run; none after Removal::Final
    QStringList warnings;
};

struct TaggedRun
{
    QString name;
    QStringList tags; ///< sorted
};

/// Runs that have other names now.
struct Renamed
{
    QList<std::pair<QString, QString>> names; ///< the old ones and the new ones
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

    /// All runs, for those who need not change them. Errors: as read().
    Result<RunIndex> index(Interest interest = Interest::Names) const
    {
        return RunIndex::read(m_project.databasePath(), interest);
    }

    /// Checks everything that a launch needs, and changes nothing on disk: the request, a clean working tree, tmux. In
    /// a project that has no runs directory yet it settles on the top of the working tree. Errors: InvalidArgument,
    /// NotFound, Refused, Unavailable, Timeout, Io.
    Result<LaunchPlan> planLaunch(LaunchRequest request);

    /// Makes the directories, records the run durably, then starts it. When a step fails, what the earlier steps made
    /// is undone and the run is not recorded. A taken name gets the Unix time appended unless the plan overwrites.
    /// Errors: as planLaunch(), Malformed.
    Result<Launched> launch(const LaunchPlan &plan) const;

    /// The tmux sessions of runs, live or ended. Errors: Unavailable, Timeout.
    Result<QList<TmuxSession>> sessions(const QStringList &names) const;

    /// What became of the runs, by their records and the processes of this machine.
    RunStatuses statuses() const;

    /// What remove() would remove of these recorded runs. Without tmux there are no sessions, and a warning.
    /// Errors: Refused when something of it cannot be removed safely, Timeout when tmux hangs; Io, Malformed.
    Result<RemovalPlan> planRemoval(const QStringList &names) const;

    /// Asks runs that are alive to end, and waits until they have. Names that are not alive are left alone. Returns the
    /// names of those that were asked. Errors: Refused for the runs of another user, Timeout, Io; the others are asked
    /// all the same.
    Result<QStringList> stop(const QStringList &names, const StopRequest &request) const;

    /// Ends the runs and their sessions, takes their files away and removes their entries, for good or into the trash,
    /// from which restore() brings them back; runs that are not recorded do not go there. On an error the entries and
    /// files are as they were. Working trees of their own go with runs that go for good. Errors: as planRemoval();
    /// Refused when such a tree has changes that are in no commit, unless they are to be discarded.
    Result<Removed> remove(const QStringList &names, Removal removal = Removal::Final,
                           Unsaved unsaved = Unsaved::Keep) const;

    /// Gives a run, or all of a group, another name: in the database, and with it their files, sessions and pins; those
    /// that are running go on. Errors: InvalidArgument for a new name that may not be given; NotFound; Refused when it
    /// is taken, or a file is in the way; Io, Malformed. Nothing has changed then.
    Result<Renamed> move(const QString &from, const QString &to) const;

    /// What is in the trash, in the order in which it was deleted; `measures`: with the sizes of the files.
    /// Errors: Io, Malformed.
    Result<QList<TrashedRun>> trashedRuns(bool measures = true) const;

    /// Brings runs back from the trash: all or none. Returns their names. Errors: NotFound for an unknown id; Refused
    /// when a name is taken, would share a path with a group, or something is in the place of a file; Io, Malformed.
    Result<QStringList> restore(const QStringList &ids) const;

    /// Removes runs in the trash for good; ids that are not there count as removed. Returns warnings. Errors: Io,
    /// Malformed; Refused as remove().
    Result<QStringList> emptyTrash(const QStringList &ids, Unsaved unsaved = Unsaved::Keep) const;

    /// Sets the description of a run. `expected`: what it was when the user was shown it. Errors: NotFound, Refused
    /// when the description is another one by now, or as Document::edited(); Io, Malformed.
    Result<> describe(const QString &name, const QString &text, const std::optional<QString> &expected = {}) const;

    /// Sets one description of several runs, in one change. Errors: as above; nothing has changed then.
    Result<> describe(const QStringList &names, const QString &text) const;

    /// Gives tags to runs and takes tags from them, in one change; returns the runs that have other tags now, in the
    /// order of the file. Errors: InvalidArgument for a tag that may not be given (checkTag()) or is both added and
    /// removed; NotFound; Refused as retagged() and Document::edited(); Io, Malformed.
    Result<QList<TaggedRun>> tag(const QStringList &names, const QStringList &add, const QStringList &remove) const;

private:
    friend class Launcher;
    friend class TrashRemoval;
    Result<RunDatabase::Change> beginChange() const;
    Result<RemovalPlan> planRemoval(const QStringList &names, const QStringList &recorded) const;
    Result<> endRuns(const std::vector<LiveRun> &live, const QList<TmuxSession> &sessions, const QStringList &names,
                     const QStringList &recorded) const;
    Result<> end(const std::vector<LiveRun> &live, const QList<TmuxSession> &sessions) const;
    std::vector<LiveRun> liveRuns(const QStringList &names) const;

    Project m_project;
    QStringList m_supervisor;
    RunFiles m_files;
    Tmux m_tmux;
};

} // namespace runs
