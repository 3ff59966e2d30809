// SPDX-License-Identifier: GPL-2.0-or-later
// The records of recorded runs.
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/doctor/scene.h"
#include "core/record/left_links.h"
#include "core/run/record_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Ends
{
    QStringList lost;
    QStringList orphaned;
};

/// The name that a run had when it used a path of one of the folders.
QString nameAt(const Scene &scene, const QString &path)
{
    const QString checkpoints = QFileInfo(scene.files.checkpointPath(u"x"_s)).path() + u'/';
    if (path.startsWith(checkpoints))
        return path.sliced(checkpoints.size()).chopped(path.endsWith(u".ckpt") ? 5 : 0);
    const QString tensorboard = scene.files.tensorboardPath({});
    return path.startsWith(tensorboard) ? path.sliced(tensorboard.size()) : QString();
}

void addFile(const Scene &scene, const QString &name, const char *file, FindingKind kind, const QString &sentence,
             Diagnosis &diagnosis)
{
    const QString path = scene.files.recordPath(name) + u'/' + QLatin1StringView(file);
    diagnosis.findings += {.kind = kind,
                           .run = name,
                           .path = path,
                           .sentence = sentence.arg(scene.shown(path)),
                           .remedy = Core::tr("removes it"),
                           .files = 1,
                           .bytes = QFileInfo(path).size()};
}

/// What is left in the record of a run that is not alive.
void checkRemains(const Scene &scene, const QString &name, const GuardedDirectory &records, Diagnosis &diagnosis)
{
    const auto entries = records.entries(name);
    for (const auto &entry : entries ? *entries : QList<GuardedDirectory::Entry>()) {
        if (entry.name == record_file::launch) {
            addFile(scene, name, record_file::launch, FindingKind::LaunchFile,
                    Core::tr("%1 holds the environment of a launch that did not begin."), diagnosis);
        } else if (entry.name == record_file::unfinishedState) {
            addFile(scene, name, record_file::unfinishedState, FindingKind::TemporaryFile,
                    Core::tr("%1 was being written when its writer was killed."), diagnosis);
        } else if (entry.name == record_file::leftLinks) {
            addFile(scene, name, record_file::leftLinks, FindingKind::TemporaryFile,
                    Core::tr("%1 lists links of a run that was renamed while it ran, and has ended."), diagnosis);
        }
    }
}

void checkWorktree(const QString &name, const RecordSummary &record, Diagnosis &diagnosis)
{
    if (record.worktree.isEmpty() || !record.isActive || QFileInfo::exists(record.worktree))
        return;
    diagnosis.findings += {.kind = FindingKind::WorktreeMissing,
                           .run = name,
                           .path = record.worktree,
                           .sentence = Core::tr("The run %1 is running, and its working tree %2 is gone.")
                                           .arg(quoted(name), printable(record.worktree))};
}

RecordSummary summaryOf(const Scene &scene, const RunRecord &record)
{
    RecordSummary summary{.isActive = isActive(record.status)};
    const auto *unknown = std::get_if<status::Unknown>(&record.status);
    summary.isElsewhere = unknown && unknown->why == status::Unknown::Why::OtherHost;
    if (record.state) {
        summary.repository = record.state->start.repository;
        // Somebody may have written anything into the record.
        const QString worktree = QDir::cleanPath(record.state->start.worktree);
        if (worktree.startsWith(scene.files.worktreesPath() + u'/'))
            summary.worktree = worktree;
    }
    return summary;
}

void addNote(FindingKind kind, const QStringList &names, const QString &sentence, Diagnosis &diagnosis)
{
    if (!names.isEmpty())
        diagnosis.findings += {.kind = kind, .sentence = sentence.arg(someNames(names))};
}

} // namespace

void checkRecords(Scene &scene, Diagnosis &diagnosis)
{
    Ends ends;
    const auto folder = GuardedDirectory::open(scene.files.recordPath({}));
    for (const QString &name : std::as_const(scene.recorded)) {
        const RunRecord record = scene.statuses.record(name);
        const auto *unknown = std::get_if<status::Unknown>(&record.status);
        if (unknown && unknown->why == status::Unknown::Why::NoRecord)
            continue;
        if (unknown && unknown->why == status::Unknown::Why::Unreadable) {
            diagnosis.findings += {.kind = FindingKind::StateUnreadable,
                                   .run = name,
                                   .path = scene.files.recordPath(name),
                                   .sentence = unknown->detail};
            continue;
        }
        const RecordSummary summary = summaryOf(scene, record);
        scene.records.insert(name, summary);
        if (const StatusKind kind = kindOf(record.status); kind == StatusKind::Lost || kind == StatusKind::Orphaned)
            (kind == StatusKind::Lost ? ends.lost : ends.orphaned) += name;
        checkWorktree(name, summary, diagnosis);
        if (summary.isActive) {
            for (const auto &[link, target] : leftLinks(scene.files.recordPath(name)))
                scene.usedNames += nameAt(scene, link);
        } else if (!summary.isElsewhere && folder && *folder) {
            checkRemains(scene, name, **folder, diagnosis);
        }
    }
    scene.usedNames.removeAll({});
    std::ranges::sort(scene.usedNames);
    scene.used = QSet<QString>(scene.usedNames.begin(), scene.usedNames.end());
    addNote(FindingKind::RunsLost, ends.lost, Core::tr("Runs that ended, and nobody saw how: %1."), diagnosis);
    addNote(FindingKind::RunsOrphaned, ends.orphaned,
            Core::tr("Runs that go on without their supervisor, so that nobody will see how they end: %1."), diagnosis);
}

} // namespace runs
