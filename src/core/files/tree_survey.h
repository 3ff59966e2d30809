// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/guarded_directory.h"
#include "core/files/tree_walk.h"

#include <set>
#include <utility>

namespace runs {

/// Measures what it visits, and tells what would keep it from being removed.
class TreeSurvey final : public TreeWalk
{
public:
    using TreeWalk::TreeWalk;

    const GuardedDirectory::Survey &result() const { return m_result; }

private:
    Result<UniqueFd> enter(int directory, const QByteArray &name) override;
    Result<> file(int directory, const QByteArray &name) override;
    Result<> leave(int directory, const QByteArray &name) override;

    Result<UniqueFd> passOver(const QByteArray &name, int errorNumber, bool ours);
    void addObstacle(const QString &sentence, const QByteArray &name);

    GuardedDirectory::Survey m_result;
    std::set<std::pair<quint64, quint64>> m_counted; ///< device and inode of files with several names
};

} // namespace runs
