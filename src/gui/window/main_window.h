// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_completion.h"
#include "gui/models/run_order.h"
#include "gui/settings/preferences.h"
#include "gui/window/opened_project.h"
#include "gui/window/run_tasks.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class QDockWidget;
class QSettings;
class QStackedWidget;

namespace runs {

class ColumnChooser;
class CurvesPanel;
class DatabaseMonitor;
class DesktopNotifier;
class DetailsPanel;
class EndNotices;
class FieldMonitor;
class Housekeeping;
class Latest;
class MainActions;
class MessageBars;
class MetricMonitor;
class ProjectPage;
class RecentProjects;
class SeriesMonitor;
class SessionMonitor;
class SizeMonitor;
class StartPage;
class StatusLine;
class StatusMonitor;
class TensorBoards;
class TerminalPanel;
class Verifier;

/// A window of one project, or with the start page. It wires: what is shown is in the pages and panels, what is done in
/// RunTasks, what is known in the monitors.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `supervisor`: as RunRepository takes it. `recents` have to live longer.
    MainWindow(const Preferences &preferences, RecentProjects &recents, QStringList supervisor);
    ~MainWindow() override;

    bool hasProject() const { return m_tasks != nullptr; }
    QString databasePath() const;

    /// The project that this window is for, once.
    void setProject(OpenedProject opened);

    /// Shows the start page. `problem`: why the folder that was asked for cannot be opened; may be empty.
    void showStartPage(const QString &problem = {});

    void setPreferences(const Preferences &preferences);

    void launch(const LaunchRequest &request);

Q_SIGNALS:
    void openRequested(const QString &directory);
    void windowRequested();
    void demoRequested();
    void preferencesChosen(const runs::Preferences &preferences);
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeTopRow();
    void makeDocks();
    void connectActions();
    void connectPage();
    void connectTasks();
    void connectMonitors();
    void restoreLayout();
    void saveLayout();

    void takeRuns(std::shared_ptr<const RunSet> runs);
    void showDatabaseError(const Error &error);
    void takeSessions();
    void connectStatuses();
    void takeStatuses(const QStringList &names);
    void connectFields();
    void connectGroups();
    void fillGroupMenu();
    void lookAtFields();
    void askForVocabulary();
    void showVocabulary();
    void connectVerifier();
    void showVerdict(const QString &reference, const QString &repeated, const QString &tag, qint64 step);
    void connectSizes();
    void lookAtSizes();
    void showSizes();
    void showSelectedSize();
    void makeCurves();
    void connectCurves();
    void lookAtCurves();
    void showCurves();
    void showRun(const QString &name);
    bool isInUse() const;
    void updateSelection();
    QString closeQuestion() const;
    void confirmClose(const QString &text);
    void updateActions();
    void updateStatus();
    void updateRecentMenu();

    void newRun(const std::optional<LaunchRequest> &prefilled, const QString &error = {});
    void newRunLikeSelected();
    void showLaunched(const Launched &launched);
    void selectLaunched();
    void showRefusal(const LaunchRequest &request, const Error &error);
    void copyReproduce();
    void stopSelected();
    void showStopped(const QStringList &names);
    void attach(const QString &name);
    void attachSelected();
    void copyRows();
    void compareRuns();
    void openFolder(const QString &path);
    void openSelectedFolder();
    void refresh();
    void confirmCopied(QAction *action);
    void openProject();
    void editSettings();
    void showShortcuts();
    void showAbout();
    void switchPanel();
    QStringList commandHistory() const;

    Preferences m_preferences;
    RecentProjects &m_recents;
    QStringList m_supervisor;
    std::unique_ptr<MainActions> m_actions;
    std::unique_ptr<QSettings> m_settings; ///< of the project
    MessageBars *m_messages;
    QMainWindow *m_area; ///< the pages with the docks around them, below what spans the whole window
    QWidget *m_topRow;
    QStackedWidget *m_pages;
    ProjectPage *m_page;
    StartPage *m_startPage = nullptr;
    DetailsPanel *m_details;
    TerminalPanel *m_terminals;
    CurvesPanel *m_curves = nullptr;
    QDockWidget *m_detailsDock;
    QDockWidget *m_terminalDock;
    QDockWidget *m_curvesDock = nullptr;
    StatusLine *m_statusLine;
    Housekeeping *m_housekeeping;
    TensorBoards *m_tensorBoards;
    Verifier *m_verifier;
    RunTasks *m_tasks = nullptr;
    DatabaseMonitor *m_database = nullptr;
    SessionMonitor *m_sessions = nullptr;
    StatusMonitor *m_statuses = nullptr;
    SizeMonitor *m_sizes = nullptr;
    MetricMonitor *m_metrics = nullptr;
    FieldMonitor *m_fields = nullptr;
    std::shared_ptr<const RunSet> m_runs; ///< as they were last read
    Latest *m_vocabularyQuestion = nullptr;
    QueryVocabulary m_vocabulary; ///< names that expressions and columns can have
    bool m_isVocabularyWanted = false;
    QPointer<ColumnChooser> m_chooser;
    SeriesMonitor *m_series = nullptr;
    QSet<QString> m_marked;          ///< the runs that the mark in the curves is about
    bool m_areSeriesCurrent = false; ///< whether that one knows of all runs
    EndNotices *m_endNotices;
    DesktopNotifier *m_notifier;
    Latest *m_versionQuestion;
    QTimer m_selectionTimer;
    QTimer m_confirmation;             ///< while the button says that it has copied
    bool m_hasOfferedVerdicts = false; ///< whether the column of verdicts has been shown once
    bool m_isWritable = true;
    bool m_hasMoreRuns = false; ///< in the database than have been read
    bool m_isCloseConfirmed = false;
    QString m_awaited; ///< a run that was just launched, to be selected when the database has it
};

} // namespace runs
