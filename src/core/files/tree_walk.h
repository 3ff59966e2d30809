// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/beneath.h"
#include "core/files/unique_fd.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace runs {

/// Visits a directory tree depth first, the files of a directory before its subdirectories. The depth is bounded
/// neither by the stack nor by the limit on open files: of the directories on the way down only the outer ones stay
/// open.
class TreeWalk
{
public:
    /// `shownParent` is the path, for messages, of the directory in which walks begin.
    TreeWalk(QString shownParent, Resolver resolver) : m_resolver(resolver), m_shownParent(std::move(shownParent)) {}
    virtual ~TreeWalk() = default;
    TreeWalk(const TreeWalk &) = delete;
    TreeWalk &operator=(const TreeWalk &) = delete;

    /// Visits what has that name in an open directory: a tree or a single file. None is fine.
    Result<> visit(int directory, const QByteArray &name);

protected:
    /// Opens a directory for reading; none to pass over it.
    virtual Result<UniqueFd> enter(int directory, const QByteArray &name) = 0;
    /// Anything but a directory.
    virtual Result<> file(int directory, const QByteArray &name) = 0;
    /// After all that is in a directory.
    virtual Result<> leave(int directory, const QByteArray &name) = 0;

    /// The path, for messages, of a name in the directory that is visited.
    QString shownPath(const QByteArray &name) const;

    const Resolver m_resolver;

private:
    struct Level
    {
        UniqueFd directory;
        QByteArray name;
        NodeStatus status;
        QList<QByteArray> subdirectories; ///< still to be visited
    };

    Result<> descend(int directory, const QByteArray &name);
    Result<> ascend(int start);
    Result<> reopenLast(const UniqueFd &below);

    QString m_shownParent;
    std::vector<Level> m_levels;
};

} // namespace runs
