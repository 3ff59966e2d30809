// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace runs {

/// What `git status` says of a working tree; the lists are those of WorkTreeState, sorted.
struct PorcelainStatus
{
    QString commit; ///< empty when there is no commit yet
    QString branch; ///< empty when HEAD is detached
    QStringList modified;
    QStringList untracked;
    QStringList dirtySubmodules; ///< with modified or untracked content of their own
    QStringList newSubmodules;   ///< in the index, but not in the commit
};

/// Reads what `git status --porcelain=v2 -z --branch` prints, git-status(1). Paths that are not UTF-8 are kept, with
/// U+FFFD in them. Errors: Malformed for anything unknown or cut off, so that no change can be overlooked.
Result<PorcelainStatus> parsePorcelain(QByteArrayView output);

} // namespace runs
