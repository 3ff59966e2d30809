// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/field_box.h"

#include <QAbstractItemView>
#include <QStyle>
#include <QStylePainter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int widestPopup = 480;

} // namespace

FieldBox::FieldBox(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(9);
    setMaxVisibleItems(20);
    view()->setTextElideMode(Qt::ElideMiddle);
    setAccessibleName(tr("Column to filter by"));
    connect(this, &QComboBox::currentTextChanged, this, &FieldBox::showToolTip);
    showToolTip();
}

void FieldBox::showToolTip()
{
    //: %1 is the name of a column
    const QString text = currentIndex() < 0 ? accessibleName() : tr("Column to filter by: %1").arg(currentText());
    setToolTip(Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal));
}

void FieldBox::showPopup()
{
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int wanted = view()->sizeHintForColumn(0) + scrollBar + 2 * view()->frameWidth();
    view()->setMinimumWidth(std::min(wanted, widestPopup));
    QComboBox::showPopup();
}

void FieldBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    constexpr int insideMargin = 4;
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideMiddle, field.width() - insideMargin);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace runs
