// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/curves/smoothed_series.h"
#include "core/metrics/run_metrics.h"
#include "gui/curves/chart_options.h"

#include <QHash>

namespace runs {

/// A series of one run, and the curve that it is a part of.
struct ChartSeries
{
    QString curve; ///< name of the run, or of its group
    QString run;
    ScalarSeries series;
    double origin; ///< when the run began, in seconds since 1970
};

/// What is to be seen in a chart.
struct ChartContent
{
    QList<ChartSeries> series; ///< those of one curve one behind the other
    double smoothing = 0;
};

/// What is drawn under one name.
struct ChartCurve
{
    QString name;
    QList<SmoothedSeries> members; ///< one a run
    QStringList runs;
    QList<double> origins; ///< when they began
    Curve line;            ///< smoothed; of a group the mean
    Curve raw;             ///< as it was written; empty where it is the line, and of groups
    Curve lower, upper;    ///< of a group of several: the deviation; otherwise empty

    bool isBand() const { return !upper.series().isEmpty(); }
};

using ChartCurves = QList<ChartCurve>;

/// Makes what is drawn: not for the thread of the window. `previous`: what was drawn before, which is extended where it
/// can be.
ChartCurves makeChartCurves(const ChartContent &content, const ChartCurves &previous);

/// When a run began to say something, in seconds since 1970; NaN where nobody knows.
double originOf(const RunMetrics &metrics);

} // namespace runs
