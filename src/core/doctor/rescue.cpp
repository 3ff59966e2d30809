// SPDX-License-Identifier: GPL-2.0-or-later
// Files of no recorded run become a run in the trash. The list of the trash has it before the files are moved: what is
// moved aside and listed nowhere would be removed by whoever takes the lock after a crash.
#include "core/base/timestamp.h"
#include "core/doctor/repair.h"
#include "core/git/commit_pin.h"
#include "core/git/inventory.h"
#include "core/repository/trash.h"
#include "core/repository/trash_pins.h"
#include "core/repository/trash_record.h"
#include "core/run/taken_names.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// A name under which it can be restored beside the runs that are recorded.
QString freeName(const QString &wanted, const QStringList &recorded)
{
    TakenNames taken;
    for (const QString &name : recorded)
        taken.add(name);
    if (taken.check(wanted))
        return wanted;
    const QString flat = QString(wanted).replace(u'/', u'-');
    QString name = flat;
    for (int number = 2; !taken.check(name); ++number)
        name = flat + u'-' + QString::number(number);
    return name;
}

/// What the record `record`, relative to the records, says of a run that had the name `name`, and the pin `ref`.
Run rescuedRun(const QString &runsDirectory, const QString &name, const QString &record, const Result<QString> &ref)
{
    Run run{name, {}};
    const auto field = [&](QStringView key, const QString &value) {
        run.fields.emplace_back(key.toString(), Value{value});
    };
    const auto state = RunStatuses(RunFiles(runsDirectory).recordPath({})).record(record).state;
    const auto refs = state && ref ? pins(state->start.repository) : QHash<QString, QString>();
    if (refs && refs->contains(*ref))
        field(key::commit, refs->value(*ref));
    if (state)
        field(key::datetime, isoTimestamp(state->start.time));
    field(key::description, u"Found by `runs doctor`: files of a run that was not recorded"_s);
    if (state)
        field(key::host, state->start.machine.host);
    return run;
}

Result<> list(RunDatabase::Change &change, const Run &run, const QString &id)
{
    const QString now = isoTimestamp(std::chrono::system_clock::now());
    return change.commit({}, {edited(run, trashEdit(run, id, now))});
}

/// The name of the run whose files lie in a directory of the trash: that of its record, or else of what is there.
QString nameIn(const GuardedDirectory &folder, const QString &category, const QString &directory)
{
    QString name;
    for (auto entries = folder.entries(directory); entries && !entries->isEmpty();
         entries = folder.entries(directory + u'/' + name)) {
        const auto &first = entries->first();
        const bool isOwn = category != u"checkpoints" && first.type != GuardedDirectory::Type::Directory;
        if (isOwn)
            break; // the files of the run itself
        name += (name.isEmpty() ? QString() : u"/"_s) + QString::fromUtf8(first.name);
        const qsizetype suffix = category == u"checkpoints" ? name.lastIndexOf(u".ckpt") : -1;
        if (suffix > 0)
            return name.first(suffix);
        if (category == u"tensorboard")
            break; // what is in it may be anything
    }
    return name;
}

} // namespace

Result<> moveToTrash(const QString &runsDirectory, const QStringList &recorded, const QList<Finding> &findings)
{
    const QString name = findings.first().run;
    QList<RunPiece> pieces;
    for (const Finding &finding : findings) {
        const qsizetype folder = (runsDirectory + u'/' + finding.other + u'/').size();
        pieces += {finding.other, finding.path.sliced(folder), {}, name};
    }
    Trash trash(runsDirectory);
    auto change = trashDatabase(runsDirectory).beginChange();
    if (!change)
        return std::unexpected(change.error());
    Run run = rescuedRun(runsDirectory, name, name, pinRef(name));
    run.name = freeName(name, recorded);
    if (const auto listed = list(*change, run, trash.id()); !listed)
        return listed;
    const auto taken = trash.mark().and_then([&] { return trash.take(pieces); });
    if (!taken) {
        (void)trash.restore();
        (void)change->revert({trash.id()}, {});
        return taken;
    }
    if (run.name == name) // or the pin would be another run's
        (void)movePinsToTrash(runsDirectory, {{trash.id(), run, {}}});
    return trash.keep();
}

Result<> listInTrash(const QString &runsDirectory, const QStringList &recorded, const QString &id)
{
    QString name;
    const QString directory = trashPath(TrashStage::Kept, id);
    for (const QString &category : {u"records"_s, u"checkpoints"_s, u"tensorboard"_s}) {
        const auto folder = GuardedDirectory::open(runsDirectory + u'/' + category);
        if (name.isEmpty() && folder && *folder)
            name = nameIn(**folder, category, directory);
    }
    if (name.isEmpty())
        name = u"found-"_s + id;
    auto change = trashDatabase(runsDirectory).beginChange();
    if (!change)
        return std::unexpected(change.error());
    Run run = rescuedRun(runsDirectory, name, directory + u'/' + name, trashPinRef(id));
    run.name = freeName(name, recorded);
    return list(*change, run, id);
}

Result<> keepWithoutFiles(const QString &runsDirectory, const QString &id)
{
    return makeDirectories(runsDirectory + u"/records"_s)
        .and_then([&](const QStringList &) { return GuardedDirectory::open(runsDirectory + u"/records"_s); })
        .and_then([&](const std::optional<GuardedDirectory> &folder) {
            return makeParents(*folder, trashPath(TrashStage::Kept, id) + u"/x"_s);
        });
}

} // namespace runs
