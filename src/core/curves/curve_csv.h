// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/curves/curve.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace runs {

/// The line of headings: tag, run, step, wall_time (seconds since 1970; empty where it is not known), value.
QByteArray curveCsvHead();

/// Writes the points of a curve that are in the view, with as many digits as it takes to read the same numbers back.
/// False when the device does not take them.
bool writeCurveCsv(QIODevice &device, const QString &tag, const QString &run, const Curve &curve,
                   const CurveView &view);

} // namespace runs
