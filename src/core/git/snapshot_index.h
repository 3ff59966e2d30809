// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>

namespace runs {

/// One state of a repository's index.
struct IndexStamp
{
    bool exists = false;
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modified = 0; ///< nanoseconds since 1970

    bool operator==(const IndexStamp &) const = default;
};

/// Errors: Io.
Result<IndexStamp> indexStamp(const QString &index);

/// Copies an index, if there is one, with its time: git takes files that changed in the moment when the index was
/// written for unknown, by that time. Errors: Io.
Result<> copyIndex(const QString &index, const QString &copy);

/// Whether a git command is changing the index: it holds `index.lock`.
bool isIndexLocked(const QString &index);

} // namespace runs
