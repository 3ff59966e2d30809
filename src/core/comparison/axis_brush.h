// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/field_axis.h"

namespace runs {

/// A part of an axis that runs are chosen by, in its places; both ends belong to it.
struct AxisBrush
{
    double low;
    double high;
    bool operator==(const AxisBrush &) const = default;
};

/// Whether a run lies in it; one that has no place does not.
bool contains(const AxisBrush &brush, const FieldAxis &axis, size_t run);

/// An expression that holds for exactly those of the runs of the axis that lie in the brush: with the fewest digits
/// that do, or with the categories. Of a field with several values, such as tags, it also holds for runs that have more
/// of them. Empty when it is about categories and none lies in the brush.
QString brushExpression(const AxisBrush &brush, const FieldAxis &axis);

} // namespace runs
