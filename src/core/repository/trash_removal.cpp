// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/trash_removal.h"

#include "core/base/timestamp.h"
#include "core/repository/trash_pins.h"

#include <QHash>
#include <QSet>

namespace runs {
namespace {

QHash<QString, QList<RunPiece>> byRun(const QList<RunPiece> &pieces)
{
    QHash<QString, QList<RunPiece>> result;
    for (const RunPiece &piece : pieces)
        result[piece.run] += piece;
    return result;
}

} // namespace

Result<Removed> TrashRemoval::remove(const QStringList &names)
{
    if (const auto chosen = chooseRuns(names); !chosen)
        return std::unexpected(chosen.error());
    if (m_runs.empty())
        return m_removed;
    return takeFiles()
        .and_then([this] { return listRuns(); })
        .and_then([this] { return movePins(); })
        .and_then([this] { return unrecordRuns(); })
        .and_then([this] { return endRuns(); })
        .transform([this] { return finish(); });
}

Result<> TrashRemoval::chooseRuns(const QStringList &names)
{
    auto change = m_repository.beginChange();
    if (!change)
        return std::unexpected(change.error());
    m_change.emplace(std::move(*change));
    m_recorded = m_change->current().names();
    const QSet<QString> wanted(names.begin(), names.end());
    const QString now = isoTimestamp(std::chrono::system_clock::now());
    for (qsizetype i = 0; i < m_recorded.size(); ++i) {
        if (!wanted.contains(m_recorded[i]))
            continue;
        auto run = m_change->current().run(i);
        if (!run)
            return std::unexpected(run.error());
        const QString id = m_trashes.emplace_back(runsDirectory()).id();
        m_names += run->name;
        m_removed.ids += id;
        m_trashed += {id, *run, now};
        m_runs.push_back(std::move(*run));
    }
    return m_repository.planRemoval(m_names, m_recorded).transform([this](RemovalPlan &&plan) {
        m_plan = std::move(plan);
        m_removed.warnings = m_plan.warnings;
    });
}

Result<> TrashRemoval::takeFiles()
{
    m_live = m_repository.liveRuns(m_names); // before their records are moved
    m_undo.add([this] {
        for (Trash &trash : m_trashes)
            (void)trash.restore();
    });
    const auto pieces = byRun(m_plan.pieces);
    for (size_t i = 0; i < m_trashes.size(); ++i) {
        const auto taken =
            m_trashes[i].mark().and_then([&] { return m_trashes[i].take(pieces.value(m_runs[i].name)); });
        if (!taken)
            return taken;
    }
    return {};
}

Result<> TrashRemoval::listRuns()
{
    auto list = trashDatabase(runsDirectory()).beginChange();
    if (!list)
        return std::unexpected(list.error());
    m_list.emplace(std::move(*list));
    std::vector<EntryEdit> edits;
    for (const TrashedRun &trashed : std::as_const(m_trashed))
        edits.push_back(trashEdit(trashed.run, trashed.id, trashed.deleted));
    if (const auto added = addEdited(*m_list, m_change->current(), m_runs, edits); !added)
        return added;
    m_undo.add([this] { (void)m_list->revert(m_removed.ids, {}); });
    return {};
}

Result<> TrashRemoval::movePins()
{
    m_undo.add([this] { (void)movePinsFromTrash(runsDirectory(), m_trashed); });
    return movePinsToTrash(runsDirectory(), m_trashed);
}

Result<> TrashRemoval::unrecordRuns()
{
    if (const auto committed = m_change->commit(m_names, {}); !committed)
        return committed;
    m_undo.add([this] { (void)m_change->revert({}, m_runs); });
    return {};
}

/// As late as can be, because nothing brings a session back.
Result<> TrashRemoval::endRuns()
{
    return m_repository.end(m_live, m_plan.sessions);
}

Removed TrashRemoval::finish()
{
    m_undo.dismiss();
    // Many a program saves a checkpoint when it is told to end.
    const auto rest = m_plan.sessions.isEmpty() && m_live.empty() ? QList<RunPiece>()
                                                                  : m_repository.m_files.pieces(m_names, m_recorded);
    if (!rest)
        m_removed.warnings += rest.error().message;
    const auto pieces = byRun(rest.value_or(QList<RunPiece>()));
    for (size_t i = 0; i < m_trashes.size(); ++i) {
        const auto kept =
            m_trashes[i].takeMore(pieces.value(m_runs[i].name)).and_then([&] { return m_trashes[i].keep(); });
        if (!kept)
            m_removed.warnings += kept.error().message;
    }
    return std::move(m_removed);
}

} // namespace runs
