// SPDX-License-Identifier: GPL-2.0-or-later
// What RunRepository has to do with removing runs.
#include "core/base/core.h"
#include "core/repository/run_repository.h"

#include "core/base/text.h"
#include "core/repository/run_code.h"
#include "core/repository/trash.h"
#include "core/repository/trash_removal.h"
#include "core/repository/undo.h"

#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// What a terminal that is closed does to its programs.
constexpr StopRequest hangUp{SIGHUP, std::chrono::seconds(2)};

/// The runs of these names.
std::vector<Run> runsOf(const Document &document, const QStringList &names)
{
    const QSet<QString> wanted(names.begin(), names.end());
    std::vector<Run> runs;
    for (qsizetype i = 0; i < document.size(); ++i) {
        if (!wanted.contains(document.name(i)))
            continue;
        if (auto run = document.run(i))
            runs.push_back(std::move(*run));
    }
    return runs;
}

} // namespace

Result<RemovalPlan> RunRepository::planRemoval(const QStringList &names) const
{
    const auto document = read();
    return document ? planRemoval(names, document->names()) : std::unexpected(document.error());
}

Result<RemovalPlan> RunRepository::planRemoval(const QStringList &names, const QStringList &recorded) const
{
    RemovalPlan plan{names, {}, {}, {}, {}};
    auto pieces = m_files.pieces(names, recorded);
    if (!pieces)
        return std::unexpected(pieces.error());
    plan.pieces = std::move(*pieces);
    for (const RunPiece &piece : std::as_const(plan.pieces)) {
        if (!piece.survey.obstacles.isEmpty()) {
            return failure(ErrorCode::Refused,
                           //: %2: a sentence, what is in the way
                           Core::tr("%1 cannot be removed: %2 Nothing has been removed.")
                               .arg(printable(m_files.absolutePath(piece)), piece.survey.obstacles.first()));
        }
    }
    const RunStatuses statuses = this->statuses();
    std::ranges::copy_if(names, std::back_inserter(plan.active),
                         [&](const QString &name) { return isActive(statuses.status(name)); });
    if (QStandardPaths::findExecutable(u"tmux"_s).isEmpty()) {
        plan.warnings += Core::tr("tmux is not installed, so sessions of these runs are not ended.");
        return plan;
    }
    const auto found = sessions(names);
    if (!found)
        return std::unexpected(found.error());
    plan.sessions = *found;
    return plan;
}

/// Ends what is alive of runs: their commands, then their sessions.
Result<> RunRepository::end(const std::vector<LiveRun> &live, const QList<TmuxSession> &sessions) const
{
    for (const LiveRun &run : live) { // all are asked before one is waited for
        if (const auto asked = run.request(hangUp); !asked && asked.error().code != ErrorCode::NotFound)
            return asked;
    }
    for (const LiveRun &run : live) {
        if (const auto ended = run.awaitEnd(hangUp); !ended)
            return ended;
    }
    for (const TmuxSession &session : sessions) {
        if (const auto ended = m_tmux.end(session); !ended)
            return ended;
    }
    return {};
}

/// Ends runs whose files have been moved aside, and removes what those still wrote: many a program saves a checkpoint
/// when it is told to end. Their records are another's already, when a run is overwritten.
Result<> RunRepository::endRuns(const std::vector<LiveRun> &live, const QList<TmuxSession> &sessions,
                                const QStringList &names, const QStringList &recorded) const
{
    if (sessions.isEmpty() && live.empty())
        return {};
    if (const auto ended = end(live, sessions); !ended)
        return ended;
    auto rest = m_files.pieces(names, recorded);
    if (!rest)
        return std::unexpected(rest.error());
    rest->removeIf([](const RunPiece &piece) { return piece.category == u"records"; });
    Trash trash(m_project.runsDirectory);
    return trash.take(*rest).and_then([&] { return trash.commit(); }).and_then([&] { return trash.empty(); });
}

Result<Removed> RunRepository::remove(const QStringList &names, Removal removal, Unsaved unsaved) const
{
    if (removal == Removal::ToTrash)
        return TrashRemoval(*this).remove(names);
    Trash trash(m_project.runsDirectory);
    QStringList warnings;
    QList<RunCode> code;
    {
        auto change = beginChange();
        if (!change)
            return std::unexpected(change.error());
        const QStringList recorded = change->current().names();
        const auto plan = planRemoval(names, recorded);
        if (!plan)
            return std::unexpected(plan.error());
        const std::vector<LiveRun> live = liveRuns(names); // before their records are moved
        code = codeOf(m_project.runsDirectory, names);
        if (const auto saved = unsaved == Unsaved::Keep ? checkSaved(code) : Result<>(); !saved)
            return std::unexpected(saved.error());
        const std::vector<Run> runs = runsOf(change->current(), names);
        Undo undo; // behind what its steps need
        undo.add([&] { (void)trash.restore(); });
        if (const auto taken = trash.take(plan->pieces); !taken)
            return std::unexpected(taken.error());
        if (const auto committed = change->commit(names, {}); !committed)
            return std::unexpected(committed.error());
        undo.add([&] { (void)change->revert({}, runs); });
        // Last, because nothing brings a session back.
        if (const auto ended = endRuns(live, plan->sessions, names, recorded); !ended)
            return std::unexpected(ended.error());
        undo.dismiss();
        warnings = plan->warnings;
        if (const auto decided = trash.commit(); !decided)
            warnings += decided.error().message;
    }
    // Without the lock: to remove large files takes long.
    warnings += removeWorktrees(code) + unpin(code);
    if (const auto emptied = trash.empty(); !emptied)
        warnings += emptied.error().message;
    return Removed{{}, warnings};
}

} // namespace runs
