// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison/field_axis.h"

#include "core/comparison/entry_comparison.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Source = QueryField::Source;

bool isThere(const FieldValue &value)
{
    return isPresent(value) || std::holds_alternative<bool>(value);
}

std::optional<double> placeOf(const FieldValue &value)
{
    return std::holds_alternative<bool>(value) ? std::nullopt : numberOf(value);
}

int compareCategories(const FieldValue &a, const FieldValue &b)
{
    if (std::holds_alternative<bool>(a) && std::holds_alternative<bool>(b))
        return int(std::get<bool>(a)) - int(std::get<bool>(b));
    const int order = compareForSort(a, b, false);
    return order != 0 || a == b ? order : a < b ? -1 : 1; // "0.1" and "1e-1" are texts here
}

void placeAsCategories(FieldAxis &axis, const std::vector<FieldValue> &values)
{
    std::ranges::copy_if(values, std::back_inserter(axis.categories), isThere);
    const auto isLess = [](const FieldValue &a, const FieldValue &b) { return compareCategories(a, b) < 0; };
    std::ranges::sort(axis.categories, isLess);
    const auto rest = std::ranges::unique(axis.categories);
    axis.categories.erase(rest.begin(), rest.end());
    for (const FieldValue &value : values) {
        const auto at = std::ranges::lower_bound(axis.categories, value, isLess);
        axis.places.push_back(isThere(value) ? std::optional(double(at - axis.categories.begin())) : std::nullopt);
    }
}

void placeAsNumbers(FieldAxis &axis, const std::vector<FieldValue> &values)
{
    for (const FieldValue &value : values) {
        const auto place = placeOf(value);
        axis.places.push_back(place && std::isfinite(*place) ? place : std::nullopt);
    }
}

class Choices
{
public:
    explicit Choices(const RunSnapshots &runs) : m_runs(runs) {}

    void add(const QueryField &field)
    {
        const FieldAxis axis = axisOf(field, m_runs);
        if (axis.count() > 0)
            found.push_back({field, axis.differs() || axis.count() < qsizetype(m_runs.size())});
    }

    std::vector<FieldChoice> found;

private:
    const RunSnapshots &m_runs;
};

void addParameters(Choices &choices, const RunSnapshots &runs)
{
    QSet<QString> known;
    for (const auto &run : runs) {
        for (const Parameter &parameter : **run->parameters()) {
            const bool isVariable = parameter.kind == Parameter::Kind::Variable;
            const QString plain = (isVariable ? u"env."_s : u"arg."_s) + plainParameterName(parameter.name);
            if (known.contains(plain))
                continue;
            known += plain;
            choices.add({isVariable ? Source::Variable : Source::Argument, parameter.name});
        }
    }
}

void addKeys(Choices &choices, const RunSnapshots &runs)
{
    std::vector<const Run *> entries;
    for (const auto &run : runs)
        entries.push_back(&run->contents().entry);
    static const QStringList leftOut{key::command.toString(), key::datetime.toString(), key::description.toString(),
                                     u"tags"_s};
    for (const QString &key : entryKeys(entries)) {
        if (!leftOut.contains(key))
            choices.add({Source::Key, key});
    }
    choices.add({Source::Tags});
}

} // namespace

qsizetype FieldAxis::count() const
{
    return std::ranges::count_if(places, [](const auto &place) { return place.has_value(); });
}

FieldAxis axisOf(const QueryField &field, const RunSnapshots &runs)
{
    std::vector<FieldValue> values;
    for (const auto &run : runs)
        values.push_back(valueOf(field, *run).value_or(FieldValue()));
    FieldAxis axis{field};
    const auto fits = [](const FieldValue &value) { return !isThere(value) || placeOf(value).has_value(); };
    if (std::ranges::all_of(values, fits))
        placeAsNumbers(axis, values);
    else
        placeAsCategories(axis, values);
    bool isFirst = true;
    for (const auto &place : axis.places) {
        if (!place)
            continue;
        axis.min = isFirst ? *place : std::min(axis.min, *place);
        axis.max = isFirst ? *place : std::max(axis.max, *place);
        isFirst = false;
    }
    return axis;
}

std::vector<FieldChoice> fieldChoices(const RunSnapshots &runs)
{
    Choices choices(runs);
    addParameters(choices, runs);
    for (const Source source :
         {Source::Status, Source::Started, Source::Ended, Source::Duration, Source::Exit, Source::Verdict})
        choices.add({source});
    addKeys(choices, runs);
    choices.add({Source::Name});
    QSet<QString> tags;
    for (const auto &run : runs) {
        for (const QString &tag : run->metricTags())
            tags += tag;
    }
    QStringList sorted(tags.begin(), tags.end());
    sorted.sort();
    for (const QString &tag : std::as_const(sorted)) {
        for (const Aggregate aggregate : {Aggregate::Last, Aggregate::Min, Aggregate::Max, Aggregate::Mean})
            choices.add({Source::Metric, tag, aggregate});
    }
    return std::move(choices.found);
}

} // namespace runs
