// SPDX-License-Identifier: GPL-2.0-or-later
// A chart of 50 runs with a million points each, from other ranges to the painted picture.
#include "gui/curves/chart.h"
#include "gui/plot/custom_plot.h"
#include "stopwatch.h"

#include <QApplication>

#include <random>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

constexpr int runCount = 50;
constexpr int pointCount = 1'000'000;
constexpr double frame = 1000.0 / 60;

ChartContent madeContent()
{
    ChartContent content;
    std::mt19937 random(1);
    for (int run = 0; run < runCount; ++run) {
        const QString name = u"run-%1"_s.arg(run);
        ScalarSeries series;
        for (int i = 0; i < pointCount; ++i)
            series.append({i, 1.7e9 + i, double(float(run + double(random() % 1000) / 500 + 1e5 / (i + 1e3)))});
        content.series.append({name, name, series, 1.7e9});
    }
    return content;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    Chart chart(u"loss"_s);
    chart.resize(1060, 300); // 1,000 pixels of which are for the curves
    chart.setContent(madeContent());
    chart.show();
    chart.setInSight(true);
    chart.finish();
    for (int round = 0; round < 5; ++round)
        QApplication::processEvents(); // until the plot has its place
    if (chart.view().columns < 950)
        qFatal("There are only %d pixels.", chart.view().columns);
    const auto draw = [&](const ChartRange &range) {
        std::vector<double> times;
        for (int round = 0; round < 15; ++round) {
            chart.setXRange({}); // so that there is something to do
            times.push_back(Stopwatch::milliseconds([&] {
                chart.setXRange(range);
                chart.plot()->replot(QCustomPlot::rpImmediateRefresh);
            }));
        }
        return Stopwatch::median(times);
    };
    const Stopwatch stopwatch("50 runs of 1,000,000 points");
    stopwatch.print("chart, redrawn and painted: all", draw({0, pointCount - 2}), "a frame", frame);
    stopwatch.print("chart, redrawn and painted: a fifth", draw({0.4 * pointCount, 0.6 * pointCount}), "a frame",
                    frame);
    stopwatch.print("chart, redrawn and painted: 5,000 steps", draw({5e5, 505'000}), "a frame", frame);
    return 0;
}
