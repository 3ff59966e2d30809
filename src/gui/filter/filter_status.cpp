// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/filter_status.h"

#include <QPainter>
#include <QTextDocument>

namespace runs {

FilterStatus::FilterStatus(QWidget *parent) : QWidget(parent)
{
    // The text decides nothing about the layout: nothing moves while the filter is being typed.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void FilterStatus::setText(const QString &text, WhenTooNarrow whenTooNarrow, Qt::Alignment alignment)
{
    m_text = text;
    m_whenTooNarrow = whenTooNarrow;
    m_alignment = alignment;
    setAccessibleName(text);
    updateToolTip();
    update();
}

QString FilterStatus::shownText() const
{
    const QString line = m_text.simplified();
    const QFontMetrics metrics = fontMetrics();
    if (metrics.horizontalAdvance(line) <= width())
        return line;
    return m_whenTooNarrow == WhenTooNarrow::Hide ? QString() : metrics.elidedText(line, Qt::ElideRight, width());
}

QSize FilterStatus::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text.simplified()), fontMetrics().height()};
}

QSize FilterStatus::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void FilterStatus::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(m_alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shownText());
}

void FilterStatus::updateToolTip()
{
    const bool isWhole = shownText() == m_text;
    setToolTip(isWhole ? QString() : Qt::convertFromPlainText(m_text, Qt::WhiteSpaceNormal));
}

} // namespace runs
