// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/file_io.h"
#include "core/files/location.h"

#include <sys/stat.h>

namespace runs {

FileStamp stampOf(const struct stat &status);

/// Whether nobody has written into the file between two stamps; it may have been renamed.
bool hasSameContent(const FileStamp &one, const FileStamp &other);

/// The status of a file in an open directory that may be missing; a symbolic link put there since it was resolved is
/// not followed. Errors: Io.
Result<std::optional<struct stat>> statusOf(int directory, const Location &target);

} // namespace runs
