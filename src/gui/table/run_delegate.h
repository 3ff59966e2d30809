// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFont>
#include <QStyledItemDelegate>

namespace runs {

/// Draws the cells of the table of runs: what the filter has found is marked, commands are cut where they differ least,
/// the status has an icon beside its word.
class RunDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RunDelegate(QObject *parent = nullptr);

    /// A row is about 1.6 times as high as the font.
    static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QString fittingText(const QStyleOptionViewItem &option, const QModelIndex &index, int width) const;
    void paintMatches(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &textRect, const QString &text) const;

    QFont m_codeFont;
};

} // namespace runs
