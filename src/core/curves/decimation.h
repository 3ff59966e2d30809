// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/curves/curve.h"

#include <QList>

namespace runs {

struct CurvePoint
{
    double x;
    double y; ///< NaN: the line is interrupted

    bool operator==(const CurvePoint &) const = default;
};

/// What has to be drawn so that a curve looks in `view` as if all its points were: of each pixel column the first,
/// least, greatest and last value, of a column with one point that point. In front of these the last point left of the
/// view, and behind them the first one right of it, so that lines leave the picture in their direction. Ascending in x.
/// In brief the first and the last value of a column are left out, but at the ends of the curve and where it is
/// interrupted.
///
/// Values that are not finite interrupt the line where a column begins or ends with them; between two points of one
/// pixel column there is no gap to be seen. What a logarithmic axis does not have is left to the one who draws.
QList<CurvePoint> decimated(const Curve &curve, const CurveView &view);

} // namespace runs
