// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/statistics/parameter_correlation.h"

#include "core/statistics/correlation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Why = UncorrelatedParameter::Why;

/// A parameter in all runs.
struct Column
{
    QString name;                               ///< as the last run spells it
    std::vector<std::optional<QString>> values; ///< of each run
};

/// By what all spellings of its name have in common.
using Columns = std::map<std::pair<Parameter::Kind, QString>, Column>;

Columns columnsOf(const std::vector<ScoredRun> &runs)
{
    Columns columns;
    for (size_t run = 0; run < runs.size(); ++run) {
        for (const Parameter &parameter : *runs[run].parameters) {
            Column &column = columns[{parameter.kind, plainParameterName(parameter.name)}];
            column.name = parameter.name;
            column.values.resize(runs.size());
            column.values[run] = parameter.text();
        }
    }
    return columns;
}

QString switchText(const QString &text)
{
    const QString small = text.toLower();
    return small == u"true" || small == u"false" ? small : text;
}

std::optional<double> finiteNumber(const QString &text)
{
    const auto number = numberIn(text);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

/// A parameter as numbers, of the runs that have it.
struct Sample
{
    std::vector<double> x;
    std::vector<double> y;
    QStringList texts;
};

/// Gives the runs without a switch its other value.
void completeSwitch(std::vector<std::optional<QString>> &values)
{
    QStringList present;
    for (const auto &value : values) {
        if (value && !present.contains(switchText(*value)))
            present += switchText(*value);
    }
    if (present != QStringList{u"true"_s} && present != QStringList{u"false"_s})
        return;
    const QString absent = present.first() == u"true" ? u"false"_s : u"true"_s;
    for (auto &value : values)
        value = value.value_or(absent);
}

std::expected<Sample, Why> sampleOf(Column column, const std::vector<ScoredRun> &runs)
{
    completeSwitch(column.values);
    QStringList texts;
    bool areNumbers = true;
    qsizetype count = 0;
    for (auto &value : column.values) {
        if (!value)
            continue;
        ++count;
        value = switchText(*value);
        areNumbers = areNumbers && finiteNumber(*value);
        if (!texts.contains(*value) && texts.size() < 3)
            texts += *value;
    }
    if (count < 3)
        return std::unexpected(Why::FewRuns);
    std::ranges::sort(texts, {}, &QString::toUcs4);
    if (!areNumbers && texts.size() != 2)
        return std::unexpected(texts.size() < 2 ? Why::Constant : Why::ManyTexts);
    Sample sample{.texts = areNumbers ? QStringList() : texts};
    for (size_t run = 0; run < runs.size(); ++run) {
        if (const auto &value = column.values[run]) {
            sample.x.push_back(areNumbers ? *finiteNumber(*value) : double(*value == texts.last()));
            sample.y.push_back(runs[run].score);
        }
    }
    return sample;
}

auto rankOf(const ParameterCorrelation &one)
{
    const auto strength = [](double coefficient) { return -std::round(std::abs(coefficient) * 1e12); }; // without noise
    return std::tuple(strength(one.spearman), strength(one.pearson), one.kind, one.name);
}

} // namespace

ParameterCorrelations parameterCorrelations(const std::vector<ScoredRun> &runs)
{
    ParameterCorrelations found;
    for (auto &[key, column] : columnsOf(runs)) {
        const auto sample = sampleOf(column, runs);
        if (!sample) {
            found.others.push_back({key.first, column.name, sample.error()});
            continue;
        }
        const auto linear = pearson(sample->x, sample->y);
        const auto ranked = spearman(sample->x, sample->y);
        if (linear && ranked) {
            found.ranked.push_back(
                {key.first, column.name, qsizetype(sample->x.size()), *linear, *ranked, sample->texts});
        } else {
            const bool isConstant = std::ranges::all_of(sample->x, [&](double x) { return x == sample->x.front(); });
            found.others.push_back({key.first, column.name, isConstant ? Why::Constant : Why::ConstantScore});
        }
    }
    std::ranges::sort(found.ranked, {}, rankOf);
    return found;
}

} // namespace runs
