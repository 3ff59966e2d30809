// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"

namespace runs {

class Context;

/// Starts a run and says what was started, and how to attach to it. Errors: as RunRepository::planLaunch()
/// and launch().
Result<Launched> launchRun(Context &context, const LaunchRequest &request, RunRepository &repository);

} // namespace runs
