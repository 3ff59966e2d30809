// SPDX-License-Identifier: GPL-2.0-or-later
// What RunRepository has to do with renaming runs.
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/commit_pin.h"
#include "core/repository/move_journal.h"
#include "core/repository/moved_links.h"
#include "core/repository/run_code.h"
#include "core/repository/run_repository.h"
#include "core/repository/undo.h"
#include "core/run/run_name.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Each run that gets another name: the run `from` itself, or those of the group.
QList<std::pair<QString, QString>> renamed(const QStringList &recorded, const QString &from, const QString &to)
{
    QList<std::pair<QString, QString>> names;
    for (const QString &name : recorded) {
        if (name == from || isInGroup(name, from))
            names += {name, to + name.sliced(from.size())};
    }
    return names;
}

QList<MovedPath> movedPaths(const QList<RunPiece> &pieces, const QHash<QString, QString> &newNames)
{
    QList<MovedPath> paths;
    for (const RunPiece &piece : pieces) {
        const QString newName = newNames.value(piece.run);
        paths += {piece.run, newName, piece.category, piece.path, newName + piece.path.sliced(piece.run.size())};
    }
    return paths;
}

/// The new names, and where another run says that it repeats one of these, its new name there.
std::vector<EntryEdit> editsFor(const Document &recorded, const QHash<QString, QString> &newNames)
{
    std::vector<EntryEdit> edits;
    const bool isAnyRepeated = recorded.bytes().contains(key::reproduces.toUtf8()); // so that few have to be parsed
    for (qsizetype i = 0; i < recorded.size(); ++i) {
        EntryEdit edit{recorded.name(i), {}, {}};
        if (const auto newName = newNames.constFind(edit.name); newName != newNames.constEnd())
            edit.newName = *newName;
        const auto run = isAnyRepeated ? recorded.run(i) : Run();
        const auto original = run ? newNames.constFind(run->text(key::reproduces)) : newNames.constEnd();
        if (original != newNames.constEnd())
            edit.fields.emplace_back(key::reproduces.toString(), Value{*original});
        if (edit.newName || !edit.fields.empty())
            edits.push_back(std::move(edit));
    }
    return edits;
}

} // namespace

Result<Renamed> RunRepository::move(const QString &from, const QString &to) const
{
    if (const auto checked = checkRunName(to); !checked)
        return std::unexpected(checked.error());
    auto change = beginChange();
    if (!change)
        return std::unexpected(change.error());
    const QStringList recorded = change->current().names();
    const auto names = renamed(recorded, from, to);
    if (names.isEmpty())
        return failure(ErrorCode::NotFound, Core::tr("There is no run and no group of runs %1.").arg(quoted(from)));
    QHash<QString, QString> newNames;
    QStringList oldNames;
    for (const auto &[name, newName] : names) {
        if (const auto checked = checkRunName(newName); !checked)
            return std::unexpected(checked.error());
        newNames.insert(name, newName);
        oldNames += name;
    }
    const auto edits = editsFor(change->current(), newNames);
    if (const auto possible = change->current().edited(edits); !possible) // before anything is touched
        return std::unexpected(possible.error());
    const auto pieces = m_files.pieces(oldNames, recorded);
    if (!pieces)
        return std::unexpected(pieces.error());

    const auto paths = movedPaths(*pieces, newNames);
    const MoveJournal journal(m_project.runsDirectory);
    MovedLinks links(m_files);
    Undo undo; // behind what its steps need
    if (const auto moved = journal.move(paths); !moved)
        return std::unexpected(moved.error());
    undo.add([&] { (void)journal.moveBack(paths); });
    undo.add([&] { links.remove(); });
    const RunStatuses statuses = this->statuses();
    for (const MovedPath &path : paths) {
        if (isActive(statuses.status(path.toRun)))
            links.leave(path);
    }
    if (const auto committed = change->commit(edits); !committed)
        return std::unexpected(committed.error());
    undo.dismiss();

    // The runs have their new names; what follows can be made up for.
    Renamed moved{names, {}};
    const auto note = [&](const auto &done) {
        if (!done)
            moved.warnings += done.error().message;
    };
    note(journal.close());
    note(links.record());
    const auto sessions = m_tmux.sessions();
    for (const TmuxSession &session : sessions.value_or(QList<TmuxSession>())) {
        for (const auto &[name, newName] : names) {
            if (session.record == m_files.recordPath(name))
                note(m_tmux.rename(session, newName, m_files.recordPath(newName)));
        }
    }
    QStringList nowNames;
    for (const auto &[name, newName] : names)
        nowNames += newName;
    for (const RunCode &code : codeOf(m_project.runsDirectory, nowNames)) {
        const auto pinned = movePin(code.repository, newNames.key(code.name), code.name);
        if (pinned || pinned.error().code != ErrorCode::NotFound)
            note(pinned);
    }
    return moved;
}

} // namespace runs
