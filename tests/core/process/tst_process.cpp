// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/process/process.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void collectsOutputErrorsAndExitCode()
    {
        const auto result =
            runProcess({.program = u"sh"_s, .arguments = {u"-c"_s, u"echo out; echo err >&2; exit 3"_s}});
        QVERIFY(result);
        QCOMPARE(result->exitCode, 3);
        QCOMPARE(result->output, "out\n");
        QCOMPARE(result->errors, "err\n");
    }

    void tellsASignalAsAShellDoes()
    {
        const auto result = runProcess({.program = u"sh"_s, .arguments = {u"-c"_s, u"kill -KILL $$"_s}});
        QVERIFY(result);
        QCOMPARE(result->exitCode, 128 + 9);
    }

    void passesArgumentsUntouched()
    {
        const QStringList arguments{u"a b"_s, u""_s, u"\"q\" 'q' \\"_s, u"$HOME `x` *"_s, u"line\nline"_s, u"ü😀"_s};
        const auto result = runProcess({.program = u"printf"_s, .arguments = QStringList{u"%s\\0"_s} + arguments});
        QVERIFY(result);
        QCOMPARE(QString::fromUtf8(result->output), arguments.join(QChar(0)) + QChar(0));
    }

    void takesALargeOutput()
    {
        const auto result = runProcess({.program = u"head"_s, .arguments = {u"-c"_s, u"3000000"_s, u"/dev/zero"_s}});
        QVERIFY(result);
        QCOMPARE(result->output.size(), 3000000);
    }

    void usesDirectoryAndEnvironment()
    {
        const QTemporaryDir directory;
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        environment.insert(u"COLOUR"_s, u"blue"_s);
        const auto result = runProcess({.program = u"sh"_s,
                                        .arguments = {u"-c"_s, u"pwd -P; echo $COLOUR; echo \"[$HOME]\""_s},
                                        .directory = directory.path(),
                                        .environment = environment});
        QVERIFY(result);
        QCOMPARE(QString::fromUtf8(result->output), directory.path() + u"\nblue\n[]\n"_s);
    }

    void saysWhatCannotBeRun()
    {
        const auto program = runProcess({.program = u"no-such-program"_s});
        QVERIFY(!program);
        QCOMPARE(program.error().code, ErrorCode::Unavailable);
        QVERIFY(program.error().message.contains(u"no-such-program"_s));

        const auto directory = runProcess({.program = u"sh"_s, .directory = u"/no/such/directory"_s});
        QVERIFY(!directory);
        QCOMPARE(directory.error().code, ErrorCode::NotFound);
        QVERIFY(directory.error().message.contains(u"/no/such/directory"_s));
    }

    void endsAProgramAtItsDeadline()
    {
        QElapsedTimer timer;
        timer.start();
        const auto result =
            runProcess({.program = u"sleep"_s, .arguments = {u"60"_s}, .deadline = std::chrono::milliseconds(100)});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Timeout);
        QVERIFY(timer.elapsed() < 30000);
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
