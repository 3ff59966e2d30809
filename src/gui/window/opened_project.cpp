// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/opened_project.h"

#include "core/base/path.h"
#include "core/base/text.h"
#include "core/git/worktree.h"
#include "core/store/run_database.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace runs {

Result<OpenedProject> openProject(const QString &directory, const ProjectOverrides &overrides)
{
    if (!QFileInfo(directory).isDir()) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("OpenedProject", "There is no folder %1.").arg(quoted(directory)));
    }
    auto project = findProject(directory, overrides);
    if (!project)
        return std::unexpected(project.error());
    if (!project->isFound) {
        const auto tree = findWorkTree(directory);
        if (!tree)
            return std::unexpected(tree.error());
        project->runsDirectory = canonicalPath(tree->top + u'/' + project->settings.runsDirectory);
    }
    OpenedProject opened{std::move(*project), {}};
    const QString path = opened.project.databasePath();
    constexpr qsizetype firstScreens = 1024 * 1024;
    if (const auto last = RunDatabase(path).readLast(firstScreens)) {
        opened.start.runs = RunSet::withColumns(*last, RunSet(Document()));
        opened.hasMore = true;
    } else if (const auto stamp = fileStamp(path)) { // before reading: what happens meanwhile shows as another stamp
        if (auto document = RunDatabase(path).read())
            opened.start = {std::make_shared<RunSet>(std::move(*document)), *stamp};
    }
    return opened;
}

} // namespace runs
