// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/command_edit.h"

#include "gui/text/typed_text.h"

#include <QFontDatabase>
#include <QKeyEvent>

namespace runs {

CommandEdit::CommandEdit(QWidget *parent) : LinesEdit(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void CommandEdit::setHistory(QStringList commands)
{
    m_history = std::move(commands);
    m_place = -1;
}

void CommandEdit::replace(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::End);
}

void CommandEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isWithControl = (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
    if (isWithControl && event->key() == Qt::Key_Up)
        recall(m_place + 1);
    else if (isWithControl && event->key() == Qt::Key_Down)
        recall(m_place - 1);
    else
        LinesEdit::keyPressEvent(event);
}

/// A recalled command that has been edited is what was typed, from then on.
void CommandEdit::recall(qsizetype place)
{
    const QString now = textOf(*this);
    const bool isAsRecalled = m_place >= 0 && now == m_recalled;
    if (m_place >= 0 && !isAsRecalled)
        place += -1 - m_place;
    if (place < -1 || place >= m_history.size())
        return;
    if (!isAsRecalled)
        m_typed = now;
    m_place = place;
    replace(place < 0 ? m_typed : m_history[place]);
    m_recalled = textOf(*this);
}

} // namespace runs
