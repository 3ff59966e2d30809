// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tmux/tmux.h"

#include "core/base/text.h"
#include "core/process/process.h"
#include "core/tmux/session_name.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace runs;

class TestTmux : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        qputenv("TMUX_TMPDIR", QFile::encodeName(m_directory->path()));
        qunsetenv("TMUX");
    }

    void cleanup() { std::ignore = tmux({u"kill-server"_s}); }

    void hasNoSessionsWithoutAServer()
    {
        const auto sessions = Tmux().sessions();
        QVERIFY(sessions);
        QVERIFY(sessions->isEmpty());
    }

    void listsWhatItHasStarted()
    {
        const QString record = m_directory->filePath(u"records/odd 100%;\t\n#{x}ü"_s);
        QCOMPARE(start(u"a.b"_s, record), u"a_b"_s);
        QCOMPARE(start(u"a_b"_s, u"/other"_s), u"a_b~2"_s);
        std::ignore = tmux({u"new-session"_s, u"-d"_s, u"-s"_s, u"mine"_s});
        const auto sessions = Tmux().sessions();
        QVERIFY(sessions);
        QCOMPARE(sessions->size(), 3);
        QCOMPARE((*sessions)[0].name, u"a_b"_s);
        QCOMPARE((*sessions)[0].record, record);
        QCOMPARE((*sessions)[1].record, u"/other"_s);
        QCOMPARE((*sessions)[2].name, u"mine"_s);
        QVERIFY((*sessions)[2].record.isEmpty());
    }

    void takesNothingForACommandOfItsOwn_data()
    {
        QTest::addColumn<QString>("word");
        for (const auto *word :
             {"#(touch pwned)", "ends in ;", ";", "$(touch pwned)", "#{pane_id}", "%H", "'\"\\", "-x"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }
    void takesNothingForACommandOfItsOwn()
    {
        QFETCH(QString, word);
        const QString directory = m_directory->filePath(u"dir"_s + word);
        QVERIFY(QDir().mkpath(directory));
        const QString seen = m_directory->filePath(u"seen"_s);
        const auto name = Tmux().start(
            {u"run"_s,
             directory,
             u"/record"_s,
             {u"sh"_s, u"-c"_s, u"(pwd; printf %s \"$1\") >\"$2.new\"; mv \"$2.new\" \"$2\""_s, u"sh"_s, word, seen}});
        QVERIFY2(name, qPrintable(name ? QString() : name.error().message));
        QTRY_VERIFY(QFile::exists(seen));
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), directory + u'\n' + word);
        QVERIFY(!QFile::exists(directory + u"/pwned"_s));
    }

    void keepsTheSessionOfACommandThatHasEnded()
    {
        QCOMPARE(start(u"short"_s, u"/record"_s, {u"false"_s}), u"short"_s);
        QTRY_COMPARE(answer({u"list-panes"_s, u"-a"_s, u"-F"_s, u"#{pane_dead} #{pane_dead_status}"_s}), "1 1\n");
    }

    void showsWhatAnEndedCommandHasPrintedInASmallerTerminal()
    {
        QCOMPARE(start(u"short"_s, u"/record"_s, {u"echo"_s, u"printed"_s}), u"short"_s);
        QTRY_COMPARE(answer({u"list-panes"_s, u"-a"_s, u"-F"_s, u"#{pane_dead}"_s}), "1\n");
        QVERIFY(tmux({u"resize-window"_s, u"-t"_s, u"=short:"_s, u"-y"_s, u"5"_s}));
        QCOMPARE(answer({u"capture-pane"_s, u"-p"_s, u"-t"_s, u"=short:"_s}).trimmed(), "printed");
    }

    void knowsWhichCommandsHaveEnded()
    {
        start(u"short"_s, u"/short"_s, {u"true"_s});
        start(u"long"_s, u"/long"_s);
        QTRY_COMPARE(ended(), u"short"_s);
        // The user's own panes and windows, living and ended, say nothing about the run.
        std::ignore = tmux({u"split-window"_s, u"-t"_s, u"=short:"_s, u"cat"_s});
        std::ignore = tmux({u"new-window"_s, u"-t"_s, u"=short:"_s, u"cat"_s});
        std::ignore = tmux({u"split-window"_s, u"-t"_s, u"=long:"_s, u"true"_s});
        QTRY_COMPARE(answer({u"list-panes"_s, u"-s"_s, u"-t"_s, u"=long:"_s, u"-F"_s, u"#{pane_dead}"_s}), "0\n1\n");
        QCOMPARE(ended(), u"short"_s);
    }

    void attachesATerminalToOneSessionExactly()
    {
        start(u"run-10"_s, u"/10"_s);
        start(u"run-1"_s, u"/1"_s);
        const auto sessions = Tmux().sessions();
        QVERIFY(sessions && sessions->size() == 2);
        QStringList command{u"tmux"_s};
        for (const QString &argument : attachArguments(sessions->first()))
            command += shellQuoted(argument);
        QProcess terminal; // script(1) gives the command a terminal
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TERM"_s, u"xterm"_s);
        terminal.setProcessEnvironment(environment);
        terminal.start(u"script"_s, {u"-qec"_s, command.join(u' '), u"/dev/null"_s});
        QVERIFY(terminal.waitForStarted());
        QTRY_COMPARE(answer({u"list-clients"_s, u"-F"_s, u"#{session_id}"_s}).trimmed(), sessions->first().id.toUtf8());
        terminal.kill();
        QVERIFY(terminal.waitForFinished());
        QTRY_COMPARE(answer({u"list-clients"_s}), "");
        QCOMPARE(Tmux().sessions()->size(), 2);
    }

    void endsOneSessionExactly()
    {
        start(u"run-10"_s, u"/10"_s);
        start(u"run-1"_s, u"/1"_s);
        const auto sessions = Tmux().sessions();
        QVERIFY(sessions && sessions->size() == 2);
        const auto &one = sessions->first().record == u"/1"_s ? sessions->first() : sessions->last();
        QVERIFY(Tmux().end(one));
        QCOMPARE(answer({u"list-sessions"_s, u"-F"_s, u"#{session_name}"_s}), "run-10\n");
        QVERIFY(!Tmux().end(one)); // it is gone
    }

    void killsWhatDoesNotHearTheHangUp()
    {
        const QString ready = m_directory->filePath(u"ready"_s);
        start(u"deaf"_s, u"/deaf"_s,
              {u"sh"_s, u"-c"_s, u"trap '' HUP TERM; touch \"$0\"; while :; do sleep 0.05; done"_s, ready});
        QTRY_VERIFY(QFile::exists(ready));
        const pid_t shell = answer({u"list-panes"_s, u"-a"_s, u"-F"_s, u"#{pane_pid}"_s}).trimmed().toInt();
        QVERIFY(shell > 1);
        const auto sessions = Tmux().sessions();
        QVERIFY(sessions && sessions->size() == 1);
        QVERIFY(Tmux().end(sessions->first()));
        QVERIFY(::kill(-shell, 0) != 0);
    }

    void givesUpOnAServerThatHangs()
    {
        start(u"a"_s, u"/a"_s);
        const pid_t server = answer({u"display-message"_s, u"-p"_s, u"#{pid}"_s}).trimmed().toInt();
        QVERIFY(server > 1);
        ::kill(server, SIGSTOP);
        QElapsedTimer timer;
        timer.start();
        const Tmux impatient(std::chrono::milliseconds(300));
        const auto sessions = impatient.sessions();
        const auto started = impatient.start({u"b"_s, m_directory->path(), u"/b"_s, {u"true"_s}});
        ::kill(server, SIGCONT);
        QVERIFY(!sessions);
        QCOMPARE(sessions.error().code, ErrorCode::Timeout);
        QVERIFY(sessions.error().message.contains(u"tmux"_s));
        QVERIFY(!started);
        QVERIFY(timer.elapsed() < 30000);
    }

    void saysThatItIsNotInstalled()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/no/such/place");
        const auto sessions = Tmux().sessions();
        qputenv("PATH", path);
        QVERIFY(!sessions);
        QCOMPARE(sessions.error().code, ErrorCode::Unavailable);
        QVERIFY(sessions.error().message.contains(u"tmux"_s));
    }

private:
    static Result<ProcessResult> tmux(const QStringList &arguments)
    {
        return runProcess({.program = u"tmux"_s, .arguments = QStringList{u"-u"_s} + arguments});
    }

    static QByteArray answer(const QStringList &arguments)
    {
        const auto result = tmux(arguments);
        return result ? result->output : QByteArray();
    }

    /// The names of the sessions whose commands have ended.
    static QString ended()
    {
        QStringList names;
        for (const TmuxSession &session : Tmux().sessions().value_or(QList<TmuxSession>())) {
            if (session.hasEnded)
                names += session.name;
        }
        return names.join(u' ');
    }

    QString start(const QString &name, const QString &record, const QStringList &command = {u"cat"_s}) const
    {
        return Tmux().start({name, m_directory->path(), record, command}).value_or(u"(failed)"_s);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestTmux)
#include "tst_tmux.moc"
