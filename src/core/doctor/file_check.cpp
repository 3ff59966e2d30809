// SPDX-License-Identifier: GPL-2.0-or-later
// Files of no recorded run.
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/doctor/scene.h"
#include "core/run/run_name.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

FindingKind kindIn(const QString &category)
{
    return category == u"tensorboard"   ? FindingKind::StrayTensorboard
           : category == u"checkpoints" ? FindingKind::StrayCheckpoint
                                        : FindingKind::StrayRecord;
}

/// Searches one of the folders from the top down. Hidden files are the user's own, or the file system's.
class StraySearch
{
public:
    /// `lost`: names of runs that are not recorded, and have other files.
    StraySearch(const Scene &scene, const GuardedDirectory &folder, QString category, const QStringList &lost,
                Diagnosis &diagnosis)
        : m_scene(scene)
        , m_folder(folder)
        , m_category(std::move(category))
        , m_groups(scene.usedNames + lost)
        , m_lost(lost.begin(), lost.end())
        , m_diagnosis(diagnosis)
    {
        std::ranges::sort(m_groups);
    }

    void look(const QString &group = {})
    {
        const auto entries = m_folder.entries(group);
        for (const auto &entry : entries ? *entries : QList<GuardedDirectory::Entry>()) {
            const QString name = QString::fromUtf8(entry.name);
            const QString path = group.isEmpty() ? name : group + u'/' + name;
            if (name.startsWith(u'.') || isUsed(path))
                continue;
            if (name.toUtf8() != entry.name)
                addUnnameable(path);
            else if (entry.type == GuardedDirectory::Type::Directory && isGroup(path))
                look(path);
            else
                judge(path, entry.type);
        }
    }

    /// Names of the runs whose files were found.
    const QStringList &found() const { return m_found; }

private:
    bool isUsed(const QString &path) const
    {
        return m_category == u"checkpoints" ? checkpointOwner(path, m_scene.used).has_value()
                                            : m_scene.used.contains(path);
    }

    /// Whether a directory holds the files of several runs, by their names or by what such a directory looks like.
    bool isGroup(const QString &path) const
    {
        const auto inGroup = std::ranges::lower_bound(m_groups, path + u'/');
        if (inGroup != m_groups.end() && isInGroup(*inGroup, path))
            return true;
        if (m_category == u"tensorboard" || m_lost.contains(path) || nameOf(path) != path)
            return false;
        const auto entries = m_folder.entries(path);
        const auto isDirectory = [](const auto &entry) { return entry.type == GuardedDirectory::Type::Directory; };
        const auto leadsOn = [&](const auto &entry) { return isDirectory(entry) || entry.name.contains(".ckpt"); };
        return entries && !entries->isEmpty()
               && (m_category == u"checkpoints" ? std::ranges::any_of(*entries, leadsOn)
                                                : std::ranges::all_of(*entries, isDirectory));
    }

    /// Of the run that a path would belong to.
    QString nameOf(const QString &path) const
    {
        const qsizetype suffix = m_category == u"checkpoints" ? path.lastIndexOf(u".ckpt") : -1;
        return suffix > path.lastIndexOf(u'/') + 1 ? path.first(suffix) : path;
    }

    void judge(const QString &path, GuardedDirectory::Type type)
    {
        const QString absolute = m_folder.path() + u'/' + path;
        const QString target =
            type == GuardedDirectory::Type::SymbolicLink ? QFileInfo(absolute).symLinkTarget() : QString();
        if (target.startsWith(m_scene.runsDirectory + u'/')) {
            m_diagnosis.findings += {.kind = FindingKind::LeftLink,
                                     .path = absolute,
                                     .sentence = Core::tr("%1 is a link to %2 that no running run needs.")
                                                     .arg(m_scene.shown(absolute), m_scene.shown(target)),
                                     .remedy = Core::tr("removes the link, not the file")};
            return;
        }
        const auto survey = m_folder.survey(path);
        if (!survey || !survey->exists)
            return; // gone
        Finding finding{.kind = survey->files == 0 ? FindingKind::EmptyFolder : kindIn(m_category),
                        .run = nameOf(path),
                        .path = absolute,
                        .files = survey->files,
                        .bytes = survey->bytes,
                        .other = m_category};
        m_found += finding.run;
        describe(finding, survey->obstacles);
        m_diagnosis.findings += finding;
    }

    void describe(Finding &finding, const QStringList &obstacles) const
    {
        const QString shown = m_scene.shown(finding.path);
        const bool isEmpty = finding.kind == FindingKind::EmptyFolder;
        finding.sentence = isEmpty ? Core::tr("%1 is empty and of no recorded run.").arg(shown)
                                   : Core::tr("%1 is of no recorded run.").arg(shown);
        if (m_scene.mayBeAlive(finding.run)) {
            finding.sentence =
                Core::tr("%1 is of no recorded run, but there is a record that says that a run %2 may be "
                         "alive.")
                    .arg(shown, quoted(finding.run));
        } else if (!obstacles.isEmpty()) {
            finding.sentence += u' ' + obstacles.first();
        } else {
            finding.remedy =
                isEmpty
                    ? Core::tr("removes it")
                    : Core::tr("moves it to the trash as %1, from which it can be restored").arg(quoted(finding.run));
        }
    }

    void addUnnameable(const QString &path)
    {
        const QString absolute = m_folder.path() + u'/' + path;
        m_diagnosis.findings +=
            {.kind = kindIn(m_category),
             .path = absolute,
             .sentence = Core::tr("%1 is of no run, and its name is not UTF-8. Rename it, or move it "
                                  "away.")
                             .arg(m_scene.shown(absolute))};
    }

    const Scene &m_scene;
    const GuardedDirectory &m_folder;
    QString m_category;
    QStringList m_groups; ///< names, sorted
    QSet<QString> m_lost;
    Diagnosis &m_diagnosis;
    QStringList m_found;
};

} // namespace

void checkFiles(const Scene &scene, Diagnosis &diagnosis)
{
    QStringList lost;
    // Records tell names best; a TensorBoard directory may have any directories in it.
    for (const QString &category : {u"records"_s, u"checkpoints"_s, u"tensorboard"_s}) {
        const auto folder = GuardedDirectory::open(scene.runsDirectory + u'/' + category);
        if (!folder || !*folder) {
            if (!folder)
                diagnosis.leftOut += folder.error().message;
            continue;
        }
        StraySearch search(scene, **folder, category, lost, diagnosis);
        search.look();
        lost += search.found();
    }
}

} // namespace runs
