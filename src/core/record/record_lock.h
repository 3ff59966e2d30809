// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/unique_fd.h"

#include <expected>

namespace runs {

/// The lock of a record, an open file description lock (fcntl(2), F_OFD_SETLK): other than flock(2), it can be looked
/// at without being taken, so that those who ask for a run's status never stand in its supervisor's way.
///
/// Takes the lock in an open record directory. The file must not be passed on to other programs. Errors: errno; EAGAIN
/// when it is held.
std::expected<UniqueFd, int> takeRecordLock(int record);

/// Whether somebody holds the lock: false when there is no such file. Errors: errno.
std::expected<bool, int> isRecordLocked(int record);

} // namespace runs
