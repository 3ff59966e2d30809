// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/repetition.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/repository/reproduction.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Where its command ran, in the user's own working tree; the project's directory when that is not recorded.
QString directoryOf(const RunRepository &repository, const QString &name)
{
    const auto state = repository.statuses().record(name).state;
    if (!state || state->start.repository.isEmpty())
        return repository.project().directory;
    const RunStart &start = state->start;
    const QString inside =
        QDir(start.worktree.isEmpty() ? start.repository : start.worktree).relativeFilePath(start.directory);
    const QString directory = QDir::cleanPath(start.repository + u'/' + inside);
    return QDir(directory).exists() ? directory : start.repository;
}

} // namespace

Result<LaunchRequest> repetition(const RunRepository &repository, const Run &run)
{
    const auto found = reproduction(run);
    if (!found)
        return std::unexpected(found.error());
    if (found->commit.isEmpty()) {
        return failure(ErrorCode::NotFound,
                       Core::tr("The run %1 has no commit recorded, so it cannot be run again.").arg(quoted(run.name)));
    }
    LaunchRequest request{run.name, found->command};
    request.description = found->description;
    request.virtualenvPath = repository.project().settings.virtualenvPath;
    request.directory = directoryOf(repository, run.name);
    request.commit = found->commit;
    request.reproduces = run.name;
    return request;
}

} // namespace runs
