// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/query.h"

#include "core/query/condition.h"
#include "core/query/query_parser.h"

#include <algorithm>

namespace runs {
namespace {

void collectFields(const Condition &condition, std::vector<QueryField> &fields)
{
    for (const Condition &part : condition.parts)
        collectFields(part, fields);
    if (condition.parts.empty() && !std::ranges::contains(fields, condition.field))
        fields.push_back(condition.field);
}

} // namespace

Query::Query(Condition condition) : m_condition(std::make_shared<const Condition>(std::move(condition)))
{
    collectFields(*m_condition, m_fields);
}

QueryResult<Query> Query::parse(const QString &text, qint64 now)
{
    return parsedCondition(text, now).transform([](Condition condition) { return Query(std::move(condition)); });
}

Result<bool> Query::matches(QuerySubject &subject) const
{
    return m_condition->holds(subject);
}

FieldNeeds Query::needs() const
{
    FieldNeeds needs;
    for (const QueryField &field : m_fields)
        needs.add(field);
    return needs;
}

} // namespace runs
