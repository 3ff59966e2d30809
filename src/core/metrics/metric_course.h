// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/scalar_series.h"

namespace runs {

/// The course of a series in few points, evenly over its steps, so that it can be drawn in a cell of a table: of each
/// stretch the mean of its finite values, NaN where there are none. At most `most` of them; fewer for a series with
/// fewer points.
QList<float> courseOf(const ScalarSeries &series, qsizetype most);

} // namespace runs
