// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/run_statuses.h"

#include "core/record/record_lock.h"
#include "record_scratch.h"

#include <QTest>

#include <sys/stat.h>
#include <sys/time.h>

using namespace Qt::StringLiterals;
using namespace runs;

class TestRunStatuses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_scratch = std::make_unique<RecordScratch>(); }

    void isUnknownWithoutARecord()
    {
        const status::Unknown none{status::Unknown::Why::NoRecord, {}};
        QCOMPARE(statusOf(u"missing"_s), RunStatus(none));
        QCOMPARE(statusOf(u"run/inside"_s), RunStatus(none));
        QCOMPARE(statusOf(u"run"_s), RunStatus(none));                                 // an empty one
        for (const QString &name : {u"../run"_s, u"/run"_s, u""_s, u"a//b"_s, u"."_s}) // names of old databases
            QCOMPARE(statusOf(name), RunStatus(none));
        QCOMPARE(RunStatuses(m_scratch->directory() + u"/missing"_s).status(u"run"_s), RunStatus(none));
    }

    void isStartingForAWhile()
    {
        QVERIFY(m_scratch->write("launch", "x"));
        QCOMPARE(statusOf(), RunStatus(status::Starting()));
        setAge("launch", 50);
        QCOMPARE(statusOf(), RunStatus(status::Starting()));
        setAge("launch", 3600);
        const RunStatus never = status::Lost{status::Lost::Why::NeverStarted, {}};
        QCOMPARE(statusOf(), never);
        setAge("launch", -3600); // of a clock that was wrong
        QCOMPARE(statusOf(), never);
        const UniqueFd record = m_scratch->open();
        const auto lock = takeRecordLock(record.get()); // a supervisor that is slow
        QCOMPARE(statusOf(), RunStatus(status::Starting()));
    }

    void isRunningWhileTheSupervisorLives()
    {
        const RunStart start = someStart();
        writeState({start, {}});
        const UniqueFd record = m_scratch->open();
        auto lock = takeRecordLock(record.get());
        QVERIFY(lock);
        QCOMPARE(statusOf(), RunStatus(status::Running{start.time, start.command.pid}));
        // The lock alone counts: seen from elsewhere there are other processes.
        QCOMPARE(statusFrom({u"elsewhere"_s, u"x"_s}), RunStatus(status::Running{start.time, start.command.pid}));
        lock->reset();
        QCOMPARE(statusOf(), lost(status::Lost::Why::SupervisorDied));
    }

    void isOrphanedWhileItsVeryCommandLives()
    {
        SleepingProcess process;
        RunStart start = someStart();
        start.command = stampOf(process.pid()).value();
        writeState({start, {}});
        QCOMPARE(statusOf(), RunStatus(status::Orphaned{start.time, process.pid()}));
        process.kill(); // nobody has waited for it
        QCOMPARE(statusOf(), lost(status::Lost::Why::SupervisorDied));
    }

    void isLostWhenTheNumberIsAnothers()
    {
        SleepingProcess process;
        RunStart start = someStart();
        start.command = start.supervisor = stampOf(process.pid()).value();
        --start.command.startTime;
        --start.supervisor.startTime;
        writeState({start, {}});
        QCOMPARE(statusOf(), lost(status::Lost::Why::SupervisorDied));
    }

    void isLostAfterARestart()
    {
        RunStart start = someStart();
        start.command = start.supervisor = stampOf(::getpid()).value(); // alive by number and, by chance, by time
        start.machine.bootId = u"00000000-0000-0000-0000-000000000000"_s;
        writeState({start, {}});
        QCOMPARE(statusOf(), lost(status::Lost::Why::Rebooted));
    }

    void isUnknownFromAnotherHost()
    {
        RunStart start = someStart();
        start.command = stampOf(::getpid()).value();
        start.machine = {u"cluster-7"_s, u"00000000-0000-0000-0000-000000000000"_s};
        writeState({start, {}});
        QCOMPARE(statusOf(), RunStatus(status::Unknown{status::Unknown::Why::OtherHost, u"cluster-7"_s}));
    }

    void wasNeverLetGoWhileTheLaunchFileIsThere()
    {
        QVERIFY(m_scratch->write("launch", "x"));
        writeState({someStart(), {}});
        QCOMPARE(statusOf(), RunStatus(status::Lost{status::Lost::Why::NeverStarted, {}}));
    }

    void hasEnded_data()
    {
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<int>("signal");
        QTest::addColumn<StatusKind>("kind");
        QTest::newRow("0") << 0 << 0 << StatusKind::Finished;
        QTest::newRow("3") << 3 << 0 << StatusKind::Failed;
        QTest::newRow("139") << 139 << 0 << StatusKind::Failed; // of a shell that tells of its child
        QTest::newRow("SIGSEGV") << 0 << 11 << StatusKind::Killed;
    }

    void hasEnded()
    {
        QFETCH(const int, exitCode);
        QFETCH(const int, signal);
        QFETCH(const StatusKind, kind);
        RunEnd end;
        end.time = someStart().time + 5'000'000;
        end.exitCode = exitCode;
        end.signal = signal;
        end.stoppedBy = u"ada"_s;
        writeState({someStart(), end});
        const UniqueFd record = m_scratch->open();
        for (const bool isLocked : {false, true}) { // a supervisor may still show how it ended
            const auto lock = isLocked ? takeRecordLock(record.get()) : std::unexpected(0);
            for (const Machine &machine : {thisMachine(), Machine{u"elsewhere"_s, u"x"_s}}) {
                const RunStatus status = statusFrom(machine);
                QCOMPARE(kindOf(status), kind);
                QCOMPARE(durationOf(status, 0), 5'000'000);
                if (const auto *failed = std::get_if<status::Failed>(&status))
                    QCOMPARE(failed->exitCode, exitCode);
                if (const auto *killed = std::get_if<status::Killed>(&status))
                    QCOMPARE(killed->signal, signal);
            }
        }
    }

    void isUnknownWhenItCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray whole = stateText({someStart(), {}});
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << whole.first(whole.size() / 2);
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("garbage") << QByteArray("\xff\xfe{]:&*!");
        QTest::newRow("much") << QByteArray(10'000'000, 'x');
        QTest::newRow("deep") << QByteArray(60'000, '[');
        QTest::newRow("no mapping") << QByteArray("42\n");
    }

    void isUnknownWhenItCannotBeRead()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(m_scratch->write("state.yml", text));
        isUnreadable();
    }

    void isUnknownWhenItIsNoFile()
    {
        QVERIFY(QDir().mkpath(m_scratch->path("state.yml")));
        isUnreadable();
        QVERIFY(QDir().rmdir(m_scratch->path("state.yml")));
        QCOMPARE(::mkfifo(QFile::encodeName(m_scratch->path("state.yml")).constData(), 0600),
                 0); // nobody waits for a writer
        isUnreadable();
        QVERIFY(QFile::remove(m_scratch->path("state.yml")));
        QVERIFY(QFile::link(u"/dev/zero"_s, m_scratch->path("state.yml")));
        isUnreadable();
    }

