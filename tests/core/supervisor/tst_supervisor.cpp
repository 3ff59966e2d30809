// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/launch_spec.h"
#include "core/supervisor/supervise.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
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
        const LaunchSpec spec{"printf '%s\n' \"ü\"", "/tmp/\xff", {"A=1", "EMPTY=", "B=two\nlines"}, 027};
        QVERIFY(writeLaunchSpec(m_record, spec));
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(launchSpecPath(m_record)).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, 0600U);

        const auto taken = takeLaunchSpec(m_record);
        QVERIFY(taken);
        QCOMPARE(taken->command, spec.command);
        QCOMPARE(taken->directory, spec.directory);
        QCOMPARE(taken->environment, spec.environment);
        QCOMPARE(taken->umask, spec.umask);
        QVERIFY(!QFile::exists(launchSpecPath(m_record)));
        const auto again = takeLaunchSpec(m_record);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::NotFound);
    }

    void refusesAFileOfAnotherVersion()
    {
        QFile file(launchSpecPath(m_record));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("run-manager launch 2\0x\0y\0z") > 0);
        file.close();
        const auto taken = takeLaunchSpec(m_record);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::Malformed);
        QVERIFY(QFile::exists(launchSpecPath(m_record)));
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

    void becomesTheCommand()
    {
        const QString seen = m_directory->filePath(u"seen"_s);
        const QByteArray command =
            "(pwd; umask; echo \"$A|$TERM|$ONLY_OF_PANE\") >'" + QFile::encodeName(seen) + "'; exit 7";
        const LaunchSpec spec{
            command, QFile::encodeName(m_directory->path()), {"A=1", "TERM=of-the-caller", "PATH=/usr/bin:/bin"}, 077};
        QVERIFY(writeLaunchSpec(m_record, spec));
        QCOMPARE(exitCodeOf([this] {
                     ::setenv("TERM", "of-the-pane", 1);
                     ::setenv("ONLY_OF_PANE", "x", 1);
                     std::ignore = supervise(m_record);
                     return 99;
                 }),
                 7);
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), m_directory->path() + u"\n0077\n1|of-the-pane|\n"_s);
    }

    void tellsWhyItCannot()
    {
        QVERIFY(writeLaunchSpec(m_record, {"true", "/no/such/directory", {}, 022}));
        const int code = exitCodeOf([this] {
            const Error error = supervise(m_record);
            return error.message.contains(u"/no/such/directory"_s) ? 0 : 1;
        });
        QCOMPARE(code, 0);
        QCOMPARE(supervise(m_record).code, ErrorCode::NotFound);
    }

private:
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
