// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/file_lock.h"
#include "support.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

constexpr std::chrono::milliseconds now(0);
constexpr std::chrono::milliseconds soon(20);

} // namespace

class TestFileLock : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void makesTheFileAndLeavesIt()
    {
        const mode_t before = ::umask(002);
        const bool acquired = FileLock::acquire(in(u"lock"_s)).has_value();
        ::umask(before);
        QVERIFY(acquired);
        QCOMPARE(namesIn(m_directory->path()), {u"lock"_s});
        QCOMPARE(modeOf(in(u"lock"_s)), 0664);
        write(in(u"lock"_s), "content");
        QVERIFY(FileLock::acquire(in(u"lock"_s), now));
        QCOMPARE(contentOf(in(u"lock"_s)), "content");
    }

    void excludesTheSameProcess()
    {
        {
            const auto lock = FileLock::acquire(in(u"lock"_s));
            QVERIFY(lock);
            QVERIFY(!FileLock::acquire(in(u"lock"_s), now));
            QVERIFY(FileLock::acquire(in(u"other"_s), now));
        }
        QVERIFY(FileLock::acquire(in(u"lock"_s), now));
    }

    void saysThatItWaitedInVain()
    {
        const QString path = in(u"100%1 %2.lock"_s); // no place holders of the message
        const auto lock = FileLock::acquire(path);
        QVERIFY(lock);
        QElapsedTimer timer;
        timer.start();
        const auto second = FileLock::acquire(path, std::chrono::milliseconds(50));
        QVERIFY(timer.elapsed() >= 50);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Timeout);
        QVERIFY2(second.error().message.contains(u'\'' + path + u"' for 0.05 s"_s), qPrintable(second.error().message));
    }

    void excludesAnotherProcessUntilItDies()
    {
        Child holder([this] {
            const auto lock = FileLock::acquire(in(u"lock"_s));
            return ::pause();
        });
        QVERIFY(QTest::qWaitFor([this] { return !FileLock::acquire(in(u"lock"_s), now); }, 30'000));
        QCOMPARE(FileLock::acquire(in(u"lock"_s), soon).error().code, ErrorCode::Timeout);
        holder.kill();
        QVERIFY(FileLock::acquire(in(u"lock"_s), now));
    }

    void waitsUntilItIsFree()
    {
        std::optional<FileLock> lock = FileLock::acquire(in(u"lock"_s)).value();
        auto waiting = std::async(std::launch::async, [this] { return FileLock::acquire(in(u"lock"_s)).has_value(); });
        QCOMPARE(waiting.wait_for(soon), std::future_status::timeout);
        lock.reset();
        QVERIFY(waiting.get());
    }

    void isFreeAlthoughAChildHasACopy()
    {
        std::optional<FileLock> lock = FileLock::acquire(in(u"lock"_s)).value();
        const Child child(::pause);
        lock.reset();
        QVERIFY(FileLock::acquire(in(u"lock"_s), now));
    }

    void canBeMoved()
    {
        std::optional<FileLock> first = FileLock::acquire(in(u"first"_s)).value();
        std::optional<FileLock> second = FileLock::acquire(in(u"second"_s)).value();
        *first = std::move(*second);
        second.reset();
        QVERIFY(!FileLock::acquire(in(u"second"_s), now));

        const FileLock third = std::move(*first);
        first.reset();
        QVERIFY(!FileLock::acquire(in(u"second"_s), now));
        QVERIFY(FileLock::acquire(in(u"first"_s), now));
    }

    void excludesAlthoughTheFileIsRemoved()
    {
        std::atomic<int> inside = 0;
        std::atomic<bool> excluded = true;
        const auto work = [&, path = in(u"lock"_s)] {
            for (int round = 0; round < 2000; ++round) {
                const auto lock = FileLock::acquire(path);
                if (!lock || ++inside != 1 || !isThere(path)) // only who holds it removes it
                    excluded = false;
                --inside;
                ::unlink(QFile::encodeName(path).constData());
            }
        };
        {
            const std::array<std::jthread, 4> threads{std::jthread(work), std::jthread(work), std::jthread(work),
                                                      std::jthread(work)};
        }
        QVERIFY(excluded);
    }

    void takesTheLockFileOfSomebodyElse()
    {
        const OrdinaryUser user(m_directory->path());
        write(in(u"lock"_s));
        setMode(in(u"lock"_s), 0444);
        const auto lock = FileLock::acquire(in(u"lock"_s), now);
        QVERIFY(lock);
        QVERIFY(!FileLock::acquire(in(u"lock"_s), now));
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        for (const char *name : {"link", "dangling", "loop", "directory", "pipe", "socket"})
            QTest::newRow(name) << QString::fromLatin1(name) << ErrorCode::Refused;
        QTest::newRow("no directory") << u"missing/lock"_s << ErrorCode::Io;
        QTest::newRow("file as a directory") << u"file/lock"_s << ErrorCode::Io;
        QTest::newRow("NUL") << u"a\0b"_s << ErrorCode::InvalidArgument;
    }
    void refusesWhatIsNoFile()
    {
        QFETCH(QString, name);
        write(in(u"file"_s));
        link(u"file"_s, in(u"link"_s));
        link(u"nowhere"_s, in(u"dangling"_s));
        link(u"loop"_s, in(u"loop"_s));
        QVERIFY(QDir(m_directory->path()).mkdir(u"directory"_s));
        makePipe(in(u"pipe"_s));
        makeSocket(in(u"socket"_s));
        const QStringList before = namesIn(m_directory->path());

        const auto lock = FileLock::acquire(in(name), now);
        QVERIFY(!lock);
        QTEST(lock.error().code, "code");
        QCOMPARE(namesIn(m_directory->path()), before);
    }
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_file_lock.moc"
