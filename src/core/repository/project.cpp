// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/project.h"

#include "core/base/path.h"
#include "core/files/file_io.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace runs {

QString Project::virtualenvPath() const
{
    const QString &path = settings.virtualenvPath;
    return path.isEmpty() ? path : QDir::cleanPath(QDir(directory).absoluteFilePath(path));
}

Result<Project> findProject(const QString &directory, const ProjectOverrides &overrides)
{
    const QString start = QDir(directory).absolutePath();
    Project project{start, start + u"/.runs"_s, false, {}};
    for (QDir at(start);;) {
        const auto runsrc = readFile(at.filePath(u".runsrc"_s));
        if (!runsrc && runsrc.error().code != ErrorCode::NotFound)
            return std::unexpected(runsrc.error());
        if (runsrc) {
            auto settings = parseSettings(runsrc->bytes, at.filePath(u".runsrc"_s));
            if (!settings)
                return std::unexpected(settings.error());
            project.settings = std::move(*settings);
        }
        if (runsrc || QFileInfo(at.filePath(project.settings.runsDirectory)).isDir()) {
            project.runsDirectory = at.absoluteFilePath(project.settings.runsDirectory);
            project.isFound = true;
            break;
        }
        if (!at.cdUp())
            break;
    }
    if (!overrides.runsDirectory.isEmpty()) {
        project.runsDirectory = QDir(start).absoluteFilePath(overrides.runsDirectory);
        project.isFound = true;
    }
    if (!overrides.databaseFilename.isEmpty()) {
        if (const auto checked = checkDatabaseFilename(overrides.databaseFilename); !checked)
            return std::unexpected(checked.error());
        project.settings.databaseFilename = overrides.databaseFilename;
    }
    project.runsDirectory = canonicalPath(project.runsDirectory);
    return project;
}

} // namespace runs
