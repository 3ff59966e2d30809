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
    runAgain = add(Order::tr("Run aga&in…"), u"reproduce"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    compare = add(Order::tr("Co&mpare runs…"), {}, QKeySequence(Qt::CTRL | Qt::Key_D));
    compare->setToolTip(Order::tr("Compare the selected runs, or all that are shown (%1)")
                            .arg(compare->shortcut().toString(QKeySequence::NativeText)));
    rename = add(Order::tr("Re&name…"), {}, QKeySequence(Qt::Key_F2));
    renameGroup = add(Order::tr("Rename gro&up…"), {}, QKeySequence(Qt::SHIFT | Qt::Key_F2));
    editDescription = add(Order::tr("&Edit description…"), {}, QKeySequence(Qt::Key_F4));
    editTags = add(Order::tr("Ta&gs…"), {}, QKeySequence(Qt::CTRL | Qt::Key_G));
    removeFinally = add(Order::tr("Delete &for good…"), {}, QKeySequence(Qt::SHIFT | Qt::Key_Delete));
    undoRemoval = add(Order::tr("&Undo delete"), {}, QKeySequence(Qt::CTRL | Qt::Key_Z));
    trash = add(Order::tr("&Trash…"), u"delete"_s);

    QMenu *menu = main.runMenu;
    menu->insertActions(main.openFolder, {runAgain, compare});
    menu->insertActions(main.copy, {rename, renameGroup, editDescription, editTags});
    menu->insertSeparator(main.copy);
    menu->addAction(removeFinally);
    main.viewMenu->insertAction(main.refresh, trash);
    main.viewMenu->insertSeparator(main.refresh);
    main.editMenu->insertAction(main.editMenu->actions().constFirst(), undoRemoval);
    main.editMenu->insertSeparator(main.editMenu->actions().at(1));
    main.addGroup(Order::tr("Keeping order"), {runAgain, compare, rename, renameGroup, editDescription, editTags,
                                               removeFinally, undoRemoval, trash});
    update(false, false, {}, 0);
    setUndoable(0);
}

void OrderActions::update(bool hasProject, bool isWritable, const QStringList &selected, qsizetype shown)
{
    const bool canChange = hasProject && isWritable;
    for (QAction *action : {runAgain, rename})
        action->setEnabled(canChange && selected.size() == 1);
    renameGroup->setEnabled(canChange && selected.size() == 1 && selected.front().contains(u'/'));
    compare->setEnabled(hasProject && shown >= 2);
    for (QAction *action : {editDescription, editTags, removeFinally})
        action->setEnabled(canChange && !selected.isEmpty());
    trash->setEnabled(hasProject);
}

void OrderActions::setUndoable(qsizetype removed)
{
    undoRemoval->setEnabled(removed > 0);
}

} // namespace runs
