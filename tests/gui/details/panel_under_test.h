// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/details/details_panel.h"
#include "gui/text/copy_button.h"
#include "gui/text/text_block.h"

#include <QScrollArea>
#include <QTest>

namespace runs {

/// A value that is visible, by the label it has for a screen reader; the first one of several.
inline TextBlock *valueOf(const QWidget &panel, const QString &label)
{
    for (TextBlock *block : panel.findChildren<TextBlock *>()) {
        if (block->accessibleName() == label && block->isVisibleTo(&panel))
            return block;
    }
    return nullptr;
}

/// Every text in the panel that is visible, in no particular order.
inline QStringList visibleTexts(const QWidget &panel)
{
    QStringList texts;
    for (const TextBlock *block : panel.findChildren<TextBlock *>()) {
        if (block->isVisibleTo(&panel))
            texts += block->toPlainText();
    }
    return texts;
}

/// The visible button with this accessible name.
inline QAbstractButton *buttonOf(const QWidget &panel, const QString &name)
{
    for (QAbstractButton *button : panel.findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == name && button->isVisibleTo(&panel))
            return button;
    }
    return nullptr;
}

/// The scroll area of the page that is shown.
inline QScrollArea *pageOf(const QWidget &panel)
{
    for (QScrollArea *area : panel.findChildren<QScrollArea *>()) {
        if (area->isVisibleTo(&panel))
            return area;
    }
    return nullptr;
}

} // namespace runs
