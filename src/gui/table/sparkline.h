// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPolygonF>

class QPainter;

namespace runs {

/// The lines of a course in a rectangle: from left to right, its smallest value at the bottom and its largest at the
/// top; a level one in the middle. What is not finite is left out, and the points beside it are joined.
QPolygonF sparkline(const QList<float> &course, const QRectF &rect);

/// Draws them, with a dot at the last point.
void paintSparkline(QPainter *painter, const QRect &rect, const QList<float> &course, const QColor &color);

} // namespace runs
