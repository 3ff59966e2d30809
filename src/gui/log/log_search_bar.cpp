// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/log/log_search_bar.h"

#include "gui/text/elided_label.h"
#include "gui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace runs {

LogSearchBar::LogSearchBar(QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_answer(new ElidedLabel(Qt::ElideRight, this))
{
    m_line->setPlaceholderText(tr("Find in the log"));
    m_line->setAccessibleName(tr("Text to find"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_line->setMinimumWidth(120);
    m_line->setMaximumWidth(480);
    connect(m_line, &QLineEdit::textChanged, this, [this] { search(LogDirection::Forwards, true); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_line, 3);
    m_regex = addButton(u"regex"_s, tr("Regular expression"), tr("Off: the text is searched for as it is"));
    m_case = addButton(u"case"_s, tr("Match case"), tr("Off: A and a are the same"));
    for (QToolButton *toggle : {m_regex, m_case}) {
        toggle->setCheckable(true);
        connect(toggle, &QToolButton::toggled, this, [this] { search(LogDirection::Forwards, true); });
    }
    auto *up = addButton(u"up"_s, tr("Find above"), tr("Find above (Shift+Enter)"));
    auto *down = addButton(u"down"_s, tr("Find below"), tr("Find below (Enter)"));
    layout->addSpacing(4);
    layout->addWidget(m_answer, 2);
    auto *close = addButton(u"close"_s, tr("Close the search"), tr("Close the search (Esc)"));
    connect(up, &QToolButton::clicked, this, [this] { search(LogDirection::Backwards, false); });
    connect(down, &QToolButton::clicked, this, [this] { search(LogDirection::Forwards, false); });
    connect(close, &QToolButton::clicked, this, &LogSearchBar::closed);
}

QToolButton *LogSearchBar::addButton(const QString &symbol, const QString &name, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(symbol));
    button->setAccessibleName(name);
    button->setToolTip(tip.startsWith(name) ? tip : name + u'\n' + tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void LogSearchBar::open()
{
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

QString LogSearchBar::text() const
{
    return m_line->text();
}

PatternOptions LogSearchBar::options() const
{
    return {.isRegex = m_regex->isChecked(), .isCaseSensitive = m_case->isChecked()};
}

void LogSearchBar::showSearching()
{
    m_answer->setText(tr("Searching…"));
}

void LogSearchBar::showCount(qint64 count, bool isAll)
{
    const int shown = int(std::min<qint64>(count, std::numeric_limits<int>::max()));
    if (!isAll)
        //: As many places have been found so far.
        m_answer->setText(count > 0 ? tr("%L1 so far…").arg(count) : tr("Searching…"));
    else if (count == 0)
        //: What is searched for is nowhere in the log.
        m_answer->setText(tr("Not found"));
    else
        //: Places that a search has found
        m_answer->setText(tr("%Ln match(es)", "", shown));
}

void LogSearchBar::showError(const QString &sentence)
{
    m_answer->setText(sentence);
}

void LogSearchBar::showNothing()
{
    m_answer->setText({});
}

void LogSearchBar::search(LogDirection direction, bool isFresh)
{
    if (!m_line->text().isEmpty())
        Q_EMIT searched(direction, isFresh);
    else
        Q_EMIT cleared();
}

void LogSearchBar::keyPressEvent(QKeyEvent *event)
{
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        search(isShifted ? LogDirection::Backwards : LogDirection::Forwards, false);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace runs
