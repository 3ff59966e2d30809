// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"

namespace runs {

/// The launch that repeats a run: its command, from the commit that is recorded, in a working tree of its own and there
/// at the same place, with the description and, until somebody gives another, the name of the original; the settings'
/// virtualenv. Errors: NotFound when no command or no commit is recorded.
Result<LaunchRequest> repetition(const RunRepository &repository, const Run &run);

} // namespace runs
