// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/live/session_monitor.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <csignal>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QString tmux(const QStringList &arguments)
{
    QProcess process;
    process.start(u"tmux"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("tmux failed: %s", process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

class TestSessionMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QProcess::execute(u"tmux"_s, {u"kill-server"_s}); }
    void seesSessionsComeEndAndGo();
    void aServerThatHangsKeepsNobodyWaiting();
    void tellsThatTmuxIsMissing();
};

void TestSessionMonitor::seesSessionsComeEndAndGo()
{
    SessionMonitor monitor;
    QSignalSpy changed(&monitor, &SessionMonitor::changed);
    monitor.start();
    const auto started = Tmux().start({u"a"_s, QDir::tempPath(), u"/runs/records/a"_s, {u"cat"_s}});
    QVERIFY(started);
    QTRY_COMPARE(monitor.sessions().value(0).record, u"/runs/records/a"_s);
    QVERIFY(!monitor.sessions()[0].hasEnded);
    tmux({u"send-keys"_s, u"-t"_s, u"=a:"_s, u"C-d"_s});
    QTRY_VERIFY(monitor.sessions().value(0).hasEnded);
    QVERIFY(Tmux().end(monitor.sessions()[0]));
    monitor.refresh();
    QTRY_VERIFY(monitor.sessions().isEmpty());
    QVERIFY(changed.size() >= 3); // it came, ended and went
}

void TestSessionMonitor::aServerThatHangsKeepsNobodyWaiting()
{
    QVERIFY(Tmux().start({u"a"_s, QDir::tempPath(), u"/runs/records/a"_s, {u"cat"_s}}));
    const pid_t server = tmux({u"display-message"_s, u"-p"_s, u"#{pid}"_s}).toInt();
    SessionMonitor monitor;
    QSignalSpy failed(&monitor, &SessionMonitor::failed);
    QSignalSpy recovered(&monitor, &SessionMonitor::recovered);
    monitor.start();
    QTRY_COMPARE(monitor.sessions().size(), 1);

    ::kill(server, SIGSTOP);
    qint64 longest = 0; // milliseconds that the event loop stood still
    QElapsedTimer sinceLast;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceLast.restart()); });
    sinceLast.start();
    tick.start(10);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    ::kill(server, SIGCONT);
    const Error error = failed[0][0].value<Error>();
    QCOMPARE(error.code, ErrorCode::Timeout);
    QVERIFY2(longest < 1500, qPrintable(QString::number(longest)));
    QCOMPARE(monitor.sessions().size(), 1); // as tmux last said
    QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, 20'000);
}

void TestSessionMonitor::tellsThatTmuxIsMissing()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    SessionMonitor monitor;
    QSignalSpy failed(&monitor, &SessionMonitor::failed);
    monitor.start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::Unavailable);
    monitor.refresh();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000)); // it was asked with the same PATH
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 1); // told once
    qputenv("PATH", path);
    QSignalSpy recovered(&monitor, &SessionMonitor::recovered);
    QTRY_COMPARE(recovered.size(), 1);
    QCOMPARE(failed.size(), 1);
}

} // namespace runs

QTEST_GUILESS_MAIN(runs::TestSessionMonitor)
#include "tst_session_monitor.moc"
