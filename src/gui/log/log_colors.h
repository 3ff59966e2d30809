// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/text_style.h"

#include <QColor>
#include <QHash>
#include <QPalette>

namespace runs {

/// The colours of a log on the base colour of a palette, light or dark. Text stands out from what is behind it at
/// 4.5 : 1 or more (WCAG 2.1), whatever a program asked for: its colour is made lighter or darker as far as it takes.
class LogColors
{
public:
    struct Pair
    {
        QColor text;
        QColor background; ///< invalid: that of the palette
    };

    explicit LogColors(const QPalette &palette);

    Pair of(const TextStyle &style) const;

    /// Behind what was searched for.
    QColor mark() const { return m_mark; }
    QColor markedText() const { return m_markedText; }

private:
    QColor color(TextColor color, const QColor &standard) const;
    Pair made(const TextStyle &style) const;

    bool m_isDark;
    QColor m_base;
    QColor m_text;
    QColor m_mark;
    QColor m_markedText;
    mutable QHash<QByteArray, Pair> m_made;
};

} // namespace runs
