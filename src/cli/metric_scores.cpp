// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/metric_scores.h"

#include "cli/context.h"
#include "cli/query_text.h"
#include "core/base/text.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The field that `--metric` means: "loss", "loss.min", "metric.loss.min".
Result<QueryField> metricField(const QString &metric, Aggregate usual)
{
    const QString prefix = u"metric."_s;
    const QString name = metric.startsWith(prefix) ? metric : prefix + metric;
    auto field = fieldOf({QueryToken::Kind::Word, 0, name.size(), {{name, false}}});
    if (!field || field->isAll)
        return failure(ErrorCode::InvalidArgument,
                       u"--metric: %1 is no tag of a metric, such as loss or train/loss."_s.arg(quoted(metric)));
    if (field->name.size() + prefix.size() == name.size()) // it has no aggregate
        field->aggregate = usual;
    return *field;
}

std::optional<qint64> stepOf(const MetricExtremes &metric, Aggregate aggregate)
{
    switch (aggregate) {
    case Aggregate::Min: return metric.minStep;
    case Aggregate::Max: return metric.maxStep;
    case Aggregate::Last:
    case Aggregate::Step: return metric.summary.lastStep;
    case Aggregate::Mean:
    case Aggregate::Count: break;
    }
    return {};
}

std::unexpected<Error> noValues(RunSubjects &subjects, const std::vector<qsizetype> &selected, const QueryField &field)
{
    constexpr qsizetype most = 20;
    QStringList tags = subjects.vocabulary(selected, true).metrics;
    if (tags.isEmpty())
        return failure(ErrorCode::NotFound,
                       u"None of the %1 has metrics, neither in event files nor in what they have printed."_s.arg(
                           counted(qint64(selected.size()), u"run"_s)));
    if (tags.contains(field.name))
        return failure(ErrorCode::NotFound, u"%1 is not a number in any of the %2."_s.arg(
                                                printable(field.text()), counted(qint64(selected.size()), u"run"_s)));
    tags.sort();
    const QString rest = tags.size() > most ? u" and %1 more"_s.arg(tags.size() - most) : QString();
    return failure(ErrorCode::NotFound,
                   u"None of the %1 has the metric %2%3 There are %4%5."_s.arg(
                       counted(qint64(selected.size()), u"run"_s), quoted(field.name), suggestion(field.name, tags),
                       printable(tags.first(std::min(most, tags.size())).join(u", "_s)), rest));
}

} // namespace

void addMetricOption(CLI::App &app, std::string &metric)
{
    app.add_option("--metric", metric,
                   "Tag of the metric, such as loss or train/loss; loss.min, .max, .mean, .last for one of its values")
        ->option_text("METRIC")
        ->required();
}

Result<MetricScores> metricScores(RunSubjects &subjects, const std::vector<qsizetype> &selected, const QString &metric,
                                  Aggregate usual)
{
    const auto field = metricField(metric, usual);
    if (!field)
        return std::unexpected(field.error());
    subjects.read(selected, {.entry = true, .metrics = true});
    warnOfMetrics(subjects);
    MetricScores found{*field, {}, {}};
    for (const qsizetype index : selected) {
        RunSubject &subject = subjects.of(index);
        const auto value = subject.metric(field->name, field->aggregate);
        if (value && !std::isnan(*value))
            found.scores.push_back({index, *value, stepOf(subject.metrics()[field->name], field->aggregate)});
        else
            found.without += subject.name();
    }
    if (found.scores.empty())
        return noValues(subjects, selected, *field);
    return found;
}

void noteWithout(const MetricScores &scores)
{
    constexpr qsizetype most = 10;
    if (scores.without.isEmpty())
        return;
    const qsizetype all = qsizetype(scores.scores.size()) + scores.without.size();
    const QStringList names = scores.without.first(std::min(most, scores.without.size()));
    const QString rest = scores.without.size() > most ? u", …"_s : QString();
    Context::note(
        u"Left out: %1 of %2 without a value of %3 (%4%5)."_s.arg(scores.without.size())
            .arg(counted(all, u"run"_s), printable(scores.field.text()), printable(names.join(u", "_s)), rest));
}

} // namespace runs
