// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/column_table.h"
#include "cli/context.h"
#include "cli/listing.h"
#include "cli/metric_scores.h"
#include "cli/selection.h"
#include "core/base/csv.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    Selection selection;
    std::string metric;
    bool isLargest = false;
    bool isSmallest = false;
    int count = 5;
    std::string format = "text";
};

/// The best runs, and in what they differ.
struct Ranking
{
    MetricScores found;               ///< the best first
    std::vector<TableColumn> columns; ///< of the runs that are shown
};

/// The parameters in which the runs differ that have a value, of those that are shown.
Result<std::vector<TableColumn>> differingParameters(RunSubjects &subjects, const std::vector<MetricScore> &scores,
                                                     size_t shown)
{
    std::vector<qsizetype> rows;
    for (const MetricScore &score : scores)
        rows.push_back(score.index);
    const QueryField all{.source = QueryField::Source::Argument, .name = u"*"_s, .isAll = true};
    const QueryField variables{.source = QueryField::Source::Variable, .name = u"*"_s, .isAll = true};
    auto columns = columnsOf({all, variables}, subjects, rows);
    if (const auto filled = fillIn(columns, subjects, rows); !filled)
        return std::unexpected(filled.error());
    keepChanged(columns);
    for (TableColumn &column : columns)
        column.values.resize(shown);
    return columns;
}

Result<Ranking> ranked(RunSubjects &subjects, const std::vector<qsizetype> &selected, const Options &options)
{
    auto found =
        metricScores(subjects, selected, fromUtf8(options.metric), options.isLargest ? Aggregate::Max : Aggregate::Min);
    if (!found)
        return std::unexpected(found.error());
    std::ranges::stable_sort(found->scores, [&](const MetricScore &a, const MetricScore &b) {
        return options.isLargest ? a.value > b.value : a.value < b.value;
    });
    const size_t shown = std::min(size_t(options.count), found->scores.size());
    return differingParameters(subjects, found->scores, shown).transform([&](std::vector<TableColumn> parameters) {
        std::vector<TableColumn> columns{
            {u"name"_s, {QueryField::Source::Name}},
            {found->field.text(), found->field},
            {u"step"_s, {.source = QueryField::Source::Metric, .aggregate = Aggregate::Step}}};
        for (const MetricScore &score : std::span(found->scores).first(shown)) {
            columns[0].values.emplace_back(subjects.of(score.index).name());
            columns[1].values.emplace_back(score.value);
            columns[2].values.push_back(score.step ? FieldValue(double(*score.step)) : FieldValue());
        }
        std::ranges::move(parameters, std::back_inserter(columns));
        return Ranking{std::move(*found), std::move(columns)};
    });
}

/// "ppo/3 is the best of 12 runs: its metric.loss.min of 0.01 at step 900 is the smallest."
QString sentence(const Ranking &ranking, const QString &name, bool isLargest)
{
    const auto &[field, scores, without] = ranking.found;
    const QString value = shownNumber(scores.front().value);
    const QString step = scores.front().step ? u" at step %1"_s.arg(*scores.front().step) : QString();
    if (scores.size() == 1)
        return u"Only %1 has a value: %2 is %3%4."_s.arg(printable(name), printable(field.text()), value, step);
    const auto equals = std::ranges::count(scores, scores.front().value, &MetricScore::value);
    const QString others = equals > 1 ? u", as in %1"_s.arg(counted(equals - 1, u"other run"_s)) : QString();
    return u"%1 is the best of %2: its %3 of %4%5 is the %6%7."_s.arg(
        printable(name), counted(qint64(scores.size()), u"run"_s), printable(field.text()), value, step,
        isLargest ? u"largest"_s : u"smallest"_s, others);
}

Value valueOf(const Ranking &ranking, bool isLargest)
{
    Sequence best;
    for (size_t row = 0; row < ranking.columns.front().values.size(); ++row) {
        Mapping run;
        Mapping parameters;
        for (size_t i = 0; i < ranking.columns.size(); ++i) {
            const TableColumn &column = ranking.columns[i];
            (i < 3 ? run : parameters)
                .emplace_back(i == 1 ? u"value"_s : column.title, plainValue(column.field, column.values[row]));
        }
        run.emplace_back(u"parameters"_s, Value{parameters});
        best.push_back({run});
    }
    const QStringList &without = ranking.found.without;
    return {Mapping{{u"metric"_s, {ranking.found.field.text()}},
                    {u"best"_s, {isLargest ? u"largest"_s : u"smallest"_s}},
                    {u"runs"_s, {Number{QString::number(ranking.found.scores.size())}}},
                    {u"ranking"_s, {best}},
                    {u"without"_s, {Sequence(without.begin(), without.end())}}}};
}

Result<int> best(Context &context, const Options &options, const RunRepository &repository, RunSubjects &subjects,
                 const std::vector<qsizetype> &selected)
{
    const auto ranking = ranked(subjects, selected, options);
    if (!ranking)
        return std::unexpected(ranking.error());
    noteWithout(ranking->found);
    if (options.format == "json" || options.format == "yaml") {
        context.print(structured(valueOf(*ranking, options.isLargest), options.format));
        return 0;
    }
    if (options.format == "text") {
        const QString name = subjects.of(ranking->found.scores.front().index).name();
        context.print(sentence(*ranking, name, options.isLargest) + u"\n\n"_s);
    }
    context.print(columnTable(ranking->columns, options.format, repository.project().settings.columnWidth));
    return 0;
}

} // namespace

Action addBest(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addPatternArgument(app, options->selection);
    addMetricOption(app, options->metric);
    app.add_flag("--min", options->isSmallest, "The smallest value is the best (this is usual)");
    app.add_flag("--max", options->isLargest, "The largest value is the best, as of an accuracy");
    app.add_option("-n,--number", options->count, "How many runs are printed (default: 5)")
        ->option_text("N")
        ->check(CLI::Range(1, 1'000'000));
    addStateOptions(app, options->selection);
    addFormatOption(app, options->format);
    app.footer("Without an aggregate in METRIC, the best value that each run ever had counts. The parameters in which "
               "the runs "
               "differ stand beside it.\n\n"
               "Examples:\n  runs best 'ppo/.*' --metric train/loss\n  runs best --metric accuracy.last --max -n 1");
    return [options](Context &context) -> Result<int> {
        if (options->isSmallest && options->isLargest)
            return failure(ErrorCode::InvalidArgument, u"--min and --max exclude each other."_s);
        return withSelectedRuns(context, options->selection,
                                [&](const RunRepository &repository, RunSubjects &subjects, const auto &selected) {
                                    return best(context, *options, repository, subjects, selected);
                                });
    };
}

} // namespace runs
