// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands/commands.h"

#include "cli/context.h"
#include "cli/listing.h"
#include "cli/metric_scores.h"
#include "cli/selection.h"
#include "cli/text_table.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/statistics/parameter_correlation.h"

#include <CLI/CLI.hpp>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Why = UncorrelatedParameter::Why;

struct Options
{
    Selection selection;
    std::string metric;
    std::string format = "text";
};

QString fieldText(Parameter::Kind kind, const QString &name)
{
    const bool isVariable = kind == Parameter::Kind::Variable;
    return QueryField{isVariable ? QueryField::Source::Variable : QueryField::Source::Argument, name}.text();
}

/// "adam = 0, sgd = 1", or nothing for numbers.
QString codingText(const QStringList &texts)
{
    return texts.isEmpty() ? QString() : u"%1 = 0, %2 = 1"_s.arg(printable(texts[0]), printable(texts[1]));
}

QString table(const ParameterCorrelations &found)
{
    const auto shown = [](double coefficient) {
        return u"%1%2"_s.arg(coefficient < 0 ? u""_s : u" "_s, QString::number(coefficient, 'f', 3));
    };
    QList<QStringList> rows;
    for (const ParameterCorrelation &one : found.ranked)
        rows += {printable(fieldText(one.kind, one.name)), QString::number(one.count), shown(one.pearson),
                 shown(one.spearman), codingText(one.texts)};
    return rows.isEmpty() ? QString()
                          : tableText({u"parameter"_s, u"n"_s, u"pearson"_s, u"spearman"_s, u"values"_s}, rows);
}

QString csv(const ParameterCorrelations &found)
{
    QString text = csvRecord({u"parameter"_s, u"n"_s, u"pearson"_s, u"spearman"_s, u"values"_s});
    for (const ParameterCorrelation &one : found.ranked)
        text += csvRecord({fieldText(one.kind, one.name), QString::number(one.count), numberText(one.pearson),
                           numberText(one.spearman), codingText(one.texts)});
    return text;
}

constexpr std::array whyWords{u"constant", u"many texts", u"few runs", u"constant metric"}; // of Why

Value valueOf(const ParameterCorrelations &found, const MetricScores &scores)
{
    Sequence ranked;
    for (const ParameterCorrelation &one : found.ranked) {
        ranked.push_back({Mapping{{u"parameter"_s, {fieldText(one.kind, one.name)}},
                                  {u"n"_s, {Number{QString::number(one.count)}}},
                                  {u"pearson"_s, {Number{numberText(one.pearson)}}},
                                  {u"spearman"_s, {Number{numberText(one.spearman)}}},
                                  {u"values"_s, {Sequence(one.texts.begin(), one.texts.end())}}}});
    }
    Sequence others;
    for (const UncorrelatedParameter &one : found.others)
        others.push_back({Mapping{{u"parameter"_s, {fieldText(one.kind, one.name)}},
                                  {u"why"_s, {QString::fromUtf16(whyWords[size_t(one.why)])}}}});
    return {Mapping{{u"metric"_s, {scores.field.text()}},
                    {u"runs"_s, {Number{QString::number(scores.scores.size())}}},
                    {u"correlations"_s, {ranked}},
                    {u"left-out"_s, {others}},
                    {u"without"_s, {Sequence(scores.without.begin(), scores.without.end())}}}};
}

/// Says on the standard error which parameters were left out.
void noteOthers(const ParameterCorrelations &found, const QString &metric)
{
    const std::array reasons{u"Left out, the same in all runs: "_s,
                             u"Left out, more than two values that are not all numbers: "_s,
                             u"Left out, fewer than 3 runs have it: "_s,
                             u"Left out, all runs that have it have the same %1: "_s.arg(metric)};
    for (size_t why = 0; why < reasons.size(); ++why) {
        QStringList names;
        for (const UncorrelatedParameter &one : found.others) {
            if (size_t(one.why) == why)
                names += fieldText(one.kind, one.name);
        }
        if (!names.isEmpty())
            Context::note(printable(reasons[why] + names.join(u", "_s)) + u'.');
    }
}

/// Errors: Refused when there is too little to calculate with.
Result<ParameterCorrelations> correlations(RunSubjects &subjects, const MetricScores &scores)
{
    const QString metric = printable(scores.field.text());
    std::vector<ScoredRun> scored;
    for (const MetricScore &score : scores.scores) {
        const auto parameters = subjects.of(score.index).parameters();
        if (!parameters)
            return std::unexpected(parameters.error());
        if (std::isfinite(score.value))
            scored.push_back({*parameters, score.value});
    }
    if (scored.size() < 3)
        return failure(ErrorCode::Refused,
                       u"Only %1 a finite value of %2; a correlation takes at least 3 runs."_s.arg(
                           scored.size() == 1 ? u"1 run has"_s : u"%1 runs have"_s.arg(scored.size()), metric));
    if (std::ranges::all_of(scored, [&](const ScoredRun &one) { return one.score == scored.front().score; }))
        return failure(ErrorCode::Refused,
                       u"%1 is %2 in all %3 runs, so that nothing can go together with it."_s.arg(
                           metric, shownNumber(scored.front().score), QString::number(scored.size())));
    return parameterCorrelations(scored);
}

Result<int> correlate(Context &context, const Options &options, RunSubjects &subjects,
                      const std::vector<qsizetype> &selected)
{
    const auto scores = metricScores(subjects, selected, fromUtf8(options.metric), Aggregate::Last);
    if (!scores)
        return std::unexpected(scores.error());
    noteWithout(*scores);
    const auto found = correlations(subjects, *scores);
    if (!found)
        return std::unexpected(found.error());
    if (!context.quiet())
        noteOthers(*found, scores->field.text());
    context.print(options.format == "text"  ? table(*found)
                  : options.format == "csv" ? csv(*found)
                                            : structured(valueOf(*found, *scores), options.format));
    if (found->ranked.empty())
        Context::note(u"No parameter is left to correlate."_s);
    return 0;
}

} // namespace

Action addCorrelate(CLI::App &app)
{
    const auto options = std::make_shared<Options>();
    addPatternArgument(app, options->selection);
    addMetricOption(app, options->metric);
    addStateOptions(app, options->selection);
    addFormatOption(app, options->format);
    app.footer("Pearson's coefficient tells of a straight line, Spearman's of any rise or fall; both are from -1 to 1, "
               "and the "
               "strongest come first. Without an aggregate in METRIC, the last value of each run counts.\n\n"
               "Example:\n  runs correlate 'sweep/.*' --metric loss.min");
    return [options](Context &context) {
        return withSelectedRuns(context, options->selection,
                                [&](const RunRepository &, RunSubjects &subjects, const auto &selected) {
                                    return correlate(context, *options, subjects, selected);
                                });
    };
}

} // namespace runs
