// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/verifying.h"

#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace runs {

class Context;

/// Adds `--tolerance` and `--relative`; returns them.
std::array<CLI::Option *, 2> addToleranceOptions(CLI::App &app, Tolerance &tolerance);

/// What the exit codes mean, for the help.
extern const char *const verdictHelp;

/// 0 for identical and within tolerance, 3 for diverged, 4 for incomplete.
int exitCodeOf(Verdict verdict);

/// Prints the verdict, and what came of each metric. `format`: of addFormatOption().
void printComparison(Context &context, const RunComparison &comparison, const std::string &format);

} // namespace runs
