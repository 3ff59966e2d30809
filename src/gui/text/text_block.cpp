// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/text_block.h"

#include "gui/theme/theme.h"

#include <QEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextDocumentFragment>

#include <cmath>

namespace runs {

TextBlock::TextBlock(Look look, QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
    if (look == Look::Line) {
        document()->setDocumentMargin(0);
        setPadding(padding, padding);
        viewport()->setAutoFillBackground(false);
    } else {
        document()->setDocumentMargin(8);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TextBlock::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_measuredWidth = -1;
    setPlainText(text);
    allowScrolling();
    updateGeometry();
}

void TextBlock::setMuted(bool isMuted)
{
    if (isMuted == m_isMuted)
        return;
    m_isMuted = isMuted;
    if (isMuted)
        applyColor();
    else
        setPalette({});
}

void TextBlock::clearSelection()
{
    QTextCursor cursor(document());
    setTextCursor(cursor);
    verticalScrollBar()->setValue(0);
}

void TextBlock::setPadding(int top, int bottom)
{
    m_padding = top + bottom;
    setViewportMargins(0, top, 0, bottom);
    updateGeometry();
}

void TextBlock::measure(int width) const
{
    if (width == m_measuredWidth)
        return;
    QTextDocument *shown = document();
    const qreal before = shown->textWidth();
    shown->setTextWidth(width);
    m_measuredWidth = width;
    m_measuredHeight = int(std::ceil(shown->size().height()));
    shown->setTextWidth(before);
}

int TextBlock::mostHeight() const
{
    constexpr int mostLines = 16;
    return int(std::ceil(mostLines * fontMetrics().lineSpacing() + 2 * document()->documentMargin()));
}

int TextBlock::heightForWidth(int width) const
{
    measure(width);
    return std::min(m_measuredHeight, mostHeight()) + m_padding;
}

/// A scroll bar takes width, and so may be the only reason why it is needed: there is none unless the whole has no
/// room.
void TextBlock::allowScrolling()
{
    measure(width());
    const auto policy = m_measuredHeight > mostHeight() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff;
    if (policy != verticalScrollBarPolicy())
        setVerticalScrollBarPolicy(policy);
}

void TextBlock::resizeEvent(QResizeEvent *event)
{
    allowScrolling();
    QTextEdit::resizeEvent(event);
}

QSize TextBlock::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, minimumSizeHint().height()};
}

QSize TextBlock::minimumSizeHint() const
{
    const int margins = int(std::ceil(2 * document()->documentMargin()));
    return {fontMetrics().averageCharWidth() * 6 + margins, fontMetrics().lineSpacing() + margins + m_padding};
}

QMimeData *TextBlock::createMimeDataFromSelection() const
{
    auto *copy = new QMimeData; // the text alone: what is pasted elsewhere shall not bring our fonts along
    copy->setText(textCursor().selection().toPlainText());
    return copy;
}

void TextBlock::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        applyColor();
    if (event->type() == QEvent::FontChange) {
        m_measuredWidth = -1;
        updateGeometry();
    }
}

void TextBlock::applyColor()
{
    if (!m_isMuted)
        return;
    const QColor color = statusColor(StatusTone::Muted, parentWidget() ? parentWidget()->palette() : QPalette());
    if (palette().color(QPalette::Text) == color)
        return;
    QPalette own;
    own.setColor(QPalette::Text, color);
    setPalette(own);
}

} // namespace runs
