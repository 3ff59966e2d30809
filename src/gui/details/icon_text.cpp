// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/icon_text.h"

#include "gui/text/text_block.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace runs {
namespace {

constexpr int iconSize = 16; // pixels
constexpr int gap = 8;

} // namespace

IconText::IconText(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_text(new TextBlock(TextBlock::Look::Line, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(iconSize + gap, 0, 0, 0);
    layout->addWidget(m_text);
    m_text->setAccessibleName(accessibleName);
    hide();
}

void IconText::setContent(const QIcon &icon, const QString &text)
{
    m_icon = icon;
    m_text->setText(text);
    setVisible(!text.isEmpty());
    update();
}

/// Beside the first line.
void IconText::paintEvent(QPaintEvent *)
{
    const int middle = TextBlock::padding + m_text->fontMetrics().height() / 2;
    const QRect place(0, middle - iconSize / 2, iconSize, iconSize);
    QPainter painter(this);
    m_icon.paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace runs
