// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/order_actions.h"

#include "gui/window/main_actions.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Order
{
    Q_DECLARE_TR_FUNCTIONS(OrderActions)
};

} // namespace

OrderActions::OrderActions(QMainWindow *window, MainActions &main)
{
    const auto add = [window](const QString &text, const QString &iconName, const QKeySequence &keys = {}) {
        return MainActions::add(window, text, iconName, keys);
    };
    removeFinally = add(Order::tr("Delete &for good…"), {}, QKeySequence(Qt::SHIFT | Qt::Key_Delete));
    undoRemoval = add(Order::tr("&Undo delete"), {}, QKeySequence(Qt::CTRL | Qt::Key_Z));

    main.runMenu->addAction(removeFinally);
    main.editMenu->insertAction(main.editMenu->actions().constFirst(), undoRemoval);
    main.editMenu->insertSeparator(main.editMenu->actions().at(1));
    main.addGroup(Order::tr("Keeping order"), {removeFinally, undoRemoval});
    update(false, {});
    setUndoable(0);
}

void OrderActions::update(bool canChange, const QStringList &selected)
{
    removeFinally->setEnabled(canChange && !selected.isEmpty());
}

void OrderActions::setUndoable(qsizetype removed)
{
    undoRemoval->setEnabled(removed > 0);
}

} // namespace runs
