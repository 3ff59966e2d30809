// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/details_panel.h"

#include "core/output/output_file.h"
#include "core/repository/run_files.h"
#include "gui/details/comparison_page.h"
#include "gui/details/environment_page.h"
#include "gui/details/nothing_selected.h"
#include "gui/details/run_head.h"
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
    , m_environmentPage(new EnvironmentPage)
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
    //: What surrounded a run: machine, Python, packages, variables
    m_tabs->addTab(tr("Environment"));
    m_tabs->hide();
    m_pages->addWidget(m_emptyPage);
    m_pages->addWidget(m_runPage);
    m_pages->addWidget(m_comparisonPage);
    m_pages->addWidget(m_logPage);
    m_pages->addWidget(m_environmentPage);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailsPanel::showPage);
    connect(m_runPage->head(), &RunHead::descriptionEdited, this, &DetailsPanel::describeRequested);
    connect(m_runPage->head(), &RunHead::tagsRequested, this, &DetailsPanel::tagsRequested);
    connect(m_comparisonPage, &ComparisonPage::compareRequested, this, &DetailsPanel::compareRequested);
    connect(m_logPage, &LogPage::copied, this, &DetailsPanel::copied);
    connect(m_logPage, &LogPage::folderRequested, this, &DetailsPanel::folderRequested);
    connect(m_runPage, &RunPage::copied, this, &DetailsPanel::copied);
    connect(m_runPage, &RunPage::folderRequested, this, &DetailsPanel::folderRequested);
    connect(m_runPage, &RunPage::runRequested, this, &DetailsPanel::runRequested);
    connect(m_comparisonPage, &ComparisonPage::copied, this, &DetailsPanel::copied);
    connect(m_environmentPage, &EnvironmentPage::copied, this, &DetailsPanel::copied);
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
    m_environmentPage->setDateFormat(format);
}

void DetailsPanel::setDiskUse(const std::optional<RunDiskUse> &use)
{
    m_runPage->setDiskUse(use);
    m_comparisonPage->setDiskUse(use);
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
    readRecord();
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
    else if (m_tabs->currentIndex() == EnvironmentTab)
        m_pages->setCurrentWidget(m_environmentPage);
    else
        m_pages->setCurrentWidget(m_runPage);
}

/// A name that is no path has no record.
void DetailsPanel::readRecord()
{
    const bool hasRecord = !m_run.isEmpty() && isRelativePath(m_run);
    const QString record = hasRecord ? RunFiles(m_runsDirectory).recordPath(m_run) : QString();
    if (hasRecord)
        m_logPage->setLog(outputPath(record), m_isRunning);
    else
        m_logPage->clear();
    m_environmentPage->setRecord(record, hasRecord && m_isRunning);
}

void DetailsPanel::setRunning(bool isRunning)
{
    if (std::exchange(m_isRunning, isRunning) != isRunning)
        readRecord();
}

void DetailsPanel::showLog()
{
    if (m_run.isEmpty())
        return;
    m_tabs->setCurrentIndex(LogTab);
    m_logPage->setFocus();
}

void DetailsPanel::setWritable(bool isWritable)
{
    m_runPage->head()->setWritable(isWritable);
}

void DetailsPanel::editDescription()
{
    if (m_run.isEmpty())
        return;
    m_tabs->setCurrentIndex(DetailsTab);
    m_runPage->ensureVisible(0, 0);
    m_runPage->head()->edit();
}

QStringList DetailsPanel::drafts() const
{
    return m_runPage->head()->drafts();
}

void DetailsPanel::showDescribed(const QString &name, const QString &error)
{
    m_runPage->head()->showDescribed(name, error);
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
    m_environmentPage->updateTimes();
    if (!m_run.isEmpty())
        m_runPage->updateTimes();
    else
        m_comparisonPage->updateTimes();
}

} // namespace runs
