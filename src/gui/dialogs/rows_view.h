// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace runs {

/// Draws rows with some air between them.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A list to read and to copy from, as high as its rows up to some, and never wider than there is room: what is too
/// long is cut in the middle.
class RowsView : public QListView
{
    Q_OBJECT

public:
    explicit RowsView(QWidget *parent = nullptr);

    /// After the rows have changed: takes room for `fewest` of them at least and `most` of them at most.
    void fitRows(int fewest, int most);
    QSize sizeHint() const override;
};

} // namespace runs
