// SPDX-License-Identifier: GPL-2.0-or-later
// What MainWindow has to do with its project: what is known of it, and how it was left.
#include "gui/window/main_window.h"

#include "core/git/worktree.h"
#include "gui/curves/curves_panel.h"
#include "gui/details/details_panel.h"
#include "gui/filter/filter_bar.h"
#include "gui/live/field_monitor.h"
#include "gui/live/metric_monitor.h"
#include "gui/live/series_monitor.h"
#include "gui/live/session_monitor.h"
#include "gui/live/size_monitor.h"
#include "gui/live/status_monitor.h"
#include "gui/messages/message_bars.h"
#include "gui/start/start_page.h"
#include "gui/table/run_table_view.h"
#include "gui/terminal/terminal_panel.h"
#include "gui/window/housekeeping.h"
#include "gui/window/main_actions.h"
#include "gui/window/project_page.h"
#include "gui/window/status_line.h"
#include "gui/window/tensorboards.h"
#include "gui/window/verifier.h"
#include "gui/window/window_state.h"

#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype mostDetailed = 200; // of many selected runs, how many the details compare

} // namespace

QString MainWindow::databasePath() const
{
    return m_tasks ? m_tasks->repository().project().databasePath() : QString();
}

void MainWindow::setProject(OpenedProject opened)
{
    Q_ASSERT(!hasProject());
    const Project project = opened.project;
    m_tasks = new RunTasks(RunRepository(project, m_supervisor), this);
    m_housekeeping->setRepository(m_tasks->repository());
    m_tensorBoards->setRepository(m_tasks->repository());
    m_settings = projectSettings(project.databasePath());
    m_details->setProject(project);
    m_details->setCommitSubject(
        [](const QString &directory, const QString &commit) { return commitSubject(directory, commit); });
    m_statusLine->setPath(project.databasePath());
    const QString folder = QDir(project.directory).dirName();
    //: Title of a window; %1 is the folder of the project
    setWindowTitle(tr("%1 – Run Manager").arg(folder.isEmpty() ? project.directory : folder));
    m_pages->setCurrentWidget(m_page);
    m_page->restore(*m_settings);
    connectStatuses();
    connectVerifier();
    connectSizes();
    connectFields();
    connectCurves();
    if (opened.start.runs)
        takeRuns(opened.start.runs);
    m_hasMoreRuns = opened.hasMore;
    updateStatus();
    restoreLayout();
    connectTasks();
    m_database = new DatabaseMonitor(project.databasePath(), opened.start, this);
    connectMonitors();
    for (const QString &warning : project.settings.warnings)
        m_messages->show({.id = warning, .severity = Severity::Warning, .text = warning});
    updateActions();
    m_page->focusRuns();
}

void MainWindow::connectTasks()
{
    connect(m_tasks, &RunTasks::launched, this, &MainWindow::showLaunched);
    connect(m_tasks, &RunTasks::launchRefused, this, &MainWindow::showRefusal);
}

void MainWindow::connectMonitors()
{
    connect(m_database, &DatabaseMonitor::read, this, &MainWindow::takeRuns);
    connect(m_database, &DatabaseMonitor::failed, this, &MainWindow::showDatabaseError);
    m_sessions = new SessionMonitor(this);
    connect(m_sessions, &SessionMonitor::changed, this, &MainWindow::takeSessions);
    connect(m_housekeeping, &Housekeeping::sessionsChanged, m_sessions, &SessionMonitor::refresh);
    connect(m_sessions, &SessionMonitor::changed, m_statuses, &StatusMonitor::refresh);
    connect(m_sessions, &SessionMonitor::recovered, this, [this] { m_messages->dismiss(u"tmux"_s); });
    connect(m_sessions, &SessionMonitor::failed, this, [this](const Error &error) {
        m_messages->show({.id = u"tmux"_s,
                          .severity = Severity::Warning,
                          .text = tr("Which runs can be attached to is not known. %1").arg(error.message)});
    });
    QTimer::singleShot(0, m_sessions, &SessionMonitor::start); // after the first paint
}

