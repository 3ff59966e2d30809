// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/filter/expression_completer.h"

#include "gui/filter/filter_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>

namespace runs {
namespace {

constexpr int mostRows = 12;
constexpr int narrowest = 200; // pixels

} // namespace

ExpressionCompleter::ExpressionCompleter(FilterEdit *edit)
    : QObject(edit), m_edit(edit), m_words(new QStringListModel(this)), m_completer(new QCompleter(m_words, this))
{
    // QLineEdit's own completion replaces the whole text.
    m_completer->setWidget(edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostRows);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &ExpressionCompleter::insert);
    connect(edit, &QLineEdit::textEdited, this, &ExpressionCompleter::suggest);
    edit->installEventFilter(this);
    edit->setPopup(m_completer->popup());
}

void ExpressionCompleter::setEnabled(bool isEnabled)
{
    m_isEnabled = isEnabled;
    m_completer->popup()->hide();
    if (m_isEnabled)
        Q_EMIT vocabularyWanted();
}

bool ExpressionCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isEnabled && watched == m_edit && event->type() == QEvent::FocusIn)
        Q_EMIT vocabularyWanted(); // runs may have other names by now
    if (m_isEnabled && watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            suggest();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void ExpressionCompleter::suggest()
{
    QAbstractItemView *popup = m_completer->popup();
    if (!m_isEnabled)
        return;
    const QString before = m_edit->text().first(m_edit->cursorPosition());
    const QueryCompletion completion = queryCompletion(before, m_vocabulary);
    m_begin = completion.begin;
    const QString typed = before.sliced(m_begin);
    if (completion.words.isEmpty() || completion.words == QStringList{typed}) {
        popup->hide();
        return;
    }
    m_words->setStringList(completion.words);
    const int needed = popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 8;
    QRect place = m_edit->rect();
    place.setLeft(std::max(0, m_edit->inputMethodQuery(Qt::ImCursorRectangle).toRect().left()
                                  - m_edit->fontMetrics().horizontalAdvance(typed)));
    place.setWidth(std::max(narrowest, needed));
    m_completer->complete(place);
    popup->setCurrentIndex({}); // Enter takes what was typed until a word is chosen
}

void ExpressionCompleter::insert(const QString &word)
{
    const qsizetype cursor = m_edit->cursorPosition();
    const bool isWhole = !word.endsWith(u'.') && !word.endsWith(u'(');
    const QString text = m_edit->text();
    const bool hasBlank = cursor < text.size() && text[cursor].isSpace();
    const QString inserted = word + (isWhole && !hasBlank ? QStringLiteral(" ") : QString());
    m_edit->setText(text.first(m_begin) + inserted + text.sliced(cursor));
    m_edit->setCursorPosition(int(m_begin + inserted.size()));
    if (!isWhole)
        suggest();
}

} // namespace runs
