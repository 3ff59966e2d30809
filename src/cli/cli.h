// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace runs {

/// The command line `runs ARGS…`. Data goes to the standard output, everything else to the standard error.
/// `selfArguments`: what this program needs before ARGS to be `runs`; the supervisor in a tmux pane is started so.
/// Returns the exit code: 0 done, 1 could not be done, 2 the command line is wrong. An interrupt exits with 130.
int runCli(const std::vector<std::string> &arguments, const std::vector<std::string> &selfArguments);

} // namespace runs
