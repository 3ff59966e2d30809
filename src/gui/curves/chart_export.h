// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

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

/// Writes the charts as they are seen, below each other and in their order, or for CSV the points that are: of all
/// curves, and of groups those of their runs. The file is replaced when all of it is written. Errors: Io.
Result<void> exportCharts(const QString &path, ChartFormat format, const QList<Chart *> &charts,
                          const QList<ChartKey> &keys);

} // namespace runs
