// SPDX-License-Identifier: GPL-2.0-or-later
// What MainWindow has to do with what is found out of runs: parameters, metrics, and the expression they are chosen by.
#include "gui/window/main_window.h"

#include "core/repository/run_subjects.h"
#include "gui/filter/filter_bar.h"
#include "gui/live/field_monitor.h"
#include "gui/live/metric_monitor.h"
#include "gui/table/column_chooser.h"
#include "gui/table/run_table_view.h"
#include "gui/tasks/latest.h"
#include "gui/window/project_page.h"

#include <algorithm>
#include <numeric>

using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr qsizetype mostAsked = 2000; // runs, the last ones, whose names of parameters are offered

} // namespace

void MainWindow::connectFields()
{
    const RunRepository &repository = m_tasks->repository();
    m_metrics = new MetricMonitor(repository, this);
    m_fields = new FieldMonitor(repository.files(), this);
    m_vocabularyQuestion = new Latest(this);
    connect(m_metrics, &MetricMonitor::changed, this, [this] {
        m_fields->setMetrics(m_metrics->metrics());
        showVocabulary();
    });
    connect(m_page, &ProjectPage::fieldsWanted, this, &MainWindow::lookAtFields);
    connect(m_fields, &FieldMonitor::changed, this, [this](std::shared_ptr<const FieldValues> values) {
        m_page->setFieldValues(std::move(values));
        selectLaunched();
    });
    connect(m_page->filterBar(), &FilterBar::vocabularyWanted, this, &MainWindow::askForVocabulary);
    connect(m_page->table(), &RunTableView::choosing, this, [this](ColumnChooser *chooser) {
        m_chooser = chooser;
        askForVocabulary();
    });
    lookAtFields();
    if (m_page->filterBar()->spec().isExpression)
        askForVocabulary();
}

void MainWindow::lookAtFields()
{
    const FieldWish wish = m_page->fieldWish();
    m_metrics->setWanted(m_isVocabularyWanted || wish.needs().metrics);
    m_fields->setWish(wish);
}

/// Once somebody has looked at which names there are, metrics are read in this window.
void MainWindow::askForVocabulary()
{
    m_isVocabularyWanted = true;
    m_metrics->setWanted(true);
    showVocabulary();
    const auto runs = m_runs;
    if (!runs || m_vocabularyQuestion->isBusy())
        return;
    m_vocabularyQuestion->ask(
        [repository = m_tasks->repository(), runs] {
            std::vector<qsizetype> last(size_t(std::min(mostAsked, runs->size())));
            std::iota(last.begin(), last.end(), runs->size() - qsizetype(last.size()));
            return RunSubjects(repository, runs->document()).vocabulary(last, false, 1s);
        },
        [this](const QueryVocabulary &vocabulary) {
            m_vocabulary = vocabulary;
            showVocabulary();
        });
}

void MainWindow::showVocabulary()
{
    if (!m_isVocabularyWanted)
        return;
    QSet<QString> tags;
    for (const auto &digest : m_metrics->metrics()) {
        for (const auto &[tag, metric] : digest->metrics.asKeyValueRange())
            tags.insert(tag);
    }
    m_vocabulary.metrics = QStringList(tags.begin(), tags.end());
    m_vocabulary.metrics.sort();
    m_page->filterBar()->setVocabulary(m_vocabulary);
    if (m_chooser) {
        m_chooser->setVocabulary(m_vocabulary);
        m_chooser->setPending(m_metrics->pendingCount());
    }
}

} // namespace runs
