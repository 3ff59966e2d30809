// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/file_io.h"
#include "support.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace runs;

class TestReadFile : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir::setCurrent(QDir::tempPath())); } // for relative paths
    void init() { m_directory.emplace(); }

    void readsAllBytes_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << "x"_ba;
        QTest::newRow("not text") << "a\0b\xff\r\n"_ba;
        QTest::newRow("one buffer") << QByteArray(16384, 'b');
        QTest::newRow("large") << QByteArray("0123456789abcde").repeated(1'000'000);
    }
    void readsAllBytes()
    {
        QFETCH(QByteArray, content);
        write(in(u"file"_s), content);
        const auto read = readFile(in(u"file"_s));
        QVERIFY(read);
        QVERIFY(read->bytes == content); // QCOMPARE would print megabytes
        QCOMPARE(read->stamp.size, content.size());
        QVERIFY(read->stamp == stampAt(in(u"file"_s)));
    }

    void readsAFileOfUnknownSize()
    {
        const auto read = readFile(u"/proc/self/status"_s); // its size is said to be 0
        QVERIFY(read);
        QVERIFY2(read->bytes.startsWith("Name:") && read->bytes.endsWith('\n'), read->bytes.constData());
    }

    void followsSymbolicLinks()
    {
        QVERIFY(QDir(m_directory->path()).mkdir(u"sub"_s));
        write(in(u"sub/file"_s), "content");
        link(u"sub"_s, in(u"directory"_s));
        link(u"directory/file"_s, in(u"first"_s));
        link(in(u"first"_s), in(u"second"_s));
        const auto read = readFile(in(u"second"_s));
        QVERIFY(read);
        QCOMPARE(read->bytes, "content");
        QVERIFY(stampAt(in(u"second"_s)) == stampAt(in(u"sub/file"_s)));
    }

    void takesARelativePath()
    {
        write(in(u"file"_s), "content");
        const auto read = readFile(QDir::current().relativeFilePath(in(u"file"_s)));
        QVERIFY(read);
        QCOMPARE(read->bytes, "content");
    }

    void saysWhatCannotBeRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << u"missing"_s << ErrorCode::NotFound;
        QTest::newRow("dangling link") << u"dangling"_s << ErrorCode::NotFound;
        QTest::newRow("directory") << u"directory"_s << ErrorCode::Refused;
        QTest::newRow("pipe without writer") << u"pipe"_s << ErrorCode::Refused;
        QTest::newRow("link to a pipe") << u"to-pipe"_s << ErrorCode::Refused;
        QTest::newRow("socket") << u"socket"_s << ErrorCode::Refused;
        QTest::newRow("device") << u"device"_s << ErrorCode::Refused;
        QTest::newRow("file as a directory") << u"file/name"_s << ErrorCode::Io;
        QTest::newRow("loop of links") << u"loop"_s << ErrorCode::Io;
        QTest::newRow("name too long") << QString(300, u'n') << ErrorCode::Io;
        QTest::newRow("NUL") << u"a\0b"_s << ErrorCode::InvalidArgument;
        QTest::newRow("half a surrogate pair") << QString(QChar(0xd800)) << ErrorCode::InvalidArgument;
    }
    void saysWhatCannotBeRead()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        write(in(u"file"_s));
        QVERIFY(QDir(m_directory->path()).mkdir(u"directory"_s));
        makePipe(in(u"pipe"_s));
        makeSocket(in(u"socket"_s));
        link(u"nowhere"_s, in(u"dangling"_s));
        link(u"pipe"_s, in(u"to-pipe"_s));
        link(u"/dev/null"_s, in(u"device"_s));
        link(u"loop"_s, in(u"loop"_s));

        const auto read = readFile(in(name));
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        if (name.size() < 100 && code != ErrorCode::InvalidArgument)
            QVERIFY2(read.error().message.contains(in(name)), qPrintable(read.error().message));
    }

    void refusesAnEmptyPath()
    {
        QCOMPARE(readFile(QString()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(fileStamp(QString()).error().code, ErrorCode::InvalidArgument);
    }

    void saysThatPermissionIsMissing()
    {
        const OrdinaryUser user(m_directory->path());
        write(in(u"file"_s), "secret");
        setMode(in(u"file"_s), 0);
        if (!user)
            return qInfo("No user but root here");
        const auto read = readFile(in(u"file"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Io);
        QVERIFY(read.error().message.contains(u"Permission denied"_s));
    }

    void hasNoStampOfAMissingFile()
    {
        QVERIFY(stampAt(in(u"missing"_s)) == std::nullopt);
        write(in(u"file"_s));
        QCOMPARE(fileStamp(in(u"file/name"_s)).error().code, ErrorCode::Io);
    }

    void theStampTellsEveryChange()
    {
        const QString path = in(u"file"_s);
        write(path, "one");
        const auto first = stampAt(path);
        QVERIFY(first == stampAt(path));
        write(path, "longer");
        const auto longer = stampAt(path);
        QVERIFY(longer != first);

        // Both files are there at one time, so that the inode number cannot be used again.
        write(in(u"other"_s), "longer");
        QCOMPARE(::rename(qPrintable(in(u"other"_s)), qPrintable(path)), 0);
        const auto replaced = stampAt(path);
        QVERIFY(replaced != longer);

        const std::array<timespec, 2> times{{{.tv_sec = 1}, {.tv_sec = 1, .tv_nsec = 5}}};
        QCOMPARE(::utimensat(AT_FDCWD, qPrintable(path), times.data(), 0), 0);
        const auto touched = stampAt(path);
        QVERIFY(touched != replaced);
        QCOMPARE(touched->mtime, 1'000'000'005);
    }

    void endsWithAFileThatKeepsChanging()
    {
        const QString path = in(u"file"_s);
        write(path);
        {
            const std::jthread writer([&path](const std::stop_token &stop) {
                for (int round = 0; !stop.stop_requested(); ++round)
                    write(path, QByteArray(round % 1000, 'x'));
            });
            for (int round = 0; round < 300; ++round) {
                const auto read = readFile(path);
                QVERIFY(read);
                QCOMPARE(read->bytes.count('x'), read->bytes.size());
            }
        }
        const auto read = readFile(path);
        QVERIFY(read);
        QVERIFY(read->stamp == stampAt(path));
        QCOMPARE(read->bytes, contentOf(path));
    }
};

QTEST_APPLESS_MAIN(TestReadFile)
#include "tst_read_file.moc"
