// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/notifications/desktop_notifier.h"

#include "gui/theme/theme.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QGuiApplication>
#include <QVariantMap>

#include <optional>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
constexpr int patience = 5000; // milliseconds

QDBusMessage call(const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    return message;
}

/// Only where there is a bus: otherwise the D-Bus library would start one of its own.
bool mayHaveBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
           || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent) : QObject(parent) {}

DesktopNotifier::DesktopNotifier(const QDBusConnection &connection, QObject *parent)
    : QObject(parent), m_connection(std::make_unique<QDBusConnection>(connection))
{}

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::show(const DesktopNotice &notice)
{
    if (m_state == State::Ready)
        return send(notice);
    m_waiting += notice;
    if (m_state == State::Connecting)
        return;
    m_state = State::Connecting;
    if (m_connection)
        return askCapabilities();
    // To connect is to wait for the bus.
    m_question.ask(
        [] { return mayHaveBus() ? std::optional(QDBusConnection::sessionBus()) : std::optional<QDBusConnection>(); },
        [this](const std::optional<QDBusConnection> &connection) {
            if (connection)
                m_connection = std::make_unique<QDBusConnection>(*connection);
            askCapabilities();
        });
}

void DesktopNotifier::askCapabilities()
{
    if (!m_connection || !m_connection->isConnected())
        return giveUp();
    auto *watcher = new QDBusPendingCallWatcher(m_connection->asyncCall(call(u"GetCapabilities"_s), patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError())
            return giveUp();
        m_takesMarkup = reply.value().contains(u"body-markup");
        // From any sender: to ask who has the name would be to wait.
        m_connection->connect({}, path, service, u"ActionInvoked"_s, this, SLOT(hearAction(uint, QString)));
        m_connection->connect({}, path, service, u"NotificationClosed"_s, this, SLOT(hearClosed(uint, uint)));
        m_state = State::Ready;
        for (const DesktopNotice &notice : std::exchange(m_waiting, {}))
            send(notice);
    });
}

void DesktopNotifier::send(const DesktopNotice &notice)
{
    constexpr int untilTheServiceThinksFit = -1;
    const QVariantMap hints{{u"desktop-entry"_s, applicationId()}};
    //: What a click on a notice does, where it is shown as a button: it shows the run
    const QStringList actions{u"default"_s, tr("Show")};
    const QString body = m_takesMarkup ? notice.body.toHtmlEscaped() : notice.body;
    const QVariantList arguments{QGuiApplication::applicationDisplayName(),
                                 0U, // replaces none
                                 applicationId(),
                                 notice.title,
                                 body,
                                 actions,
                                 hints,
                                 untilTheServiceThinksFit};
    auto *watcher = new QDBusPendingCallWatcher(m_connection->asyncCall(call(u"Notify"_s, arguments), patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, run = notice.run] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            giveUp();
        else
            m_shown.insert(reply.value(), run);
    });
}

/// Until there is something to tell again.
void DesktopNotifier::giveUp()
{
    m_waiting.clear();
    m_state = State::Unconnected;
    Q_EMIT failed();
}

void DesktopNotifier::hearAction(uint id, const QString &action)
{
    if (action == u"default" && m_shown.contains(id))
        Q_EMIT activated(m_shown.value(id));
}

void DesktopNotifier::hearClosed(uint id, uint /*reason*/)
{
    m_shown.remove(id);
}

} // namespace runs
