// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/tool_bar_fit.h"

#include <QEvent>
#include <QLayout>
#include <QToolBar>

#include <algorithm>
#include <ranges>

namespace runs {

ToolBarFit::ToolBarFit(QToolBar *bar, QWidget *row) : QObject(bar), m_bar(bar), m_row(row)
{
    row->installEventFilter(this);
}

bool ToolBarFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        fit();
    return QObject::eventFilter(watched, event);
}

void ToolBarFit::fit()
{
    const QList<QAction *> actions = m_bar->actions();
    for (QAction *action : actions)
        action->setPriority(QAction::NormalPriority);
    const int width = room();
    for (QAction *action : std::views::reverse(actions)) {
        if (needed() <= width)
            return;
        action->setPriority(QAction::LowPriority); // QToolButton shows its icon alone
    }
}

/// For the bar, when everything else in the row is as narrow as it may be.
int ToolBarFit::room() const
{
    const QLayout *layout = m_row->layout();
    const QMargins margins = layout->contentsMargins();
    int others = margins.left() + margins.right();
    for (int i = 0; i < layout->count(); ++i) {
        if (layout->itemAt(i)->widget() != m_bar)
            others += layout->itemAt(i)->minimumSize().width() + layout->spacing();
    }
    return m_row->width() - others;
}

int ToolBarFit::needed() const
{
    const QMargins margins = m_bar->layout()->contentsMargins();
    int width = margins.left() + margins.right();
    for (QAction *action : m_bar->actions())
        width += m_bar->widgetForAction(action)->sizeHint().width() + m_bar->layout()->spacing();
    return width;
}

} // namespace runs
