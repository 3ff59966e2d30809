// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/table/run_table_view.h"

#include "gui/models/run_table_model.h"
#include "gui/table/run_delegate.h"
#include "gui/text/status_text.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace runs {

RunTableView::RunTableView(RunTableModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new RunDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Runs"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    updateRowHeight();

    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true); // for which headings need room
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(header->mapToGlobal(position));
    });
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT activatedRun(m_model->name(index.row())); });
    connect(model, &RunTableModel::aboutToRearrange, this, &RunTableView::rememberPlace);
    connect(model, &RunTableModel::rearranged, this, &RunTableView::restorePlace);
    connect(model, &QAbstractItemModel::columnsAboutToBeInserted, this, [this] { m_layout = columnLayout(); });
    connect(model, &QAbstractItemModel::columnsInserted, this,
            [this](const QModelIndex &, int first, int last) { placeColumns(first, last); });
    connect(model, &QAbstractItemModel::columnsRemoved, this, &RunTableView::columnsChanged);
    m_uniformTimer.setSingleShot(true);
    m_uniformTimer.setInterval(100);
    connect(&m_uniformTimer, &QTimer::timeout, this, &RunTableView::updateUniform);
    const auto later = [this] {
        if (m_onlyDiffering && !m_uniformTimer.isActive())
            m_uniformTimer.start();
    };
    connect(model, &RunTableModel::rearranged, this, later);
    connect(model, &QAbstractItemModel::dataChanged, this, later);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RunTableView::scrolled);
    resetColumnLayout();
    setOrder(model->order());
    setSortingEnabled(true);
}

QString RunTableView::keyOf(int column) const
{
    return m_model->key(column);
}

void RunTableView::setOrder(const RunOrder &order)
{
    if (const int column = m_model->column(order.key); column >= 0)
        horizontalHeader()->setSortIndicator(column, order.order);
}

QList<int> RunTableView::visibleColumns() const
{
    QList<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns += column;
    }
    return columns;
}

QList<int> RunTableView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += row;
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

QStringList RunTableView::selectedNames() const
{
    QStringList names;
    for (const int row : selectedRows())
        names += m_model->name(row);
    return names;
}

bool RunTableView::selectRun(const QString &name)
{
    const int row = m_model->rowOf(name);
    if (row < 0)
        return false;
    const QModelIndex index = m_model->index(row, visibleColumns().value(0));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    executeDelayedItemsLayout();
    scrollTo(index);
    return true;
}

QString RunTableView::selectedText() const
{
    const QList<int> columns = visibleColumns();
    const auto line = [&](auto textOf) {
        QStringList cells;
        for (const int column : columns)
            cells += textOf(column).replace(u'\t', u' ').replace(u'\n', u' ');
        return cells.join(u'\t') + u'\n';
    };
    QString text = line([&](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : selectedRows()) {
        text += line([&](int column) {
            // Bytes of a size: a spreadsheet can count with them.
            const bool isRecorded = keyOf(column) != state_key::status;
            const QModelIndex index = m_model->index(row, column);
            if (keyOf(column) == key::datetime) {
                const auto run = m_model->run(row);
                return run ? run->text(key::datetime) : QString();
            }
            if (keyOf(column) == state_key::duration) {
                const QVariant duration = index.data(RunTableModel::RawRole);
                return duration.isValid() ? clockDuration(duration.toLongLong()) : QString();
            }
            return index.data(isRecorded ? int(RunTableModel::RawRole) : int(Qt::DisplayRole)).toString();
        });
    }
    return text;
}

std::pair<int, int> RunTableView::rowsInSight() const
{
    const int bottom = rowAt(viewport()->height() - 1);
    return {rowAt(0), bottom < 0 ? m_model->rowCount() - 1 : bottom};
}

QStringList RunTableView::namesInSight() const
{
    QStringList names;
    const auto [first, last] = rowsInSight();
    for (int row = std::max(0, first); row <= last; ++row)
        names += m_model->name(row);
    return names;
}

void RunTableView::refreshDurations()
{
    const auto [first, last] = rowsInSight();
    m_model->refreshDurations(first, last);
}

void RunTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().isValid())
            Q_EMIT activatedRun(m_model->name(currentIndex().row()));
        return;
    }
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        // In a table of whole rows these lead to the first and last row, as Ctrl+Home and Ctrl+End do.
        QKeyEvent whole(event->type(), event->key(), event->modifiers() | Qt::ControlModifier);
        QTableView::keyPressEvent(&whole);
        return;
    }
    QTableView::keyPressEvent(event);
}

void RunTableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const QPoint below = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuRequested(isByMouse ? event->globalPos() : below);
}

void RunTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

void RunTableView::updateRowHeight()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(RunDelegate::rowHeight(fontMetrics()));
}

void RunTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void RunTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT selectionMoved();
}

/// The current row when it is in sight, else what is at the top; when that goes, what was below it.
void RunTableView::rememberPlace()
{
    m_anchors.clear();
    const int top = rowAt(0);
    if (top < 0)
        return;
    const int bottom = rowAt(viewport()->height() - 1) < 0 ? m_model->rowCount() - 1 : rowAt(viewport()->height() - 1);
    const int current = currentIndex().row();
    const bool isCurrentInSight = current >= top && current <= bottom;
    if (isCurrentInSight)
        m_anchors += {m_model->index(current, 0), current - top};
    else if (top == 0)
        return; // nobody has scrolled: what comes first is shown
    for (int row = top; row <= bottom; ++row)
        m_anchors += {m_model->index(row, 0), row - top};
}

void RunTableView::restorePlace()
{
    const auto staying = std::ranges::find_if(m_anchors, [](const Anchor &anchor) { return anchor.index.isValid(); });
    executeDelayedItemsLayout();
    if (staying != m_anchors.end())
        verticalScrollBar()->setValue(staying->index.row() - staying->offset);
    m_anchors.clear();
}

} // namespace runs
