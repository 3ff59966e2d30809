// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/process_stamp.h"

#include "record_scratch.h"

#include <QTest>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using namespace runs;

class TestProcessStamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThisProcess()
    {
        const auto stamp = stampOf(::getpid());
        QVERIFY(stamp);
        QCOMPARE(stamp->pid, ::getpid());
        QVERIFY(stamp->startTime > 0);
        QVERIFY(isAlive(*stamp));
    }

    void isNoneOfNobody()
    {
        SleepingProcess process;
        const pid_t pid = process.pid();
        process.end();
        QVERIFY(!stampOf(pid));
        for (const qint64 number : {qint64(0), qint64(-1), qint64(1) << 40})
            QVERIFY(!stampOf(number));
    }

    void isAliveUntilItEnds()
    {
        SleepingProcess process;
        const ProcessStamp stamp = stampOf(process.pid()).value();
        QVERIFY(isAlive(stamp));
        process.kill();
        QVERIFY(stampOf(process.pid())); // nobody has waited for it
        QVERIFY(!isAlive(stamp));
        process.end();
        QVERIFY(!isAlive(stamp));
    }

    void isNotAnotherOfThatNumber()
    {
        ProcessStamp stamp = stampOf(::getpid()).value();
        ++stamp.startTime;
        QVERIFY(!isAlive(stamp));
    }

    void readsAnyProgramName()
    {
        const ProcessStamp before = stampOf(::getpid()).value();
        for (const char *name : {"a b", ") S 1 2", "((", "\n 0 0 )", ""}) {
            ::prctl(PR_SET_NAME, name);
            QCOMPARE(stampOf(::getpid()), before);
        }
    }

    void tellsWhereItIs()
    {
        const Machine machine = thisMachine();
        QVERIFY(!machine.host.isEmpty());
        QCOMPARE(machine.bootId.size(), 36);
        QCOMPARE(thisMachine(), machine);
    }
};

QTEST_APPLESS_MAIN(TestProcessStamp)
#include "tst_process_stamp.moc"
