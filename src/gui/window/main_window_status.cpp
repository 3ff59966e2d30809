// SPDX-License-Identifier: GPL-2.0-or-later
// What MainWindow does with what becomes of runs: shows it, tells of ends, and stops runs.
#include "gui/window/main_window.h"

#include "gui/dialogs/stop_dialog.h"
#include "gui/live/field_monitor.h"
#include "gui/live/metric_monitor.h"
#include "gui/live/series_monitor.h"
#include "gui/live/size_monitor.h"
#include "gui/live/status_monitor.h"
#include "gui/messages/message_bars.h"
#include "gui/notifications/desktop_notifier.h"
#include "gui/table/run_table_view.h"
#include "gui/window/main_actions.h"
#include "gui/window/project_page.h"
#include "gui/window/status_line.h"

#include <QApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

void MainWindow::connectStatuses()
{
    m_statuses = new StatusMonitor(m_tasks->repository().files().recordPath({}), this);
    connect(m_statuses, &StatusMonitor::changed, this, &MainWindow::takeStatuses);
    connect(m_statuses, &StatusMonitor::ended, this, [this](const QString &name, const RunStatus &status) {
        if (m_preferences.notifyEnd && !isInUse())
            m_endNotices->add({name, status});
    });
    connect(m_endNotices, &EndNotices::ready, m_notifier, &DesktopNotifier::show);
    connect(m_notifier, &DesktopNotifier::activated, this, &MainWindow::showRun);
    connect(m_notifier, &DesktopNotifier::failed, this, [this] { QApplication::alert(this); });
    connect(m_tasks, &RunTasks::stopped, this, &MainWindow::showStopped);
    connect(m_tasks, &RunTasks::stopFailed, this, [this](const QStringList &, const Error &error) {
        m_messages->show({.id = u"stop"_s, .severity = Severity::Error, .text = error.message});
        m_statuses->refresh();
    });
}

void MainWindow::takeStatuses(const QStringList &names)
{
    m_page->setStatuses(m_statuses->statuses());
    m_metrics->setStatuses(m_statuses->statuses());
    m_fields->setStatuses(m_statuses->statuses());
    const QStringList selected = m_page->table()->selectedNames();
    const QSet<QString> changed(names.begin(), names.end());
    if (std::ranges::any_of(selected, [&](const QString &name) { return changed.contains(name); }))
        m_selectionTimer.start(); // the details and the actions are about them
    updateStatus();
    if (names.isEmpty())
        return;
    QSet<QString> active;
    for (const auto &[name, status] : m_statuses->statuses()->asKeyValueRange()) {
        if (isActive(status))
            active += name;
    }
    m_sizes->setActive(names, active);
    m_series->setActive(names, active);
}

/// Whether the user is at this window, or at a dialog of it.
bool MainWindow::isInUse() const
{
    const QWidget *window = QApplication::activeWindow();
    while (window && window != this)
        window = window->parentWidget();
    return window == this && !isMinimized();
}

/// Brings the window to the front with this run, whatever is filtered.
void MainWindow::showRun(const QString &name)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (m_page->table()->selectRun(name) || !m_page->model()->runs().document().find(name))
        return;
    m_page->clearFilter();
    m_page->table()->selectRun(name);
}

void MainWindow::stopSelected()
{
    const QStringList names = m_page->selectedActive();
    if (names.isEmpty())
        return;
    auto *dialog = new StopDialog(names, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, names] {
        m_messages->show(
            {.id = u"stop"_s, .text = tr("Stopping %n run(s)…", "", int(names.size())), .isClosable = false});
        m_tasks->stop(names, StopDialog::grace);
    });
    dialog->open();
}

/// How they ended is seen in the table.
void MainWindow::showStopped(const QStringList &names)
{
    m_messages->dismiss(u"stop"_s);
    m_statusLine->showMessage(tr("Stopped %n run(s)", "", int(names.size())), 5000);
    m_statuses->refresh();
}

} // namespace runs
