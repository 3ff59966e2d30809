// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/start/empty_page.h"

#include "core/base/text.h"
#include "gui/theme/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int iconSize = 48;
constexpr int widest = 440;
constexpr int buttonHeight = 28;

QLabel *newLabel()
{
    auto *label = new QLabel;
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel), m_heading(newLabel()), m_sentence(newLabel()), m_button(new QPushButton)
{
    setBackgroundRole(QPalette::Base);
    setForegroundRole(QPalette::Text);
    setAutoFillBackground(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_heading->setFont(large);
    m_button->setMinimumHeight(buttonHeight);

    auto *middle = new QWidget;
    middle->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 12, 12, 12);
    row->addStretch(1);
    row->addWidget(middle, 1000);
    row->addStretch(1);

    connect(m_button, &QPushButton::clicked, this, &EmptyPage::buttonClicked);
    setFocusProxy(m_button);
    setState(loading());
}

EmptyState EmptyPage::loading()
{
    return {.iconName = {}, .heading = tr("Loading runs…"), .sentence = {}, .button = {}};
}

EmptyState EmptyPage::noRuns()
{
    return {.iconName = u"terminal"_s,
            .heading = tr("No runs yet"),
            .sentence = tr("Start a command from here, and it is recorded with the commit that it runs from."),
            .button = tr("New run…")};
}

EmptyState EmptyPage::noMatch(const QString &filter, bool isByStatus)
{
    const QString shown = shortened(printable(filter), 70, 50);
    QString sentence = tr("No run has a status of those that are chosen.");
    if (!filter.isEmpty() && isByStatus)
        sentence = tr("No run that has a status of those that are chosen matches the filter “%1”.").arg(shown);
    else if (!filter.isEmpty())
        sentence = tr("No run matches the filter “%1”.").arg(shown);
    return {
        .iconName = u"search"_s, .heading = tr("Nothing matches"), .sentence = sentence, .button = tr("Clear filter")};
}

void EmptyPage::setState(const EmptyState &state)
{
    m_iconName = state.iconName;
    showIcon();
    m_heading->setText(state.heading);
    m_sentence->setText(state.sentence);
    m_sentence->setVisible(!state.sentence.isEmpty());
    m_button->setText(state.button);
    m_button->setVisible(!state.button.isEmpty());
    setAccessibleName(state.heading);
    setAccessibleDescription(state.sentence);
}

void EmptyPage::showIcon()
{
    m_icon->setVisible(!m_iconName.isEmpty());
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
}

void EmptyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void EmptyPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_button->hasFocus())
        m_button->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace runs
