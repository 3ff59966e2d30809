// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "run_samples.h"

#include "gui/models/field_values.h"

namespace runs {

inline QueryField argument(const QString &name)
{
    return {.source = QueryField::Source::Argument, .name = name};
}

inline QueryField metric(const QString &name, Aggregate aggregate = Aggregate::Last)
{
    return {.source = QueryField::Source::Metric, .name = name, .aggregate = aggregate};
}

/// The digest of a run with one metric.
inline std::shared_ptr<const RunDigest> digest(const QString &tag, const QList<double> &values)
{
    ScalarSeries series;
    for (qsizetype step = 0; step < values.size(); ++step)
        series.append({step, ScalarPoint::unknownTime, values[step]});
    RunMetrics metrics;
    metrics.series.insert(tag, series);
    return std::make_shared<const RunDigest>(digestOf(metrics));
}

/// Values as somebody may have found them out: `columns` by field, then by run.
inline std::shared_ptr<const FieldValues> fieldValues(std::shared_ptr<const RunSet> runs,
                                                      const std::vector<QueryField> &fields,
                                                      const std::vector<std::vector<FieldValue>> &columns)
{
    auto values = std::make_shared<FieldValues>();
    values->matching.assign(size_t(runs->size()), true);
    values->sources.runs = std::move(runs);
    values->fields = fields;
    values->columns = columns;
    return values;
}

} // namespace runs
