// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/tree_survey.h"

#include "core/base/core.h"
#include "core/base/text.h"

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace runs {

Result<UniqueFd> TreeSurvey::enter(int directory, const QByteArray &name)
{
    m_result.exists = true;
    const auto status = nodeStatus(directory, name);
    const bool ours = status && status->owner == ::geteuid();
    auto opened = openBeneath(directory, name, O_RDONLY, m_resolver);
    if (!opened)
        return passOver(name, opened.error().errorNumber, ours);

    if (::faccessat(opened->get(), ".", W_OK | X_OK, AT_EACCESS) == 0)
        return std::move(*opened);
    if (errno != EACCES || !ours) // on a read-only disk the owner cannot make it writable
        addObstacle(Core::tr("%1 is not writable."), name);
    // A directory that cannot be searched could not be left again, either.
    return ::faccessat(opened->get(), ".", X_OK, AT_EACCESS) == 0 ? std::move(*opened) : UniqueFd();
}

/// Decides on a directory that cannot be opened.
Result<UniqueFd> TreeSurvey::passOver(const QByteArray &name, int errorNumber, bool ours)
{
    if (errorNumber == EXDEV)
        addObstacle(Core::tr("Another file system is mounted on %1."), name);
    else if (errorNumber == EACCES && !ours)
        addObstacle(Core::tr("%1 is not readable."), name);
    else if (errorNumber != EACCES && errorNumber != ELOOP && !isMissing(errorNumber)) // those changed just now
        return std::unexpected(obstructionError(shownPath(name), errorNumber));
    return UniqueFd();
}

Result<> TreeSurvey::file(int directory, const QByteArray &name)
{
    const auto status = nodeStatus(directory, name);
    if (!status && isMissing(status.error()))
        return {};
    if (!status)
        return std::unexpected(systemError(SystemAction::Examine, shownPath(name), status.error()));
    m_result.exists = true;
    ++m_result.files;
    if (status->mountPoint)
        addObstacle(Core::tr("Another file system is mounted on %1."), name);
    if (status->isRegular() && (status->links == 1 || m_counted.emplace(status->device, status->inode).second))
        m_result.bytes += status->size;
    return {};
}

Result<> TreeSurvey::leave(int, const QByteArray &)
{
    return {};
}

void TreeSurvey::addObstacle(const QString &sentence, const QByteArray &name)
{
    m_result.obstacles.append(sentence.arg(quoted(shownPath(name))));
}

} // namespace runs
