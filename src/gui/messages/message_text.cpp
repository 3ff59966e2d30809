// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/messages/message_text.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextLayout>
#include <QtMath>

namespace runs {

MessageText::MessageText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    viewport()->setAutoFillBackground(false); // the colour of the bar shows through
}

void MessageText::setText(const QString &text)
{
    if (toPlainText() == text)
        return;
    setPlainText(text);
    setAccessibleName(text);
    showOverflow();
    updateGeometry();
}

void MessageText::setLineMargin(int margin)
{
    m_lineMargin = std::max(1, margin);
    // QPlainTextEdit believes that a text needs one pixel more than its lines.
    setViewportMargins(0, m_lineMargin, 0, m_lineMargin - 1);
    updateGeometry();
}

MessageText::Extent MessageText::extentAt(int width) const
{
    Extent extent{.height = 0, .isCut = false};
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && !extent.isCut; block = block.next()) {
        QTextLayout layout(block.text(), font());
        layout.setTextOption(document()->defaultTextOption());
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid() && !extent.isCut; line = layout.createLine()) {
            line.setLeadingIncluded(true);
            line.setLineWidth(width);
            extent.isCut = ++lines > mostLines;
            extent.height += extent.isCut ? 0 : line.height();
        }
        layout.endLayout();
    }
    return extent;
}

int MessageText::heightForWidth(int width) const
{
    return qCeil(extentAt(width).height) + 2 * m_lineMargin;
}

QSize MessageText::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 60;
    return {width, heightForWidth(width)};
}

QSize MessageText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().lineSpacing() + 2 * m_lineMargin};
}

void MessageText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    showOverflow();
}

void MessageText::showOverflow()
{
    // A scroll bar that nothing needs would take the width away that the height was made for.
    const bool isCut = extentAt(width()).isCut;
    setVerticalScrollBarPolicy(isCut ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setToolTip(isCut ? Qt::convertFromPlainText(toPlainText(), Qt::WhiteSpaceNormal) : QString());
}

void MessageText::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        event->ignore(); // closes the message
    else
        QPlainTextEdit::keyPressEvent(event);
}

void MessageText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace runs
