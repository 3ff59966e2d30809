// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/details/nothing_selected.h"

#include "gui/theme/icons.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace runs {

NothingSelected::NothingSelected(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Select a run to see what is recorded of it."));
}

void NothingSelected::paintEvent(QPaintEvent *)
{
    constexpr int iconSize = 48;
    constexpr int gap = 12;
    const QString text = accessibleName();
    const int advance = fontMetrics().horizontalAdvance(text);
    const int widest = std::max(1, std::min(width() - 24, fontMetrics().averageCharWidth() * 36));
    const int lines = (advance + widest - 1) / widest;
    QPainter painter(this);
    QRect room(0, 0, std::min(widest, advance / lines * 6 / 5), height()); // lines of about the same length
    room.moveCenter(rect().center());
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const int textHeight = fontMetrics().boundingRect(room, flags, text).height();
    const int top = (height() - iconSize - gap - textHeight) * 2 / 5; // a little above the middle looks centred
    const QRect iconRoom(room.center().x() - iconSize / 2, top, iconSize, iconSize);
    painter.setOpacity(0.4);
    icon(u"document"_s).paint(&painter, iconRoom);
    painter.setOpacity(1);
    painter.setPen(statusColor(StatusTone::Muted, palette()));
    painter.drawText(room.adjusted(0, top + iconSize + gap, 0, 0), flags, text);
}

} // namespace runs
