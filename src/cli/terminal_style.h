// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace runs {

/// How text is set off on the standard output: by ANSI colours (ECMA-48 SGR) on a terminal, not at all elsewhere, on a
/// dumb terminal, or when NO_COLOR is set and not empty.
class TerminalStyle
{
public:
    TerminalStyle();

    QString bold(const QString &text) const { return set(text, "1"); }
    QString dim(const QString &text) const { return set(text, "2"); }
    QString red(const QString &text) const { return set(text, "31"); }
    QString green(const QString &text) const { return set(text, "32"); }
    QString cyan(const QString &text) const { return set(text, "36"); }

    /// Columns of the terminal; 0 when it is none, so that nothing is wrapped.
    int width() const { return m_width; }

private:
    QString set(const QString &text, const char *code) const;

    bool m_isColored = false;
    int m_width = 0;
};

} // namespace runs
