// SPDX-License-Identifier: GPL-2.0-or-later
// Commits, and what keeps them.
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/doctor/scene.h"
#include "core/git/commit_pin.h"
#include "core/git/inventory.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The runs of one repository.
struct Contents
{
    QStringList started;  ///< in it, by their records
    QStringList imported; ///< of which nobody knows where they were started
    QHash<QString, QString> pins;
    QSet<QString> commits;
};

void checkRun(const Scene &scene, const QString &repository, const QString &name, const Contents &contents,
              Diagnosis &diagnosis)
{
    const QString commit = scene.commits.value(name);
    const auto ref = pinRef(name);
    if (commit.isEmpty() || !ref)
        return;
    const bool isPinned = contents.pins.contains(*ref);
    if (!contents.commits.contains(commit)) {
        diagnosis.findings +=
            {.kind = FindingKind::CommitMissing,
             .run = name,
             .sentence = Core::tr("The commit %1 of %2 is not in the repository %3, so the run cannot be "
                                  "reproduced.")
                             .arg(printable(commit.first(std::min<qsizetype>(12, commit.size()))), quoted(name),
                                  printable(repository)),
             .id = commit,
             .repository = repository};
    } else if (!isPinned) {
        diagnosis.findings +=
            {.kind = FindingKind::PinMissing,
             .run = name,
             .sentence = Core::tr("Nothing keeps the commit %1 of %2 from being removed by git.")
                             .arg(printable(commit.first(std::min<qsizetype>(12, commit.size()))), quoted(name)),
             .remedy = Core::tr("keeps it as %1").arg(printable(*ref)),
             .id = commit,
             .repository = repository};
    }
}

/// Whoever uses the same repository with another runs directory has pins of his own there: nobody can tell whose one
/// is.
void checkPins(const Scene &scene, const QString &repository, const Contents &contents, Diagnosis &diagnosis)
{
    QSet<QString> wanted;
    for (const QString &name : scene.recorded)
        wanted += pinRef(name).value_or(QString());
    for (const QString &id : scene.trash ? scene.trash->names() : QStringList())
        wanted += trashPinRef(id).value_or(QString());
    QStringList strays;
    for (auto pin = contents.pins.cbegin(); pin != contents.pins.cend(); ++pin) {
        if (!wanted.contains(pin.key()))
            strays += pin.key();
    }
    if (strays.isEmpty() || !scene.trash)
        return;
    diagnosis.findings +=
        {.kind = FindingKind::StrayPin,
         .path = repository,
         //: %1: names of git refs
         .sentence =
             Core::tr("git keeps commits for runs that are not recorded here: %1. Unless they are runs of another "
                      "runs directory, `git update-ref -d REF` lets go of one.")
                 .arg(someNames(strays)),
         .repository = repository};
}

Result<Contents> contentsOf(const Scene &scene, const QString &repository, bool isProjects)
{
    Contents contents;
    QSet<QString> wanted;
    for (const QString &name : scene.recorded) {
        const auto record = scene.records.constFind(name);
        const QString home = record == scene.records.constEnd() ? QString() : record->repository;
        if (home != repository && !(home.isEmpty() && isProjects))
            continue;
        (home.isEmpty() ? contents.imported : contents.started) += name;
        wanted += scene.commits.value(name);
    }
    auto refs = pins(repository, patience);
    if (!refs)
        return std::unexpected(refs.error());
    contents.pins = std::move(*refs);
    return presentCommits(repository, wanted, patience).transform([&](QSet<QString> &&present) {
        contents.commits = std::move(present);
        return contents;
    });
}

void checkGone(const Scene &scene, Diagnosis &diagnosis)
{
    QSet<QString> gone;
    for (const RecordSummary &record : scene.records) {
        if (!record.repository.isEmpty() && !gone.contains(record.repository) && !QFileInfo::exists(record.repository))
            gone += record.repository;
    }
    for (const QString &repository : std::as_const(gone)) {
        diagnosis.findings +=
            {.kind = FindingKind::RepositoryGone,
             .path = repository,
             .sentence = Core::tr("Runs were started in %1, which is not there any more.").arg(printable(repository))};
    }
}

} // namespace

void checkCode(const Scene &scene, Diagnosis &diagnosis)
{
    checkGone(scene, diagnosis);
    const auto own = findWorkTree(scene.directory, patience);
    QStringList unknown;
    qsizetype imported = 0;
    QSet<QString> seen;
    for (const QString &repository : repositoriesOf(scene)) {
        const bool isProjects = own && own->top == repository;
        const auto contents = contentsOf(scene, repository, isProjects);
        if (!contents) {
            diagnosis.leftOut +=
                //: %1: a sentence, the reason
                Core::tr("%1 The commits of its runs were not checked.").arg(contents.error().message);
            continue;
        }
        for (const QString &name : contents->started)
            checkRun(scene, repository, name, *contents, diagnosis);
        for (const QString &name : contents->imported) {
            const QString commit = scene.commits.value(name);
            imported += !commit.isEmpty();
            if (!commit.isEmpty() && !contents->commits.contains(commit))
                unknown += name;
        }
        const auto tree = findWorkTree(repository, patience);
        if (tree && seen.contains(tree->commonDirectory))
            continue; // another working tree of the same
        seen += tree ? tree->commonDirectory : QString();
        checkPins(scene, repository, *contents, diagnosis);
    }
    if (!unknown.isEmpty() && unknown.size() < imported) { // else they are all of another repository
        diagnosis.findings += {.kind = FindingKind::UnknownCommits,
                               .sentence = Core::tr("Imported runs whose commits are not in the repository of this "
                                                    "project: %1.")
                                               .arg(someNames(unknown))};
    }
}

} // namespace runs
