// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/models/field_values.h"

#include <algorithm>
#include <cmath>

namespace runs {

FieldTable::FieldTable(std::shared_ptr<const FieldValues> values, const RunSet &runs) : m_values(std::move(values))
{
    if (!m_values || m_values->sources.runs.get() == &runs)
        return;
    const auto succession = runs.successionFrom(*m_values->sources.runs);
    std::vector<int> earlier(size_t(runs.size()));
    for (size_t run = 0; run < earlier.size(); ++run)
        earlier[run] = succession->earlier(qsizetype(run));
    m_earlier = std::make_shared<const std::vector<int>>(std::move(earlier));
}

bool FieldTable::knows(const QueryField &field) const
{
    return m_values && std::ranges::contains(m_values->fields, field);
}

const FieldValue &FieldTable::value(int run, const QueryField &field) const
{
    static const FieldValue nothing;
    if (!m_values)
        return nothing;
    const auto found = std::ranges::find(m_values->fields, field);
    const int number = earlier(run);
    if (found == m_values->fields.end() || number < 0)
        return nothing;
    return m_values->columns[size_t(found - m_values->fields.begin())][size_t(number)];
}

const MetricDigest *FieldTable::digest(int run, const QString &tag) const
{
    const int number = m_values ? earlier(run) : -1;
    if (number < 0)
        return nullptr;
    const auto digest = m_values->sources.metrics.constFind(m_values->sources.runs->document().name(number));
    if (digest == m_values->sources.metrics.constEnd())
        return nullptr;
    const auto metric = (*digest)->metrics.constFind(tag);
    return metric == (*digest)->metrics.constEnd() ? nullptr : &*metric;
}

bool FieldTable::matches(int run) const
{
    const int number = m_values ? earlier(run) : -1;
    return number >= 0 && m_values->matching[size_t(number)];
}

namespace {

/// As ==, but NaN is NaN.
bool areSame(const FieldValue &a, const FieldValue &b)
{
    const auto isNan = [](const FieldValue &value) {
        const auto *number = std::get_if<double>(&value);
        return number && std::isnan(*number);
    };
    return a == b || (isNan(a) && isNan(b));
}

} // namespace

bool FieldTable::isSame(int run, const FieldTable &other, const std::vector<FieldColumn> &columns) const
{
    return std::ranges::all_of(columns, [&](const FieldColumn &column) {
        return column.isCourse ? digest(run, column.field.name) == other.digest(run, column.field.name)
                               : areSame(value(run, column.field), other.value(run, column.field));
    });
}

} // namespace runs
