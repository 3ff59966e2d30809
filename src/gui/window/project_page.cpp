// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/project_page.h"

#include "gui/filter/filter_bar.h"
#include "gui/filter/saved_filters.h"
#include "gui/filter/status_chips.h"
#include "gui/groups/group_view.h"
#include "gui/start/empty_page.h"
#include "gui/table/run_table_view.h"

#include <QSettings>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

ProjectPage::ProjectPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new RunTableModel(this))
    , m_table(new RunTableView(m_model, this))
    , m_filterBar(new FilterBar(this))
    , m_statusChips(new StatusChips(this))
    , m_emptyPage(new EmptyPage(this))
    , m_stack(new QStackedLayout(this))
    , m_groups(new GroupModel(m_model, this))
    , m_groupView(new GroupView(m_groups, this))
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_emptyPage);
    m_stack->addWidget(m_groupView);
    connect(m_groupView, &GroupView::selectionMoved, this, &ProjectPage::selectGrouped);
    connect(m_groupView, &GroupView::activatedRun, m_table, &RunTableView::activatedRun);
    connect(m_groupView, &GroupView::menuRequested, m_table, &RunTableView::menuRequested);
    connect(m_groupView, &GroupView::typed, m_table, &RunTableView::typed);

    auto *minute = new QTimer(this);
    minute->setInterval(std::chrono::seconds(20));
    connect(minute, &QTimer::timeout, m_model, &RunTableModel::refreshTimes);
    minute->start();

    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, m_table, &RunTableView::refreshDurations);

    connect(m_emptyPage, &EmptyPage::buttonClicked, this, &ProjectPage::leaveEmptyPage);
    connect(m_filterBar, &FilterBar::changed, this, &ProjectPage::applyFilter);
    const auto enterTable = [this] {
        focusRuns();
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
    };
    connect(m_filterBar, &FilterBar::leaveRequested, this, enterTable);
    connect(m_statusChips, &StatusChips::leaveRequested, this, enterTable);
    connect(m_statusChips, &StatusChips::changed, this, [this](const StatusKinds &kinds) {
        m_model->setKinds(kinds);
        updateCounts();
    });
    connect(m_table, &RunTableView::typed, this, [this](const QString &text) {
        FilterSpec spec = m_filterBar->spec();
        spec.text += text;
        m_filterBar->setSpec(spec);
        m_filterBar->focusFilter();
    });
    connect(m_model, &QAbstractItemModel::columnsInserted, this, &ProjectPage::updateFields);
    connect(m_model, &QAbstractItemModel::columnsRemoved, this, &ProjectPage::updateFields);
    connect(m_model, &QAbstractItemModel::columnsInserted, this, &ProjectPage::updateWish);
    connect(m_model, &QAbstractItemModel::columnsRemoved, this, &ProjectPage::updateWish);
    connect(m_model, &RunTableModel::orderChanged, this, &ProjectPage::updateWish);
    updateFields();
    updateCounts();
}

ProjectPage::~ProjectPage() = default;

void ProjectPage::focusRuns()
{
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ProjectPage::setRuns(std::shared_ptr<const RunSet> runs)
{
    m_isLoaded = true;
    m_model->setRuns(std::move(runs));
    updateCounts();
}

void ProjectPage::setStatuses(const std::optional<StatusMap> &statuses)
{
    m_model->setStatuses(statuses);
    if (m_model->activeCount() == 0)
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
    updateCounts();
}

void ProjectPage::clearFilter()
{
    m_statusChips->setKinds({});
    m_filterBar->setSpec({});
}

void ProjectPage::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    updateEmptyPage();
}

RunView ProjectPage::view() const
{
    return {m_table->columnLayout(), m_table->showsOnlyDiffering(), m_model->order(), m_filterBar->spec(), m_grouping};
}

void ProjectPage::setView(const RunView &view)
{
    m_model->setOrder(view.order);
    if (!view.columns.isEmpty())
        m_table->setColumnLayout(view.columns);
    m_table->setOrder(view.order);
    m_table->setOnlyDiffering(view.onlyDiffering);
    m_filterBar->setSpec(view.filter);
    setGrouping(view.grouping);
}

void ProjectPage::restore(QSettings &settings)
{
    m_filterBar->setSavedFilters(loadFilters(settings));
    m_savedViews = loadViews(settings);
    setView(loadView(settings));
}

void ProjectPage::save(QSettings &settings) const
{
    saveView(settings, view());
    saveFilters(settings, m_filterBar->savedFilters());
    saveViews(settings, m_savedViews);
}

