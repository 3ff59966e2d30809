// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/chosen_table.h"
#include "cli/context.h"
#include "cli/listing.h"
#include "cli/query_text.h"
#include "cli/run_status_text.h"
#include "cli/run_table.h"
#include "cli/selection.h"
#include "core/base/csv.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <QHash>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    Selection selection;
    std::string format = "text";
    int columnWidth = 0; ///< 0: as the settings say
    TableChoice choice;
};

/// A run, and what became of it.
struct Row
{
    Run run;
    RunStatus status;
};

/// The columns in front of those of the entry, where one of the runs has a record.
QStringList statusKeys(const std::vector<Row> &rows)
{
    const bool hasStatus = std::ranges::any_of(rows, hasRecord, &Row::status);
    return hasStatus ? QStringList{u"status"_s, u"duration"_s, u"exit"_s} : QStringList();
}

/// Every key that one of the runs has, in the order of code points. A key of an entry that is named as one of the first
/// columns is not shown.
QStringList allKeys(const std::vector<Row> &rows)
{
    const auto byCodePoint = [](const QString &a, const QString &b) { return a.toUcs4() < b.toUcs4(); };
    std::set<QString, decltype(byCodePoint)> keys;
    for (const Row &row : rows) {
        for (const auto &[key, value] : row.run.fields)
            keys.insert(key);
    }
    for (const QString &key : statusKeys(rows))
        keys.erase(key);
    return {keys.begin(), keys.end()};
}

/// The columns of a table that has a cell for each key of each run.
class Columns
{
public:
    /// Errors: Refused when the table would be too large to be held in memory, or looked at.
    static Result<Columns> of(const std::vector<Row> &rows)
    {
        Columns columns(allKeys(rows));
        return checkTableSize(columns.keys.size(), qsizetype(rows.size())).transform([&] { return columns; });
    }

    /// The value of each key; null where the run has none.
    std::vector<const Value *> valuesOf(const Run &run) const
    {
        std::vector<const Value *> values(size_t(keys.size()), nullptr);
        for (const auto &[key, value] : run.fields) {
            if (const auto found = m_places.constFind(key); found != m_places.constEnd())
                values[size_t(*found)] = &value;
        }
        return values;
    }

    QStringList keys;

private:
    explicit Columns(QStringList keysInOrder) : keys(std::move(keysInOrder))
    {
        for (qsizetype i = 0; i < keys.size(); ++i)
            m_places.insert(keys[i], i);
    }

    QHash<QString, qsizetype> m_places;
};

QString csvTable(const std::vector<Row> &rows, const Columns &columns)
{
    const bool hasStatus = !statusKeys(rows).isEmpty();
    QString text = csvRecord(QStringList{u"name"_s} + statusKeys(rows) + columns.keys);
    for (const auto &[run, status] : rows) {
        QStringList record{run.name};
        if (hasStatus) {
            const Value duration = durationValue(status);
            record +=
                {statusWord(kindOf(status)),
                 std::holds_alternative<Number>(duration.data) ? displayText(duration) : QString(), exitText(status)};
        }
        for (const Value *value : columns.valuesOf(run))
            record += value && *value != Value{} ? displayText(*value) : QString();
        text += csvRecord(record);
    }
    return text;
}

/// The exit code as a number, the name of a signal, or null.
Value exitValue(const RunStatus &status)
{
    const QString exit = exitText(status);
    if (exit.isEmpty())
        return {};
    return exit.front().isDigit() ? Value{Number{exit}} : Value{exit};
}

Mapping tableFields(const Row &row, const QStringList &shadowed)
{
    Mapping fields;
    fields.reserve(4 + row.run.fields.size());
    fields.emplace_back(u"name"_s, Value{row.run.name});
    if (!shadowed.isEmpty()) {
        fields.emplace_back(u"status"_s, Value{statusWord(kindOf(row.status))});
        fields.emplace_back(u"duration"_s, durationValue(row.status));
        fields.emplace_back(u"exit"_s, exitValue(row.status));
    }
    for (const auto &field : row.run.fields) {
        if (field.first != u"name" && !shadowed.contains(field.first))
            fields.push_back(field);
    }
    return fields;
}

