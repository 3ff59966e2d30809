// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/curves/curve.h"

class QSettings;

namespace runs {

/// How the runs of a chart are put together into curves.
enum class RunGrouping {
    None,      ///< one curve a run
    Name,      ///< those whose names differ only in a number at the end: "ppo/seed-3"
    Parameters ///< those whose commands differ only in the seed
};

/// How all charts are drawn.
struct ChartOptions
{
    XAxis axis = XAxis::Step;
    double smoothing = 0.6; ///< as in TensorBoard
    bool isLogX = false;
    bool isLogY = false;
    bool ignoresOutliers = true;
    RunGrouping grouping = RunGrouping::None;

    bool operator==(const ChartOptions &) const = default;
};

ChartOptions loadChartOptions(const QSettings &settings);
void saveChartOptions(QSettings &settings, const ChartOptions &options);

} // namespace runs