std::vector<Run> ProjectPage::selectedRuns(qsizetype most) const
{
    std::vector<Run> runs;
    for (const int row : m_table->selectedRows().first(std::min(most, m_table->selectedRows().size()))) {
        if (auto run = m_model->run(row))
            runs.push_back(std::move(*run));
    }
    return runs;
}

QStringList ProjectPage::selectedActive() const
{
    QStringList names;
    for (const int row : m_table->selectedRows()) {
        if (isActive(m_model->status(row)))
            names += m_model->name(row);
    }
    return names;
}

void ProjectPage::applyFilter()
{
    const auto set = m_model->setFilter(m_filterBar->spec());
    m_filterBar->setError(set ? QString() : set.error().message);
    updateWish();
    updateCounts();
}

FieldWish ProjectPage::fieldWish() const
{
    std::vector<QueryField> fields = m_model->wantedFields();
    for (const QueryField &field : groupFields(m_grouping, m_vocabulary.arguments)) {
        if (!std::ranges::contains(fields, field))
            fields.push_back(field);
    }
    return {std::move(fields), m_model->query() ? m_model->filter().text : QString(), m_model->query()};
}

void ProjectPage::setGrouping(const Grouping &grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    updateWish();
    updateGroups();
    Q_EMIT groupingChanged();
}

void ProjectPage::setVocabulary(const QueryVocabulary &vocabulary)
{
    if (vocabulary == m_vocabulary)
        return;
    m_vocabulary = vocabulary;
    m_filterBar->setVocabulary(vocabulary);
    updateWish();
    updateGroups();
}

/// As soon as it is known what the runs have in common.
void ProjectPage::updateGroups()
{
    std::vector<QueryField> fields = groupFields(m_grouping, m_vocabulary.arguments);
    if (std::ranges::all_of(fields, [this](const QueryField &field) { return m_model->knows(field); }))
        m_groups->setFields(fields);
    updateEmptyPage();
}

void ProjectPage::selectGrouped()
{
    if (m_stack->currentWidget() != m_groupView)
        return;
    QItemSelection selection;
    for (const QString &name : m_groupView->selectedNames()) {
        if (const int row = m_model->rowOf(name); row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ProjectPage::updateWish()
{
    FieldWish wish = fieldWish();
    const bool isOther = wish.fields != m_wish.fields || wish.expression != m_wish.expression;
    m_wish = std::move(wish);
    if (isOther)
        Q_EMIT fieldsWanted();
}

void ProjectPage::setFieldValues(std::shared_ptr<const FieldValues> values)
{
    const bool isOfFilter = values && m_model->query() && values->expression == m_model->filter().text;
    const QString problem = isOfFilter ? values->problem : QString();
    m_model->setFieldValues(std::move(values));
    if (isOfFilter && m_filterBar->spec() == m_model->filter())
        m_filterBar->setError(problem);
    updateGroups();
    updateCounts();
}

void ProjectPage::updateCounts()
{
    m_filterBar->setCount(m_model->rowCount(), m_model->runs().size());
    m_statusChips->setCounts(m_model->statusCounts());
    updateEmptyPage();
    Q_EMIT countsChanged();
}

void ProjectPage::updateEmptyPage()
{
    const bool hasRows = m_model->rowCount() > 0;
    QWidget *runs = m_groups->fields().empty() ? static_cast<QWidget *>(m_table) : m_groupView;
    m_stack->setCurrentWidget(hasRows ? runs : m_emptyPage);
    if (hasRows)
        return;
    if (!m_isLoaded)
        m_emptyPage->setState({}); // for the moment that reading takes
    else if (m_model->runs().size() > 0)
        m_emptyPage->setState(EmptyPage::noMatch(m_model->filter().text, !m_model->kinds().empty()));
    else
        m_emptyPage->setState(EmptyPage::noRuns());
}

void ProjectPage::leaveEmptyPage()
{
    if (m_model->runs().size() > 0)
        clearFilter();
    else
        Q_EMIT newRunRequested();
}

void ProjectPage::updateFields()
{
    QStringList keys;
    QStringList titles;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->key(column) == state_key::duration || m_model->key(column) == state_key::size
            || isFieldKey(m_model->key(column)))
            continue; // nobody looks for the text of one
        keys += m_model->key(column);
        titles += m_model->headerData(column, Qt::Horizontal).toString();
    }
    m_filterBar->setFields(keys, titles);
}

} // namespace runs
