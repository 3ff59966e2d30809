// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/settings/preferences.h"

#include <QPalette>

#include <optional>

namespace runs {

/// The window's own colours, for where the desktop has none: neutral greys and a blue accent, all text at a contrast of
/// 4.5 : 1 or more. A window that is not the active one looks the same, so that a run stays found while one types
/// elsewhere.
QPalette lightPalette();
QPalette darkPalette();

/// Which of the two `theme` asks for on a desktop that has the palette `desktop`; none where that one will do. It is no
/// choice of the desktop's when it is `qtDefault`, what Qt takes when the desktop says nothing but light or dark.
std::optional<QPalette> ownPalette(Preferences::Theme theme, const QPalette &desktop, const QPalette &qtDefault);

} // namespace runs
