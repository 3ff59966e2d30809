// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_view.h"

#include "gui/log/log_source.h"
#include "gui/theme/theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QScrollBar>

#include <chrono>
#include <limits>

using namespace std::chrono_literals;

namespace runs {

LogView::LogView(LogSource *source, QWidget *parent)
    : QAbstractScrollArea(parent), m_source(source), m_colors(palette())
{
    setAccessibleName(tr("Log"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    applyFont();
    connect(m_source, &LogSource::changed, this, &LogView::updateAll);
    connect(m_source, &LogSource::linesChanged, this, &LogView::updateAll);
    connect(m_source, &LogSource::begun, this, &LogView::restart);
    connect(m_source, &LogSource::shifted, this, &LogView::shift);
    m_dragging.setInterval(50ms);
    connect(&m_dragging, &QTimer::timeout, this, [this] { dragTo(viewport()->mapFromGlobal(QCursor::pos())); });
}

void LogView::applyFont()
{
    setFont(fixedFont());
    const QFontMetricsF metrics(font());
    constexpr int many = 100;
    m_cellWidth = std::max<qreal>(1, metrics.horizontalAdvance(QString(many, u'0')) / many);
    m_rowHeight = std::max(1, int(metrics.lineSpacing() * 1.2 + 0.5));
}

QSize LogView::sizeHint() const
{
    return {int(m_cellWidth * 80), m_rowHeight * 24};
}

void LogView::restart()
{
    m_top = m_anchor = m_caret = {};
    m_widest = 0;
    const bool wasAtEnd = std::exchange(m_follows, true);
    horizontalScrollBar()->setValue(0);
    Q_EMIT selectionChanged();
    if (!wasAtEnd)
        Q_EMIT atEndChanged(true);
    updateAll();
}

void LogView::shift(qint64 by)
{
    m_top.line += by;
    if (hasSelection()) {
        m_anchor.line += by;
        m_caret.line += by;
    }
}

void LogView::setWrapping(bool isWrapping)
{
    m_isWrapping = isWrapping;
    setHorizontalScrollBarPolicy(isWrapping ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_top.index = 0;
    updateAll();
}

int LogView::rowsInView() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

int LogView::columnsInView() const
{
    return std::max(8, int((viewport()->width() - 2 * logPadding) / m_cellWidth));
}

qint64 LogView::rowCount(const LogLine &line) const
{
    const int columns = columnsInView();
    return m_isWrapping ? std::max(1, (line.width + columns - 1) / columns) : 1;
}

qint64 LogView::rowOf(const LogPlace &place) const
{
    const LogLine *line = m_source->line(place.line);
    if (!m_isWrapping || !line)
        return 0;
    return std::min<qint64>(line->columnOf(place.index) / columnsInView(), rowCount(*line) - 1);
}

LogPlace LogView::rowBegin(qint64 line, qint64 row) const
{
    const LogLine *found = m_source->line(line);
    return {line, found && row > 0 ? found->indexAt(int(row) * columnsInView()) : 0};
}

/// The beginning of the row that is so many rows further down.
LogPlace LogView::moved(LogPlace from, qint64 rows) const
{
    const qint64 count = m_source->lineCount();
    if (!m_isWrapping)
        return {std::clamp<qint64>(from.line + rows, 0, std::max<qint64>(0, count - 1)), 0};
    const auto rowsOf = [this](qint64 number) {
        const LogLine *line = m_source->line(number);
        return line ? rowCount(*line) : 1;
    };
    qint64 line = from.line;
    qint64 row = rowOf(from) + rows;
    while (row < 0 && line > 0)
        row += rowsOf(--line);
    while (line + 1 < count && row >= rowsOf(line))
        row -= rowsOf(line++);
    return rowBegin(line, std::clamp<qint64>(row, 0, rowsOf(line) - 1));
}

/// What is at the top when the last line is at the bottom.
LogPlace LogView::endTop() const
{
    const qint64 last = std::max<qint64>(0, m_source->lineCount() - 1);
    const LogLine *line = m_source->line(last);
    return moved(rowBegin(last, line ? rowCount(*line) - 1 : 0), 1 - rowsInView());
}

void LogView::updateAll()
{
    if (m_follows)
        m_top = endTop();
    m_top.line = std::clamp<qint64>(m_top.line, 0, std::max<qint64>(0, m_source->lineCount() - 1));
    m_source->want(m_top.line, m_top.line + rowsInView() + 1);
    if (!m_follows && m_top >= endTop()) // all of it fits
        setTop(m_top, true);
    updateBars();
    viewport()->update();
}

void LogView::updateBars()
{
    constexpr qint64 most = std::numeric_limits<int>::max() / 2;
    m_isAdjusting = true;
    const LogPlace end = endTop();
    const qint64 last = end.line + (end.index > 0 ? 1 : 0);
    verticalScrollBar()->setPageStep(rowsInView());
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, int(std::min(last, most)));
    verticalScrollBar()->setValue(m_follows ? verticalScrollBar()->maximum() : int(std::min(m_top.line, most)));
    for (const Row &row : visibleRows(rowsInView() + 1)) {
        if (const LogLine *line = m_source->line(row.line))
            m_widest = std::max(m_widest, line->width);
    }
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(int(m_cellWidth * 4));
    horizontalScrollBar()->setRange(
        0, m_isWrapping ? 0 : std::max(0, int(m_widest * m_cellWidth) + 2 * logPadding - viewport()->width()));
    m_isAdjusting = false;
}

void LogView::scrollContentsBy(int, int)
{
    if (m_isAdjusting)
        return;
    const int value = verticalScrollBar()->value();
    const bool isEnd = value >= verticalScrollBar()->maximum();
    if (isEnd)
        setTop(endTop(), true);
    else if (value != m_top.line || m_follows)
        setTop({value, 0}, false);
    viewport()->update();
}

void LogView::setTop(LogPlace top, bool follows)
{
    const bool wasAtEnd = std::exchange(m_follows, follows);
    m_top = top;
    m_source->want(m_top.line, m_top.line + rowsInView() + 1);
    if (!m_isAdjusting)
        updateBars();
    viewport()->update();
    if (wasAtEnd != follows)
        Q_EMIT atEndChanged(follows);
}

void LogView::scrollRows(qint64 rows)
{
    const LogPlace top = moved(m_top, rows);
    const LogPlace end = endTop();
    setTop(std::min(top, end), top >= end);
}

void LogView::jumpToEnd()
{
    setTop(endTop(), true);
}

/// In the middle, unless it is visible already.
void LogView::reveal(const LogPlace &place)
{
    const LogPlace row = rowBegin(place.line, rowOf(place));
    const bool isVisible = row >= m_top && row < moved(m_top, rowsInView()) && place.line < m_source->lineCount();
    if (!isVisible) {
        const LogPlace top = moved(row, -rowsInView() / 2);
        const LogPlace end = endTop();
        setTop(std::min(top, end), top >= end);
    } else if (m_follows) {
        setTop(m_top, m_top >= endTop() && place.line + rowsInView() >= m_source->lineCount());
    }
    const LogLine *line = m_source->line(place.line);
    if (m_isWrapping || !line)
        return;
    const int x = int(line->columnOf(place.index) * m_cellWidth);
    QScrollBar *bar = horizontalScrollBar();
    const int margin = int(m_cellWidth * 8);
    if (x < bar->value() || x > bar->value() + viewport()->width() - margin)
        bar->setValue(x < viewport()->width() - margin ? 0 : x - viewport()->width() / 2);
}

void LogView::select(const LogRange &range)
{
    m_anchor = range.begin;
    m_caret = range.end;
    m_source->want(range.begin.line, range.begin.line + 1);
    reveal(range.begin);
    viewport()->update();
    Q_EMIT selectionChanged();
}

LogRange LogView::selection() const
{
    return {std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
}

void LogView::selectAll()
{
    m_anchor = {};
    m_caret = {std::max<qint64>(0, m_source->lineCount() - 1), std::numeric_limits<int>::max()};
    viewport()->update();
    Q_EMIT selectionChanged();
}

void LogView::copy()
{
    if (hasSelection())
        m_source->collect(selection());
}

std::vector<LogView::Row> LogView::visibleRows(int count) const
{
    std::vector<Row> rows;
    LogPlace at = m_top;
    qint64 row = rowOf(at);
    for (; int(rows.size()) < count && at.line < m_source->lineCount(); at = {at.line + 1, 0}, row = 0) {
        const LogLine *line = m_source->line(at.line);
        const qint64 lineRows = line ? rowCount(*line) : 1;
        for (; row < lineRows && int(rows.size()) < count; ++row) {
            const qsizetype begin = rowBegin(at.line, row).index;
            const qsizetype end = !line ? 0 : row + 1 < lineRows ? rowBegin(at.line, row + 1).index : line->text.size();
            rows.push_back({at.line, begin, end});
        }
    }
    return rows;
}

QStringList LogView::visibleText() const
{
    QStringList texts;
    for (const Row &row : visibleRows(rowsInView())) {
        const LogLine *line = m_source->line(row.line);
        texts += line ? line->text.sliced(row.begin, row.end - row.begin) : QString();
    }
    return texts;
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateAll();
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_colors = LogColors(palette());
        viewport()->update();
    }
}

} // namespace runs
