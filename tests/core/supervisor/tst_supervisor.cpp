// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/record_keeper.h"
#include "core/supervisor/launch_spec.h"
#include "core/supervisor/stop.h"
#include "core/supervisor/supervise.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace runs;

class TestSupervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_record = m_directory->filePath(u"record"_s);
        QVERIFY(QDir().mkpath(m_record));
    }

    void handsTheSpecOver()
    {
        const LaunchSpec spec{"printf '%s\n' \"ü\"",
                              "/tmp/\xff",
                              {"A=1", "EMPTY=", "B=two\nlines"},
                              027,
                              "id",
                              "/repository",
                              "",
                              "hash",
                              "/venv"};
        QVERIFY(writeLaunchSpec(m_record, spec));
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(launchSpecPath(m_record)).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, 0600U);

        const UniqueFd record(::open(QFile::encodeName(m_record).constData(), O_RDONLY));
        const auto read = readLaunchSpec(record.get(), launchSpecPath(m_record));
        QVERIFY(read);
        QCOMPARE(*read, spec);
        QVERIFY(QFile::remove(launchSpecPath(m_record)));
        const auto again = readLaunchSpec(record.get(), launchSpecPath(m_record));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::NotFound);
    }

    void refusesAFileOfAnotherVersion()
    {
        QFile file(launchSpecPath(m_record));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("run-manager launch 1\0x\0y\0z") > 0);
        file.close();
        const UniqueFd record(::open(QFile::encodeName(m_record).constData(), O_RDONLY));
        const auto read = readLaunchSpec(record.get(), launchSpecPath(m_record));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
    }

    void isThatOfTheCaller()
    {
        qputenv("OF_THE_CALLER", "yes");
        const LaunchSpec spec = specOfCaller("true", "/somewhere");
        QVERIFY(spec.environment.contains("OF_THE_CALLER=yes"));
        QCOMPARE(spec.directory, "/somewhere");
        const mode_t before = ::umask(0);
        for (const mode_t mask : {0U, 022U, 077U, 0777U, 027U}) {
            ::umask(mask);
            QCOMPARE(specOfCaller("true", "/somewhere").umask, mask);
        }
        ::umask(before);
    }

    void disturbsNoOtherThread()
    {
        // All threads share the umask: what another one makes meanwhile must get the permissions it should have.
        const mode_t before = ::umask(023);
        std::atomic<bool> isDone = false;
        int wrong = 0;
        std::thread other([&] {
            while (!isDone) {
                QFile status(u"/proc/self/status"_s);
                wrong += !status.open(QIODevice::ReadOnly) || !status.readAll().contains("\nUmask:\t0023\n");
            }
        });
        for (int i = 0; i < 8000; ++i)
            specOfCaller("true", "/somewhere");
        isDone = true;
        other.join();
        ::umask(before);
        QCOMPARE(wrong, 0);
    }

    void runsTheCommandAsItsCallerWould()
    {
        const QString seen = m_directory->filePath(u"seen"_s);
        const QByteArray command = "(pwd; umask; echo \"$A|$TERM|$ONLY_OF_PANE\") >'" + QFile::encodeName(seen)
                                   + "'; stty -a; echo to the log; exit 7";
        const LaunchSpec spec{
            command, QFile::encodeName(m_directory->path()), {"A=1", "TERM=of-the-caller", "PATH=/usr/bin:/bin"}, 077};
        QVERIFY(writeLaunchSpec(m_record, spec));
        QCOMPARE(exitCodeOf([this] {
                     ::setenv("TERM", "of-the-pane", 1);
                     ::setenv("ONLY_OF_PANE", "x", 1);
                     return supervise(m_record, {}).value_or(99);
                 }),
                 7);
        QCOMPARE(contentOf(seen), m_directory->path().toUtf8() + "\n0077\n1|of-the-pane|\n");
        const QByteArray log = contentOf(m_record + u"/output.log"_s);
        QVERIFY(log.endsWith("to the log\r\n")); // a terminal's line ends
        QVERIFY2(log.contains("rows 24; columns 80") && log.contains("\nisig icanon"), log.constData());

        const RunRecord record = RunStatuses(m_directory->path()).record(u"record"_s);
        const auto *failed = std::get_if<status::Failed>(&record.status);
        QVERIFY(failed);
        QCOMPARE(failed->exitCode, 7);
        QVERIFY(failed->period.until >= failed->period.since);
    }

    void tellsWhyItCannot()
    {
        QVERIFY(writeLaunchSpec(m_record, {"true", "/no/such/directory", {}, 022}));
        QCOMPARE(exitCodeOf([this] {
                     const auto result = supervise(m_record, {});
                     return !result && result.error().message.contains(u"/no/such/directory"_s) ? 0 : 1;
                 }),
                 0);
        QVERIFY(QFile::remove(launchSpecPath(m_record)));
        QCOMPARE(exitCodeOf([this] {
                     const auto result = supervise(m_record, {});
                     return !result && result.error().code == ErrorCode::NotFound ? 0 : 1;
                 }),
                 0);
    }

    void hasARecordForItself()
    {
        const auto keeper = RecordKeeper::open(m_record);
        QVERIFY(keeper);
        const auto other = RecordKeeper::open(m_record);
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::Refused);
        QVERIFY(std::holds_alternative<status::Starting>(RunStatuses(m_directory->path()).status(u"record"_s)));
    }

    void codesRequests()
    {
        for (const StopRequest &request : {StopRequest{15, std::chrono::seconds(10)}, StopRequest{64, std::nullopt},
                                           StopRequest{9, std::chrono::seconds(0)}})
            QCOMPARE(decodedStopRequest(encoded(request)), request);
        QVERIFY(decodedStopRequest(encoded({15, std::chrono::hours(100'000)})).grace > std::chrono::hours(2000));
    }

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    template<typename Body>
    static int exitCodeOf(Body body)
    {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(body());
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_record;
};

QTEST_APPLESS_MAIN(TestSupervisor)
#include "tst_supervisor.moc"
