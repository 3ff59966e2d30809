// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/file_io.h"
#include "core/files/unique_fd.h"

#include <optional>

namespace runs {

/// A file that is open for reading, for those who do not want all of it in memory.
struct RegularFile
{
    UniqueFd descriptor;
    FileStamp stamp; ///< when it was opened

    /// Reads up to `size` bytes from `offset` on: fewer only at the end. Returns how many there were; nothing when
    /// they cannot be read.
    std::optional<qsizetype> read(char *bytes, qsizetype size, qint64 offset) const;

    /// Whether nobody has written into it since it was opened, even if another file has its name now.
    bool isUnchanged() const;
};

/// Nothing when there is no such file or it cannot be read: readFile() says why.
std::optional<RegularFile> openRegularFile(const QString &path);

} // namespace runs
