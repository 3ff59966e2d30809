// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/field_axis.h"

class QCPAxis;

namespace runs {

// Axes of QCustomPlot for the places of a field.

/// The text of a category, as long as there is room for beside an axis.
QString categoryLabel(const FieldAxis &axis, qsizetype category);

/// Where a run with a place is: microseconds become the seconds that QCustomPlot counts times in.
double coordinate(const FieldAxis &axis, size_t run);

/// Gives it scale, ticks and label.
void setUpAxis(QCPAxis *axis, const FieldAxis &values, bool isLog);

/// Makes room around the outermost points.
void widenAxis(QCPAxis *axis);

} // namespace runs
