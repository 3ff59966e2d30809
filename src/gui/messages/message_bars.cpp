// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/messages/message_bars.h"

#include "gui/messages/message_bar.h"

#include <QVBoxLayout>

#include <algorithm>

namespace runs {

MessageBars::MessageBars(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    arrange();
}

void MessageBars::show(const Message &message)
{
    MessageBar *bar = barOf(message.id);
    const bool isNew = !bar;
    if (isNew)
        bar = addBar(message.id);
    bar->setMessage(message);
    if (isNew)
        dropOld(bar);
    arrange();
    bar->announce();
}

void MessageBars::dismiss(const QString &id)
{
    if (MessageBar *bar = barOf(id))
        remove(bar);
}

QStringList MessageBars::ids() const
{
    QStringList ids;
    for (const MessageBar *bar : m_bars)
        ids += bar->id();
    return ids;
}

MessageBar *MessageBars::barOf(const QString &id) const
{
    const auto bar = std::ranges::find(m_bars, id, &MessageBar::id);
    return bar == m_bars.end() ? nullptr : *bar;
}

MessageBar *MessageBars::addBar(const QString &id)
{
    auto *bar = new MessageBar(id, this);
    m_bars += bar;
    m_column->addWidget(bar);
    connect(bar, &MessageBar::expired, this, [this, bar] { remove(bar); });
    connect(bar, &MessageBar::closeRequested, this, [this, bar] {
        const QString closedId = bar->id();
        remove(bar);
        Q_EMIT closed(closedId);
    });
    return bar;
}

void MessageBars::dropOld(const MessageBar *newest)
{
    for (const Severity severity : {Severity::Info, Severity::Success}) {
        while (m_bars.size() > mostVisible) {
            const auto old = std::ranges::find_if(
                m_bars, [&](const MessageBar *bar) { return bar != newest && bar->severity() == severity; });
            if (old == m_bars.end())
                break;
            remove(*old);
        }
    }
}

void MessageBars::remove(MessageBar *bar)
{
    m_bars.removeOne(bar);
    m_column->removeWidget(bar);
    bar->hide();
    bar->deleteLater(); // one of its own buttons may be what has asked for this
    arrange();
}

void MessageBars::arrange()
{
    const qsizetype waiting = std::max<qsizetype>(0, m_bars.size() - mostVisible);
    for (qsizetype i = 0; i < m_bars.size(); ++i)
        m_bars[i]->setVisible(i >= waiting);
    setVisible(!m_bars.isEmpty());
}

} // namespace runs
