// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/details_panel.h"

#include "gui/details/comparison_page.h"
#include "gui/details/nothing_selected.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace runs {

DetailsPanel::DetailsPanel(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_emptyPage(new NothingSelected)
    , m_runPage(new RunPage)
    , m_comparisonPage(new ComparisonPage)
{
    setAccessibleName(tr("Details"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    m_pages->addWidget(m_emptyPage);
    m_pages->addWidget(m_runPage);
    m_pages->addWidget(m_comparisonPage);
    connect(m_runPage, &RunPage::copied, this, &DetailsPanel::copied);
    connect(m_runPage, &RunPage::folderRequested, this, &DetailsPanel::folderRequested);
    connect(m_comparisonPage, &ComparisonPage::copied, this, &DetailsPanel::copied);
    m_clock.setInterval(20s);
    connect(&m_clock, &QTimer::timeout, this, &DetailsPanel::updateTimes);
}

void DetailsPanel::setProject(const Project &project)
{
    m_runPage->setProject(project);
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
    QWidget *page = m_emptyPage;
    if (selected == 1 && runs.size() == 1) {
        m_runPage->setRun(runs.front());
        page = m_runPage;
    } else if (!runs.empty()) {
        m_comparisonPage->setRuns(std::move(runs), selected);
        page = m_comparisonPage;
    }
    m_pages->setCurrentWidget(page);
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
    if (m_pages->currentWidget() == m_runPage)
        m_runPage->updateTimes();
    else
        m_comparisonPage->updateTimes();
}

} // namespace runs
