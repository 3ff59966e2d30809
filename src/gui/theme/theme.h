// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/settings/preferences.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace runs {

/// What a status colour says. Told apart by colour-blind people (Okabe–Ito), and always shown with an icon and a word.
enum class StatusTone { Active, Finished, Failed, Warning, Muted };

/// Gives the application the colours of `theme`, now and whenever the desktop changes between light and dark. Colours
/// that the desktop itself has (KDE, GTK) are used where they are as light or dark as asked for; everywhere else, where
/// Qt's choice would be a plain light grey, our own are. The style stays the desktop's; Fusion, Qt's choice where there
/// is none, gets our icons. Needs a QApplication; called again, it replaces what was chosen before.
void applyTheme(Preferences::Theme theme);

/// Whether text is lighter than what it stands on.
bool isDark(const QPalette &palette);

/// The colour of `tone`, made darker on light and lighter on dark palettes as far as it takes to stand out at
/// `contrast` (WCAG 2.1) from the palette's Base, AlternateBase and Window: 4.5 for text, 3 for graphics.
QColor statusColor(StatusTone tone, const QPalette &palette, qreal contrast = 4.5);

/// The contrast of two opaque colours as in WCAG 2.1: from 1 for equal ones to 21 for black on white.
qreal contrastRatio(const QColor &one, const QColor &other);

/// The system's font for commands, hashes, paths, patterns and logs.
QFont fixedFont();

/// `org.run_manager.RunManager`: the name of the desktop file, the metainfo and the icon; for
/// QGuiApplication::setDesktopFileName().
QString applicationId();

} // namespace runs
