// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/doctor/scene.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/repository/trash_record.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

Scene::Scene(const Project &project)
    : runsDirectory(project.runsDirectory)
    , databasePath(project.databasePath())
    , directory(project.directory)
    , files(project.runsDirectory)
    , statuses(files.recordPath({}))
    , document(RunDatabase(databasePath).read())
    , trash(trashDatabase(runsDirectory).read())
{
    if (!document)
        return;
    usedNames = document->names();
    recorded = QSet<QString>(usedNames.begin(), usedNames.end());
}

QString Scene::shown(const QString &path) const
{
    const bool isInside = path.startsWith(runsDirectory + u'/');
    return printable(isInside ? path.sliced(runsDirectory.size() + 1) : path);
}

bool Scene::mayBeAlive(const QString &name) const
{
    const RunStatus status = statuses.status(name);
    const auto *unknown = std::get_if<status::Unknown>(&status);
    return isActive(status) || (unknown && unknown->why != status::Unknown::Why::NoRecord);
}

QString someNames(QStringList names)
{
    constexpr qsizetype most = 10;
    names.sort();
    const qsizetype more = names.size() - most;
    for (QString &name : names)
        name = printable(name);
    //: %1: names, separated by commas
    return more > 0 ? Core::tr("%1 and %n more", "names", int(more)).arg(names.first(most).join(u", "_s))
                    : names.join(u", "_s);
}

QStringList repositoriesOf(const Scene &scene)
{
    QSet<QString> repositories;
    for (const RecordSummary &record : scene.records) {
        if (!record.repository.isEmpty())
            repositories += record.repository;
    }
    if (const auto own = findWorkTree(scene.directory, patience))
        repositories += own->top;
    repositories.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    QStringList sorted(repositories.begin(), repositories.end());
    sorted.sort();
    return sorted;
}

} // namespace runs
