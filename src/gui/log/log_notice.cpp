// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_notice.h"

#include "gui/theme/icons.h"
#include "gui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace runs {

void LogNotice::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

void LogNotice::paintEvent(QPaintEvent *)
{
    constexpr int iconSize = 48;
    constexpr int gap = 12;
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_text.isEmpty())
        return;
    const int widest = std::max(1, std::min(width() - 24, fontMetrics().averageCharWidth() * 44));
    const int advance = fontMetrics().horizontalAdvance(m_text);
    const int lines = (advance + widest - 1) / widest;
    QRect room(0, 0, std::min(widest, advance / lines * 6 / 5), height()); // lines of about the same length
    room.moveCenter(rect().center());
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const int textHeight = fontMetrics().boundingRect(room, flags, m_text).height();
    const int top = (height() - iconSize - gap - textHeight) * 2 / 5; // a little above the middle looks centred
    painter.setOpacity(0.4);
    icon(u"terminal"_s).paint(&painter, QRect(room.center().x() - iconSize / 2, top, iconSize, iconSize));
    painter.setOpacity(1);
    painter.setPen(statusColor(StatusTone::Muted, palette()));
    painter.drawText(room.adjusted(0, top + iconSize + gap, 0, 0), flags, m_text);
}

} // namespace runs
