// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/search_bar.h"

#include "gui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace runs {

SearchBar::SearchBar(QWidget *parent) : QWidget(parent), m_line(new QLineEdit(this)), m_answer(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    m_line->setPlaceholderText(tr("Find in the terminal and its history"));
    m_line->setAccessibleName(tr("Text to find"));
    m_line->setToolTip(tr("Small letters find capital ones, too."));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_line->setMaximumWidth(480);
    connect(m_line, &QLineEdit::textEdited, this, [this] { search(true, true); });
    m_answer->setForegroundRole(QPalette::ButtonText);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_line, 1);
    const auto addButton = [this, layout](const QString &symbol, const QString &name, const QString &tip) {
        auto *button = new QToolButton(this);
        button->setIcon(icon(symbol));
        button->setAccessibleName(name);
        button->setToolTip(tip);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
        return button;
    };
    auto *up = addButton(u"up"_s, tr("Find above"), tr("Find above (Enter)"));
    auto *down = addButton(u"down"_s, tr("Find below"), tr("Find below (Shift+Enter)"));
    layout->addSpacing(4);
    layout->addWidget(m_answer);
    layout->addStretch();
    auto *close = addButton(u"close"_s, tr("Close the search"), tr("Close the search (Esc)"));
    connect(up, &QToolButton::clicked, this, [this] { search(true, false); });
    connect(down, &QToolButton::clicked, this, [this] { search(false, false); });
    connect(close, &QToolButton::clicked, this, &SearchBar::closed);
}

void SearchBar::open()
{
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void SearchBar::setFound(bool found)
{
    //: What is searched for is nowhere in the terminal.
    m_answer->setText(found || m_line->text().isEmpty() ? QString() : tr("Not found"));
}

void SearchBar::search(bool backwards, bool fresh)
{
    if (!m_line->text().isEmpty())
        Q_EMIT searched(m_line->text(), backwards, fresh);
    else
        m_answer->clear();
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        search(!event->modifiers().testFlag(Qt::ShiftModifier), false);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace runs
