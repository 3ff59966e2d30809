// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/tree_walk.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/directory_listing.h"

#include <QFile>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr size_t mostOpenLevels = 32;

} // namespace

Result<> TreeWalk::visit(int directory, const QByteArray &name)
{
    m_levels.clear();
    const auto status = nodeStatus(directory, name);
    if (!status && isMissing(status.error()))
        return {};
    if (!status)
        return std::unexpected(systemError(SystemAction::Examine, shownPath(name), status.error()));
    if (!status->isDirectory())
        return file(directory, name);

    auto done = descend(directory, name);
    while (done && !m_levels.empty()) {
        Level &last = m_levels.back();
        if (last.subdirectories.isEmpty())
            done = ascend(directory);
        else
            done = descend(last.directory.get(), last.subdirectories.takeLast());
    }
    return done;
}

Result<> TreeWalk::descend(int directory, const QByteArray &name)
{
    auto entered = enter(directory, name);
    if (!entered)
        return std::unexpected(entered.error());
    if (!*entered)
        return {};
    const int inside = entered->get();
    const auto status = nodeStatus(inside, {});
    const auto entries = listDirectory(inside);
    if (!status || !entries)
        return std::unexpected(
            systemError(SystemAction::Read, shownPath(name), status ? entries.error() : status.error()));

    if (m_levels.size() > mostOpenLevels)
        m_levels.back().directory.reset();
    m_levels.push_back({std::move(*entered), name, *status, {}});
    for (const auto &[entry, type] : *entries) {
        if (type == GuardedDirectory::Type::Directory)
            m_levels.back().subdirectories.append(entry);
        else if (auto done = file(inside, entry); !done)
            return done;
    }
    return {};
}

Result<> TreeWalk::ascend(int start)
{
    const Level left = std::move(m_levels.back());
    m_levels.pop_back();
    if (m_levels.empty())
        return leave(start, left.name);
    if (!m_levels.back().directory) {
        if (auto done = reopenLast(left.directory); !done)
            return done;
    }
    return leave(m_levels.back().directory.get(), left.name);
}

/// Opens the innermost level again, as the parent of the one below it; not if that has been moved elsewhere meanwhile.
Result<> TreeWalk::reopenLast(const UniqueFd &below)
{
    Level &level = m_levels.back();
    level.directory.reset(::openat(below.get(), "..", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!level.directory)
        return std::unexpected(systemError(SystemAction::Open, shownPath({}), errno));
    const auto status = nodeStatus(level.directory.get(), {});
    if (!status || status->device != level.status.device || status->inode != level.status.inode)
        return failure(ErrorCode::Refused,
                       Core::tr("%1 was moved while it was being visited.").arg(quoted(shownPath({}))));
    return {};
}

QString TreeWalk::shownPath(const QByteArray &name) const
{
    QString path = m_shownParent;
    for (const Level &level : m_levels)
        path += u'/' + QFile::decodeName(level.name);
    return name.isEmpty() ? path : path + u'/' + QFile::decodeName(name);
}

} // namespace runs