Result<std::vector<Row>> rowsOf(const Document &document, const std::vector<qsizetype> &selected,
                                const RunStatuses &statuses)
{
    std::vector<Row> rows;
    for (const qsizetype index : selected) {
        auto run = document.run(index);
        if (!run)
            return std::unexpected(run.error());
        const RunStatus status = statuses.status(run->name);
        rows.push_back({std::move(*run), status});
    }
    return rows;
}

Result<QByteArray> textTable(const Document &document, const std::vector<qsizetype> &selected,
                             const RunStatuses &statuses, qsizetype width)
{
    if (selected.empty())
        return QByteArray();
    std::vector<RunStatus> known;
    if (!statuses.isEmpty()) {
        for (const qsizetype index : selected)
            known.push_back(statuses.status(document.name(index)));
    }
    const bool hasStatus = std::ranges::any_of(known, hasRecord);
    RunTable table(hasStatus, width, qsizetype(selected.size()));
    for (size_t row = 0; row < selected.size(); ++row) {
        if (const auto added = table.add(document, selected[row], hasStatus ? &known[row] : nullptr); !added)
            return std::unexpected(added.error());
    }
    return table.text();
}

qsizetype widthOf(const Options &options, const RunRepository &repository)
{
    return options.columnWidth > 0 ? options.columnWidth : repository.project().settings.columnWidth;
}

Result<int> printTable(Context &context, const Options &options, const RunRepository &repository,
                       const Document &document, const std::vector<qsizetype> &selected)
{
    const RunStatuses statuses = repository.statuses();
    if (options.format == "text") {
        return textTable(document, selected, statuses, widthOf(options, repository))
            .transform([&](const QByteArray &text) {
                context.print(text);
                return 0;
            });
    }
    const auto rows = rowsOf(document, selected, statuses);
    if (!rows)
        return std::unexpected(rows.error());
    if (options.format == "csv") {
        const auto columns = Columns::of(*rows);
        if (!columns)
            return std::unexpected(columns.error());
        context.print(csvTable(*rows, *columns));
    } else {
        Sequence values;
        for (const Row &row : *rows)
            values.push_back({tableFields(row, statusKeys(*rows))});
        context.print(structured({values}, options.format));
    }
    return 0;
}

/// A table of other columns, or in another order, than the original tool has.
Result<int> printChosen(Context &context, const Options &options, const RunRepository &repository,
                        const Document &document)
{
    RunSubjects subjects(repository, document);
    auto selected = selectedRuns(repository, subjects, options.selection);
    if (selected)
        selected = inOrder(options.choice, subjects, std::move(*selected));
    if (!selected)
        return std::unexpected(selected.error());
    if (options.choice.columns.empty() && !options.choice.onlyChanged)
        return printTable(context, options, repository, document, *selected);
    auto columns = chosenColumns(options.choice, subjects, *selected);
    if (!columns)
        return std::unexpected(columns.error());
    if (const auto checked = checkTableSize(qsizetype(columns->size()), qsizetype(selected->size())); !checked)
        return std::unexpected(checked.error());
    if (const auto filled = fillIn(*columns, subjects, *selected); !filled)
        return std::unexpected(filled.error());
    warnOfMetrics(subjects);
    if (options.choice.onlyChanged)
        keepChanged(*columns);
    context.print(columnTable(*columns, options.format, widthOf(options, repository)));
    return 0;
}

Result<int> table(Context &context, const Options &options)
{
    const auto repository = context.repository();
    if (!repository)
        return std::unexpected(repository.error());
    const auto document = readRuns(*repository);
    if (!document)
        return std::unexpected(document.error());
    if (!options.choice.isPlain())
        return printChosen(context, options, *repository, *document);
    return selectedRuns(*repository, *document, options.selection)
        .and_then([&](const std::vector<qsizetype> &selected) {
            return printTable(context, options, *repository, *document, selected);
        });
}

} // namespace

Action addTable(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addSelectionOptions(app, options->selection);
    app.add_option("--column-width", options->columnWidth, "Characters of a value that are shown (default: 30)")
        ->option_text("N")
        ->check(CLI::Range(1, 1'000'000));
    addTableChoice(app, options->choice);
    addFormatOption(app, options->format);
    app.footer("Examples:\n  runs table --active --column-width 60\n"
               "  runs table --columns 'name,arg.*,metric.loss.min' --sort metric.loss.min --only-changed");
    return [options](Context &context) { return table(context, *options); };
}

} // namespace runs
