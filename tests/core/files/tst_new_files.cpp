// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/file_io.h"
#include "support.h"

#include <QTemporaryDir>
#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace runs;

class TestNewFiles : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir::setCurrent(QDir::tempPath())); } // for relative paths
    void init() { m_directory.emplace(); }

    void aNewFileIsPrivate()
    {
        const mode_t before = ::umask(0);
        const auto made = writeNewFile(in(u"file"_s), "a\0b"_ba);
        ::umask(before);
        QVERIFY(made);
        QCOMPARE(modeOf(in(u"file"_s)), 0600);
        QCOMPARE(contentOf(in(u"file"_s)), "a\0b"_ba);
    }

    void aNewFileTakesNobodysName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("file") << u"file"_s << ErrorCode::Refused;
        QTest::newRow("link") << u"link"_s << ErrorCode::Refused;
        QTest::newRow("dangling link") << u"dangling"_s << ErrorCode::Refused;
        QTest::newRow("directory") << u"directory"_s << ErrorCode::Refused;
        QTest::newRow("no directory") << u"missing/file"_s << ErrorCode::Io;
        QTest::newRow("file as a directory") << u"file/name"_s << ErrorCode::Io;
        QTest::newRow("no name") << u"directory/"_s << ErrorCode::InvalidArgument;
    }
    void aNewFileTakesNobodysName()
    {
        QFETCH(QString, name);
        write(in(u"file"_s), "old");
        link(u"file"_s, in(u"link"_s));
        link(u"nowhere"_s, in(u"dangling"_s));
        QVERIFY(QDir(m_directory->path()).mkdir(u"directory"_s));
        const QStringList before = namesIn(m_directory->path());

        const auto made = writeNewFile(in(name), "new");
        QVERIFY(!made);
        QTEST(made.error().code, "code");
        QCOMPARE(namesIn(m_directory->path()), before);
        QCOMPARE(contentOf(in(u"file"_s)), "old");
    }

    void makesMissingDirectories_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("made");
        QTest::newRow("one") << u"a"_s << QStringList{u"a"_s};
        QTest::newRow("nested") << u"a/b/c"_s << QStringList{u"a"_s, u"a/b"_s, u"a/b/c"_s};
        QTest::newRow("some are there") << u"there/b/c"_s << QStringList{u"there/b"_s, u"there/b/c"_s};
        QTest::newRow("all are there") << u"there"_s << QStringList();
        QTest::newRow("through a link") << u"link/b"_s << QStringList{u"link/b"_s};
        QTest::newRow("link itself") << u"link"_s << QStringList();
        QTest::newRow("trailing slashes") << u"a/b//"_s << QStringList{u"a"_s, u"a/b"_s};
        QTest::newRow("dots") << u"a/../b/./c"_s << QStringList{u"a"_s, u"a/../b"_s, u"a/../b/./c"_s};
    }
    void makesMissingDirectories()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, made);
        QVERIFY(QDir(m_directory->path()).mkdir(u"there"_s));
        link(u"there"_s, in(u"link"_s));
        for (QString &name : made)
            name = m_directory->path() + u'/' + name;

        const auto done = makeDirectories(m_directory->path() + u'/' + path);
        QVERIFY(done);
        QCOMPARE(*done, made);
        QVERIFY(QFileInfo(in(path)).isDir());
        for (const QString &name : made | std::views::reverse)
            QVERIFY2(QDir().rmdir(name), qPrintable(name)); // so they can be undone
        QCOMPARE(namesIn(m_directory->path()), (QStringList{u"link"_s, u"there"_s}));
    }

    void newDirectoriesGetTheUsualMode()
    {
        const mode_t before = ::umask(027);
        const auto made = makeDirectories(in(u"a/b"_s));
        ::umask(before);
        QVERIFY(made);
        QCOMPARE(modeOf(in(u"a"_s)), 0750);
        QCOMPARE(modeOf(in(u"a/b"_s)), 0750);
    }

    void aFailureLeavesNoDirectories_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("file") << u"file"_s << ErrorCode::Io;
        QTest::newRow("file as a directory") << u"file/a"_s << ErrorCode::Io;
        QTest::newRow("dangling link") << u"dangling"_s << ErrorCode::Io;
        QTest::newRow("below a dangling link") << u"dangling/a/b"_s << ErrorCode::Io;
        QTest::newRow("after some were made") << u"a/b/../../dangling/c"_s << ErrorCode::Io;
        QTest::newRow("loop of links") << u"loop/a"_s << ErrorCode::Io;
        QTest::newRow("name too long") << u"a/"_s + QString(300, u'n') << ErrorCode::Io;
        QTest::newRow("NUL") << u"a/b\0c"_s << ErrorCode::InvalidArgument;
    }
    void aFailureLeavesNoDirectories()
    {
        QFETCH(QString, path);
        write(in(u"file"_s));
        link(u"nowhere"_s, in(u"dangling"_s));
        link(u"loop"_s, in(u"loop"_s));
        const QStringList before = namesIn(m_directory->path());

        const auto done = makeDirectories(m_directory->path() + u'/' + path);
        QVERIFY(!done);
        QTEST(done.error().code, "code");
        QCOMPARE(namesIn(m_directory->path()), before);
    }

    void refusesAnEmptyPath()
    {
        QCOMPARE(makeDirectories(QString()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(writeNewFile(QString(), "new").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(resolvedPath(QString()).error().code, ErrorCode::InvalidArgument);
    }

    void resolvesTheLastComponent_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("resolved");
        QTest::newRow("file") << u"file"_s << u"file"_s;
        QTest::newRow("missing") << u"missing"_s << u"missing"_s;
        QTest::newRow("missing directory") << u"missing/file"_s << u"missing/file"_s;
        QTest::newRow("relative link") << u"sub/link"_s << u"sub/../file"_s;
        QTest::newRow("absolute link") << u"absolute"_s << u"file"_s;
        QTest::newRow("chain to nowhere") << u"chain"_s << u"sub/nowhere"_s;
        QTest::newRow("link further up stays") << u"directory/file"_s << u"directory/file"_s;
    }
    void resolvesTheLastComponent()
    {
        QFETCH(QString, path);
        QFETCH(QString, resolved);
        write(in(u"file"_s));
        QVERIFY(QDir(m_directory->path()).mkdir(u"sub"_s));
        link(u"../file"_s, in(u"sub/link"_s));
        link(in(u"file"_s), in(u"absolute"_s));
        link(u"sub/dangling"_s, in(u"chain"_s));
        link(u"nowhere"_s, in(u"sub/dangling"_s));
        link(u"sub"_s, in(u"directory"_s));
        const QString expected = m_directory->path() + u'/' + resolved;
        QCOMPARE(resolvedPath(m_directory->path() + u'/' + path).value(), expected);
        const QString relative = QDir::current().relativeFilePath(m_directory->path()) + u'/' + path;
        QCOMPARE(QDir::cleanPath(resolvedPath(relative).value()), QDir::cleanPath(expected));
    }

    void saysWhatCannotBeResolved()
    {
        link(u"loop"_s, in(u"loop"_s));
        link(u"sub/"_s, in(u"to-directory"_s));
        link(u".."_s, in(u"up"_s));
        write(in(u"file"_s));
        QCOMPARE(::symlink("\xff", qPrintable(in(u"not-text"_s))), 0);
        QCOMPARE(resolvedPath(in(u"loop"_s)).error().code, ErrorCode::Io);
        QCOMPARE(resolvedPath(in(u"file/name"_s)).error().code, ErrorCode::Io);
        for (const QString &name : {u"to-directory"_s, u"up"_s, u"not-text"_s})
            QCOMPARE(resolvedPath(in(name)).error().code, ErrorCode::InvalidArgument);
    }

    void followsAsManyLinksAsTheKernel()
    {
        write(in(u"0"_s), "content");
        for (int i = 1; i <= 41; ++i)
            link(QString::number(i - 1), in(QString::number(i)));
        for (const QString &name : {u"40"_s, u"41"_s})
            QCOMPARE(resolvedPath(in(name)).has_value(), readFile(in(name)).has_value());
        QCOMPARE(resolvedPath(in(u"40"_s)), in(u"0"_s));
    }
};

QTEST_APPLESS_MAIN(TestNewFiles)
#include "tst_new_files.moc"
