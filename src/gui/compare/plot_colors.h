// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace runs {

struct FieldAxis;

/// A colour of a category (Okabe–Ito), which stands out from the palette's base; those beyond `categoryColors` share
/// the muted one.
QColor categoryColor(qsizetype category, const QPalette &palette);
inline constexpr qsizetype categoryColors = 7;

/// A colour for a number from 0 to 1, perceptually ordered as in viridis, without the end that the base would swallow.
QColor rampColor(double share, const QPalette &palette);

/// The colour of a run by an axis; muted when it has no place on it.
QColor axisColor(const FieldAxis &axis, size_t run, const QPalette &palette);

} // namespace runs
