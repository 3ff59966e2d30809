// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/verdict.h"
#include "gui/theme/theme.h"

#include <QIcon>

namespace runs {

/// How good a verdict is, as a colour.
StatusTone toneOf(Verdict verdict);

/// The icon of a verdict in its colour; no two have the same drawing, and none that of a status. It stands beside the
/// word.
QIcon verdictIcon(Verdict verdict);

} // namespace runs
