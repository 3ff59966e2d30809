// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/messages/message_bar.h"

#include "gui/messages/message_text.h"
#include "gui/theme/icons.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int stripe = 4;
constexpr int iconSize = 16;

StatusTone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return StatusTone::Active;
    case Severity::Success: return StatusTone::Finished;
    case Severity::Warning: return StatusTone::Warning;
    case Severity::Error: break;
    }
    return StatusTone::Failed;
}

QColor mixed(const QColor &ground, const QColor &colour, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(mix(ground.red(), colour.red()), mix(ground.green(), colour.green()),
                  mix(ground.blue(), colour.blue()));
}

QString iconName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return u"info"_s;
    case Severity::Success: return u"success"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Error: break;
    }
    return u"error"_s;
}

bool haveSameTexts(const QList<MessageAction> &a, const QList<MessageAction> &b)
{
    return std::ranges::equal(a, b, {}, &MessageAction::text, &MessageAction::text);
}

} // namespace

MessageBar::MessageBar(QString id, QWidget *parent)
    : QWidget(parent)
    , m_id(std::move(id))
    , m_icon(new QLabel)
    , m_text(new MessageText)
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(stripe + 8, 4, 8, 5);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    row->addWidget(m_close);
    m_actions->setSpacing(8);
    // Icon and buttons stay on the first line of a message that has several.
    row->setAlignment(m_icon, Qt::AlignTop);
    row->setAlignment(m_actions, Qt::AlignTop);
    row->setAlignment(m_close, Qt::AlignTop);

    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::closeRequested);

    const int height = QPushButton(u"X"_s).sizeHint().height();
    m_icon->setFixedSize(iconSize, height);
    m_close->setFixedHeight(height);
    m_text->setLineMargin((height - fontMetrics().height()) / 2);

    m_lifetime.setSingleShot(true);
    connect(&m_lifetime, &QTimer::timeout, this, &MessageBar::endLifetime);
}

void MessageBar::setMessage(const Message &message)
{
    if (!haveSameTexts(m_message.actions, message.actions))
        showActions(message.actions);
    m_message = message;
    m_text->setText(message.text);
    m_close->setVisible(message.isClosable);
    showIcon();
    setAccessibleName(spoken());
    update();
    if (message.lifetime > message.lifetime.zero())
        m_lifetime.start(message.lifetime);
    else
        m_lifetime.stop();
}

void MessageBar::showActions(const QList<MessageAction> &actions)
{
    for (QPushButton *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater(); // it may be what has brought the new message
    }
    QWidget *previous = m_text;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        auto *button = new QPushButton(actions[i].text, this);
        m_actions->addWidget(button);
        button->show(); // now, not after the old ones have gone
        m_buttons += button;
        // By its number: a newer message of the same buttons has other functions for them.
        connect(button, &QPushButton::clicked, this, [this, i] {
            const auto run = m_message.actions[i].run;
            if (run)
                run();
        });
        setTabOrder(previous, button);
        previous = button;
    }
    setTabOrder(previous, m_close);
}

void MessageBar::showIcon()
{
    m_icon->setPixmap(icon(iconName(m_message.severity)).pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
}

void MessageBar::endLifetime()
{
    const QWidget *focus = QApplication::focusWidget();
    if (underMouse() || (focus && isAncestorOf(focus)))
        m_lifetime.start();
    else
        Q_EMIT expired();
}

QString MessageBar::spoken() const
{
    switch (m_message.severity) {
    //: What a screen reader says of a message; %1 is its text
    case Severity::Info: return tr("Information: %1").arg(m_message.text);
    //: What a screen reader says of a message; %1 is its text
    case Severity::Success: return tr("Done: %1").arg(m_message.text);
    //: What a screen reader says of a message; %1 is its text
    case Severity::Warning: return tr("Warning: %1").arg(m_message.text);
    case Severity::Error: break;
    }
    //: What a screen reader says of a message; %1 is its text
    return tr("Error: %1").arg(m_message.text);
}

void MessageBar::announce()
{
    if (std::exchange(m_announced, spoken()) == spoken())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    QAccessibleAnnouncementEvent announcement(this, spoken());
    const bool isUrgent = m_message.severity == Severity::Error;
    announcement.setPoliteness(isUrgent ? QAccessible::AnnouncementPoliteness::Assertive
                                        : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&announcement);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_message.isClosable)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = palette().color(QPalette::Window);
    const QColor colour = statusColor(toneOf(m_message.severity), palette(), 3);
    painter.fillRect(rect(), mixed(ground, colour, 0.14));
    painter.fillRect(QRect(isRightToLeft() ? width() - stripe : 0, 0, stripe, height()), colour);
    painter.fillRect(QRect(0, height() - 1, width(), 1), mixed(ground, colour, 0.4));
}

} // namespace runs
