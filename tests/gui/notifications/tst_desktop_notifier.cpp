// SPDX-License-Identifier: GPL-2.0-or-later
// With a notification service of its own on the other end of a D-Bus connection without a bus.
#include "gui/notifications/desktop_notifier.h"

#include "gui/theme/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServer>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QVariantMap>

using namespace Qt::StringLiterals;
using namespace runs;

/// What a desktop does with notices.
class Service : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint id;
        QString application;
        QString icon;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    QList<Shown> shown;
    QStringList capabilities{u"actions"_s, u"body"_s};

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }

    uint Notify(const QString &application, uint, const QString &icon, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        const uint id = uint(shown.size()) + 7;
        shown += {id, application, icon, title, body, actions, hints};
        return id;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<Service>();
        m_server = std::make_unique<QDBusServer>(u"unix:tmpdir="_s + QDir::tempPath());
        QVERIFY2(m_server->isConnected(), qPrintable(m_server->lastError().message()));
        connect(m_server.get(), &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
            if (m_hasService)
                QVERIFY(connection.registerObject(u"/org/freedesktop/Notifications"_s, m_service.get(),
                                                  QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
            m_peer = std::make_unique<QDBusConnection>(connection);
        });
    }
    void cleanup()
    {
        QDBusConnection::disconnectFromPeer(u"desktop"_s);
        m_peer.reset();
        m_server.reset();
        m_service.reset();
        m_hasService = true;
    }

    void showsWhatItIsGiven()
    {
        DesktopNotifier notifier(connection());
        notifier.show({u"a failed"_s, u"Exit code 3 after 7 s"_s, u"a"_s});
        notifier.show({u"b finished"_s, {}, u"b"_s}); // while it is still asking
        QTRY_COMPARE(m_service->shown.size(), 2);
        const Service::Shown shown = m_service->shown[0];
        QCOMPARE(shown.title, u"a failed"_s);
        QCOMPARE(shown.body, u"Exit code 3 after 7 s"_s);
        QCOMPARE(shown.icon, applicationId());
        QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), applicationId());
        QCOMPARE(shown.actions.value(0), u"default"_s);
        QCOMPARE(m_service->shown[1].title, u"b finished"_s);
    }

    void markupIsShownLiterally_data()
    {
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("body");
        QTest::newRow("with markup") << QStringList{u"body-markup"_s} << u"&lt;b&gt; &amp; c"_s;
        QTest::newRow("without") << QStringList{} << u"<b> & c"_s;
    }
    void markupIsShownLiterally()
    {
        QFETCH(const QStringList, capabilities);
        QFETCH(const QString, body);
        m_service->capabilities = capabilities;
        DesktopNotifier notifier(connection());
        notifier.show({u"a & b"_s, u"<b> & c"_s, u"a"_s});
        QTRY_COMPARE(m_service->shown.size(), 1);
        QCOMPARE(m_service->shown[0].title, u"a & b"_s); // never markup
        QCOMPARE(m_service->shown[0].body, body);
    }

    void aClickShowsTheRun()
    {
        DesktopNotifier notifier(connection());
        QSignalSpy activated(&notifier, &DesktopNotifier::activated);
        notifier.show({u"a failed"_s, {}, u"a"_s});
        notifier.show({u"b failed"_s, {}, u"b"_s});
        QTRY_COMPARE(m_service->shown.size(), 2);
        Q_EMIT m_service->ActionInvoked(4711, u"default"_s); // another program's
        Q_EMIT m_service->ActionInvoked(m_service->shown[1].id, u"default"_s);
        QTRY_COMPARE(activated, (QList<QVariantList>{{u"b"_s}}));
        Q_EMIT m_service->NotificationClosed(m_service->shown[0].id, 1);
        Q_EMIT m_service->ActionInvoked(m_service->shown[0].id, u"default"_s);
        Q_EMIT m_service->ActionInvoked(m_service->shown[1].id, u"default"_s);
        QTRY_COMPARE(activated, (QList<QVariantList>{{u"b"_s}, {u"b"_s}}));
    }

    void withoutAServiceItSaysSo()
    {
        m_hasService = false;
        DesktopNotifier notifier(connection());
        QSignalSpy failed(&notifier, &DesktopNotifier::failed);
        notifier.show({u"a failed"_s, {}, u"a"_s});
        QTRY_COMPARE(failed.size(), 1);
        notifier.show({u"b failed"_s, {}, u"b"_s}); // it is looked for again
        QTRY_COMPARE(failed.size(), 2);
    }

    void whenTheServiceHasGoneItSaysSo()
    {
        DesktopNotifier notifier(connection());
        QSignalSpy failed(&notifier, &DesktopNotifier::failed);
        notifier.show({u"a failed"_s, {}, u"a"_s});
        QTRY_COMPARE(m_service->shown.size(), 1);
        m_peer->unregisterObject(u"/org/freedesktop/Notifications"_s);
        notifier.show({u"b failed"_s, {}, u"b"_s});
        QTRY_COMPARE(failed.size(), 1);
    }

    void withoutABusItSaysSo()
    {
        QVERIFY(!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"));
        DesktopNotifier notifier;
        QSignalSpy failed(&notifier, &DesktopNotifier::failed);
        notifier.show({u"a failed"_s, {}, u"a"_s});
        QCOMPARE(failed.size(), 0); // nobody waits
        QTRY_COMPARE(failed.size(), 1);
    }

private:
    QDBusConnection connection() const { return QDBusConnection::connectToPeer(m_server->address(), u"desktop"_s); }

    std::unique_ptr<Service> m_service;
    std::unique_ptr<QDBusServer> m_server;
    std::unique_ptr<QDBusConnection> m_peer;
    bool m_hasService = true;
};

QTEST_MAIN(TestDesktopNotifier)
#include "tst_desktop_notifier.moc"
