// SPDX-License-Identifier: GPL-2.0-or-later
// The commands of the terminal panel: its shortcuts and its context menu.
#include "gui/terminal/terminal_panel.h"
#include "gui/terminal/terminal_view.h"
#include "gui/theme/icons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace runs {

QAction *TerminalPanel::addCommand(const QString &text, const QString &symbol, const QList<QKeySequence> &keys,
                                   const std::function<void()> &command)
{
    auto *action = new QAction(text, this);
    if (!symbol.isEmpty())
        action->setIcon(icon(symbol));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setShortcutVisibleInContextMenu(true);
    connect(action, &QAction::triggered, this, command);
    addAction(action);
    return action;
}

void TerminalPanel::buildActions()
{
    const auto key = [](auto combination) { return QKeySequence(combination); };
    auto *copy =
        addCommand(tr("&Copy"), u"copy"_s, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, [this] { current()->copy(); });
    m_paste =
        addCommand(tr("&Paste"), u"paste"_s, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_V), key(Qt::SHIFT | Qt::Key_Insert)},
                   [this] { current()->paste(QApplication::clipboard()->text()); });
    auto *selectAll =
        addCommand(tr("Select &all"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}, [this] { current()->selectAll(); });
    auto *clearSelection = addCommand(tr("C&lear selection"), {}, {}, [this] { current()->clearSelection(); });
    auto *search = addCommand(tr("&Find…"), u"search"_s, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
                              [this] { current()->openSearch(); });
    auto *zoomIn =
        addCommand(tr("Zoom &in"), u"zoom-in"_s,
                   {key(Qt::CTRL | Qt::Key_Plus), key(Qt::CTRL | Qt::SHIFT | Qt::Key_Plus)}, [this] { zoom(1); });
    auto *zoomOut = addCommand(tr("Zoom &out"), u"zoom-out"_s, {key(Qt::CTRL | Qt::Key_Minus)}, [this] { zoom(-1); });
    auto *zoomReset = addCommand(tr("&Reset zoom"), u"zoom-reset"_s, {key(Qt::CTRL | Qt::Key_0)}, [this] { zoom(0); });
    auto *next = addCommand(tr("&Next terminal"), {}, {key(Qt::CTRL | Qt::Key_PageDown)}, [this] { switchTab(1); });
    auto *previous =
        addCommand(tr("Pre&vious terminal"), {}, {key(Qt::CTRL | Qt::Key_PageUp)}, [this] { switchTab(-1); });
    //: Gives the keyboard back to the rest of the window.
    addCommand(tr("Leav&e the terminal"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Escape), key(Qt::CTRL | Qt::Key_F6)},
               [this] { Q_EMIT leaveRequested(); });
    auto *close = addCommand(tr("Close &tab"), u"close"_s, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_W)},
                             [this] { this->close(current()); });
    close->setToolTip(tr("Detaches the terminal; the run goes on"));
    m_beginsGroup = {selectAll, search, zoomIn, next};
    m_forSelection = {copy, clearSelection};
    m_forAnyTab = {copy, selectAll, clearSelection, search, zoomIn, zoomOut, zoomReset, next, previous, close};
}

void TerminalPanel::updateActions()
{
    const TerminalView *view = current();
    for (QAction *action : std::as_const(m_forAnyTab))
        action->setEnabled(view);
    m_paste->setEnabled(view && view->isLive());
}

void TerminalPanel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!current() || !current()->isAncestorOf(childAt(event->pos())))
        return;
    // Asked for now: the terminal does not tell when a selection goes. By its shortcut, copying nothing does nothing.
    for (QAction *action : std::as_const(m_forSelection))
        action->setEnabled(current()->hasSelection());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &QMenu::aboutToHide, this, &TerminalPanel::updateActions);
    const QList<QAction *> all = actions();
    for (QAction *action : all) {
        if (m_beginsGroup.contains(action))
            menu->addSeparator();
        menu->addAction(action);
    }
    menu->popup(event->globalPos());
}

} // namespace runs
