// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace runs {

class Context;
class RunSubjects;

/// Which runs a command is about, as CLI11 fills it in.
struct Selection
{
    std::optional<std::string> pattern; ///< none: any name
    std::string kinds;                  ///< of status, separated by commas; empty: any
    bool activeOnly = false;
    std::vector<std::string> tags;      ///< all of which a run has to have
    std::vector<std::string> otherTags; ///< of which a run must have none
    std::optional<std::string> where;   ///< an expression that has to hold

    /// What has to be known of the runs to select among them.
    Interest interest() const
    {
        return tags.empty() && otherTags.empty() && !where ? Interest::Names : Interest::Entries;
    }
};

/// Adds `--pattern` and what addStateOptions() adds.
void addSelectionOptions(CLI::App &app, Selection &selection);

/// Adds `--status`, `--active`, `--tag`, `--without-tag` and `--where`, for commands that take the PATTERN as an
/// argument.
void addStateOptions(CLI::App &app, Selection &selection);

/// Adds `--where`.
void addWhereOption(CLI::App &app, Selection &selection);

/// Adds the argument PATTERN.
CLI::Option *addPatternArgument(CLI::App &app, Selection &selection);

/// The selected runs, in the order of the file. Entries are parsed only where tags or an expression ask for them.
/// Errors: InvalidArgument for a mistake in the pattern or expression, or a word that is no status; Malformed.
Result<std::vector<qsizetype>> selectedRuns(const RunRepository &repository, const RunList &runs,
                                            const Selection &selection);

/// The same for those who look at the runs with expressions anyway; what was read is kept in `subjects`.
Result<std::vector<qsizetype>> selectedRuns(const RunRepository &repository, RunSubjects &subjects,
                                            const Selection &selection);

/// Reads the runs and does something with those that are selected. Errors: as selectedRuns(); NotFound when there are
/// none; those of `action`.
using SubjectsAction =
    std::function<Result<int>(const RunRepository &, RunSubjects &, const std::vector<qsizetype> &selected)>;
Result<int> withSelectedRuns(const Context &context, const Selection &selection, const SubjectsAction &action);

/// The error for a selection that no run is in.
std::unexpected<Error> nothingSelected(const Selection &selection, const RunList &runs);

/// The names of the selected runs. Errors: as selectedRuns(); NotFound when there are none, naming those that are
/// recorded.
Result<QStringList> selectedNames(const RunRepository &repository, const Selection &selection);

} // namespace runs
