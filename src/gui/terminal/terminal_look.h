// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QPalette;

namespace runs {

struct Preferences;

/// How a terminal looks.
struct TerminalLook
{
    QFont font;
    QString scheme; ///< a colour scheme of QTermWidget: its name, or the path of its file

    bool operator==(const TerminalLook &) const = default;
};

/// What the preferences ask for, with the font `zoom` points larger; the scheme suits the palette when none is chosen
/// or the chosen one is not installed.
TerminalLook terminalLook(const Preferences &preferences, const QPalette &palette, int zoom);

} // namespace runs
