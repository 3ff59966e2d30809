// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_source.h"
#include "gui/log/log_view.h"

#include <QFontMetrics>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace runs {
namespace {

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    qreal y = 0;
    for (const Row &row : visibleRows(rowsInView() + 1)) {
        paintRow(painter, row, y);
        y += m_rowHeight;
    }
}

/// Where its first cell would be.
qreal LogView::left(const Row &row) const
{
    const LogLine *line = m_source->line(row.line);
    const int column = line && row.begin > 0 ? line->columnOf(row.begin) : 0;
    return logPadding - horizontalScrollBar()->value() - column * m_cellWidth;
}

void LogView::paintRow(QPainter &painter, const Row &row, qreal y) const
{
    const LogLine *line = m_source->line(row.line);
    if (!line)
        return;
    // Of a long line only what can be seen.
    const qreal start = left(row);
    const qsizetype begin = std::max(row.begin, line->indexAt(int(-start / m_cellWidth) - 1));
    const qsizetype end = std::min(row.end, line->indexAt(int((viewport()->width() - start) / m_cellWidth) + 2));
    const auto fill = [&](qsizetype from, qsizetype to, const QColor &color) {
        from = std::max(from, begin);
        to = std::min(to, end);
        if (from < to)
            painter.fillRect(QRectF(start + line->columnOf(from) * m_cellWidth, y,
                                    (line->columnOf(to) - line->columnOf(from)) * m_cellWidth, m_rowHeight),
                             color);
    };
    const LogRange selected = selection();
    const bool isSelected = !selected.isEmpty() && row.line >= selected.begin.line && row.line <= selected.end.line;
    const qsizetype selectedBegin = !isSelected ? 0 : row.line == selected.begin.line ? selected.begin.index : 0;
    const qsizetype selectedEnd = !isSelected                     ? 0
                                  : row.line == selected.end.line ? selected.end.index
                                                                  : line->text.size();
    const QColor highlight = palette().color(QPalette::Highlight);
    const QColor highlighted = palette().color(QPalette::HighlightedText);

    const auto paintPiece = [&](qsizetype from, qsizetype to, const TextStyle &style) {
        from = std::max(from, begin);
        to = std::min(to, end);
        if (from >= to)
            return;
        const LogColors::Pair colors = m_colors.of(style);
        if (colors.background.isValid())
            fill(from, to, colors.background);
        paintText(painter, *line, from, to, start, y, style, colors.text);
    };
    qsizetype at = begin;
    for (const LogLine::Piece &piece : line->pieces) {
        if (piece.start >= end)
            break;
        paintPiece(at, piece.start, {});
        paintPiece(piece.start, piece.start + piece.length, piece.style);
        at = std::max(at, piece.start + piece.length);
    }
    paintPiece(at, end, {});
    for (const LogLine::Mark &mark : line->marks) {
        const qsizetype from = std::max(mark.start, begin);
        const qsizetype to = std::min(mark.start + mark.length, end);
        fill(from, to, m_colors.mark());
        if (from < to)
            paintText(painter, *line, from, to, start, y, {}, m_colors.markedText());
    }
    const qsizetype from = std::max(selectedBegin, begin);
    const qsizetype to = std::min(selectedEnd, end);
    fill(from, to, highlight);
    if (from < to)
        paintText(painter, *line, from, to, start, y, {}, highlighted);
    if (isSelected && row.line < selected.end.line && row.end == line->text.size()) // its line break
        painter.fillRect(QRectF(start + line->width * m_cellWidth, y, m_cellWidth / 2, m_rowHeight), highlight);
}

/// Fonts do not always have all characters in one width: what is not ASCII is put into its cells one by one.
void LogView::paintText(QPainter &painter, const LogLine &line, qsizetype begin, qsizetype end, qreal start, qreal y,
                        const TextStyle &style, const QColor &color) const
{
    QFont styled = font();
    styled.setBold(style.has(TextStyle::Bold));
    styled.setItalic(style.has(TextStyle::Italic));
    styled.setUnderline(style.has(TextStyle::Underline));
    painter.setFont(styled);
    painter.setPen(color);
    const qreal baseline = y + (m_rowHeight - QFontMetrics(font()).height()) / 2.0 + QFontMetrics(font()).ascent();
    for (qsizetype at = begin; at < end;) {
        qsizetype next = at;
        while (next < end && line.text[next].unicode() < 0x80)
            ++next;
        if (next < end && next > at && line.columnOf(next) == line.columnOf(next - 1))
            --next; // a mark belongs to it
        if (next == at)
            next = std::min(line.nextIndex(at), end);
        const QString text = line.text.sliced(at, next - at);
        if (!isAscii(text) || !text.trimmed().isEmpty() || style.has(TextStyle::Underline))
            painter.drawText(QPointF(start + line.columnOf(at) * m_cellWidth, baseline), text);
        at = next;
    }
}

} // namespace runs
