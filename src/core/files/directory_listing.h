// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/guarded_directory.h"

#include <expected>

namespace runs {

/// What is in an open directory, without "." and "..". Errors: errno.
std::expected<QList<GuardedDirectory::Entry>, int> listDirectory(int directory);

} // namespace runs
