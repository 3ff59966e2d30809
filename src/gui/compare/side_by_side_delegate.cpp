// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/side_by_side_delegate.h"

#include "gui/compare/side_by_side_model.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace runs {

void SideBySideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString difference = index.data(SideBySideModel::DifferenceRole).toString();
    const bool isBest = index.data(SideBySideModel::BestRole).toBool();
    item.font.setBold(isBest);
    if (difference.isEmpty())
        return QStyledItemDelegate::paint(painter, item, index);
    const QString text = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    constexpr int gap = 8;
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1; // as other cells
    const QRect room = item.rect.adjusted(margin, 0, -margin, 0);
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.85);
    const QFontMetrics metrics(item.font);
    const QFontMetrics smallMetrics(small);
    const int valueWidth = std::min(metrics.horizontalAdvance(text) + 2, room.width());
    const int differenceWidth = room.width() - valueWidth - gap;
    const bool isSelected = item.state & QStyle::State_Selected;
    const auto direction = option.direction;
    const auto placed = [&](QRect rect) { return QStyle::visualRect(direction, room, rect); };
    const int flags = int(Qt::AlignVCenter | Qt::TextSingleLine);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(placed({room.left(), room.top(), valueWidth, room.height()}), flags,
                      metrics.elidedText(text, Qt::ElideMiddle, valueWidth));
    painter->setFont(small);
    if (!isSelected)
        painter->setPen(statusColor(StatusTone::Muted, item.palette));
    painter->drawText(placed({room.left() + valueWidth + gap, room.top(), differenceWidth, room.height()}), flags,
                      smallMetrics.elidedText(difference, Qt::ElideRight, differenceWidth));
    painter->restore();
}

} // namespace runs