private:
    RunStatus statusFrom(const Machine &machine, const QString &name = u"run"_s) const
    {
        return RunStatuses(m_scratch->directory(), machine).status(name);
    }

    RunStatus statusOf(const QString &name = u"run"_s) const { return statusFrom(thisMachine(), name); }

    static RunStatus lost(status::Lost::Why why) { return status::Lost{why, someStart().time}; }

    void writeState(const RecordState &state) const { QVERIFY(m_scratch->write("state.yml", stateText(state))); }

    void setAge(const char *name, qint64 seconds) const
    {
        timeval now = {};
        ::gettimeofday(&now, nullptr);
        now.tv_sec -= seconds;
        const std::array times{now, now};
        QCOMPARE(::utimes(QFile::encodeName(m_scratch->path(name)).constData(), times.data()), 0);
    }

    void isUnreadable() const
    {
        const RunStatus status = statusOf();
        const auto *unknown = std::get_if<status::Unknown>(&status);
        QVERIFY(unknown);
        QCOMPARE(unknown->why, status::Unknown::Why::Unreadable);
        QVERIFY2(unknown->detail.contains(u"state.yml"_s), qPrintable(unknown->detail));
    }

    std::unique_ptr<RecordScratch> m_scratch;
};

QTEST_APPLESS_MAIN(TestRunStatuses)
#include "tst_run_statuses.moc"
