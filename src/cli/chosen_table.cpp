// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/chosen_table.h"

#include "cli/query_text.h"
#include "cli/run_status_text.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The columns of the plain table: the status where one of the runs has a record, and each key of an entry, in the
/// order of code points.
Result<std::vector<TableColumn>> usualColumns(RunSubjects &subjects, const std::vector<qsizetype> &selected)
{
    for (const qsizetype index : selected) {
        if (const auto entry = subjects.of(index).entry(); !entry)
            return std::unexpected(entry.error());
    }
    std::vector<TableColumn> columns{{u"name"_s, {QueryField::Source::Name}}};
    const auto isRecorded = [&](qsizetype index) { return hasRecord(subjects.of(index).status()); };
    if (std::ranges::any_of(selected, isRecorded)) {
        columns.push_back({u"status"_s, {QueryField::Source::Status}});
        columns.push_back({u"duration"_s, {QueryField::Source::Duration}});
        columns.push_back({u"exit"_s, {QueryField::Source::Exit}});
    }
    QStringList keys = subjects.vocabulary(selected, false).keys;
    std::ranges::sort(keys, {}, &QString::toUcs4);
    for (const QString &key : std::as_const(keys)) {
        if (!std::ranges::contains(columns, key, &TableColumn::title))
            columns.push_back({key, {QueryField::Source::Key, key}});
    }
    return columns;
}

} // namespace

void addTableChoice(CLI::App &app, TableChoice &choice)
{
    app.add_option("--columns", choice.columns,
                   "Columns, separated by commas: name, arg.lr, metric.loss.min, duration, …; arg.* for all parameters")
        ->option_text("FIELDS");
    app.add_option("--sort", choice.sort, "Fields to sort by, separated by commas; -FIELD: the largest first")
        ->option_text("FIELDS");
    app.add_flag("--reverse", choice.isReversed, "The other way round");
    app.add_flag("--only-changed", choice.onlyChanged, "Only columns in which the runs differ");
}

Result<std::vector<TableColumn>> chosenColumns(const TableChoice &choice, RunSubjects &subjects,
                                               const std::vector<qsizetype> &selected)
{
    if (choice.columns.empty())
        return usualColumns(subjects, selected);
    const QString text = fromUtf8(choice.columns);
    const auto fields = fieldList(text);
    if (!fields)
        return std::unexpected(queryMistake(u"--columns"_s, text, fields.error()));
    auto columns = columnsOf(*fields, subjects, selected);
    noteUnknownNames(subjects, selected, *fields);
    return columns;
}

Result<std::vector<qsizetype>> inOrder(const TableChoice &choice, RunSubjects &subjects,
                                       std::vector<qsizetype> selected)
{
    if (choice.sort.empty()) {
        if (choice.isReversed)
            std::ranges::reverse(selected);
        return selected;
    }
    const QString text = fromUtf8(choice.sort);
    auto fields = sortFieldList(text);
    if (!fields)
        return std::unexpected(queryMistake(u"--sort"_s, text, fields.error()));
    for (SortField &field : *fields)
        field.isDescending = field.isDescending != choice.isReversed;
    auto ordered = sorted(selected, *fields, subjects);
    warnOfMetrics(subjects);
    return ordered;
}

} // namespace runs
