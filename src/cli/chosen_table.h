// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cli/column_table.h"

#include <string>

namespace CLI {
class App;
}

namespace runs {

/// What is chosen of a table, as CLI11 fills it in.
struct TableChoice
{
    std::string columns;
    std::string sort;
    bool isReversed = false;
    bool onlyChanged = false;

    /// Whether nothing is: the table is as the original tool has it.
    bool isPlain() const { return columns.empty() && sort.empty() && !isReversed && !onlyChanged; }
};

/// Adds `--columns`, `--sort`, `--reverse` and `--only-changed`.
void addTableChoice(CLI::App &app, TableChoice &choice);

/// The columns that are chosen, or all that the plain table has. Errors: InvalidArgument for a mistake in them;
/// Malformed.
Result<std::vector<TableColumn>> chosenColumns(const TableChoice &choice, RunSubjects &subjects,
                                               const std::vector<qsizetype> &selected);

/// The runs in the order that is chosen. Errors: as chosenColumns().
Result<std::vector<qsizetype>> inOrder(const TableChoice &choice, RunSubjects &subjects,
                                       std::vector<qsizetype> selected);

} // namespace runs
