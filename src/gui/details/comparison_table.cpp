// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/comparison_table.h"

#include "gui/details/comparison_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace runs {

ComparisonTable::ComparisonTable(QWidget *parent) : QTableView(parent)
{
    setAccessibleName(tr("Where the runs differ"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideMiddle);
    setWordWrap(false);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    adjustRows();
}

void ComparisonTable::setComparison(ComparisonModel *model)
{
    m_comparison = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ComparisonTable::adjustColumns);
    adjustColumns();
}

void ComparisonTable::adjustRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    updateGeometry();
}

void ComparisonTable::adjustColumns()
{
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, std::clamp(wanted + 8, unit * 8, unit * 32));
    }
    updateGeometry();
}

QSize ComparisonTable::sizeHint() const
{
    constexpr int mostRows = 12;
    const bool scrolls = horizontalHeader()->length() > viewport()->width();
    const int rows = model() ? std::min(model()->rowCount(), mostRows) : 0;
    return {fontMetrics().averageCharWidth() * 30, rows * verticalHeader()->defaultSectionSize()
                                                       + horizontalHeader()->sizeHint().height()
                                                       + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0)};
}

QSize ComparisonTable::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void ComparisonTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void ComparisonTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    updateGeometry(); // whether it needs a horizontal scroll bar may have changed
}

void ComparisonTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adjustRows();
}

void ComparisonTable::copy()
{
    if (!selectionModel() || !selectionModel()->hasSelection())
        return;
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows += index.row();
    QGuiApplication::clipboard()->setText(m_comparison->toTsv(rows));
    Q_EMIT copied();
}

} // namespace runs
