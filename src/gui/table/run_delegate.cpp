// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/table/run_delegate.h"

#include "gui/models/run_table_model.h"
#include "gui/table/elided_command.h"
#include "gui/table/sparkline.h"
#include "gui/theme/status_look.h"
#include "gui/theme/theme.h"
#include "gui/theme/verdict_look.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int margin = 6;       // pixels to the left and right of a cell's text
constexpr int sparklineGap = 4; // pixels above and below
constexpr int numberDigits = 8; // of the last value beside a sparkline

QString keyOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const RunTableModel *>(index.model());
    return model ? model->key(index.column()) : QString();
}

} // namespace

RunDelegate::RunDelegate(QObject *parent) : QStyledItemDelegate(parent), m_codeFont(fixedFont()) {}

int RunDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() * 8 / 5;
}

void RunDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(RunTableModel::IsCodeRole).toBool()) {
        option->font = m_codeFont;
        option->fontMetrics = QFontMetrics(m_codeFont);
    }
    const QVariant kind = keyOf(index) == state_key::status ? index.data(RunTableModel::RawRole) : QVariant();
    const QVariant verdict = index.data(RunTableModel::VerdictRole);
    if (kind.isValid() || verdict.isValid()) {
        option->icon = kind.isValid() ? statusIcon(StatusKind(kind.toInt())) : verdictIcon(Verdict(verdict.toInt()));
        option->decorationSize = QSize(16, 16);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem styled = option;
    initStyleOption(&styled, index);
    const int decoration = styled.icon.isNull() ? 0 : styled.decorationSize.width() + margin / 2;
    return {styled.fontMetrics.horizontalAdvance(styled.text) + decoration + 2 * margin, rowHeight(option.fontMetrics)};
}

QString RunDelegate::fittingText(const QStyleOptionViewItem &option, const QModelIndex &index, int width) const
{
    const QString key = keyOf(index);
    if (key == key::command) {
        const int shared = index.data(RunTableModel::SharedPrefixRole).toInt();
        return elidedCommand(option.text, shared, width, option.fontMetrics);
    }
    // Of a name in groups the end tells most, of prose the beginning.
    const Qt::TextElideMode mode = key == u"name" ? Qt::ElideMiddle : Qt::ElideRight;
    return option.fontMetrics.elidedText(option.text, mode, width);
}

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);

    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (!option.icon.isNull()) {
        const QRect place(QPoint(rect.left(), rect.center().y() - option.decorationSize.height() / 2 + 1),
                          option.decorationSize);
        option.icon.paint(painter, place, Qt::AlignCenter, isSelected ? QIcon::Selected : QIcon::Normal);
        rect.setLeft(place.right() + 1 + margin / 2);
    }
    if (const QVariant course = index.data(RunTableModel::CourseRole); course.isValid()) {
        const int number = std::min(rect.width() / 2, numberDigits * option.fontMetrics.horizontalAdvance(u'0'));
        paintSparkline(painter, rect.adjusted(0, sparklineGap, -number - margin, -sparklineGap),
                       course.value<QList<float>>(),
                       option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        rect.setLeft(rect.right() - number);
    }
    const QString text = fittingText(option, index, rect.width());
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    painter->save();
    painter->setFont(option.font);
    paintMatches(painter, option, index, rect, text);
    painter->setPen(option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(rect, int(option.displayAlignment) | Qt::TextSingleLine, text);
    painter->restore();

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = option.rect;
        focus.backgroundColor = option.palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, widget);
    }
}

/// Marks behind what the filter has found, as far as the text has not been cut before it.
void RunDelegate::paintMatches(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               const QRect &textRect, const QString &text) const
{
    const auto ranges = index.data(RunTableModel::MatchesRole).value<QList<RunTableModel::TextRange>>();
    if (ranges.isEmpty())
        return;
    const qsizetype kept = text == option.text ? text.size() : text.indexOf(u'…');
    const bool isRight = option.displayAlignment.testFlag(Qt::AlignRight);
    const int left = isRight ? textRect.right() + 1 - option.fontMetrics.horizontalAdvance(text) : textRect.left();
    QColor color = statusColor(StatusTone::Warning, option.palette);
    color.setAlphaF(0.35F);
    for (const auto &range : ranges) {
        if (range.start >= kept)
            break;
        const int from = option.fontMetrics.horizontalAdvance(text.first(range.start));
        const int to =
            option.fontMetrics.horizontalAdvance(text.first(std::min<qsizetype>(kept, range.start + range.length)));
        const int height = option.fontMetrics.height();
        const QRect mark(left + from, textRect.center().y() - height / 2 + 1, to - from, height);
        painter->fillRect(mark.intersected(textRect), color);
    }
}

} // namespace runs
