// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QAction;
class QMainWindow;

namespace runs {

class MainActions;

/// What keeps runs in order, in the menus of a main window: deletion for good, and its undo.
class OrderActions
{
public:
    /// Adds the actions to the window, to the menus of `main` and to its groups.
    OrderActions(QMainWindow *window, MainActions &main);

    QAction *removeFinally;
    QAction *undoRemoval;

    /// Enables what makes sense for these selected runs. `canChange`: a project is open and can be written.
    void update(bool canChange, const QStringList &selected);

    /// `removed`: how many runs undoRemoval brings back.
    void setUndoable(qsizetype removed);
};

} // namespace runs
