// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QSettings;

namespace runs {

/// What the user has chosen for all projects.
struct Preferences
{
    enum class Theme { System, Light, Dark };
    enum class DateFormat { Relative, Iso, Locale }; ///< "5 min ago", "2026-11-23 10:04:11", as the locale writes it

    Theme theme = Theme::System;
    DateFormat dateFormat = DateFormat::Relative;
    QString terminalFamily;    ///< empty: the system's fixed font
    int terminalPointSize = 0; ///< 0: that of the system's fixed font
    QString terminalScheme;    ///< name of a colour scheme of QTermWidget; empty: follows light or dark
    bool confirmPaste = true;  ///< asks before several lines are pasted into a terminal
    bool confirmClose = false; ///< asks before a window with attached terminals is closed
    bool notifyEnd = true;     ///< tells on the desktop that a run has ended, while its window is not the active one

    bool operator==(const Preferences &) const = default;
};

/// What is stored, with the defaults for what is missing or not understood.
Preferences loadPreferences(const QSettings &settings);

/// Stores what is not as the defaults are.
void savePreferences(QSettings &settings, const Preferences &preferences);

} // namespace runs
