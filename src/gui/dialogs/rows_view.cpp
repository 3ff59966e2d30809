// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/rows_view.h"

#include <algorithm>

namespace runs {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() * 8 / 5));
    return size;
}

RowsView::RowsView(QWidget *parent) : QListView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void RowsView::fitRows(int fewest, int most)
{
    const int rows = model()->rowCount();
    const int frame = 2 * frameWidth();
    const int height = std::max(sizeHintForRow(0), fontMetrics().height());
    setMinimumHeight(std::min(rows, fewest) * height + frame);
    setMaximumHeight(std::min(rows, most) * height + frame);
    updateGeometry();
}

/// The least: a layout that has more to give does.
QSize RowsView::sizeHint() const
{
    return {QListView::sizeHint().width(), minimumHeight()};
}

} // namespace runs
