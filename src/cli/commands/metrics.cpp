// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "cli/metrics_text.h"
#include "cli/selection.h"
#include "core/base/text.h"
#include "core/metrics/many_metrics.h"
#include "core/pattern/pattern.h"
#include "core/repository/metric_sources.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Options
{
    Selection selection;
    std::optional<std::string> metric;
    std::string format = "text";
};

/// The metrics of the runs, in their order.
std::vector<NamedMetrics> metricsOf(const QStringList &names, const MetricSources &sources)
{
    std::vector<NamedMetrics> metrics;
    std::vector<MetricSource> places;
    for (const QString &name : names) {
        metrics.push_back({name, {}});
        places.push_back(sources.of(name));
    }
    readManyMetrics(places, [&](size_t index, RunMetrics &&found) { metrics[index].metrics = std::move(found); });
    return metrics;
}

/// Takes away the series whose names do not match. Errors: InvalidArgument; NotFound when nothing is left.
Result<> narrow(std::vector<NamedMetrics> &runs, const QString &text)
{
    const auto pattern = Pattern::compile(text, {.isWhole = true});
    if (!pattern)
        return std::unexpected(pattern.error());
    QStringList others;
    bool isAnyLeft = false;
    for (auto &[name, metrics] : runs) {
        for (auto series = metrics.series.begin(); series != metrics.series.end();) {
            const auto matches = pattern->matches(series.key().toUtf8());
            if (!matches)
                return std::unexpected(matches.error());
            isAnyLeft = isAnyLeft || *matches;
            if (!*matches)
                others += series.key();
            series = *matches ? std::next(series) : metrics.series.erase(series);
        }
    }
    if (isAnyLeft)
        return {};
    others.sort();
    others.removeDuplicates();
    for (QString &other : others)
        other = printable(other);
    constexpr qsizetype most = 50;
    const QString more = others.size() > most ? u"\n  and %1 more"_s.arg(others.size() - most) : QString();
    return failure(ErrorCode::NotFound,
                   u"No metric matches the pattern %1. There are:\n  %2%3"_s.arg(
                       quoted(text), others.first(std::min(most, others.size())).join(u"\n  "), more));
}

/// Where nothing was found, and why that may be.
QString nothingOf(const NamedMetrics &run, const MetricSource &source)
{
    const QString events = run.metrics.eventFiles > 0
                               ? u"its %1 in %2 %3 no scalars"_s.arg(
                                     run.metrics.eventFiles == 1 ? u"event file"_s : u"event files"_s,
                                     quoted(source.eventDirectory), run.metrics.eventFiles == 1 ? u"has"_s : u"have"_s)
                               : u"there are no event files in %1"_s.arg(quoted(source.eventDirectory));
    const QString output = !run.metrics.hasOutput ? u"it has no log"_s
                           : source.patterns
                               ? u"the patterns of 'metrics' in .runsrc find nothing in its log"_s
                               : u"nothing in its log looks like a metric; 'metrics' in .runsrc can say what is one"_s;
    return u"The run %1 has no metrics: %2, and %3."_s.arg(quoted(run.name), events, output);
}

/// Says which runs have no metrics. Errors: NotFound when none has any.
Result<> checkAny(const std::vector<NamedMetrics> &runs, const MetricSources &sources)
{
    QStringList without;
    const NamedMetrics *first = nullptr;
    for (const NamedMetrics &run : runs) {
        if (!run.metrics.series.isEmpty())
            continue;
        without += quoted(run.name);
        first = first ? first : &run;
    }
    if (without.isEmpty())
        return {};
    const bool isOne = without.size() == 1;
    const QString sentence =
        isOne ? nothingOf(*first, sources.of(first->name))
              : u"%1 runs have no metrics, neither in event files nor in what they have printed: %2%3."_s
                    .arg(without.size())
                    .arg(without.first(std::min<qsizetype>(5, without.size())).join(u", "),
                         without.size() > 5 ? u" …"_s : QString());
    if (size_t(without.size()) == runs.size())
        return failure(ErrorCode::NotFound, sentence);
    Context::note(sentence);
    return {};
}

Result<int> metrics(Context &context, const Options &options)
{
    const auto repository = context.repository();
    const auto document = repository ? readRuns(*repository) : std::unexpected(repository.error());
    const auto names = document ? selectedNames(*repository, options.selection) : std::unexpected(document.error());
    if (!names)
        return std::unexpected(names.error());
    const MetricSources sources(*repository, document->names());
    std::vector<NamedMetrics> runs = metricsOf(*names, sources);
    for (const auto &[name, found] : runs) {
        for (const QString &problem : found.problems)
            Context::warn(u"%1: %2"_s.arg(printable(name), problem));
    }
    if (const auto checked = checkAny(runs, sources); !checked)
        return std::unexpected(checked.error());
    if (options.metric) {
        if (const auto narrowed = narrow(runs, fromUtf8(*options.metric)); !narrowed)
            return std::unexpected(narrowed.error());
    }
    if (options.format == "text" || options.format == "markdown") {
        context.print(options.format == "text" ? metricsTable(runs) : metricsMarkdown(runs));
        return 0;
    }
    return printPoints(context, runs, options.format == "csv" ? PointFormat::Csv : PointFormat::Json).transform([] {
        return 0;
    });
}

} // namespace

Action addMetrics(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addPatternArgument(app, options->selection);
    app.add_option("METRIC", options->metric, "Regular expression that the whole name of a metric has to match")
        ->option_text(" ");
    addStateOptions(app, options->selection);
    app.add_option("--format", options->format, "Output format: text, markdown, csv or json (default: text)")
        ->option_text("FORMAT")
        ->check(CLI::IsMember({"text", "markdown", "csv", "json"}));
    app.footer(
        "Metrics are read from the event files of TensorBoard that a run writes, and from what it prints. text and "
        "markdown sum each of them up; csv and json have all points.\n\nExample:\n  runs metrics 'ppo/.*' "
        "'loss|val/.*'");
    return [options](Context &context) { return metrics(context, *options); };
}

} // namespace runs
