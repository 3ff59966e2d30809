// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"

#include <QObject>

#include <functional>

class QMainWindow;

namespace runs {

class DetailsPanel;
class MainActions;
class MessageBars;
class OrderActions;
class ProjectPage;
class StatusLine;

/// The parts of a main window that keeping order works with; all of them live longer than it.
struct WindowParts
{
    QMainWindow *window;
    MainActions *actions;
    MessageBars *messages;
    ProjectPage *page;
    DetailsPanel *details;
    StatusLine *status;
};

/// Keeps the runs of a window's project in order, as the user asks for it: moves runs to the trash and back, gives them
/// other names, descriptions and tags, and repeats them. What it changes is seen when the database is read again.
class Housekeeping : public QObject
{
    Q_OBJECT

public:
    explicit Housekeeping(const WindowParts &parts);
    ~Housekeeping() override;

    void setRepository(const RunRepository &repository) { m_repository = repository; }

    /// Enables the actions for what is selected.
    void updateActions(bool isWritable);

    /// The table has other runs now.
    void takeRuns();

Q_SIGNALS:
    /// Sessions have been ended or have other names.
    void sessionsChanged();

    /// Other actions make sense now.
    void changed();

    void launchRequested(const runs::LaunchRequest &request);

private:
    struct Deleted
    {
        QStringList ids; ///< in the trash
        QStringList names;
    };

    void connectActions();
    void removeSelected();
    void removeSelectedFinally();
    void askRemoval(const QStringList &names, Removal removal, const QString &error = {});
    void remove(const QStringList &names, Removal removal, Unsaved unsaved);
    void showRemoved(const QStringList &names, const Removed &removed, Removal removal);
    void undoRemoval();
    void showRestored(const Deleted &deleted, const Result<QStringList> &names);
    void select(const QStringList &names);
    void warn(const QString &id, const QString &text);
    QStringList selectedNames() const;

    WindowParts m_parts;
    std::unique_ptr<OrderActions> m_actions;
    std::optional<RunRepository> m_repository; ///< none as long as the window has no project
    QList<Deleted> m_deleted;                  ///< what can be undone, the last one last
    bool m_isBusy = false;                     ///< runs are being moved to the trash, or back
    QStringList m_awaited;                     ///< to be selected when the table has them
};

} // namespace runs
