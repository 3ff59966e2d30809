// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/disk_walk.h"

#include "core/base/core.h"

#include <QFile>

#include <fcntl.h>

namespace runs {

DiskWalk::DiskWalk(const QString &shownParent, OwnerOf ownerOf, Add add, Seen &seen, const std::stop_token &stop)
    : TreeWalk(shownParent, Resolver::Kernel)
    , m_ownerOf(std::move(ownerOf))
    , m_add(std::move(add))
    , m_seen(seen)
    , m_stop(stop)
{}

Result<> DiskWalk::visitIn(const QString &group, int directory, const QByteArray &name)
{
    m_places = {{group, {}}};
    return visit(directory, name);
}

DiskWalk::Place DiskWalk::placeOf(const QByteArray &name) const
{
    const auto &[above, owner] = m_places.back();
    const QString path = above.isEmpty() ? QFile::decodeName(name) : above + u'/' + QFile::decodeName(name);
    return {path, m_ownerOf(path).value_or(owner)};
}

Result<UniqueFd> DiskWalk::enter(int directory, const QByteArray &name)
{
    const auto done = file(directory, name);
    if (!done)
        return std::unexpected(done.error());
    auto opened = openBeneath(directory, name, O_RDONLY, m_resolver);
    if (!opened)
        return UniqueFd(); // gone, not readable, or another file system
    m_places.push_back(placeOf(name));
    return std::move(*opened);
}

Result<> DiskWalk::file(int directory, const QByteArray &name)
{
    if (m_stop.stop_requested())
        return failure(ErrorCode::Refused, Core::tr("The measuring of files was stopped."));
    const auto status = nodeStatus(directory, name);
    if (!status)
        return {}; // gone, or in a directory that may not be searched
    const bool isNew =
        status->isDirectory() || status->links == 1 || m_seen.emplace(status->device, status->inode).second;
    if (isNew)
        m_add(placeOf(name).owner, status->allocated);
    return {};
}

Result<> DiskWalk::leave(int, const QByteArray &)
{
    m_places.pop_back();
    return {};
}

} // namespace runs
