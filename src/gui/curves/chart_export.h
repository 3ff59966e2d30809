// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/curves/curve.h"

#include <QColor>
#include <QList>
#include <QString>

namespace runs {

class Chart;

enum class ChartFormat { Png, Svg, Pdf, Csv };

/// The ending of a file's name, without the dot.
QString suffixOf(ChartFormat format);

/// A name below the picture.
struct ChartKey
{
    QString name;
    QColor color;
};

/// Draws the charts as they are seen, below each other and in their order. The file is replaced when all of it is
/// written. Errors: Io.
Result<void> exportPicture(const QString &path, ChartFormat format, const QList<Chart *> &charts,
                           const QList<ChartKey> &keys);

/// The points of a run that a chart shows.
struct SeenPoints
{
    QString tag;
    QString run;
    ScalarSeries series;
    double origin; ///< seconds since 1970
    CurveView view;
};

/// Of all curves, and of groups those of their runs.
QList<SeenPoints> seenPoints(const QList<Chart *> &charts);

/// The same for points, which are too many to be written by the thread of the window.
Result<void> exportPoints(const QString &path, const QList<SeenPoints> &points);

} // namespace runs
