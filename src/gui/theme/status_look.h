// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run_status.h"
#include "gui/theme/theme.h"

#include <QIcon>

namespace runs {

/// How serious a status is, as a colour.
StatusTone toneOf(StatusKind kind);

/// The icon of a status in its colour; no two kinds have the same drawing. It stands beside the word.
QIcon statusIcon(StatusKind kind);

} // namespace runs
