// SPDX-License-Identifier: GPL-2.0-or-later
// What MainWindow shows of the room that runs take on the disk.
#include "gui/window/main_window.h"

#include "gui/details/details_panel.h"
#include "gui/live/size_monitor.h"
#include "gui/table/run_table_view.h"
#include "gui/window/project_page.h"

#include <QDockWidget>

#include <algorithm>

namespace runs {
namespace {

constexpr qsizetype mostSelected = 200; // whose sizes are added up

} // namespace

void MainWindow::connectSizes()
{
    RunTableView *table = m_page->table();
    m_sizes = new SizeMonitor(m_tasks->repository().project().runsDirectory, this);
    connect(m_sizes, &SizeMonitor::changed, this, &MainWindow::showSizes);
    connect(table, &RunTableView::showsSizesChanged, m_sizes, &SizeMonitor::setWanted);
    connect(table, &RunTableView::showsSizesChanged, this, &MainWindow::lookAtSizes);
    connect(table, &RunTableView::scrolled, this, &MainWindow::lookAtSizes);
    connect(m_page->model(), &RunTableModel::rearranged, this, &MainWindow::lookAtSizes);
    connect(m_detailsDock, &QDockWidget::visibilityChanged, this, &MainWindow::lookAtSizes);
    m_sizes->setWanted(table->showsSizes());
}

/// What is measured first: the rows in sight, and what the details are about.
void MainWindow::lookAtSizes()
{
    const RunTableView *table = m_page->table();
    QStringList names = table->showsSizes() ? table->namesInSight() : QStringList();
    if (const QStringList selected = table->selectedNames();
        m_detailsDock->isVisible() && selected.size() <= mostSelected)
        names += selected;
    m_sizes->setInSight(names);
}

void MainWindow::showSizes()
{
    m_page->model()->setSizes(m_sizes->totals());
    showSelectedSize();
}

void MainWindow::showSelectedSize()
{
    std::optional<RunDiskUse> sum;
    const QStringList selected = m_page->table()->selectedNames();
    const auto isKnown = [this](const QString &name) { return m_sizes->sizes().contains(name); };
    if (!selected.isEmpty() && std::ranges::all_of(selected, isKnown)) {
        sum.emplace();
        for (const QString &name : selected)
            *sum += m_sizes->sizes().value(name);
    }
    m_details->setDiskUse(sum);
}

} // namespace runs
