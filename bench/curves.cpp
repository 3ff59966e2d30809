// SPDX-License-Identifier: GPL-2.0-or-later
// What a chart of 50 runs with a million points each costs, by the thread of the window: all that is done to the points
// of a frame before they are painted.
#include "core/curves/decimation.h"
#include "core/curves/value_range.h"
#include "stopwatch.h"

#include <random>

using namespace runs;

namespace {

constexpr int runCount = 50;
constexpr int pointCount = 1'000'000;
constexpr int pixels = 1000;
constexpr double frame = 1000.0 / 60;

std::vector<ScalarSeries> madeSeries()
{
    std::vector<ScalarSeries> all(runCount);
    std::mt19937 random(1);
    for (ScalarSeries &series : all) {
        for (int i = 0; i < pointCount; ++i)
            series.append({i, 1.7e9 + i, double(random() % 1000) + 1e6 / (i + 1)});
    }
    return all;
}

void draw(const std::vector<Curve> &curves, const CurveView &view)
{
    ValueRanges ranges(view, false, true);
    qsizetype count = 0;
    for (const Curve &curve : curves) {
        count += decimated(curve, view).size();
        ranges.add(curve);
    }
    if (count < runCount * pixels || !ranges.range())
        qFatal("Points are missing.");
}

/// What every chart does that keeps no more than the points.
void lookAtAll(const std::vector<Curve> &curves)
{
    double least = 1e300;
    for (const Curve &curve : curves) {
        for (const ScalarPoint &point : curve.series().points())
            least = std::min(least, point.value);
    }
    if (least > 1e12)
        qFatal("Points are missing.");
}

double medianOf(const Stopwatch::Action &action)
{
    std::vector<double> times;
    for (int round = 0; round < 15; ++round)
        times.push_back(Stopwatch::milliseconds(action));
    return Stopwatch::median(times);
}

} // namespace

int main()
{
    const std::vector<ScalarSeries> series = madeSeries();
    std::vector<Curve> curves;
    const auto build = [&] {
        curves.clear();
        for (const ScalarSeries &one : series)
            curves.emplace_back(one);
    };
    const Stopwatch stopwatch("50 runs of 1,000,000 points", 5);
    build();
    stopwatch.compare("curves: what is made once", build, "a look at each point", [&] { lookAtAll(curves); });
    const CurveView whole{.from = 0, .to = pointCount, .columns = pixels};
    const CurveView part{.from = 0.4 * pointCount, .to = 0.6 * pointCount + 0.5, .columns = pixels};
    const CurveView close{.from = 0.5 * pointCount, .to = 0.5 * pointCount + 5000.5, .columns = pixels};
    const CurveView log{.from = 1, .to = pointCount, .isLog = true, .columns = pixels};
    const CurveView time{.axis = XAxis::Relative, .from = 1.7e9, .to = 1.7e9 + pointCount, .columns = pixels};
    stopwatch.compare(
        "curves, redrawn", [&] { draw(curves, whole); }, "a look at each point", [&] { lookAtAll(curves); });
    stopwatch.print("curves, redrawn: all of them", medianOf([&] { draw(curves, whole); }), "a frame", frame);
    stopwatch.print("curves, redrawn: over time", medianOf([&] { draw(curves, time); }), "a frame", frame);
    stopwatch.print("curves, redrawn: logarithmic", medianOf([&] { draw(curves, log); }), "a frame", frame);
    stopwatch.print("curves, redrawn: a fifth", medianOf([&] { draw(curves, part); }), "a frame", frame);
    stopwatch.print("curves, redrawn: 5,000 steps", medianOf([&] { draw(curves, close); }), "a frame", frame);
    return 0;
}
