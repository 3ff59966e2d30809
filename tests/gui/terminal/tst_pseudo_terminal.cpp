// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/pseudo_terminal.h"

#include <QDir>
#include <QElapsedTimer>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// A pseudoterminal with what its program has written, and how it has ended.
struct Recorded
{
    explicit Recorded(const QStringList &command)
    {
        QObject::connect(terminal.get(), &PseudoTerminal::received,
                         [this](const QByteArray &bytes) { output += bytes; });
        QObject::connect(terminal.get(), &PseudoTerminal::ended, [this](const ProgramEnd &how) { end = how; });
        terminal->start(command);
    }

    std::unique_ptr<PseudoTerminal> terminal = std::make_unique<PseudoTerminal>();
    QByteArray output;
    std::optional<ProgramEnd> end;
};

QStringList shell(const QString &script)
{
    return {u"sh"_s, u"-c"_s, script};
}

bool isAlive(qint64 pid)
{
    return kill(pid_t(pid), 0) == 0;
}

} // namespace

class PseudoTerminalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesArguments_data();
    void passesArguments();
    void givesAnEnvironment();
    void isATerminal();
    void tellsTheSize();
    void typesMuch();
    void hearsEverythingBeforeTheEnd();
    void tellsTheEnd_data();
    void tellsTheEnd();
    void hangsUp();
    void killsWhatStays();
    void dropsAtOnce();
};

void PseudoTerminalTest::passesArguments_data()
{
    QTest::addColumn<QString>("argument");
    for (const QString &argument :
         {u"$3"_s,    u"$HOME"_s, u"${HOME}/x"_s, u"\\$HOME"_s, u"~"_s,  u"~/x"_s,           u"a b"_s,
          u" "_s,     QString(),  u"'"_s,         u"\""_s,      u"\\"_s, u"\\n"_s,           u"*"_s,
          u"$(id)"_s, u"`id`"_s,  u"a;"_s,        u"-x"_s,      u"%s"_s, u"é中\U0001F600"_s, u"a\nb"_s})
        QTest::addRow("<%ls>", qUtf16Printable(argument)) << argument;
}

void PseudoTerminalTest::passesArguments()
{
    QFETCH(QString, argument);
    Recorded run(shell(u"stty -opost; for a; do printf '<%s>' \"$a\"; done"_s)
                 + QStringList{u"sh"_s, argument, u"last"_s});
    QTRY_VERIFY(run.end);
    QCOMPARE(QString::fromUtf8(run.output), u"<%1><last>"_s.arg(argument));
}

void PseudoTerminalTest::givesAnEnvironment()
{
    qputenv("TMUX", "/tmp/some,1,0");
    qputenv("TMUX_PANE", "%1");
    qputenv("COLUMNS", "3");
    qputenv("KEPT", "a b");
    Recorded run(shell(u"echo \"$TERM $COLORTERM ${TMUX-no} ${TMUX_PANE-no} ${COLUMNS-no} $KEPT\""_s));
    qunsetenv("TMUX");
    qunsetenv("TMUX_PANE");
    qunsetenv("COLUMNS");
    QTRY_VERIFY(run.end);
    QCOMPARE(run.output, "xterm-256color truecolor no no no a b\r\n");
}

void PseudoTerminalTest::isATerminal()
{
    Recorded run(
        shell(u"test -t 0 && test -t 1 && test -t 2 && tty && : </dev/tty && ls /proc/self/fd | tr '\\n' ' '"_s));
    QTRY_VERIFY(run.end);
    QVERIFY2(run.output.startsWith("/dev/pts/"), run.output.constData());
    QVERIFY2(run.output.endsWith("\n0 1 2 3 "), run.output.constData()); // 3: ls reads the folder
}

void PseudoTerminalTest::tellsTheSize()
{
    Recorded run(shell(u"trap 'stty size' WINCH; echo ready; while read -r line; do :; done; stty size"_s));
    QTRY_COMPARE(run.output, "ready\r\n");
    run.terminal->resize({101, 31});
    QTRY_VERIFY(run.output.contains("31 101"));
}

void PseudoTerminalTest::typesMuch()
{
    Recorded run(shell(u"stty raw -echo; echo ready; head -c 300000 | wc -c"_s));
    QTRY_VERIFY(run.output.contains("ready"));
    run.terminal->write(QByteArray(300'000, 'x'));
    QTRY_VERIFY(run.end);
    QVERIFY2(run.output.contains("300000"), run.output.constData());
}

void PseudoTerminalTest::hearsEverythingBeforeTheEnd()
{
    Recorded run(shell(u"seq 1 20000"_s));
    qsizetype heard = 0;
    connect(run.terminal.get(), &PseudoTerminal::ended, this, [&] { heard = run.output.size(); });
    QTRY_VERIFY(run.end);
    QVERIFY(run.output.endsWith("20000\r\n"));
    QCOMPARE(heard, run.output.size());
}

void PseudoTerminalTest::tellsTheEnd_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<bool>("started");
    QTest::addColumn<int>("code");
    QTest::newRow("well") << QStringList{u"true"_s} << true << 0;
    QTest::newRow("with a status") << shell(u"exit 7"_s) << true << 7;
    QTest::newRow("by a signal") << shell(u"kill -9 $$"_s) << true << -1;
    QTest::newRow("no such program") << QStringList{u"there-is-no-such-program"_s} << false << -1;
    QTest::newRow("nothing") << QStringList{} << false << -1;
}

void PseudoTerminalTest::tellsTheEnd()
{
    QFETCH(QStringList, command);
    Recorded run(command);
    QTRY_VERIFY(run.end);
    QTEST(run.end->hasStarted, "started");
    QTEST(run.end->exitCode, "code");
    QVERIFY(!run.terminal->isRunning());
}

void PseudoTerminalTest::hangsUp()
{
    const QTemporaryDir folder;
    Recorded run(shell(u"trap 'echo hup > hup; exit' HUP; echo ready; while :; do sleep 0.01; done"_s.prepend(
        u"cd '%1'; "_s.arg(folder.path()))));
    QTRY_COMPARE(run.output, "ready\r\n");
    const qint64 pid = run.terminal->processId();
    const QPointer terminal(run.terminal.release());
    terminal->hangUp();
    QTRY_VERIFY(!terminal);
    QVERIFY(!isAlive(pid));
    QVERIFY(QFile::exists(folder.filePath(u"hup"_s)));
}

void PseudoTerminalTest::killsWhatStays()
{
    Recorded run(shell(u"trap '' HUP TERM; echo ready; while :; do sleep 1; done"_s));
    QTRY_COMPARE(run.output, "ready\r\n");
    const qint64 pid = run.terminal->processId();
    const QPointer terminal(run.terminal.release());
    QElapsedTimer timer;
    timer.start();
    terminal->hangUp();
    QVERIFY(timer.elapsed() < 400); // it gets half a second
    QVERIFY(isAlive(pid));
    QTRY_VERIFY(!terminal);
    QVERIFY(!isAlive(pid));
}

void PseudoTerminalTest::dropsAtOnce()
{
    Recorded run(shell(u"trap '' HUP TERM; echo ready; kill -STOP $$"_s));
    QTRY_COMPARE(run.output, "ready\r\n");
    const qint64 pid = run.terminal->processId();
    QElapsedTimer timer;
    timer.start();
    run.terminal.reset();
    QVERIFY2(timer.elapsed() < 1000, QByteArray::number(timer.elapsed()).constData()); // it would never end
    QVERIFY(!isAlive(pid));
}

QTEST_GUILESS_MAIN(PseudoTerminalTest)
#include "tst_pseudo_terminal.moc"
