// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/tree_walk.h"

namespace runs {

/// Removes what it visits, and stops at the first failure.
class TreeRemoval final : public TreeWalk
{
public:
    using TreeWalk::TreeWalk;

private:
    Result<UniqueFd> enter(int directory, const QByteArray &name) override;
    Result<> file(int directory, const QByteArray &name) override;
    Result<> leave(int directory, const QByteArray &name) override;

    Result<> unlink(int directory, const QByteArray &name, int flags) const;
};

} // namespace runs
