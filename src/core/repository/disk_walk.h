// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/tree_walk.h"
#include "core/repository/disk_use.h"

#include <functional>
#include <set>

namespace runs {

/// Adds up what it visits below one folder of the runs directory, each file for the run that it belongs to.
class DiskWalk final : public TreeWalk
{
public:
    /// Whose something is, by its path relative to the folder; none: that of the directory it is in.
    using OwnerOf = std::function<std::optional<QString>(const QString &path)>;
    /// Takes bytes of an owner; "": of nobody.
    using Add = std::function<void(const QString &owner, qint64 bytes)>;
    using Seen = std::set<std::pair<quint64, quint64>>; ///< device and inode of files with several names

    DiskWalk(const QString &shownParent, OwnerOf ownerOf, Add add, Seen &seen, const std::stop_token &stop);

    /// Visits a name in an open directory whose path relative to the folder is `group`.
    Result<> visitIn(const QString &group, int directory, const QByteArray &name);

private:
    Result<UniqueFd> enter(int directory, const QByteArray &name) override;
    Result<> file(int directory, const QByteArray &name) override;
    Result<> leave(int directory, const QByteArray &name) override;

    struct Place
    {
        QString path;
        QString owner;
    };
    Place placeOf(const QByteArray &name) const;

    OwnerOf m_ownerOf;
    Add m_add;
    Seen &m_seen;
    std::stop_token m_stop;
    std::vector<Place> m_places; ///< the directories on the way down
};

} // namespace runs
