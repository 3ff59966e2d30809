// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/file_io.h"

#include <sys/stat.h>

namespace runs {

inline FileStamp stampOf(const struct stat &status)
{
    const auto nanoseconds = [](const timespec &time) { return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec; };
    return {status.st_dev, status.st_ino, status.st_size, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
}

} // namespace runs
