// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/field_value.h"
#include "core/repository/metric_digest.h"
#include "gui/models/field_key.h"
#include "gui/models/run_states.h"

#include <memory>

namespace runs {

/// What is known of the metrics of runs, by name; of a run that is not in it nobody knows yet.
using MetricMap = QHash<QString, std::shared_ptr<const RunDigest>>;

/// What fields are looked at in.
struct FieldSources
{
    std::shared_ptr<const RunSet> runs;
    std::optional<StatusMap> statuses;
    MetricMap metrics;
};

/// What the runs of a RunSet have for some fields, and for which an expression holds. Immutable: threads share it.
struct FieldValues
{
    FieldSources sources;
    std::vector<QueryField> fields;
    std::vector<std::vector<FieldValue>> columns; ///< by the number of the field, then of the run

    QString expression;         ///< empty: none was asked for
    std::vector<bool> matching; ///< for each run whether it holds
    QString problem;            ///< why it could not be evaluated, a sentence; then it holds for all
};

/// Field values for the runs of a model, which may be of a later reading than they are.
class FieldTable
{
public:
    FieldTable() = default; ///< nobody has looked

    FieldTable(std::shared_ptr<const FieldValues> values, const RunSet &runs);

    const FieldValues *values() const { return m_values.get(); }

    /// Whether somebody has looked at this field.
    bool knows(const QueryField &field) const;

    /// Nothing where nobody has looked.
    const FieldValue &value(int run, const QueryField &field) const;

    /// Null where there is none.
    const MetricDigest *digest(int run, const QString &tag) const;

    /// Whether the expression that was looked at holds; of a run that is too new it does not.
    bool matches(int run) const;

    /// Whether all that is shown of the run in these columns is the same in both tables, for one set of runs.
    bool isSame(int run, const FieldTable &other, const std::vector<FieldColumn> &columns) const;

private:
    int earlier(int run) const { return m_earlier ? (*m_earlier)[size_t(run)] : run; }

    std::shared_ptr<const FieldValues> m_values;
    std::shared_ptr<const std::vector<int>> m_earlier; ///< the numbers that runs have in the values; null: the same
};

} // namespace runs
