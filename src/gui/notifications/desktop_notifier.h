// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/notifications/end_notices.h"
#include "gui/tasks/latest.h"

#include <QHash>
#include <QObject>

#include <memory>

class QDBusConnection;

namespace runs {

/// Shows notices on the desktop, by the service that desktops have for it (Desktop Notifications Specification 1.2,
/// `org.freedesktop.Notifications`). It is looked for when there is the first thing to tell; nobody waits for it.
class DesktopNotifier : public QObject
{
    Q_OBJECT

public:
    /// On the session bus.
    explicit DesktopNotifier(QObject *parent = nullptr);

    /// On any other connection that has the service.
    explicit DesktopNotifier(const QDBusConnection &connection, QObject *parent = nullptr);
    ~DesktopNotifier() override;

    void show(const DesktopNotice &notice);

Q_SIGNALS:
    /// The user has clicked a notice of this run.
    void activated(const QString &run);

    /// There is nothing here that could show notices.
    void failed();

private Q_SLOTS:
    void hearAction(uint id, const QString &action);
    void hearClosed(uint id, uint reason);

private:
    void askCapabilities();
    void send(const DesktopNotice &notice);
    void giveUp();

    enum class State { Unconnected, Connecting, Ready };

    std::unique_ptr<QDBusConnection> m_connection;
    State m_state = State::Unconnected;
    bool m_takesMarkup = false;
    QList<DesktopNotice> m_waiting;
    QHash<uint, QString> m_shown; ///< by the service's number of the notice: its run
    Latest m_question;
};

} // namespace runs
