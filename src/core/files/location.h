// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"

#include <QByteArray>
#include <QString>

namespace runs {

/// Where a file is: what the system calls take.
struct Location
{
    QByteArray directory; ///< absolute, ends with '/'
    QByteArray name;      ///< one component

    QByteArray path() const { return directory + name; }
};

/// `path` as absolute bytes. Errors: InvalidArgument when it is empty or cannot be a file name (NUL).
Result<QByteArray> absolutePath(const QString &path);

/// Errors: InvalidArgument when the last component names no file ("", ".", "..").
Result<Location> locationOf(const QString &path);

/// As locationOf(), after following the symbolic links of the last component, even a dangling one. Errors: Io.
Result<Location> resolvedLocationOf(const QString &path);

/// Errors: Io.
Result<UniqueFd> openDirectory(const QByteArray &path);

/// Makes new, renamed and removed names in a directory durable; 0 or errno.
int syncDirectory(int directory);

} // namespace runs
