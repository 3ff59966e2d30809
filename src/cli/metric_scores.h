// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_subjects.h"

namespace CLI {
class App;
}

namespace runs {

/// What a run has reached in a metric.
struct MetricScore
{
    qsizetype index; ///< of the run in the document
    double value;
    std::optional<qint64> step; ///< where; none of a mean or a number of values
};

struct MetricScores
{
    QueryField field;                ///< with the aggregate that was compared
    std::vector<MetricScore> scores; ///< in the order of the file
    QStringList without;             ///< runs that have no such value, or NaN
};

/// Adds `--metric`, which is required.
void addMetricOption(CLI::App &app, std::string &metric);

/// The values of a metric, as `--metric` names it: a tag, perhaps with an aggregate behind it as in "loss.min"; where
/// it has none, `usual`. Errors: NotFound when none of the runs has one, with the tags that there are.
Result<MetricScores> metricScores(RunSubjects &subjects, const std::vector<qsizetype> &selected, const QString &metric,
                                  Aggregate usual);

/// "3 of the 5 runs have no value of metric.loss: a, b, c." on the standard error, where there are any.
void noteWithout(const MetricScores &scores);

} // namespace runs
