// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/chart_options.h"

#include "core/curves/smoothed_series.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The choice by its number, or what it was if there is none.
template<typename Choice>
void read(const QSettings &settings, const QString &key, Choice last, Choice &choice)
{
    bool isNumber = false;
    const int number = settings.value(key).toInt(&isNumber);
    if (isNumber && number >= 0 && number <= int(last))
        choice = Choice(number);
}

} // namespace

ChartOptions loadChartOptions(const QSettings &settings)
{
    ChartOptions options;
    read(settings, u"curves/axis"_s, XAxis::Wall, options.axis);
    read(settings, u"curves/grouping"_s, RunGrouping::Parameters, options.grouping);
    const double smoothing = settings.value(u"curves/smoothing"_s, options.smoothing).toDouble();
    options.smoothing = smoothing >= 0 ? std::min(smoothing, SmoothedSeries::mostWeight) : 0; // NaN, too
    options.isLogX = settings.value(u"curves/log-x"_s, options.isLogX).toBool();
    options.isLogY = settings.value(u"curves/log-y"_s, options.isLogY).toBool();
    options.ignoresOutliers = settings.value(u"curves/ignore-outliers"_s, options.ignoresOutliers).toBool();
    return options;
}

void saveChartOptions(QSettings &settings, const ChartOptions &options)
{
    settings.setValue(u"curves/axis"_s, int(options.axis));
    settings.setValue(u"curves/grouping"_s, int(options.grouping));
    settings.setValue(u"curves/smoothing"_s, options.smoothing);
    settings.setValue(u"curves/log-x"_s, options.isLogX);
    settings.setValue(u"curves/log-y"_s, options.isLogY);
    settings.setValue(u"curves/ignore-outliers"_s, options.ignoresOutliers);
}

} // namespace runs
