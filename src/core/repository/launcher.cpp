// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/launcher.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/run/run_name.h"
#include "core/run/taken_names.h"
#include "core/supervisor/launch_spec.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>

#include <thread>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Run newRun(const LaunchPlan &plan, const QString &name, const QString &commit, const QString &base)
{
    const auto field = [](QStringView key, const QString &value) { return std::pair(key.toString(), Value{value}); };
    Run run{name,
            {field(key::command, plan.request.command), field(key::commit, commit),
             field(key::datetime, isoTimestamp(std::chrono::system_clock::now())),
             field(key::description, plan.request.description.value_or(plan.tree.message)),
             field(key::host, QSysInfo::machineHostName())}};
    if (!base.isEmpty())
        run.fields.push_back(field(key::base, base));
    if (!plan.request.reproduces.isEmpty())
        run.fields.push_back(field(key::reproduces, plan.request.reproduces));
    return run;
}

QString parentOf(const QString &path)
{
    return QFileInfo(path).path();
}

/// Refuses a place at which a run that was renamed while it runs has left a link: a new run would write into its files.
Result<> checkNoLink(const QString &path, const QString &runsDirectory)
{
    const QFileInfo place(path);
    if (!place.isSymbolicLink() || !place.symLinkTarget().startsWith(runsDirectory + u'/'))
        return {};
    return failure(
        ErrorCode::Refused,
        Core::tr("%1 leads to the files of a run that had this name, was renamed, and uses them until it ends. "
                 "Choose another name, or remove the link if that run has ended.")
            .arg(quoted(path)));
}

} // namespace

Launcher::Launcher(const RunRepository &repository, const LaunchPlan &plan)
    : m_repository(repository)
    , m_plan(plan)
    , m_launched{{}, {}, {}, plan.warnings}
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_commit(plan.tree.commit)
    , m_directory(plan.request.directory)
    , m_trash(repository.m_project.runsDirectory)
{}

Result<Launched> Launcher::launch()
{
    return makeDirectories(m_repository.m_project.runsDirectory)
        .and_then([this] { return storeChanges(); })
        .and_then([this] { return makeWorktree(); })
        .and_then([this] { return lockDatabase(); })
        .and_then([this] { return chooseName(); })
        .and_then([this] { return removeOldRun(); })
        .and_then([this] { return makeRunDirectories(); })
        .and_then([this] { return pin(); })
        .and_then([this] { return recordRun(); })
        .and_then([this] { return endOldRun(); })
        .and_then([this] { return startSession(); })
        .and_then([this] { return awaitSupervisor(); })
        .transform([this] { return finish(); });
}

/// Undone as far as the directories are still empty then.
Result<> Launcher::makeDirectories(const QString &path)
{
    return runs::makeDirectories(path).transform([this](const QStringList &made) {
        m_undo.add([made] {
            for (const QString &directory : made | std::views::reverse)
                QDir().rmdir(directory);
        });
    });
}

Result<> Launcher::lockDatabase()
{
    return m_repository.beginChange().transform(
        [this](RunDatabase::Change &&change) { m_change.emplace(std::move(change)); });
}

/// The name asked for, or that with the Unix time when it is taken.
Result<> Launcher::chooseName()
{
    const Document &recorded = m_change->current();
    QString name = m_plan.request.name;
    if (!m_plan.request.overwrite) {
        for (qint64 time = QDateTime::currentSecsSinceEpoch(); recorded.find(name); ++time)
            name = m_plan.request.name + QString::number(time);
    }
    if (const auto checked = checkRunName(name); !checked)
        return checked;
    if (const auto other = runSharingPath(recorded, name))
        return std::unexpected(sharedPathError(name, *other));
    m_launched.run = newRun(m_plan, name, m_commit, m_base);
    m_launched.sentCommand =
        sentCommand(m_plan.request, name, m_repository.m_project.runsDirectory, m_repository.m_project.settings);
    return {};
}

/// Two sessions must not have one record, so one that is left of a run which is no longer recorded is in the way.
Result<> Launcher::checkNoSession()
{
    const auto sessions = m_repository.sessions({m_launched.run.name});
    if (!sessions)
        return std::unexpected(sessions.error());
    if (sessions->isEmpty())
        return {};
    const QString session = sessions->first().name;
    return failure(ErrorCode::Refused,
                   Core::tr("The tmux session %1 of an earlier run of this name, which is no longer recorded, is "
                            "still there. End it with `tmux kill-session -t %2`, or choose another name.")
                       .arg(quoted(session), shellQuoted(u'=' + session, Quoting::Always)));
}

/// Moves the files of the run that is overwritten aside.
Result<> Launcher::removeOldRun()
{
    const QString name = m_launched.run.name;
    const auto old = m_change->current().find(name);
    if (!old)
        return checkNoSession();
    const auto removal = m_repository.planRemoval({name}, m_change->current().names());
    if (!removal)
        return std::unexpected(removal.error());
    auto oldRun = m_change->current().run(*old);
    if (!oldRun)
        return std::unexpected(oldRun.error());
    m_oldRun = std::move(*oldRun);
    m_oldSessions = removal->sessions;
    m_oldLive = m_repository.liveRuns({name});
    m_oldCode = codeOf(m_repository.m_project.runsDirectory, {name});
    if (const auto saved = checkSaved(m_oldCode); !saved)
        return saved;
    m_trash = Trash(m_repository.m_project.runsDirectory, m_launched.run.text(key::datetime));
    m_undo.add([this] { (void)m_trash.restore(); });
    return m_trash.take(removal->pieces);
}

