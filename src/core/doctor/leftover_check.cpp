// SPDX-License-Identifier: GPL-2.0-or-later
// What a killed process, or a machine that lost its power, has left; and what is in the trash.
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/doctor/scene.h"
#include "core/repository/trash_folders.h"
#include "core/repository/trash_record.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// What there is of an id in a stage, in all folders.
GuardedDirectory::Survey measured(const Scene &scene, TrashStage stage, const QString &id)
{
    GuardedDirectory::Survey sum;
    (void)inCategories(scene.runsDirectory, [&](const QString &, const GuardedDirectory &folder) -> Result<> {
        const auto survey = folder.survey(trashPath(stage, id)).value_or(GuardedDirectory::Survey());
        sum.exists = sum.exists || survey.exists;
        sum.files += survey.files;
        sum.bytes += survey.bytes;
        return {};
    });
    return sum;
}

QStringList idsIn(const Scene &scene, TrashStage stage)
{
    QStringList ids = trashedIds(scene.runsDirectory, stage).value_or(QStringList());
    ids.sort();
    return ids;
}

void addStage(const Scene &scene, TrashStage stage, FindingKind kind, const QString &sentence, const QString &remedy,
              Diagnosis &diagnosis)
{
    for (const QString &id : idsIn(scene, stage)) {
        const auto survey = measured(scene, stage, id);
        diagnosis.findings += {.kind = kind,
                               .path = scene.runsDirectory + u"/*/"_s + trashPath(stage, id),
                               .sentence = sentence.arg(u"*/"_s + trashPath(stage, id)),
                               .remedy = remedy,
                               .files = survey.files,
                               .bytes = survey.bytes,
                               .id = id};
    }
}

void checkUnknown(const Scene &scene, Diagnosis &diagnosis)
{
    const auto isKnown = [](const QString &name) {
        return std::ranges::any_of(
            std::array{TrashStage::Undecided, TrashStage::Kept, TrashStage::Discarded, TrashStage::Removed},
            [&](TrashStage stage) { return name.startsWith(trashPath(stage, {}).section(u'/', -1)); });
    };
    const bool isMoving = QFileInfo::exists(scene.runsDirectory + u"/.moving.yml"_s);
    (void)inCategories(scene.runsDirectory, [&](const QString &, const GuardedDirectory &folder) -> Result<> {
        const auto entries = folder.entries(u".trash"_s);
        for (const auto &entry : entries ? *entries : QList<GuardedDirectory::Entry>()) {
            const QString name = QString::fromUtf8(entry.name);
            if (isKnown(name) || (isMoving && name == u"moving"))
                continue;
            const QString path = folder.path() + u"/.trash/"_s + name;
            const auto survey = folder.survey(u".trash/"_s + name).value_or(GuardedDirectory::Survey());
            diagnosis.findings +=
                {.kind = FindingKind::UnknownInTrash,
                 .path = path,
                 .sentence = Core::tr("%1 is in the trash, and nobody knows of which run. Move out of "
                                      "it what is worth keeping, and remove it.")
                                 .arg(scene.shown(path)),
                 .files = survey.files,
                 .bytes = survey.bytes};
        }
        return {};
    });
}

void checkTemporaries(const Scene &scene, Diagnosis &diagnosis)
{
    for (const QString &file :
         {scene.databasePath, scene.runsDirectory + u"/.trash.yml"_s, scene.runsDirectory + u"/.moving.yml"_s}) {
        const QFileInfo info(file + u".tmp"_s);
        if (!info.exists() && !info.isSymLink())
            continue;
        diagnosis.findings +=
            {.kind = FindingKind::TemporaryFile,
             .path = info.filePath(),
             .sentence = Core::tr("%1 was being written when its writer was killed.").arg(scene.shown(info.filePath())),
             .remedy = Core::tr("removes it"),
             .files = 1,
             .bytes = info.size()};
    }
}

} // namespace

void checkLeftovers(const Scene &scene, Diagnosis &diagnosis)
{
    const QString settles = Core::tr("puts back what belongs to recorded runs or to the trash, and removes the rest");
    const QString interrupted = Core::tr("%1 was moved aside by a deletion or restoration that did not end.");
    addStage(scene, TrashStage::Undecided, FindingKind::Interrupted, interrupted, settles, diagnosis);
    addStage(scene, TrashStage::Discarded, FindingKind::Interrupted,
             Core::tr("%1 was being removed from the trash, for good, when that was interrupted."),
             Core::tr("removes it"), diagnosis);
    const QString journal = scene.runsDirectory + u"/.moving.yml"_s;
    if (QFileInfo::exists(journal)) {
        diagnosis.findings +=
            {.kind = FindingKind::Interrupted,
             .path = journal,
             .sentence = Core::tr("%1 tells of a renaming that did not end.").arg(scene.shown(journal)),
             .remedy = Core::tr("moves the files to where the database has their runs")};
    }
    addStage(scene, TrashStage::Removed, FindingKind::NotRemoved,
             Core::tr("%1 was deleted for good, and is still there."), Core::tr("removes it"), diagnosis);
    checkUnknown(scene, diagnosis);
    checkTemporaries(scene, diagnosis);
}

void checkTrash(const Scene &scene, Diagnosis &diagnosis)
{
    if (!scene.trash) {
        diagnosis.findings += {.kind = FindingKind::TrashUnreadable,
                               .path = scene.runsDirectory + u"/.trash.yml"_s,
                               .sentence = scene.trash.error().message};
        return;
    }
    const QStringList kept = idsIn(scene, TrashStage::Kept);
    QSet<QString> present(kept.begin(), kept.end());
    for (const TrashStage stage : {TrashStage::Undecided, TrashStage::Discarded}) { // these are told of elsewhere
        const QStringList ids = idsIn(scene, stage);
        present += QSet<QString>(ids.begin(), ids.end());
    }
    QSet<QString> listed;
    bool isReadable = true;
    for (qsizetype i = 0; i < scene.trash->size(); ++i) {
        const QString id = scene.trash->name(i);
        listed += id;
        const auto entry = scene.trash->run(i);
        isReadable = isReadable && entry;
        if (!entry) {
            diagnosis.findings += {.kind = FindingKind::TrashUnreadable, .sentence = entry.error().message, .id = id};
        } else if (!present.contains(id)) {
            diagnosis.findings +=
                {.kind = FindingKind::TrashFilesGone,
                 .run = entry->text(u"name"),
                 .sentence =
                     Core::tr("The files of %1, which is in the trash, are gone.").arg(quoted(entry->text(u"name"))),
                 .remedy = Core::tr("keeps it in the trash as a run without files"),
                 .id = id};
        }
    }
    for (const QString &id : kept) {
        if (listed.contains(id) || !isReadable) // whose list cannot be read may have it
            continue;
        const auto survey = measured(scene, TrashStage::Kept, id);
        diagnosis.findings += {.kind = FindingKind::TrashUnlisted,
                               .path = scene.runsDirectory + u"/*/"_s + trashPath(TrashStage::Kept, id),
                               .sentence = Core::tr("%1 is in the trash, whose list does not have it.")
                                               .arg(u"*/"_s + trashPath(TrashStage::Kept, id)),
                               .remedy = Core::tr("lists it there, so that it can be restored or removed"),
                               .files = survey.files,
                               .bytes = survey.bytes,
                               .id = id};
    }
}

} // namespace runs
