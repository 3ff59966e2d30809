// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QPair>

class QMainWindow;
class QMenu;

namespace runs {

/// Everything that can be done in a main window, once: in its menus, on its toolbar and in the context menu of the
/// runs. What the actions do is connected by the window.
class MainActions
{
public:
    /// Makes the actions as children of the window, and its menu bar.
    explicit MainActions(QMainWindow *window);

    QAction *newRun;
    QAction *newRunLike;
    QAction *openProject;
    QAction *newWindow;
    QAction *settings;
    QAction *closeWindow;
    QAction *quit;
    QAction *copy;
    QAction *copyReproduce;
    QAction *selectAll;
    QAction *find;
    QAction *attach;
    QAction *stop;
    QAction *openFolder;
    QAction *remove;
    QAction *refresh;
    QAction *switchPanel;
    QAction *shortcuts;
    QAction *about;

    QMenu *recentMenu;
    QMenu *columnMenu;
    QMenu *groupMenu;
    QMenu *viewMenu;
    QMenu *editMenu;
    QMenu *runMenu; ///< also the context menu of the table

    using Group = QPair<QString, QList<QAction *>>;
    QList<Group> groups() const { return m_groups; }

    /// Lists actions of a panel with those of the window.
    void addGroup(const QString &title, const QList<QAction *> &actions) { m_groups += {title, actions}; }

    /// Enables what makes sense for a project that is open and can be written, and so many selected runs, some of which
    /// are active.
    void update(bool hasProject, bool isWritable, qsizetype selected, qsizetype active);

    /// Makes an action of the window, with its keys in the tooltip.
    static QAction *add(QMainWindow *window, const QString &text, const QString &iconName,
                        const QKeySequence &keys = {});

private:
    void makeFileActions(QMainWindow *window);
    void makeRunActions(QMainWindow *window);
    void makeViewActions(QMainWindow *window);
    void fillMenus(QMainWindow *window);

    QList<Group> m_groups;
};

} // namespace runs
