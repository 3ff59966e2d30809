// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QAction;
class QMainWindow;

namespace runs {

class MainActions;

/// What keeps runs in order, in the menus of a main window: names, descriptions, tags, deletion for good and the trash;
/// and what repeats a run.
class OrderActions
{
public:
    /// Adds the actions to the window, to the menus of `main` and to its groups.
    OrderActions(QMainWindow *window, MainActions &main);

    QAction *runAgain;
    QAction *rename;
    QAction *renameGroup;
    QAction *editDescription;
    QAction *editTags;
    QAction *compare;
    QAction *removeFinally;
    QAction *undoRemoval;
    QAction *trash;

    /// Enables what makes sense for a project that is open and can be written, and these selected runs
    /// of so many that are shown.
    void update(bool hasProject, bool isWritable, const QStringList &selected, qsizetype shown);

    /// `removed`: how many runs undoRemoval brings back.
    void setUndoable(qsizetype removed);
};

} // namespace runs
