// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_source.h"
#include "gui/log/log_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

namespace runs {
namespace {

bool isWord(QChar character)
{
    return character.isLetterOrNumber() || QStringView(u"_-./~%+@:").contains(character) || character.isSurrogate();
}

} // namespace

LogPlace LogView::placeAt(const QPoint &position) const
{
    const int number = std::max(0, position.y()) / m_rowHeight;
    const auto rows = visibleRows(number + 1);
    if (rows.empty())
        return {};
    if (position.y() < 0)
        return {rows.front().line, rows.front().begin};
    const Row &row = rows.back();
    const LogLine *line = m_source->line(row.line);
    if (!line)
        return {row.line, 0};
    if (int(rows.size()) <= number)
        return {row.line, line->text.size()};
    const int column = int((position.x() - left(row)) / m_cellWidth + 0.5);
    return {row.line, std::clamp(line->indexAt(column), row.begin, row.end)};
}

LogRange LogView::wordAt(const LogPlace &place) const
{
    const LogLine *line = m_source->line(place.line);
    if (!line || line->text.isEmpty())
        return {place, place};
    const qsizetype at = std::min(place.index, line->text.size() - 1);
    qsizetype begin = at;
    qsizetype end = at + 1;
    if (isWord(line->text[at])) {
        while (begin > 0 && isWord(line->text[begin - 1]))
            --begin;
        while (end < line->text.size() && isWord(line->text[end]))
            ++end;
    }
    return {{place.line, begin}, {place.line, end}};
}

void LogView::setCaret(const LogPlace &place, bool extends)
{
    m_caret = place;
    if (!extends)
        m_anchor = place;
    viewport()->update();
    Q_EMIT selectionChanged();
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    m_word = {};
    setCaret(placeAt(event->pos()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_word = wordAt(placeAt(event->pos()));
    m_anchor = m_word.begin;
    setCaret(m_word.end, true);
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    dragTo(event->pos());
    const bool isOutside = event->pos().y() < 0 || event->pos().y() >= viewport()->height();
    if (isOutside && !m_dragging.isActive())
        m_dragging.start();
    else if (!isOutside)
        m_dragging.stop();
}

void LogView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging.stop();
}

/// Above and below it scrolls, the quicker the further.
void LogView::dragTo(const QPoint &position)
{
    if (position.y() < 0)
        scrollRows(position.y() / m_rowHeight - 1);
    else if (position.y() >= viewport()->height())
        scrollRows((position.y() - viewport()->height()) / m_rowHeight + 1);
    const QPoint inside(position.x(), std::clamp(position.y(), 0, viewport()->height() - 1));
    LogPlace place = placeAt(inside);
    if (!m_word.isEmpty()) {
        const LogRange word = wordAt(place);
        m_anchor = place < m_word.begin ? m_word.end : m_word.begin;
        place = place < m_word.begin ? word.begin : std::max(word.end, m_word.end);
    }
    setCaret(place, true);
}

void LogView::wheelEvent(QWheelEvent *event)
{
    constexpr int step = 120; // eighths of a degree
    const QPoint angle = event->angleDelta();
    if (std::abs(angle.x()) > std::abs(angle.y()) || event->modifiers().testFlag(Qt::ShiftModifier)) {
        QApplication::sendEvent(horizontalScrollBar(), event);
        return;
    }
    m_wheel += angle.y() * QApplication::wheelScrollLines();
    if (const int rows = m_wheel / step; rows != 0) {
        m_wheel -= rows * step;
        scrollRows(-rows);
    }
    event->accept();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, rowsInView() - 1);
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    switch (event->key()) {
    case Qt::Key_Up: return scrollRows(-1);
    case Qt::Key_Down: return scrollRows(1);
    case Qt::Key_PageUp: return scrollRows(-page);
    case Qt::Key_PageDown: return scrollRows(page);
    case Qt::Key_Home: return setTop({}, endTop() <= LogPlace());
    case Qt::Key_End: return jumpToEnd();
    case Qt::Key_Left: return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
    case Qt::Key_Right: return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

/// Keys that a window may use for its rows belong to the log while it has the focus.
bool LogView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("&Copy"), this, &LogView::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setEnabled(hasSelection());
    QAction *all = menu->addAction(tr("Select &all"), this, &LogView::selectAll);
    all->setShortcut(QKeySequence::SelectAll);
    menu->popup(event->globalPos());
}

} // namespace runs
