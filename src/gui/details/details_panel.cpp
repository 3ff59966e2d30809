// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/details_panel.h"

#include "core/output/output_file.h"
#include "core/repository/run_files.h"
#include "gui/details/comparison_page.h"
#include "gui/details/nothing_selected.h"
#include "gui/log/log_page.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace runs {

DetailsPanel::DetailsPanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_emptyPage(new NothingSelected)
    , m_runPage(new RunPage)
    , m_comparisonPage(new ComparisonPage)
    , m_logPage(new LogPage)
{
    setAccessibleName(tr("Details"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages);
    m_tabs->setAccessibleName(tr("What is shown of the run"));
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Details"));
    //: What a run has printed
    m_tabs->addTab(tr("Log"));
    m_tabs->hide();
    m_pages->addWidget(m_emptyPage);
    m_pages->addWidget(m_runPage);
    m_pages->addWidget(m_comparisonPage);
    m_pages->addWidget(m_logPage);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailsPanel::showPage);
    connect(m_logPage, &LogPage::copied, this, &DetailsPanel::copied);
    connect(m_logPage, &LogPage::folderRequested, this, &DetailsPanel::folderRequested);
    connect(m_runPage, &RunPage::copied, this, &DetailsPanel::copied);
    connect(m_runPage, &RunPage::folderRequested, this, &DetailsPanel::folderRequested);
    connect(m_comparisonPage, &ComparisonPage::copied, this, &DetailsPanel::copied);
    m_clock.setInterval(20s);
    connect(&m_clock, &QTimer::timeout, this, &DetailsPanel::updateTimes);
}

void DetailsPanel::setProject(const Project &project)
{
    m_runPage->setProject(project);
    m_runsDirectory = project.runsDirectory;
}

void DetailsPanel::setCommitSubject(CommitSubject subject)
{
    m_runPage->setCommitSubject(std::move(subject));
}

void DetailsPanel::setDateFormat(Preferences::DateFormat format)
{
    m_runPage->setDateFormat(format);
    m_comparisonPage->setDateFormat(format);
}

void DetailsPanel::setRuns(std::vector<Run> runs, qsizetype selected)
{
    m_run.clear();
    m_hasRuns = !runs.empty();
    if (selected == 1 && runs.size() == 1) {
        m_run = runs.front().name;
        m_runPage->setRun(runs.front());
    } else if (m_hasRuns) {
        m_comparisonPage->setRuns(std::move(runs), selected);
    }
    readLog();
    showPage();
}

void DetailsPanel::showPage()
{
    m_tabs->setVisible(!m_run.isEmpty());
    if (!m_hasRuns)
        m_pages->setCurrentWidget(m_emptyPage);
    else if (m_run.isEmpty())
        m_pages->setCurrentWidget(m_comparisonPage);
    else if (m_tabs->currentIndex() == LogTab)
        m_pages->setCurrentWidget(m_logPage);
    else
        m_pages->setCurrentWidget(m_runPage);
}

/// A name that is no path has no record.
void DetailsPanel::readLog()
{
    if (m_run.isEmpty() || !isRelativePath(m_run))
        m_logPage->clear();
    else
        m_logPage->setLog(outputPath(RunFiles(m_runsDirectory).recordPath(m_run)), m_isRunning);
}

void DetailsPanel::setRunning(bool isRunning)
{
    if (std::exchange(m_isRunning, isRunning) != isRunning)
        readLog();
}

void DetailsPanel::showLog()
{
    if (m_run.isEmpty())
        return;
    m_tabs->setCurrentIndex(LogTab);
    m_logPage->setFocus();
}

QSize DetailsPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 30};
}

void DetailsPanel::showEvent(QShowEvent *event)
{
    updateTimes();
    m_clock.start();
    QWidget::showEvent(event);
}

void DetailsPanel::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    QWidget::hideEvent(event);
}

void DetailsPanel::updateTimes()
{
    if (!m_run.isEmpty())
        m_runPage->updateTimes();
    else
        m_comparisonPage->updateTimes();
}

} // namespace runs
