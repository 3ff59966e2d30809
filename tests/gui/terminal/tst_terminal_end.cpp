// SPDX-License-Identifier: GPL-2.0-or-later
#include "terminal_scratch.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const QString greeting = u"echo ready; exec cat"_s;

QString tabText(const TerminalScratch &scratch, int index)
{
    return scratch.panel->findChild<QTabBar *>()->tabText(index);
}

} // namespace

class TerminalEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatTheSessionHasEnded();
    void saysThatItWasDetached();
    void saysThatTheServerHasEnded();
    void attachesAgain();
    void keepsTheColoursOfTheLastScreen();
    void saysWhatIsMissing();
    void saysWhatTheProgramSaid();
};

void TerminalEndTest::saysThatTheSessionHasEnded()
{
    TerminalScratch scratch;
    const TerminalRequest other = scratch.start(u"other"_s, greeting);
    const TerminalRequest one = scratch.start(u"one"_s, greeting);
    scratch.panel->attach(one);
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
    QSignalSpy changed(scratch.panel.get(), &TerminalPanel::attachedRunsChanged);
    scratch.tmux({u"kill-session"_s, u"-t"_s, one.command.last()});
    QTRY_VERIFY(scratch.visible<QLabel>(u"The session has ended."_s));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(tabText(scratch, 0), u"one (ended)"_s);
    QVERIFY(!scratch.panel->isAttached(u"one"_s));
    QVERIFY(scratch.panel->attachedRuns().isEmpty());
    QVERIFY2(scratch.shows(u"one"_s, u"ready"_s), qUtf8Printable(scratch.panel->text(u"one"_s)));
    QVERIFY(scratch.display());

    QSignalSpy again(scratch.panel.get(), &TerminalPanel::attachAgainRequested);
    QTest::mouseClick(scratch.visible<QPushButton>(u"&Attach again"_s), Qt::LeftButton);
    QCOMPARE(again.count(), 1);
    QCOMPARE(again.first().first().toString(), u"one"_s);
    QTest::mouseClick(scratch.visible<QPushButton>(u"&Close"_s), Qt::LeftButton);
    QCOMPARE(scratch.panel->count(), 0);
}

void TerminalEndTest::saysThatItWasDetached()
{
    TerminalScratch scratch;
    const TerminalRequest one = scratch.start(u"one"_s, greeting);
    scratch.panel->attach(one);
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
    scratch.tmux({u"detach-client"_s, u"-s"_s, one.command.last()});
    QTRY_VERIFY(scratch.visible<QLabel>(u"The terminal has been detached. The run goes on."_s));
    QVERIFY(scratch.shows(u"one"_s, u"ready"_s));
    QCOMPARE(scratch.sessions(), QStringList{one.command.last()});
}

void TerminalEndTest::saysThatTheServerHasEnded()
{
    TerminalScratch scratch;
    scratch.panel->attach(scratch.start(u"one"_s, greeting));
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
    scratch.tmux({u"kill-server"_s});
    QTRY_VERIFY(scratch.visible<QLabel>(u"The tmux server has ended, and the session with it."_s));
    QVERIFY(scratch.shows(u"one"_s, u"ready"_s));
}

void TerminalEndTest::attachesAgain()
{
    TerminalScratch scratch;
    const TerminalRequest one = scratch.start(u"one"_s, greeting);
    scratch.panel->attach(one);
    scratch.panel->attach(scratch.start(u"two"_s, greeting));
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
    scratch.tmux({u"detach-client"_s, u"-s"_s, one.command.last()});
    QTRY_VERIFY(!scratch.panel->isAttached(u"one"_s));
    scratch.panel->attach(one);
    QCOMPARE(scratch.panel->attachedRuns(), (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(tabText(scratch, 0), u"one"_s);
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
    QTRY_COMPARE(QApplication::focusWidget(), scratch.display());
    QTest::keyClicks(scratch.display(), u"again"_s);
    QTRY_VERIFY(scratch.shows(u"one"_s, u"again"_s));
}

void TerminalEndTest::keepsTheColoursOfTheLastScreen()
{
    TerminalScratch scratch;
    const TerminalRequest one = scratch.start(u"one"_s, u"printf '\\033[41m'; seq -s ' ' 3000; exec cat"_s);
    scratch.panel->attach(one);
    const auto red = [&] {
        const QImage image = scratch.display()->grab().toImage();
        const QColor colour = image.pixelColor(image.width() / 2, image.height() / 3);
        return colour.red() > 2 * colour.green();
    };
    QTRY_VERIFY(red());
    scratch.tmux({u"kill-session"_s, u"-t"_s, one.command.last()});
    QTRY_VERIFY(!scratch.panel->isAttached(u"one"_s));
    QTest::qWait(100); // for a repaint that must not come
    QVERIFY(red());
}

void TerminalEndTest::saysWhatIsMissing()
{
    TerminalScratch scratch;
    const TerminalRequest one = scratch.start(u"one"_s, greeting);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    scratch.panel->attach(one);
    QTRY_VERIFY(scratch.visible<QLabel>(u"tmux is not installed, or not in PATH. Install it, then attach again."_s));
    qputenv("PATH", path);
    QVERIFY(!scratch.display());
    QVERIFY(scratch.visible<QLabel>(u"The terminal has shown nothing."_s));
    scratch.panel->attach(one);
    QTRY_VERIFY(scratch.shows(u"one"_s, u"ready"_s));
}

void TerminalEndTest::saysWhatTheProgramSaid()
{
    TerminalScratch scratch;
    TerminalRequest gone = scratch.start(u"gone"_s, greeting);
    gone.command.last() = u"$77"_s;
    scratch.panel->attach(gone);
    QTRY_VERIFY(scratch.visible<QLabel>(u"tmux has ended with exit status 1. What it said is below."_s));
    QTRY_VERIFY2(scratch.shows(u"gone"_s, u"can't find session: $77"_s), qPrintable(scratch.panel->text(u"gone"_s)));
}

QTEST_MAIN(TerminalEndTest)
#include "tst_terminal_end.moc"
