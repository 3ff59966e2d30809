// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/chart_curves.h"

#include "core/curves/band.h"

#include <algorithm>
#include <cmath>

namespace runs {
namespace {

/// The state of a run's smoothing as it was, or a new one.
SmoothedSeries smoothingOf(const ChartCurve *before, const QString &run, double weight)
{
    const qsizetype index = before ? before->runs.indexOf(run) : -1;
    return index >= 0 && before->members[index].weight() == weight ? before->members[index] : SmoothedSeries(weight);
}

void finishAlone(ChartCurve &curve, double origin, const ChartCurve *before)
{
    const SmoothedSeries &only = curve.members.first();
    curve.line = Curve(only.series(), origin, before && before->line.origin() == origin ? before->line : Curve());
    if (only.weight() > 0)
        curve.raw = Curve(only.raw(), origin, before && before->raw.origin() == origin ? before->raw : Curve());
}

void finishBand(ChartCurve &curve)
{
    QList<ScalarSeries> smoothed;
    for (const SmoothedSeries &member : std::as_const(curve.members))
        smoothed += member.series();
    const Band band = bandOf(smoothed);
    const double origin = band.mean.isEmpty() ? 0 : band.mean.at(0).wallTime;
    curve.line = Curve(band.mean, origin);
    curve.lower = Curve(band.lower, origin);
    curve.upper = Curve(band.upper, origin);
}

} // namespace

ChartCurves makeChartCurves(const ChartContent &content, const ChartCurves &previous)
{
    ChartCurves curves;
    const QList<ChartSeries> &all = content.series;
    for (qsizetype begin = 0, end = 0; begin < all.size(); begin = end) {
        const QString name = all[begin].curve;
        const auto found = std::ranges::find(previous, name, &ChartCurve::name);
        const ChartCurve *before = found == previous.end() ? nullptr : &*found;
        ChartCurve curve{.name = name};
        for (end = begin; end < all.size() && all[end].curve == name; ++end) {
            curve.members += smoothingOf(before, all[end].run, content.smoothing);
            curve.members.last().follow(all[end].series);
            curve.runs += all[end].run;
            curve.origins += all[end].origin;
        }
        if (curve.members.size() == 1)
            finishAlone(curve, all[begin].origin, before);
        else
            finishBand(curve);
        curves += curve;
    }
    return curves;
}

double originOf(const RunMetrics &metrics)
{
    double origin = ScalarPoint::unknownTime;
    for (const ScalarSeries &series : metrics.series)
        origin = std::fmin(origin, series.at(0).wallTime); // the other one if one is NaN
    return origin;
}

} // namespace runs
