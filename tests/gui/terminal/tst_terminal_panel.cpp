// SPDX-License-Identifier: GPL-2.0-or-later
#include "terminal_scratch.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>

#include <csignal>
#include <optional>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const QString greeting = u"echo ready; exec cat"_s;

/// Stops a process as long as it lives.
class Stopped
{
public:
    explicit Stopped(pid_t pid) : m_pid(pid) { kill(m_pid, SIGSTOP); }
    ~Stopped() { kill(m_pid, SIGCONT); }
    Q_DISABLE_COPY_MOVE(Stopped)

private:
    pid_t m_pid;
};

pid_t serverId()
{
    return TerminalScratch::tmux({u"display-message"_s, u"-p"_s, u"#{pid}"_s}).toInt();
}

QStringList clients()
{
    return TerminalScratch::tmux({u"list-clients"_s, u"-F"_s, u"#{client_pid}"_s}).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TerminalPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCheapUntilUsed();
    void attaches();
    void attachesOnce();
    void hasTabs();
    void followsANewName();
    void shortensLongNames();
    void closesWithoutEndingTheRun();
    void showsMuch();
    void goesQuicklyWithThreeTerminals_data();
    void goesQuicklyWithThreeTerminals();
    void closesQuicklyWhenTmuxIsStopped();
    void resizesTheSession();
};

void TerminalPanelTest::isCheapUntilUsed()
{
    TerminalPanel panel(Preferences{});
    panel.show();
    for (const QWidget *widget : panel.findChildren<QWidget *>())
        QVERIFY(!widget->inherits("QTermWidget"));
    QCOMPARE(panel.count(), 0);
    QVERIFY(panel.findChild<QLabel *>()->isVisible());
    QCOMPARE(panel.text(u"x"_s), QString());
    panel.closeTab(u"x"_s);
}

void TerminalPanelTest::attaches()
{
    TerminalScratch scratch;
    QSignalSpy changed(scratch.panel.get(), &TerminalPanel::attachedRunsChanged);
    scratch.panel->attach(scratch.start(u"group/one"_s, greeting));
    QTRY_VERIFY(scratch.shows(u"group/one"_s, u"ready"_s));
    QCOMPARE(changed.count(), 1);
    QVERIFY(scratch.panel->isAttached(u"group/one"_s));
    QCOMPARE(scratch.panel->attachedRuns(), QStringList{u"group/one"_s});
    QTRY_COMPARE(QApplication::focusWidget(), scratch.display());

    QTest::keyClicks(scratch.display(), u"typed $HOME ~"_s);
    QTest::keyClick(scratch.display(), Qt::Key_Return);
    QTRY_COMPARE(scratch.panel->text(u"group/one"_s).count(u"typed $HOME ~"_s), 2); // echo of the terminal, and of cat
}

void TerminalPanelTest::attachesOnce()
{
    TerminalScratch scratch;
    const TerminalRequest one = scratch.start(u"one"_s, greeting);
    const TerminalRequest two = scratch.start(u"two"_s, greeting);
    scratch.panel->attach(one);
    scratch.panel->attach(two);
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s) && scratch.shows(u"two"_s, u"ready"_s));
    QSignalSpy changed(scratch.panel.get(), &TerminalPanel::attachedRunsChanged);
    scratch.panel->attach(one);
    QCOMPARE(scratch.panel->count(), 2);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(scratch.panel->findChild<QTabBar *>()->currentIndex(), 0);
    QTRY_COMPARE(QApplication::focusWidget(), scratch.display());
    QTRY_COMPARE(clients().size(), 2);
}

