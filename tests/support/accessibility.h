// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QGroupBox>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QWidget>

namespace runs {

/// How a fault names a widget.
inline QString described(const QWidget *widget)
{
    return QStringLiteral("%1 '%2'").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
}

/// Faults of texts with mnemonics that work side by side, such as "Alt+C is that of '&Copy' and of '&Close'".
inline QStringList mnemonicFaults(const QStringList &texts)
{
    QStringList faults;
    QHash<QString, QString> owners;
    for (const QString &text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            continue;
        if (owners.contains(key))
            faults += QStringLiteral("%1 is that of '%2' and of '%3'").arg(key, owners[key], text);
        owners[key] = text;
    }
    return faults;
}

inline QStringList menuFaults(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (action->isVisible() && !action->isSeparator())
            texts += action->text();
    }
    return mnemonicFaults(texts);
}

/// The texts of a widget whose mnemonics work in its window.
inline QStringList textsOf(const QWidget *widget)
{
    QStringList texts;
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return {button->text()};
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        return {group->title()};
    if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
        return {label->text()};
    if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
        for (const QAction *action : bar->actions())
            texts += action->text();
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts += tabs->tabText(i);
    }
    return texts;
}

/// What keeps people from using a window by keyboard or with a screen reader, as far as can be found by looking at the
/// widgets that are visible in it now: those that take the focus without having an accessible name, labels whose
/// mnemonic leads nowhere, and mnemonics that two have, in the window or in one of its menus. None is none.
inline QStringList accessibilityFaults(QWidget *window)
{
    QStringList faults;
    QStringList texts;
    for (QWidget *widget : QList<QWidget *>{window} + window->findChildren<QWidget *>()) {
        if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            faults += menuFaults(menu);
            continue;
        }
        if (!widget->isVisibleTo(window) || (widget != window && widget->window() != window))
            continue;
        texts += textsOf(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && !label->buddy() && label->textFormat() != Qt::PlainText
            && !QKeySequence::mnemonic(label->text()).isEmpty())
            faults += QStringLiteral("%1 has a mnemonic, '%2', and no buddy").arg(described(label), label->text());
        const bool isInside = widget->focusProxy() || widget == window; // a field of a spin box, say
        if (isInside || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            faults += QStringLiteral("%1 takes the focus and has no accessible name").arg(described(widget));
    }
    return faults + mnemonicFaults(texts);
}

} // namespace runs
