// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"
#include "core/verification/metric_comparison.h"
#include "gui/tasks/latest.h"

#include <QObject>

#include <QPointer>

#include <memory>

class QMainWindow;

namespace runs {

class DetailsPanel;
class MainActions;
class MessageBars;
class OrderActions;
class ProjectPage;
class RepeatDialog;
class StatusLine;
class TrashDialog;
struct TagChoice;

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

    /// Asks under which name a run is repeated. `verify`: how it is to be verified. `error`: why that could not be done
    /// before.
    void askRepetition(const LaunchRequest &request, const std::optional<Tolerance> &verify, const QString &error = {});

    /// Repeats the selected run; `verify`: the dialog proposes to verify it.
    void runAgain(const std::optional<Tolerance> &verify);

    /// Selects those that are shown; at once if all are recorded, else when they are.
    void select(const QStringList &names);

    /// Shows the details, which may have been hidden.
    void showDetails();

Q_SIGNALS:
    /// takeRuns() has been called.
    void runsTaken();

    /// Sessions have been ended or have other names.
    void sessionsChanged();

    void renamed(const QString &name, const QString &newName);

    /// Other actions make sense now.
    void changed();

    /// `verify`: how it is to be verified when it has ended.
    void launchRequested(const runs::LaunchRequest &request, const std::optional<runs::Tolerance> &verify);

    /// Runs are to be compared.
    void compareRequested();

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
    QStringList recordedNames() const;
    void renameSelected();
    void renameGroup();
    void askName(const QString &name, bool isGroup, const QString &wished = {}, const QString &error = {});
    void rename(const QString &from, const QString &to, bool isGroup);
    void editTags();
    void askTags(const QStringList &names, const QList<TagChoice> &choices);
    void editDescription();
    void askDescription(const QStringList &names, const QString &wished = {}, const QString &error = {});
    void describe(const QString &name, const QString &text, const QString &expected);
    void describeAll(const QStringList &names, const QString &text);
    void askComparable(RepeatDialog *dialog, const QString &original);
    void showTrash();
    void restore(const QStringList &ids);
    void emptyTrash(const QStringList &ids, Unsaved unsaved);
    void forget(const QStringList &ids);
    void refreshTrash();
    void warn(const QString &id, const QString &text);
    QStringList selectedNames() const;

    WindowParts m_parts;
    std::unique_ptr<OrderActions> m_actions;
    std::optional<RunRepository> m_repository; ///< none as long as the window has no project
    QList<Deleted> m_deleted;                  ///< what can be undone, the last one last
    QPointer<TrashDialog> m_trash;
    Latest m_tagQuestion;
    bool m_isWritable = false;
    bool m_isBusy = false; ///< runs are being moved to the trash, or back
    QStringList m_awaited; ///< to be selected when the table has them
};

} // namespace runs
