// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/tensorboard/tensorboard_plan.h"
#include "gui/window/housekeeping.h"

#include <QMap>

class QAction;

namespace runs {

class TensorBoard;

/// Opens selected runs in TensorBoard, in the browser. For the same runs there is one at a time; all end with the
/// window.
class TensorBoards : public QObject
{
    Q_OBJECT

public:
    /// Adds the action to the window and its menus.
    explicit TensorBoards(const WindowParts &parts);
    ~TensorBoards() override;

    void setRepository(const RunRepository &repository) { m_repository = repository; }

    /// Enables the action for what is selected.
    void updateActions();

private:
    void openSelected();
    void start(const QStringList &names, TensorBoardPlan plan);
    void showListening(const QStringList &names, const QStringList &withoutEvents, const QString &url);
    void showEnded(const QStringList &names, const Error &error);
    void end(const QStringList &names);

    WindowParts m_parts;
    QAction *m_open;
    std::optional<RunRepository> m_repository; ///< none as long as the window has no project
    QMap<QStringList, TensorBoard *> m_boards; ///< by the names of the runs; null: it is being prepared
};

} // namespace runs
