// SPDX-License-Identifier: GPL-2.0-or-later
// What MainWindow shows of the metrics of the selected runs.
#include "gui/window/main_window.h"

#include "gui/curves/curves_panel.h"
#include "gui/live/series_monitor.h"
#include "gui/live/status_monitor.h"
#include "gui/messages/message_bars.h"
#include "gui/table/run_table_view.h"
#include "gui/window/main_actions.h"
#include "gui/window/project_page.h"
#include "gui/window/status_line.h"

#include <QChildEvent>
#include <QDockWidget>
#include <QMenu>
#include <QSettings>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype mostCurves = 100; // runs; nobody tells more of them apart

/// The tabs that Qt makes for docks behind each other: the keyboard reaches docks by their actions, and would get stuck
/// in tabs that are there without being seen while all docks are hidden.
class DockTabs : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::ChildPolished) {
            if (auto *tabs = qobject_cast<QTabBar *>(static_cast<QChildEvent *>(event)->child()))
                tabs->setFocusPolicy(Qt::NoFocus);
        }
        return QObject::eventFilter(object, event);
    }
};

} // namespace

void MainWindow::makeCurves()
{
    m_curves = new CurvesPanel(this);
    m_curvesDock = new QDockWidget(tr("Curves"), m_area);
    m_curvesDock->setObjectName(u"curves"_s); // for saveState()
    m_curvesDock->setWidget(m_curves);
    m_area->addDockWidget(Qt::BottomDockWidgetArea, m_curvesDock);
    m_area->tabifyDockWidget(m_terminalDock, m_curvesDock);
    m_curvesDock->hide();
    m_area->installEventFilter(new DockTabs(m_area));
    for (QDockWidget *dock : {m_curvesDock, m_terminalDock}) {
        connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool isShown) {
            if (isShown)
                dock->raise();
        });
    }
    m_curvesDock->toggleViewAction()->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_actions->viewMenu->addAction(m_curvesDock->toggleViewAction());
    connect(m_curves, &CurvesPanel::exported, this,
            [this](const QString &path) { m_statusLine->showMessage(tr("%1 written").arg(path), 5000); });
    connect(m_curves, &CurvesPanel::exportFailed, this, [this](const Error &error) {
        m_messages->show({.id = u"export"_s, .severity = Severity::Error, .text = error.message});
    });
}

void MainWindow::connectCurves()
{
    m_series = new SeriesMonitor(m_tasks->repository(), this);
    connect(m_series, &SeriesMonitor::changed, this, &MainWindow::showCurves);
    connect(m_curvesDock, &QDockWidget::visibilityChanged, this, &MainWindow::lookAtCurves);
    m_curves->restore(*m_settings);
}

/// Nothing is read as long as nobody sees it.
void MainWindow::lookAtCurves()
{
    const bool isSeen = m_curves->isVisible();
    m_series->setWatched(isSeen);
    if (!isSeen)
        return;
    if (!std::exchange(m_areSeriesCurrent, true))
        m_series->setRecorded(m_page->model()->runs().document().names());
    const QStringList selected = m_page->table()->selectedNames();
    if (QSet<QString>(selected.begin(), selected.end()) != m_marked) {
        m_curves->clearMark(); // it is about others
        m_marked.clear();
    }
    m_series->setRuns(selected.first(std::min(mostCurves, selected.size())));
    showCurves();
}

void MainWindow::showCurves()
{
    QList<ShownRun> shown;
    for (const Run &run : m_page->selectedRuns(mostCurves)) {
        const RunMetrics *metrics = m_series->metrics(run.name);
        const auto &statuses = m_statuses->statuses();
        shown.append({.name = run.name,
                      .command = run.text(key::command),
                      .metrics = metrics ? std::optional(*metrics) : std::nullopt,
                      .isActive = statuses && isActive(statuses->value(run.name))});
    }
    const qsizetype selected = m_page->table()->selectedRows().size();
    m_curves->setRuns(shown, std::max<qsizetype>(0, selected - shown.size()));
}

} // namespace runs
