// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/trash_pins.h"

#include "core/git/commit_pin.h"
#include "core/repository/trash_folders.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// By the records where they lie now: in one of the stages of the trash, or back in their places.
QList<RunCode> codeOfTrashed(const QString &runsDirectory, const QList<TrashedRun> &runs)
{
    QStringList ids, records;
    QHash<QString, QString> names;
    for (const TrashedRun &run : runs) {
        names.insert(run.id, run.run.name);
        for (const TrashStage stage : {TrashStage::Undecided, TrashStage::Kept, TrashStage::Discarded}) {
            ids += run.id;
            records += trashPath(stage, run.id) + u'/' + run.run.name;
        }
        ids += run.id;
        records += run.run.name;
    }
    QList<RunCode> code = codeOf(runsDirectory, ids, records);
    for (RunCode &run : code)
        run.id = std::exchange(run.name, names.value(run.name));
    const auto last =
        std::unique(code.begin(), code.end(), [](const RunCode &a, const RunCode &b) { return a.id == b.id; });
    code.erase(last, code.end());
    return code;
}

/// Calls `move` with the repository, the name and the id of each run.
template<typename Move>
Result<> forEach(const QString &runsDirectory, const QList<TrashedRun> &runs, Move move)
{
    for (const RunCode &code : codeOfTrashed(runsDirectory, runs)) {
        const auto done = move(code.repository, code.name, code.id);
        if (!done && done.error().code != ErrorCode::NotFound)
            return done;
    }
    return {};
}

} // namespace

Result<> movePinsToTrash(const QString &runsDirectory, const QList<TrashedRun> &runs)
{
    return forEach(runsDirectory, runs, [](const QString &repository, const QString &name, const QString &id) {
        return movePinToTrash(repository, name, id);
    });
}

Result<> movePinsFromTrash(const QString &runsDirectory, const QList<TrashedRun> &runs)
{
    return forEach(runsDirectory, runs, [](const QString &repository, const QString &name, const QString &id) {
        return restorePin(repository, id, name);
    });
}

QList<RunCode> trashedCode(const QString &runsDirectory, const QStringList &ids, const Document &trash)
{
    QList<TrashedRun> runs;
    for (const QString &id : ids) {
        const auto index = trash.find(id);
        const auto entry = index ? trash.run(*index).transform(trashedRun) : std::unexpected(Error{});
        if (entry)
            runs += *entry;
    }
    return codeOfTrashed(runsDirectory, runs);
}

QStringList dropTrashedPins(const QList<RunCode> &code)
{
    QStringList warnings;
    for (const RunCode &run : code) {
        const auto done = unpinFromTrash(run.repository, run.id);
        if (!done && done.error().code != ErrorCode::NotFound)
            warnings += done.error().message;
    }
    return warnings;
}

} // namespace runs
