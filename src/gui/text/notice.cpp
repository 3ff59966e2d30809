// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/notice.h"

#include "gui/theme/icons.h"

#include <QPainter>
#include <QTextOption>

namespace runs {

Notice::Notice(const QString &icon, QWidget *parent) : QWidget(parent), m_icon(icon) {}

void Notice::setIcon(const QString &name)
{
    m_icon = name;
    update();
}

void Notice::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

void Notice::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    constexpr int iconSize = 48;
    constexpr int gap = 12;
    const int widest = std::max(1, std::min(width() - 24, fontMetrics().averageCharWidth() * 44));
    const int advance = fontMetrics().horizontalAdvance(m_text);
    const int lines = (advance + widest - 1) / widest;
    QRect room(0, 0, std::min(widest, advance / lines * 6 / 5), height()); // lines of about the same length
    room.moveCenter(rect().center());
    QTextOption option(Qt::AlignHCenter | Qt::AlignTop);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a long path is one word
    QPainter painter(this);
    const int textHeight = int(painter.boundingRect(QRectF(room), m_text, option).height());
    // A little above the middle looks centred.
    const int top = std::max(0, (height() - iconSize - gap - textHeight) * 2 / 5);
    painter.setOpacity(0.4);
    icon(m_icon).paint(&painter, QRect(room.center().x() - iconSize / 2, top, iconSize, iconSize));
    painter.setOpacity(1);
    painter.setPen(statusColor(StatusTone::Muted, palette()));
    painter.drawText(QRectF(room.adjusted(0, top + iconSize + gap, 0, 0)), m_text, option);
}

} // namespace runs
