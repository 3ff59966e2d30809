// SPDX-License-Identifier: GPL-2.0-or-later
// What MainWindow has to do with what is found out of runs: parameters, metrics, and the expression they are chosen by.
#include "gui/window/main_window.h"

#include "core/base/text.h"
#include "core/repository/run_subjects.h"
#include "gui/filter/filter_bar.h"
#include "gui/live/field_monitor.h"
#include "gui/live/metric_monitor.h"
#include "gui/table/column_chooser.h"
#include "gui/table/run_table_view.h"
#include "gui/tasks/latest.h"
#include "gui/window/main_actions.h"
#include "gui/window/project_page.h"
#include "gui/window/saved_views_menu.h"

#include <QMenu>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr qsizetype mostAsked = 100'000; // runs, the last ones, whose parameters are known by name

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
    connect(m_page, &ProjectPage::groupingChanged, this, &MainWindow::askForVocabulary);
    lookAtFields();
    if (m_page->filterBar()->spec().isExpression || m_page->grouping().kind != Grouping::Kind::None)
        askForVocabulary();
    connectGroups();
}

void MainWindow::connectGroups()
{
    connect(m_actions->groupMenu, &QMenu::aboutToShow, this, [this] {
        askForVocabulary();
        fillGroupMenu();
    });
    auto *views = new SavedViewsMenu(m_page, this);
    views->setTitle(tr("&Saved views"));
    const QList<QAction *> items = m_actions->viewMenu->actions();
    m_actions->viewMenu->insertMenu(items.value(items.indexOf(m_actions->groupMenu->menuAction()) + 1), views);
}

void MainWindow::fillGroupMenu()
{
    QMenu *menu = m_actions->groupMenu;
    menu->clear();
    const Grouping &current = m_page->grouping();
    const auto add = [&](const QString &text, bool isChecked, const Grouping &grouping) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChecked);
        connect(action, &QAction::triggered, this, [this, grouping] { m_page->setGrouping(grouping); });
    };
    using enum Grouping::Kind;
    add(tr("&No groups"), current.kind == None, {});
    add(tr("&All parameters but seeds"), current.kind == AllButSeeds, {AllButSeeds});
    menu->addSeparator();
    QStringList names = m_vocabulary.arguments;
    for (const QString &name : current.parameters) {
        if (!names.contains(name))
            names += name;
    }
    names.sort(Qt::CaseInsensitive);
    for (const QString &name : std::as_const(names)) {
        const bool isIn = current.kind == Chosen && current.parameters.contains(name);
        Grouping next{Chosen, current.kind == Chosen ? current.parameters : QStringList()};
        if (isIn)
            next.parameters.removeOne(name);
        else
            next.parameters += name;
        add(printable(name).replace(u'&', u"&&"_s), isIn, next.parameters.isEmpty() ? Grouping() : next);
    }
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
    if (!m_runs)
        return; // takeRuns() asks again
    m_vocabularyQuestion->ask(
        [repository = m_tasks->repository(), runs = m_runs] {
            std::vector<qsizetype> last(size_t(std::min(mostAsked, runs->size())));
            std::iota(last.begin(), last.end(), runs->size() - qsizetype(last.size()));
            return RunSubjects(repository, runs->document()).vocabulary(last, false, 2s);
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
    m_vocabulary.metrics = m_metrics->tags().values();
    m_vocabulary.metrics.sort();
    m_page->setVocabulary(m_vocabulary);
    if (m_chooser) {
        m_chooser->setVocabulary(m_vocabulary);
        m_chooser->setPending(m_metrics->pendingCount());
    }
}

} // namespace runs