void MainWindow::showStartPage(const QString &problem)
{
    if (!m_startPage) {
        m_startPage = new StartPage(m_recents, this);
        m_pages->addWidget(m_startPage);
        connect(m_startPage, &StartPage::openRequested, this, &MainWindow::openProject);
        connect(m_startPage, &StartPage::projectRequested, this, &MainWindow::openRequested);
        connect(m_startPage, &StartPage::demoRequested, this, [this] {
            m_startPage->setBusy(true);
            Q_EMIT demoRequested();
        });
    }
    m_startPage->setBusy(false);
    m_startPage->setProblem(problem);
    m_pages->setCurrentWidget(m_startPage);
    m_detailsDock->hide();
    m_terminalDock->hide();
    m_curvesDock->hide();
    m_topRow->hide();
    statusBar()->hide();
    m_startPage->setFocus();
}

void MainWindow::updateRecentMenu()
{
    m_actions->recentMenu->clear();
    for (const auto &[directory, isMissing] : m_recents.projects()) {
        QAction *action = m_actions->recentMenu->addAction(QString(directory).replace(u'&', u"&&"_s));
        action->setEnabled(!isMissing);
        connect(action, &QAction::triggered, this, [this, directory] { Q_EMIT openRequested(directory); });
    }
    m_actions->recentMenu->setEnabled(!m_actions->recentMenu->isEmpty());
}

void MainWindow::takeRuns(std::shared_ptr<const RunSet> runs)
{
    m_messages->dismiss(u"database"_s);
    m_isWritable = true;
    m_hasMoreRuns = false;
    m_page->setWritable(true);
    m_statuses->setRuns(runs);
    m_sizes->setRuns(runs);
    m_metrics->setRuns(runs);
    m_fields->setRuns(runs);
    m_runs = runs;
    if (m_isVocabularyWanted)
        askForVocabulary(); // a parameter that is new divides groups
    m_areSeriesCurrent = false;
    m_page->setRuns(std::move(runs));
    selectLaunched();
    m_housekeeping->takeRuns();
    m_selectionTimer.start();
}

void MainWindow::showDatabaseError(const Error &error)
{
    m_isWritable = false;
    m_page->setWritable(false);
    const QUrl file = QUrl::fromLocalFile(databasePath());
    m_messages->show({.id = u"database"_s,
                      .severity = Severity::Error,
                      .text = tr("%1\nThe runs are shown as they were last read, and cannot be changed until the file "
                                 "is right again.")
                                  .arg(error.message),
                      .actions = {{tr("&Open file"), [file] { QDesktopServices::openUrl(file); }},
                                  {tr("&Try again"), [this] { m_database->readAgain(); }}},
                      .isClosable = false});
    updateActions();
}

void MainWindow::takeSessions()
{
    const QString records = m_tasks->repository().files().recordPath({});
    SessionStates states;
    for (const TmuxSession &session : m_sessions->sessions()) {
        if (session.record.startsWith(records))
            states.insert(session.record.sliced(records.size()),
                          session.hasEnded ? SessionState::Ended : SessionState::Live);
    }
    m_page->model()->setSessions(states);
}

void MainWindow::updateSelection()
{
    m_details->setRunning(m_page->selectedActive().size() == 1);
    m_details->setRuns(m_page->selectedRuns(mostDetailed), m_page->table()->selectedRows().size());
    lookAtSizes();
    lookAtCurves();
    showSelectedSize();
    updateActions();
    updateStatus();
}

void MainWindow::refresh()
{
    m_sizes->refresh();
    m_metrics->refresh();
    m_fields->refresh();
    m_series->refresh();
    m_database->readAgain();
    m_sessions->refresh();
    m_statuses->refresh();
}

void MainWindow::restoreLayout()
{
    m_detailsDock->show(); // the start page has hidden it
    restoreGeometry(m_settings->value(u"geometry"_s).toByteArray());
    m_area->restoreState(m_settings->value(u"docks"_s).toByteArray());
    m_terminalDock->hide(); // nothing is attached yet
    m_topRow->show();
    statusBar()->show();
}

void MainWindow::saveLayout()
{
    if (!m_settings)
        return;
    m_settings->setValue(u"geometry"_s, saveGeometry());
    m_settings->setValue(u"docks"_s, m_area->saveState());
    m_page->save(*m_settings);
    m_curves->save(*m_settings);
}

} // namespace runs
