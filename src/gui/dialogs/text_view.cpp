// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/text_view.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace runs {
namespace {

/// The height of a field that shows that many lines without a scroll bar.
int heightOfLines(const QPlainTextEdit &field, int lines)
{
    const qreal text = lines * QFontMetricsF(field.font()).lineSpacing() + 2 * field.document()->documentMargin();
    return int(std::ceil(text)) + 2 * field.frameWidth() + 1;
}

} // namespace

LinesEdit::LinesEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void LinesEdit::setLines(int fewest, int most)
{
    setMinimumHeight(heightOfLines(*this, fewest));
    setMaximumHeight(heightOfLines(*this, most));
    updateGeometry();
}

/// The least: a layout that has more to give does.
QSize LinesEdit::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), minimumHeight()};
}

TextView::TextView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &TextView::fit);
}

void TextView::setMostLines(int lines)
{
    m_mostLines = lines;
    fit();
}

void TextView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void TextView::fit()
{
    const int needed = int(document()->documentLayout()->documentSize().height()); // in lines, here
    const int height = heightOfLines(*this, std::clamp(needed, 1, m_mostLines));
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace runs
