// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/groups/group_view.h"

#include "gui/table/run_delegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Rows as high as those of the table, and groups in bold.
class GroupDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 12, RunDelegate::rowHeight(option.fontMetrics)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font.setBold(index.column() == 0 && index.data(GroupModel::IsGroupRole).toBool());
        option->textElideMode = index.column() == 0 ? Qt::ElideMiddle : Qt::ElideRight;
    }
};

} // namespace

GroupView::GroupView(GroupModel *model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new GroupDelegate(this));
    setSelectionMode(ExtendedSelection);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setExpandsOnDoubleClick(false);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Groups of runs"));
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.data(GroupModel::IsGroupRole).toBool())
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
        else
            Q_EMIT activatedRun(m_model->names(index).first());
    });
    connect(model, &GroupModel::aboutToRearrange, this, &GroupView::remember);
    connect(model, &GroupModel::rearranged, this, &GroupView::restore);
}

QStringList GroupView::selectedNames() const
{
    QStringList names;
    QSet<QString> known;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        for (const QString &name : m_model->names(index)) {
            if (!known.contains(name))
                names += name;
            known.insert(name);
        }
    }
    return names;
}

QString GroupView::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(
        rows, [this](const QModelIndex &a, const QModelIndex &b) { return visualRect(a).top() < visualRect(b).top(); });
    const auto line = [&](auto textOf) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells += textOf(column).replace(u'\t', u' ');
        return cells.join(u'\t') + u'\n';
    };
    QString text = line([&](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); });
    for (const QModelIndex &row : std::as_const(rows))
        text += line([&](int column) { return row.siblingAtColumn(column).data().toString(); });
    return text;
}

void GroupView::remember()
{
    m_open.clear();
    m_selected.clear();
    for (int group = 0; group < m_model->rowCount(); ++group) {
        if (const QModelIndex index = m_model->index(group, 0); isExpanded(index))
            m_open.insert(m_model->key(index));
    }
    for (const QModelIndex &index : selectionModel()->selectedRows())
        m_selected.insert(m_model->key(index));
    m_current = m_model->key(currentIndex());
    m_scrolled = verticalScrollBar()->value();
}

void GroupView::restore()
{
    {
        const QScopedValueRollback restoring(m_isRestoring, true);
        QItemSelection selection;
        QModelIndex current;
        const auto look = [&](const QModelIndex &index) {
            const QString key = m_model->key(index);
            if (m_selected.contains(key))
                selection.select(index, index);
            if (key == m_current)
                current = index;
        };
        for (int group = 0; group < m_model->rowCount(); ++group) {
            const QModelIndex index = m_model->index(group, 0);
            setExpanded(index, m_open.contains(m_model->key(index)));
            look(index);
            for (int row = 0; row < m_model->rowCount(index); ++row)
                look(m_model->index(row, 0, index));
        }
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        if (current.isValid())
            selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        fitColumns();
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(m_scrolled);
    }
    Q_EMIT selectionMoved();
}

/// Columns that are new are as wide as what is in them.
void GroupView::fitColumns()
{
    constexpr int narrowest = 260; // pixels, of what a group has in common
    constexpr int around = 16;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), header()->sectionSizeHint(column)) + around;
        if (header()->sectionSize(column) < wanted)
            header()->resizeSection(column, column == 0 ? std::max(narrowest, wanted) : wanted);
    }
}

void GroupView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedText());
    } else if (isEnter && currentIndex().isValid()) {
        Q_EMIT doubleClicked(currentIndex());
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void GroupView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const QPoint below = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuRequested(isByMouse ? event->globalPos() : below);
}

void GroupView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (!m_isRestoring)
        Q_EMIT selectionMoved();
}

} // namespace runs
