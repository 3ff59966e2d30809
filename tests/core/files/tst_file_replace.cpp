// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/file_io.h"
#include "core/files/unique_fd.h"
#include "support.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace runs;

class TestFileReplace : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void aNewFileGetsTheUsualMode_data()
    {
        QTest::addColumn<int>("mask");
        QTest::addColumn<int>("mode");
        QTest::newRow("usual") << 022 << 0644;
        QTest::newRow("group") << 002 << 0664;
        QTest::newRow("private") << 077 << 0600;
    }
    void aNewFileGetsTheUsualMode()
    {
        QFETCH(int, mask);
        const mode_t before = ::umask(mode_t(mask));
        const auto made = replaceFile(in(u"file"_s), "content", std::nullopt);
        ::umask(before);
        QCOMPARE(made, true);
        QTEST(modeOf(in(u"file"_s)), "mode");
        QCOMPARE(contentOf(in(u"file"_s)), "content");
        QCOMPARE(namesIn(m_directory->path()), {u"file"_s});
    }

    void replacesTheContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not text") << "a\0b\xff\r\n"_ba;
        QTest::newRow("large") << QByteArray("0123456789").repeated(500'000);
    }
    void replacesTheContent()
    {
        QFETCH(QByteArray, content);
        write(in(u"file"_s), "old");
        const auto old = stampAt(in(u"file"_s));
        QCOMPARE(replaceFile(in(u"file"_s), content, old), true);
        QVERIFY(contentOf(in(u"file"_s)) == content);
        QVERIFY(stampAt(in(u"file"_s)) != old);
        QCOMPARE(namesIn(m_directory->path()), {u"file"_s});
    }

    void doesNothingWhenTheFileIsInAnotherState()
    {
        const QString path = in(u"file"_s);
        write(path, "first");
        const auto first = stampAt(path);
        QCOMPARE(replaceFile(path, "new", std::nullopt), false);
        write(path, "second, longer");
        QCOMPARE(replaceFile(path, "new", first), false);
        QCOMPARE(contentOf(path), "second, longer");
        QCOMPARE(replaceFile(in(u"missing"_s), "new", first), false);
        QCOMPARE(namesIn(m_directory->path()), {u"file"_s});
    }

    /// Half a file is not taken for the whole, and what comes later is not lost with the old file.
    void waitsForWhoWritesIntoIt()
    {
        const QString path = in(u"file"_s);
        write(path, "old");
        UniqueFd writer(::open(qPrintable(path), O_WRONLY | O_TRUNC | O_CLOEXEC));
        QCOMPARE(::write(writer.get(), "half", 4), 4);
        const auto half = stampAt(path);
        std::thread rest([&] {
            while (!isThere(path + u".tmp"_s))
                std::this_thread::yield();
            QCOMPARE(::write(writer.get(), " and half", 9), 9);
            writer.reset();
        });
        const auto replaced = replaceFile(path, "new", half);
        rest.join();
        QCOMPARE(replaced, false);
        QCOMPARE(contentOf(path), "half and half");
        QCOMPARE(namesIn(m_directory->path()), {u"file"_s});
    }

    void givesUpOnAProgramThatKeepsItOpenForWriting()
    {
        const QString path = in(u"file"_s);
        write(path, "old");
        const UniqueFd writer(::open(qPrintable(path), O_WRONLY | O_CLOEXEC));
        const auto replaced = replaceFile(path, "new", stampAt(path));
        QVERIFY(!replaced);
        QCOMPARE(replaced.error().code, ErrorCode::Timeout);
        QVERIFY(replaced.error().message.contains(path));
        QCOMPARE(contentOf(path), "old");
        QCOMPARE(namesIn(m_directory->path()), {u"file"_s});
    }

    void tellsTheStampOfTheNewFile()
    {
        const QString path = in(u"file"_s);
        std::optional<FileStamp> stamp;
        for (const char *content : {"first", "second"}) {
            QCOMPARE(replaceFile(path, content, &stamp), true);
            QVERIFY(stamp && stamp == stampAt(path));
        }
    }

    void aSymbolicLinkStaysALink_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("file");
        QTest::newRow("beside") << u"file"_s << u"file"_s;
        QTest::newRow("below") << u"sub/file"_s << u"sub/file"_s;
        QTest::newRow("through another directory") << u"sub/../file"_s << u"file"_s;
        QTest::newRow("absolute") << u"@/sub/file"_s << u"sub/file"_s;
        QTest::newRow("chain") << u"sub/back"_s << u"file"_s;
        QTest::newRow("dangling") << u"sub/missing"_s << u"sub/missing"_s;
        QTest::newRow("dangling chain") << u"sub/to-missing"_s << u"sub/missing"_s;
    }
    void aSymbolicLinkStaysALink()
    {
        QFETCH(QString, target);
        QFETCH(QString, file);
        target.replace(u'@', m_directory->path());
        QVERIFY(QDir(m_directory->path()).mkdir(u"sub"_s));
        write(in(u"file"_s), "old");
        write(in(u"sub/file"_s), "old");
        link(u"../file"_s, in(u"sub/back"_s));
        link(u"missing"_s, in(u"sub/to-missing"_s));
        link(target, in(u"link"_s));

        QCOMPARE(replaceFile(in(u"link"_s), "new", stampAt(in(u"link"_s))), true);
        QCOMPARE(QFileInfo(in(u"link"_s)).readSymLink(), target);
        QCOMPARE(contentOf(in(file)), "new");
        for (const QString &other : {u"file"_s, u"sub/file"_s})
            QCOMPARE(contentOf(in(other)), other == file ? "new" : "old");
        QCOMPARE(namesIn(m_directory->path()), (QStringList{u"file"_s, u"link"_s, u"sub"_s}));
        QVERIFY(!isThere(in(file + u".tmp"_s)));
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("directory") << u"directory"_s << ErrorCode::Refused;
        QTest::newRow("pipe") << u"pipe"_s << ErrorCode::Refused;
        QTest::newRow("socket") << u"socket"_s << ErrorCode::Refused;
        QTest::newRow("link to a device") << u"device"_s << ErrorCode::Refused;
        QTest::newRow("trailing slash") << u"directory/"_s << ErrorCode::InvalidArgument;
        QTest::newRow("dot") << u"directory/."_s << ErrorCode::InvalidArgument;
        QTest::newRow("dots") << u"directory/.."_s << ErrorCode::InvalidArgument;
        QTest::newRow("NUL") << u"a\0b"_s << ErrorCode::InvalidArgument;
        QTest::newRow("no directory") << u"missing/file"_s << ErrorCode::Io;
        QTest::newRow("file as a directory") << u"file/name"_s << ErrorCode::Io;
        QTest::newRow("loop of links") << u"loop"_s << ErrorCode::Io;
        QTest::newRow("name too long") << QString(300, u'n') << ErrorCode::Io;
        QTest::newRow("no room for .tmp") << QString(253, u'n') << ErrorCode::Io;
        QTest::newRow("directory in the way") << u"busy"_s << ErrorCode::Io;
    }
    void refusesWhatIsNoFile()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        QVERIFY(QDir(m_directory->path()).mkdir(u"directory"_s));
        QVERIFY(QDir(m_directory->path()).mkdir(u"busy.tmp"_s));
        write(in(u"file"_s), "old");
        makePipe(in(u"pipe"_s));
        makeSocket(in(u"socket"_s));
        link(u"/dev/null"_s, in(u"device"_s));
        link(u"loop"_s, in(u"loop"_s));
        const QStringList before = namesIn(m_directory->path());

        const auto replaced = replaceFile(in(name), "new", std::nullopt);
        QVERIFY(!replaced);
        QCOMPARE(replaced.error().code, code);
        QCOMPARE(namesIn(m_directory->path()), before);
        QCOMPARE(contentOf(in(u"file"_s)), "old");
    }
};

QTEST_APPLESS_MAIN(TestFileReplace)
#include "tst_file_replace.moc"
