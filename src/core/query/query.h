// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/field_value.h"
#include "core/query/query_error.h"

#include <memory>
#include <vector>

namespace runs {

struct Condition;

/// An expression that runs are chosen by, as in `metric.loss.min < 0.3 and not tag.bad`; docs/metrics.md describes the
/// language. Parsed once, never changed, cheap to copy; several threads may evaluate it at once.
class Query
{
public:
    /// `now`: what "-2d" and "today" are relative to, microseconds since 1970-01-01 UTC. Errors: the mistake, its place
    /// and what to write.
    static QueryResult<Query> parse(const QString &text, qint64 now);

    /// Whether it holds for a run. A comparison with a value that the run does not have is false. Errors: as
    /// QuerySubject::entry(); InvalidArgument when a regular expression takes too long.
    Result<bool> matches(QuerySubject &subject) const;

    /// The fields that it names, each once, in its order.
    const std::vector<QueryField> &fields() const { return m_fields; }

    FieldNeeds needs() const;

private:
    explicit Query(Condition condition);

    std::shared_ptr<const Condition> m_condition;
    std::vector<QueryField> m_fields;
};

} // namespace runs