Result<> Launcher::makeRunDirectories()
{
    const RunFiles &files = m_repository.m_files;
    const QString name = m_launched.run.name;
    for (const QString &path : {files.tensorboardPath(name), files.checkpointPath(name)}) {
        if (const auto isFree = checkNoLink(path, m_repository.m_project.runsDirectory); !isFree)
            return isFree;
    }
    if (!QDir(files.tensorboardPath(name)).isEmpty())
        m_launched.warnings +=
            Core::tr("%1 holds files of an earlier run already.").arg(printable(files.tensorboardPath(name)));
    if (QFileInfo::exists(files.checkpointPath(name)))
        m_launched.warnings +=
            Core::tr("%1 is there already; the program may overwrite it.").arg(printable(files.checkpointPath(name)));
    for (const QString &path :
         {files.tensorboardPath(name), parentOf(files.checkpointPath(name)), files.recordPath(name)}) {
        if (const auto made = makeDirectories(path); !made)
            return made;
    }
    const auto excluded =
        excludeFromGit({m_plan.tree.top, m_plan.tree.commonDirectory}, m_repository.m_project.runsDirectory);
    return excluded ? Result<>() : std::unexpected(excluded.error());
}

Result<> Launcher::recordRun()
{
    const QString record = m_repository.m_files.recordPath(m_launched.run.name);
    const QString specPath = launchSpecPath(record);
    QFile::remove(specPath); // of a launch that was killed: the database is locked, and has no such run
    LaunchSpec spec = specOfCaller(m_launched.sentCommand.toUtf8(), QFile::encodeName(m_directory));
    spec.id = m_id.toLatin1();
    spec.commit = m_commit.toLatin1();
    spec.worktree = QFile::encodeName(m_worktree);
    spec.repository = QFile::encodeName(m_plan.tree.top);
    spec.virtualenv = QFile::encodeName(m_plan.request.virtualenvPath);
    if (const auto written = writeLaunchSpec(record, spec); !written)
        return written;
    m_undo.add([specPath] { QFile::remove(specPath); });

    const QStringList removed = m_oldRun ? QStringList{m_oldRun->name} : QStringList();
    if (const auto committed = m_change->commit(removed, {m_launched.run}); !committed)
        return committed;
    m_undo.add([this] {
        const auto old = m_oldRun ? std::vector{*m_oldRun} : std::vector<Run>();
        (void)m_change->revert({m_launched.run.name}, old);
    });
    return {};
}

/// As late as can be, because nothing brings a session back. It may take directories with it.
Result<> Launcher::endOldRun()
{
    if (!m_oldRun)
        return {};
    const RunFiles &files = m_repository.m_files;
    const QString name = m_launched.run.name;
    return m_repository.endRuns(m_oldLive, m_oldSessions, {name}, m_change->current().names())
        .and_then([&] { return makeDirectories(files.tensorboardPath(name)); })
        .and_then([&] { return makeDirectories(parentOf(files.checkpointPath(name))); });
}

Result<> Launcher::startSession()
{
    const QString name = m_launched.run.name;
    const QString record = m_repository.m_files.recordPath(name);
    m_undo.add([this, name] {
        for (const TmuxSession &session : m_repository.sessions({name}).value_or(QList<TmuxSession>()))
            (void)m_repository.m_tmux.end(session);
    });
    return m_repository.m_tmux.start({name, m_directory, record, m_repository.m_supervisor + QStringList{record}})
        .transform([this](const QString &session) { m_launched.session = session; });
}

/// Why the supervisor will not let the command go any more: it has ended, with what it said on its pane, or tmux has.
std::optional<QString> Launcher::supervisorFailure() const
{
    const QString name = m_launched.run.name;
    const auto sessions = m_repository.sessions({name});
    if (!sessions)
        return {}; // it may answer again
    for (const TmuxSession &session : *sessions) {
        if (!session.hasEnded)
            return {};
        const QString reason = m_repository.m_tmux.screen(session).value_or(QString());
        return Core::tr("The run could not be started in its tmux session: %1").arg(printable(reason.simplified()));
    }
    return Core::tr("The tmux session %1 has ended before the run could begin.").arg(quoted(m_launched.session));
}

/// The supervisor removes the launch spec when it lets the command go: only then has the run begun. Whoever removes it
/// first decides.
Result<> Launcher::awaitSupervisor()
{
    const QString specPath = launchSpecPath(m_repository.m_files.recordPath(m_launched.run.name));
    const auto begin = std::chrono::steady_clock::now();
    const auto deadline = begin + std::chrono::seconds(30);
    auto nextLook = begin + std::chrono::milliseconds(250);
    std::optional<Error> error;
    while (QFileInfo::exists(specPath) && !error) {
        const auto now = std::chrono::steady_clock::now();
        if (now > deadline) {
            error = {ErrorCode::Timeout,
                     Core::tr("tmux started the session %1, but %2 did not begin in it within 30 s.")
                         .arg(quoted(m_launched.session), quoted(m_repository.m_supervisor.first()))};
        } else if (now > nextLook) {
            nextLook = now + std::chrono::milliseconds(500);
            if (const auto reason = supervisorFailure())
                error = {ErrorCode::Unavailable, *reason};
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    const bool hasBegun = !error || !QFile::remove(specPath);
    return hasBegun ? Result<>() : std::unexpected(*error);
}

Launched Launcher::finish()
{
    m_undo.dismiss();
    if (m_oldRun) {
        if (const auto decided = m_trash.commit(); !decided)
            m_launched.warnings += decided.error().message;
    }
    m_change.reset(); // the lock is not needed to remove files
    if (m_oldRun) {
        m_launched.warnings += removeWorktrees(m_oldCode);
        if (const auto emptied = m_trash.empty(); !emptied)
            m_launched.warnings += emptied.error().message;
    }
    return std::move(m_launched);
}

} // namespace runs
