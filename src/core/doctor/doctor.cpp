// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/doctor/doctor.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/doctor/repair.h"
#include "core/doctor/scene.h"
#include "core/files/shared_lock.h"
#include "core/repository/settled_change.h"
#include "core/repository/trash.h"

#include <QFileInfo>
#include <QMap>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool isStray(const Finding &finding)
{
    return finding.kind == FindingKind::StrayTensorboard || finding.kind == FindingKind::StrayCheckpoint
           || finding.kind == FindingKind::StrayRecord;
}

/// Those of `wanted` that are there now, as they are now.
QList<Finding> stillThere(const QList<Finding> &wanted, const QList<Finding> &now)
{
    QList<Finding> found;
    std::ranges::copy_if(now, std::back_inserter(found), [&](const Finding &finding) {
        return finding.isRepairable()
               && std::ranges::any_of(wanted, [&](const Finding &one) { return one.isSameAs(finding); });
    });
    return found;
}

} // namespace

Diagnosis Doctor::examine() const
{
    const auto file = resolvedPath(m_repository.project().databasePath());
    std::optional<SharedLock> lock;
    if (file)
        lock = SharedLock::ofFile(*file + u".lock"_s, std::chrono::seconds(30));
    // A run that is being started has its working tree before it is recorded.
    const auto claimed = SharedLock::claim(m_repository.project().runsDirectory);
    Diagnosis diagnosis = look(claimed.has_value());
    if (file && !lock && QFileInfo::exists(*file + u".lock"_s)) {
        diagnosis.leftOut +=
            Core::tr("The database could not be kept from changing: what somebody was just starting or "
                     "deleting may be told as if it were wrong.");
    }
    return diagnosis;
}

/// As examine(), when nobody can change runs. `areTreesStill`: and nobody makes a working tree.
Diagnosis Doctor::look(bool areTreesStill) const
{
    Diagnosis diagnosis;
    Scene scene(m_repository.project());
    if (!QFileInfo::exists(scene.runsDirectory))
        return diagnosis;
    checkDatabase(scene, diagnosis);
    checkLeftovers(scene, diagnosis);
    checkTrash(scene, diagnosis);
    if (scene.document) { // without names nobody knows what is stray
        checkRecords(scene, diagnosis);
        checkFiles(scene, diagnosis);
        checkSessions(scene, diagnosis);
        if (QStandardPaths::findExecutable(u"git"_s).isEmpty()) {
            diagnosis.leftOut += Core::tr("git is not installed, so commits and working trees were not checked.");
        } else {
            checkCode(scene, diagnosis);
            if (areTreesStill)
                checkWorktrees(scene, diagnosis);
            else
                diagnosis.leftOut += Core::tr("A run is being started, so working trees were not checked.");
        }
    }
    std::ranges::stable_sort(diagnosis.findings, [](const Finding &a, const Finding &b) {
        return std::tie(a.kind, a.run, a.path) < std::tie(b.kind, b.run, b.path);
    });
    return diagnosis;
}

Result<Repairs> Doctor::repair(const QList<Finding> &wanted) const
{
    const QString &directory = m_repository.project().runsDirectory;
    Repairs repairs;
    {
        auto change = beginSettledChange(m_repository.project()); // which settles what was interrupted
        if (!change)
            return std::unexpected(change.error());
        const auto note = [&](const Finding &finding, const Result<> &done) {
            if (done)
                repairs.done += finding;
            else
                repairs.failed.emplaceBack(finding, done.error().message);
        };
        for (const Finding &finding : wanted) {
            if (finding.kind == FindingKind::Interrupted || finding.kind == FindingKind::NotRemoved)
                repairs.done += finding;
        }
        const QStringList recorded = change->current().names();
        QMap<QString, QList<Finding>> strays; // by the names of their runs
        const auto claimed = SharedLock::claim(directory);
        for (const Finding &finding : stillThere(wanted, look(claimed.has_value()).findings)) {
            if (finding.kind == FindingKind::Interrupted || finding.kind == FindingKind::NotRemoved)
                continue;
            if (isStray(finding))
                strays[finding.run] += finding;
            else if (finding.kind == FindingKind::TrashUnlisted)
                note(finding, listInTrash(directory, recorded, finding.id));
            else
                note(finding, repairOne(directory, finding));
        }
        for (const QList<Finding> &findings : std::as_const(strays)) {
            const auto done = moveToTrash(directory, recorded, findings);
            for (const Finding &finding : findings)
                note(finding, done);
        }
    }
    // Without the lock: to remove large files takes long.
    if (const auto emptied = Trash(directory).empty(); !emptied)
        repairs.warnings += emptied.error().message;
    return repairs;
}

} // namespace runs