void TerminalPanelTest::hasTabs()
{
    TerminalScratch scratch;
    for (const QString &run : {u"a"_s, u"b"_s, u"c"_s})
        scratch.panel->attach(scratch.start(run, greeting));
    auto *bar = scratch.panel->findChild<QTabBar *>();
    QCOMPARE(bar->count(), 3);
    QCOMPARE(bar->currentIndex(), 2);
    QVERIFY(bar->isMovable());
    QTRY_COMPARE(QApplication::focusWidget(), scratch.display());
    QTest::keyClick(scratch.display(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(bar->currentIndex(), 0);
    QTest::keyClick(scratch.display(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(bar->currentIndex(), 2);
    bar->moveTab(2, 0);
    QCOMPARE(scratch.panel->attachedRuns(), (QStringList{u"c"_s, u"a"_s, u"b"_s}));

    QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(1).center());
    QCOMPARE(scratch.panel->attachedRuns(), (QStringList{u"c"_s, u"b"_s}));
    QTest::keyClick(scratch.display(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(scratch.panel->count(), 1);
    QSignalSpy emptied(scratch.panel.get(), &TerminalPanel::emptied);
    QTest::mouseClick(bar->tabButton(0, QTabBar::RightSide), Qt::LeftButton);
    QCOMPARE(scratch.panel->count(), 0);
    QCOMPARE(emptied.count(), 1);
    QVERIFY(scratch.panel->findChild<QLabel *>()->isVisible());
    QCOMPARE(scratch.sessions().size(), 3);
    QTRY_COMPARE(clients(), QStringList());
}

void TerminalPanelTest::followsANewName()
{
    TerminalScratch scratch;
    scratch.panel->attach(scratch.start(u"one"_s, greeting));
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
    scratch.panel->renameRun(u"another"_s, u"none"_s);
    scratch.panel->renameRun(u"one"_s, u"two"_s);
    QCOMPARE(scratch.panel->attachedRuns(), QStringList{u"two"_s});
    QVERIFY(scratch.panel->isAttached(u"two"_s));
    QVERIFY(scratch.shows(u"two"_s, u"ready"_s));
    auto *bar = scratch.panel->findChild<QTabBar *>();
    QCOMPARE(bar->tabText(0), u"two"_s);
    QCOMPARE(bar->tabButton(0, QTabBar::RightSide)->accessibleName(), u"Close the tab of two"_s);
}

void TerminalPanelTest::shortensLongNames()
{
    TerminalScratch scratch;
    const QString name = u"sweep/%1/R&D-seed-7"_s.arg(QString(300, u'x'));
    scratch.panel->attach({.run = name, .command = {u"cat"_s}});
    auto *bar = scratch.panel->findChild<QTabBar *>();
    QVERIFY(bar->tabText(0).startsWith(u"sweep/"_s));
    QVERIFY(bar->tabText(0).endsWith(u"R&&D-seed-7"_s));
    QVERIFY(bar->tabRect(0).width() < 300);
    QCOMPARE(bar->tabToolTip(0), name.toHtmlEscaped());
    QVERIFY(scratch.panel->isAttached(name));
}

void TerminalPanelTest::closesWithoutEndingTheRun()
{
    TerminalScratch scratch;
    const TerminalRequest one = scratch.start(u"one"_s, greeting);
    scratch.panel->attach(one);
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
    QSignalSpy changed(scratch.panel.get(), &TerminalPanel::attachedRunsChanged);
    scratch.panel->closeTab(u"one"_s);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!scratch.panel->isAttached(u"one"_s));
    QTRY_COMPARE(clients(), QStringList());
    QCOMPARE(scratch.sessions(), QStringList{one.command.last()});
    QCOMPARE(scratch.tmux({u"display-message"_s, u"-p"_s, u"-t"_s, one.command.last(), u"#{pane_dead}"_s}), u"0"_s);

    scratch.panel->attach(one);
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
}

void TerminalPanelTest::showsMuch()
{
    TerminalScratch scratch;
    scratch.panel->attach({.run = u"x"_s, .command = {u"sh"_s, u"-c"_s, u"seq 1 50000; echo end; exec cat"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(scratch.shows(u"x"_s, u"50000\nend"_s), 30'000);
}

void TerminalPanelTest::goesQuicklyWithThreeTerminals_data()
{
    QTest::addColumn<bool>("isStopped");
    QTest::newRow("tmux runs") << false;
    QTest::newRow("tmux is stopped") << true;
}

void TerminalPanelTest::goesQuicklyWithThreeTerminals()
{
    QFETCH(bool, isStopped);
    TerminalScratch scratch;
    for (const QString &run : {u"a"_s, u"b"_s, u"c"_s})
        scratch.panel->attach(scratch.start(run, greeting));
    QTRY_COMPARE(clients().size(), 3);
    QTRY_VERIFY(scratch.shows(u"c"_s, u"ready"_s));
    const QStringList pids = clients();
    std::optional<Stopped> stopped;
    if (isStopped)
        stopped.emplace(serverId());
    QElapsedTimer timer;
    timer.start();
    scratch.panel.reset();
    const qint64 taken = timer.elapsed();
    qInfo("%lld ms", taken);
    QVERIFY(taken < 1000);
    for (const QString &pid : pids)
        QVERIFY(kill(pid.toInt(), 0) != 0);
    stopped.reset();
    QTRY_COMPARE(clients(), QStringList());
    QCOMPARE(scratch.sessions().size(), 3);
}

void TerminalPanelTest::closesQuicklyWhenTmuxIsStopped()
{
    TerminalScratch scratch;
    scratch.panel->attach(scratch.start(u"one"_s, greeting));
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
    const pid_t client = clients().first().toInt();
    {
        const Stopped stopped(serverId());
        QElapsedTimer timer;
        timer.start();
        scratch.panel->closeTab(u"one"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY2(timer.elapsed() < 1000, QByteArray::number(timer.elapsed()).constData()); // tmux would never answer
        QTRY_VERIFY(kill(client, 0) != 0);
    }
    QTRY_COMPARE(clients(), QStringList());
    QCOMPARE(scratch.sessions().size(), 1);
}

void TerminalPanelTest::resizesTheSession()
{
    TerminalScratch scratch;
    const TerminalRequest one = scratch.start(u"one"_s, greeting);
    scratch.panel->attach(one);
    const auto columns = [&] {
        return scratch.tmux({u"display-message"_s, u"-p"_s, u"-t"_s, one.command.last(), u"#{window_width}"_s}).toInt();
    };
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
    QTRY_VERIFY(columns() > 82);
    const int before = columns();
    scratch.panel->resize(1200, 400);
    QTRY_VERIFY(columns() > before + 20);
}

QTEST_MAIN(TerminalPanelTest)
#include "tst_terminal_panel.moc"
