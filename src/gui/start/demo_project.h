// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/launch.h"

#include <vector>

namespace runs {

/// Where the demo is made unless the user says otherwise: in the data directory of the XDG Base Directory
/// Specification.
QString defaultDemoDirectory();

/// Makes a small git repository with a training program, as scripts/demo does, or makes an earlier one usable again;
/// returns its path. Only a folder that is new or empty is taken, or one that an earlier demo made (`runManager.demo`
/// in its git configuration). Waits for git: not for the thread of the window. Errors: Unavailable when python3 or git
/// is missing, Refused when the folder is something else's, Timeout, Io.
Result<QString> makeDemoProject(const QString &directory);

/// The runs to start in the demo project at `directory`. They replace those of an earlier demo.
std::vector<LaunchRequest> demoRuns(const QString &directory);

} // namespace runs
