// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/metrics/run_metrics.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace runs {

class Context;

struct NamedMetrics
{
    QString name; ///< of the run
    RunMetrics metrics;
};

/// The values of `--format` of `runs metrics`.
QStringList metricFormatNames();

enum class PointFormat { Csv, Json };

/// What each metric of the runs comes to, as a table.
QString metricsTable(const std::vector<NamedMetrics> &runs);
QString metricsMarkdown(const std::vector<NamedMetrics> &runs);

/// Prints all points in long form: run, tag, step, wall time, value, line of the log. In CSV what is not known is empty
/// and numbers are as C writes them ("nan", "-inf"); in JSON it is null, and what no number of JSON can be is one of
/// the texts "NaN", "Infinity" and "-Infinity". Errors: Io.
Result<> printPoints(Context &context, const std::vector<NamedMetrics> &runs, PointFormat format);

} // namespace runs
