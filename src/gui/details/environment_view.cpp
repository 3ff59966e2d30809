// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/environment_view.h"

#include "gui/details/environment_filter.h"
#include "gui/details/environment_model.h"
#include "gui/text/shown_text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace runs {
namespace {

/// Cuts paths in the middle, and has tooltips only for what is cut or has more to say.
class EnvironmentDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() * 8 / 5};
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const QString plain = plainToolTip(index.data(EnvironmentModel::WholeRole).toString());
        const bool hasMore = index.data(Qt::ToolTipRole).toString() != plain;
        if (!hasMore && sizeHint(option, index).width() <= option.rect.width())
            return false;
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isCode = index.data(EnvironmentModel::IsCodeRole).toBool();
        if (isCode && index.column() == EnvironmentModel::ValueColumn)
            option->textElideMode = Qt::ElideMiddle;
    }
};

QString idOf(const QModelIndex &section)
{
    return section.data(EnvironmentModel::IdRole).toString();
}

/// What a row is called in every run.
QString keyOf(const QModelIndex &index)
{
    const QModelIndex name = index.siblingAtColumn(EnvironmentModel::NameColumn);
    if (!name.parent().isValid())
        return idOf(name);
    return idOf(name.parent()) + QChar(u'\n') + name.data(EnvironmentModel::WholeRole).toString();
}

} // namespace

EnvironmentView::EnvironmentView(EnvironmentFilter *filter, QWidget *parent) : QTreeView(parent), m_filter(filter)
{
    setModel(filter);
    setItemDelegate(new EnvironmentDelegate(this));
    setAccessibleName(tr("Environment"));
    setFrameShape(NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setIndentation(12);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    header()->setHighlightSections(false);
    const auto choose = [this](const QModelIndex &section, bool isExpanded) {
        if (!m_isArranging && !m_filter->isFiltering())
            m_chosen[idOf(section)] = isExpanded;
    };
    connect(this, &QTreeView::expanded, this, [choose](const QModelIndex &section) { choose(section, true); });
    connect(this, &QTreeView::collapsed, this, [choose](const QModelIndex &section) { choose(section, false); });
    connect(filter, &QAbstractItemModel::modelAboutToBeReset, this, &EnvironmentView::rememberPlace);
    connect(filter, &QAbstractItemModel::modelReset, this, &EnvironmentView::restorePlace);
    connect(header(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column == EnvironmentModel::NameColumn && !m_isArranging)
            m_hasOwnWidth = true;
    });
}

void EnvironmentView::setFilter(const QString &text)
{
    m_filter->setText(text);
    arrange();
}

void EnvironmentView::arrange()
{
    constexpr int longestShown = 20;
    const QScopedValueRollback arranging(m_isArranging, true);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex section = m_filter->index(row, EnvironmentModel::NameColumn);
        setFirstColumnSpanned(row, {}, m_filter->hasChildren(section)); // a count may be wider than the names
        const bool isWanted = m_chosen.value(idOf(section), m_filter->rowCount(section) <= longestShown);
        setExpanded(section, m_filter->isFiltering() || isWanted);
    }
}

void EnvironmentView::rememberPlace()
{
    if (m_filter->rowCount() == 0)
        return; // what was there before counts
    m_scrolled = verticalScrollBar()->value();
    m_current = currentIndex().isValid() ? keyOf(currentIndex()) : QString();
    m_selected.clear();
    for (const QModelIndex &index : selectionModel()->selectedRows())
        m_selected += keyOf(index);
}

void EnvironmentView::restorePlace()
{
    arrange();
    fitColumns();
    QItemSelection selection;
    QModelIndex current;
    const auto look = [&](const QModelIndex &index) {
        const QString key = keyOf(index);
        if (m_selected.contains(key))
            selection.select(index, index);
        if (key == m_current)
            current = index;
    };
    for (int row = 0; !m_current.isEmpty() && row < m_filter->rowCount(); ++row) {
        const QModelIndex section = m_filter->index(row, 0);
        look(section);
        for (int field = 0; field < m_filter->rowCount(section); ++field)
            look(m_filter->index(field, 0, section));
    }
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(m_scrolled);
}

/// As wide as the names, also those in collapsed sections, so that nothing moves when one is expanded.
void EnvironmentView::fitColumns()
{
    if (m_hasOwnWidth)
        return;
    const QScopedValueRollback arranging(m_isArranging, true);
    const int least = fontMetrics().averageCharWidth() * 8;
    const int most = std::max(least, viewport()->width() * 45 / 100);
    setColumnWidth(EnvironmentModel::NameColumn, std::clamp(widestName(most), least, most));
}

int EnvironmentView::widestName(int most) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int widest = 0;
    const auto widen = [&](const QModelIndex &index, int depth) {
        widest = std::max(widest, itemDelegate()->sizeHint(option, index).width() + depth * indentation());
    };
    const QAbstractItemModel *all = m_filter->sourceModel();
    for (int row = 0; row < all->rowCount(); ++row) {
        const QModelIndex section = all->index(row, 0);
        if (!all->hasChildren(section))
            widen(section, 1);
        for (int field = 0; field < all->rowCount(section) && widest < most; ++field)
            widen(all->index(field, 0, section), 2);
    }
    return widest;
}

void EnvironmentView::copy()
{
    const QString text = m_filter->toText(selectionModel()->selectedRows());
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied();
}

void EnvironmentView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (isEnter && !currentIndex().parent().isValid())
        setExpanded(currentIndex().siblingAtColumn(0), !isExpanded(currentIndex().siblingAtColumn(0)));
    else
        QTreeView::keyPressEvent(event);
}

void EnvironmentView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("&Copy"), this, &EnvironmentView::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Copy &all"), this, &EnvironmentView::copyAllRequested);
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    menu->popup(isByMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

void EnvironmentView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

} // namespace runs
