// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QIcon>
#include <QString>

namespace runs {

/// The icon `resources/icons/<name>.svg`, drawn sharply at any size and device pixel ratio in the colour that the
/// application's palette has for text, also after that has changed between light and dark. An unknown name is a
/// programming error and gives an empty icon.
QIcon icon(const QString &name);

/// As icon(), in the colour of `tone`; in those of disabled and of selected text when drawn so. It stands beside a
/// word: colour alone tells nothing.
QIcon statusIcon(const QString &name, StatusTone tone);

/// The icon of the program, for windows and *About*. The same as the desktop shows, which is not asked for it.
QIcon applicationIcon();

} // namespace runs
