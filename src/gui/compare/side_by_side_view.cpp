// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/side_by_side_view.h"

#include "gui/compare/side_by_side_delegate.h"
#include "gui/compare/side_by_side_model.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace runs {

SideBySideView::SideBySideView(SideBySideModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setAccessibleName(tr("Runs side by side"));
    setItemDelegate(new SideBySideDelegate(this));
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideMiddle);
    setWordWrap(false);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setTextElideMode(Qt::ElideMiddle);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setModel(model);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &SideBySideView::referenceChosen);
    connect(model, &QAbstractItemModel::modelReset, this, &SideBySideView::arrange);
    fitRows();
}

void SideBySideView::arrange()
{
    clearSpans();
    for (int row = 0; row < m_model->rowCount() && m_model->columnCount() > 1; ++row) {
        if (m_model->index(row, 0).data(SideBySideModel::SectionRole).toBool())
            setSpan(row, 0, 1, m_model->columnCount());
    }
    fitColumns();
}

void SideBySideView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    verticalHeader()->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    verticalHeader()->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
}

void SideBySideView::fitColumns()
{
    const int count = m_model->columnCount();
    if (count == 0)
        return;
    const int least = fontMetrics().averageCharWidth() * 28;
    const int width = std::max(least, viewport()->width() / count);
    for (int column = 0; column < count; ++column)
        setColumnWidth(column, width);
}

void SideBySideView::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy))
        return QTableView::keyPressEvent(event);
    const QString text = m_model->toTsv(selectionModel()->selectedIndexes());
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied();
}

void SideBySideView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKey ? currentIndex() : indexAt(event->pos());
    const QString tag = index.isValid() ? m_model->metricTag(index.row()) : QString();
    if (tag.isEmpty())
        return;
    const QPoint position = isKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    Q_EMIT metricMenuRequested(tag, position);
}

void SideBySideView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void SideBySideView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

} // namespace runs
