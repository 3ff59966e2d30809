// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/main_actions.h"

#include "gui/text/shown_text.h"
#include "gui/theme/icons.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

struct Main
{
    Q_DECLARE_TR_FUNCTIONS(MainActions)
};

} // namespace

MainActions::MainActions(QMainWindow *window)
{
    makeFileActions(window);
    makeRunActions(window);
    makeViewActions(window);
    fillMenus(window);
    update(false, false, 0, 0);
}

QAction *MainActions::add(QMainWindow *window, const QString &text, const QString &iconName, const QKeySequence &keys)
{
    auto *action = new QAction(text, window);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(keys);
    const QString plain = plainTitle(text);
    action->setToolTip(keys.isEmpty() ? plain : u"%1 (%2)"_s.arg(plain, keys.toString(QKeySequence::NativeText)));
    window->addAction(action);
    return action;
}

void MainActions::makeFileActions(QMainWindow *window)
{
    newRun = add(window, Main::tr("&New run…"), u"add"_s, QKeySequence(Qt::CTRL | Qt::Key_N));
    newRun->setIconText(Main::tr("New run"));
    openProject = add(window, Main::tr("&Open project…"), u"folder-open"_s, QKeySequence(Qt::CTRL | Qt::Key_O));
    newWindow = add(window, Main::tr("New &window"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    settings = add(window, Main::tr("&Settings…"), u"settings"_s, QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    closeWindow = add(window, Main::tr("&Close window"), u"close"_s, QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = add(window, Main::tr("&Quit"), {}, QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    m_groups += {Main::tr("Project and window"), {openProject, newWindow, settings, closeWindow, quit}};
}

void MainActions::makeRunActions(QMainWindow *window)
{
    newRunLike = add(window, Main::tr("New run &like this one…"), u"duplicate"_s,
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    attach = add(window, Main::tr("&Attach terminal"), u"terminal"_s, QKeySequence(Qt::CTRL | Qt::Key_T));
    //: Button that shows the selected run in a terminal
    attach->setIconText(Main::tr("Attach"));
    stop = add(window, Main::tr("&Stop…"), u"stop"_s, QKeySequence(Qt::CTRL | Qt::Key_Period));
    //: Button that ends the selected runs
    stop->setIconText(Main::tr("Stop"));
    copyReproduce =
        add(window, Main::tr("Copy &reproduce commands"), u"reproduce"_s, QKeySequence(Qt::CTRL | Qt::Key_R));
    //: Button that copies the commands which run the selected runs again
    copyReproduce->setIconText(Main::tr("Copy reproduce"));
    openFolder = add(window, Main::tr("Open &TensorBoard folder"), u"folder-open"_s);
    remove = add(window, Main::tr("&Delete"), u"delete"_s, QKeySequence(Qt::Key_Delete));
    remove->setToolTip(Main::tr("Move to the trash (%1)").arg(remove->shortcut().toString(QKeySequence::NativeText)));
    m_groups += {Main::tr("Runs"), {newRun, newRunLike, attach, stop, copyReproduce, openFolder, remove}};
}

void MainActions::makeViewActions(QMainWindow *window)
{
    copy = add(window, Main::tr("&Copy"), u"copy"_s, QKeySequence(Qt::CTRL | Qt::Key_C));
    copy->setToolTip(Main::tr("Copy the selected rows as tab-separated text"));
    selectAll = add(window, Main::tr("Select &all"), {}, QKeySequence(Qt::CTRL | Qt::Key_A));
    find = add(window, Main::tr("&Filter runs"), u"search"_s, QKeySequence(Qt::CTRL | Qt::Key_F));
    refresh = add(window, Main::tr("&Read again"), u"refresh"_s, QKeySequence(Qt::Key_F5));
    switchPanel = add(window, Main::tr("&Next part of the window"), {}, QKeySequence(Qt::Key_F6));
    shortcuts = add(window, Main::tr("&Keyboard shortcuts"), u"keyboard"_s, QKeySequence(Qt::Key_F1));
    about = add(window, Main::tr("&About Run Manager"), u"info"_s);
    about->setMenuRole(QAction::AboutRole);
    m_groups += {Main::tr("Table"), {find, copy, selectAll, refresh, switchPanel}};
    m_groups += {Main::tr("Help"), {shortcuts, about}};
}

void MainActions::fillMenus(QMainWindow *window)
{
    QMenuBar *bar = window->menuBar();
    QMenu *file = bar->addMenu(Main::tr("&File"));
    file->addActions({newRun, openProject});
    recentMenu = file->addMenu(icon(u"folder"_s), Main::tr("R&ecent projects"));
    file->addAction(newWindow);
    file->addSeparator();
    file->addAction(settings);
    file->addSeparator();
    file->addActions({closeWindow, quit});

    editMenu = bar->addMenu(Main::tr("&Edit"));
    editMenu->addActions({copy, selectAll});
    editMenu->addSeparator();
    editMenu->addAction(find);

    runMenu = bar->addMenu(Main::tr("&Run"));
    runMenu->addActions({attach, stop, copyReproduce, newRunLike, openFolder});
    runMenu->addSeparator();
    runMenu->addAction(copy);
    runMenu->addSeparator();
    runMenu->addAction(remove);

    viewMenu = bar->addMenu(Main::tr("&View"));
    columnMenu = viewMenu->addMenu(icon(u"columns"_s), Main::tr("&Columns"));
    groupMenu = viewMenu->addMenu(Main::tr("&Group by"));
    viewMenu->addSeparator();
    viewMenu->addActions({refresh, switchPanel});

    QMenu *help = bar->addMenu(Main::tr("&Help"));
    help->addActions({shortcuts, about});
}

void MainActions::update(bool hasProject, bool isWritable, qsizetype selected, qsizetype active)
{
    newRun->setEnabled(hasProject && isWritable);
    newRunLike->setEnabled(hasProject && isWritable && selected == 1);
    remove->setEnabled(hasProject && isWritable && selected > 0);
    attach->setEnabled(hasProject && selected > 0);
    stop->setEnabled(hasProject && active > 0);
    copy->setEnabled(hasProject && selected > 0);
    copyReproduce->setEnabled(hasProject && selected > 0);
    openFolder->setEnabled(hasProject && selected == 1);
    for (QAction *action : {selectAll, find, refresh})
        action->setEnabled(hasProject);
    for (QMenu *menu : {columnMenu, groupMenu})
        menu->setEnabled(hasProject);
}

} // namespace runs
