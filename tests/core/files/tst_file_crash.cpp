// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/file_io.h"
#include "support.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// Nothing can be written beyond a size meanwhile: as on a full disk, the write that reaches it is cut short, and the
/// next one fails.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    void (*m_handler)(int);
    rlimit m_before = {};
};

QByteArray version(int number)
{
    return QByteArray(20'000 + 1'000 * (number % 26), char('a' + number % 26));
}

bool isWholeVersion(const QByteArray &content)
{
    return !content.isEmpty() && content == version(content[0] - 'a');
}

/// What the process does that gets killed.
int replaceForEver(const QString &path)
{
    for (int number = 0;; ++number) {
        const auto replaced = replaceFile(path, version(number), fileStamp(path).value_or(std::nullopt));
        if (!replaced || !*replaced)
            return 1;
    }
}

} // namespace

class TestFileCrash : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void aFullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("room");
        QTest::newRow("none") << 0;
        QTest::newRow("too little") << 1000;
        QTest::newRow("a byte too little") << 4999;
    }
    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(int, room);
        write(in(u"file"_s), "old");
        const auto old = stampAt(in(u"file"_s));
        const auto replaced = [&] {
            const FileSizeLimit limit(room);
            return replaceFile(in(u"file"_s), QByteArray(5000, 'n'), old);
        }();
        QVERIFY(!replaced);
        QCOMPARE(replaced.error().code, ErrorCode::Io);
        QVERIFY2(replaced.error().message.contains(in(u"file"_s)), qPrintable(replaced.error().message));
        QCOMPARE(contentOf(in(u"file"_s)), "old");
        QVERIFY(stampAt(in(u"file"_s)) == old);
        QCOMPARE(namesIn(m_directory->path()), {u"file"_s});
    }

    void aFullDiskLeavesNoNewFile()
    {
        const auto [replaced, made] = [&] {
            const FileSizeLimit limit(1000);
            return std::pair(replaceFile(in(u"file"_s), QByteArray(5000, 'n'), std::nullopt),
                             writeNewFile(in(u"other"_s), QByteArray(5000, 'n')));
        }();
        QVERIFY(!replaced);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Io);
        QCOMPARE(namesIn(m_directory->path()), QStringList());
    }

    void aFileThatJustFitsIsWritten()
    {
        const FileSizeLimit limit(5000);
        QCOMPARE(replaceFile(in(u"file"_s), QByteArray(5000, 'n'), std::nullopt), true);
        QCOMPARE(statusOf(in(u"file"_s)).st_size, 5000);
    }

    void whatACrashLeftBehindIsHarmless_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char *kind : {"half a file", "protected file", "link to a file", "dangling link", "pipe"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void whatACrashLeftBehindIsHarmless()
    {
        QFETCH(QByteArray, kind);
        write(in(u"file"_s), "old");
        write(in(u"precious"_s), "precious");
        const QString temporary = in(u"file.tmp"_s);
        if (kind.endsWith("link"))
            link(u"nowhere"_s, temporary);
        else if (kind.startsWith("link"))
            link(u"precious"_s, temporary);
        else if (kind == "pipe")
            makePipe(temporary);
        else
            write(temporary, QByteArray(1000, 'x'));
        if (kind.startsWith("protected"))
            setMode(temporary, 0);

        QCOMPARE(replaceFile(in(u"file"_s), "new", stampAt(in(u"file"_s))), true);
        QCOMPARE(contentOf(in(u"file"_s)), "new");
        QCOMPARE(contentOf(in(u"precious"_s)), "precious");
        QCOMPARE(namesIn(m_directory->path()), (QStringList{u"file"_s, u"precious"_s}));
    }

    void aKilledProcessLeavesAWholeVersion()
    {
        const QString path = in(u"file"_s);
        write(path, version(0));
        for (int round = 0; round < 200; ++round) {
            const auto before = stampAt(path);
            {
                const Child child([&] { return replaceForEver(path); });
                const QDeadlineTimer deadline(30'000);
                while (stampAt(path) == before && !deadline.hasExpired())
                    sched_yield();
                // Killed at another moment in every round, and it is whole while it is being replaced, too.
                for (int reads = round % 20; reads >= 0; --reads)
                    QVERIFY(isWholeVersion(contentOf(path)));
            }
            QVERIFY(stampAt(path) != before);
            QVERIFY(isWholeVersion(contentOf(path)));
        }
        QCOMPARE(replaceFile(path, "new", stampAt(path)), true);
        QCOMPARE(namesIn(m_directory->path()), {u"file"_s});
    }
};

QTEST_APPLESS_MAIN(TestFileCrash)
#include "tst_file_crash.moc"
