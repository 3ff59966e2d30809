// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/elided_label.h"

#include "core/base/text.h"
#include "gui/text/shown_text.h"
#include "gui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <cmath>

namespace runs {

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget *parent) : QWidget(parent), m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_whole)
        return;
    constexpr qsizetype longest = 4'096;
    m_whole = text;
    m_text = printable(beginning(text, longest));
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

void ElidedLabel::setMuted(bool isMuted)
{
    m_isMuted = isMuted;
    update();
}

int ElidedLabel::textWidth() const
{
    return int(std::ceil(QFontMetricsF(font()).horizontalAdvance(m_text)));
}

bool ElidedLabel::isElided() const
{
    return textWidth() > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {textWidth() + margins.left() + margins.right(), fontMetrics().height() + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), fontMetrics().averageCharWidth() * 6), hint.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_isMuted ? statusColor(StatusTone::Muted, palette()) : palette().color(foregroundRole()));
    const QRect room = contentsRect();
    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(room, int(alignment) | Qt::TextSingleLine, fontMetrics().elidedText(m_text, m_mode, room.width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const QString text = toolTip().isEmpty() && isElided() ? plainToolTip(m_whole) : toolTip();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text, this);
    return true;
}

} // namespace runs
