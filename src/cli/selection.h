// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace runs {

class Context;

/// Which runs a command is about, as CLI11 fills it in.
struct Selection
{
    std::optional<std::string> pattern; ///< none: any name
    std::string kinds;                  ///< of status, separated by commas; empty: any
    bool activeOnly = false;
};

/// Adds `--pattern`, `--status` and `--active`.
void addSelectionOptions(CLI::App &app, Selection &selection);

/// Adds `--status` and `--active` alone, for commands that take the PATTERN as an argument.
void addStatusOptions(CLI::App &app, Selection &selection);

/// Adds the argument PATTERN.
CLI::Option *addPatternArgument(CLI::App &app, Selection &selection);

/// The selected runs, in the order of the file. Errors: InvalidArgument for a mistake in the pattern or a word that is
/// no status.
Result<std::vector<qsizetype>> selectedRuns(const RunRepository &repository, const Document &document,
                                            const Selection &selection);

/// The names of the selected runs. Errors: as selectedRuns(); NotFound when there are none, naming those that are
/// recorded.
Result<QStringList> selectedNames(const RunRepository &repository, const Selection &selection);

} // namespace runs
