// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/unique_fd.h"

namespace runs {

/// Waits until something may have changed in a directory: as soon as inotify(7) tells of it, and after a second anyway,
/// because network file systems tell nothing.
class FileWait
{
public:
    FileWait();

    /// `directory`: open; may be another one each time. Does not return when nobody reads the standard output any
    /// more: the process ends as by a write to it.
    void wait(const UniqueFd &directory);

private:
    UniqueFd m_inotify;
    int m_watch = -1;
};

} // namespace runs
