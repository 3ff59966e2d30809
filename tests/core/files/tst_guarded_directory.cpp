// SPDX-License-Identifier: GPL-2.0-or-later
#include "guarded.h"

#include <QTemporaryDir>

#include <map>

using namespace Qt::StringLiterals;
using namespace runs;

class TestGuardedDirectory : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void opensWhatIsThere()
    {
        QVERIFY(GuardedDirectory::open(in(u"missing"_s)).value() == std::nullopt);
        write(in(u"file"_s));
        QCOMPARE(GuardedDirectory::open(in(u"file"_s)).error().code, ErrorCode::Io);
        QCOMPARE(GuardedDirectory::open(QString()).error().code, ErrorCode::InvalidArgument);
        makeTree(in(u"root"_s), {u"file"_s});
        link(u"root"_s, in(u"link"_s));
        const auto opened = GuardedDirectory::open(in(u"link"_s));
        QVERIFY(opened && *opened);
        QCOMPARE((*opened)->path(), in(u"link"_s));
        QCOMPARE(sortedNames((*opened)->entries({}).value()), {"file"});
    }

    void refusesPathsThatLeadElsewhere_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : {u""_s,           u"/"_s,
                                    u"/x"_s,         u"."_s,
                                    u".."_s,         u"../x"_s,
                                    u"a/../b"_s,     u"a/.."_s,
                                    u"a/./b"_s,      u"a//b"_s,
                                    u"a/"_s,         u"a/b\0c"_s,
                                    u"link/x"_s,     u"link/b/x"_s,
                                    u"sub/up/x"_s,   u"sub/self/x"_s,
                                    u"absolute/x"_s, u"absolute/sub/x"_s,
                                    u"dangling/x"_s, u"a/"_s + QChar(0xdc00)})
            QTest::newRow(qPrintable(u"'%1'"_s.arg(path))) << path;
    }
    void refusesPathsThatLeadElsewhere()
    {
        QFETCH(QString, path);
        makeTree(in(u"outside/sub"_s), {u"x"_s});
        makeTree(in(u"root/sub"_s), {u"x"_s});
        makeTree(in(u"root/a/b"_s), {u"x"_s});
        link(u"a"_s, in(u"root/link"_s));
        link(u"../../outside"_s, in(u"root/sub/up"_s));
        link(u"."_s, in(u"root/sub/self"_s));
        link(in(u"outside"_s), in(u"root/absolute"_s));
        link(u"nowhere"_s, in(u"root/dangling"_s));

        for (const Resolver resolver : {Resolver::Kernel, Resolver::Walk}) {
            const GuardedDirectory root = guarded(in(u"root"_s), resolver);
            QCOMPARE(root.survey(path).error().code, ErrorCode::Refused);
            QCOMPARE(root.remove(path).error().code, ErrorCode::Refused);
            QCOMPARE(root.move(path, u"moved"_s).error().code, ErrorCode::Refused);
            QCOMPARE(root.move(u"a"_s, path).error().code, ErrorCode::Refused);
            QCOMPARE(root.makeDirectory(path).error().code, ErrorCode::Refused);
            QCOMPARE(root.pruneEmptyParents(path + u"/y"_s).error().code, ErrorCode::Refused);
            if (!path.isEmpty())
                QCOMPARE(root.entries(path).error().code, ErrorCode::Refused);
        }
        QCOMPARE(namesIn(in(u"outside/sub"_s)), {u"x"_s});
        QCOMPARE(namesIn(in(u"root"_s)).size(), 5);
        QCOMPARE(namesIn(in(u"root/sub"_s)), (QStringList{u"self"_s, u"up"_s, u"x"_s}));
    }

    void namesTheLink_data() { addResolverRows(); }
    void namesTheLink()
    {
        QFETCH(Resolver, resolver);
        makeTree(in(u"a/b"_s), {});
        link(u"."_s, in(u"a/b/link"_s));
        const auto refused = guarded(in(u"a"_s), resolver).survey(u"b/link/c/d"_s);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u'\'' + in(u"a/b/link"_s) + u'\''),
                 qPrintable(refused.error().message));
    }

    void listsEntries_data() { addResolverRows(); }
    void listsEntries()
    {
        QFETCH(Resolver, resolver);
        using enum GuardedDirectory::Type;
        makeTree(in(u"sub"_s), {u"file"_s, u".hidden"_s, u"ü 😀"_s});
        makeTree(in(u"sub/directory"_s), {u"not listed"_s});
        link(u"directory"_s, in(u"sub/link"_s));
        makePipe(in(u"sub/pipe"_s));
        const std::map<QByteArray, GuardedDirectory::Type> expected{{"file", File},         {".hidden", File},
                                                                    {"ü 😀", File},         {"directory", Directory},
                                                                    {"link", SymbolicLink}, {"pipe", Other}};
        const GuardedDirectory root = guarded(m_directory->path(), resolver);
        std::map<QByteArray, GuardedDirectory::Type> listed;
        const auto entries = root.entries(u"sub"_s).value();
        for (const auto &[name, type] : entries)
            listed.emplace(name, type);
        QVERIFY(listed == expected);
        QCOMPARE(sortedNames(root.entries({}).value()), {"sub"});
        QCOMPARE(sortedNames(root.entries(u"sub/directory"_s).value()), {"not listed"});
        for (const QString &path : {u"missing"_s, u"sub/file"_s, u"sub/file/x"_s, u"sub/pipe"_s, QString(300, u'n')})
            QVERIFY2(root.entries(path).value().isEmpty(), qPrintable(path));
        QCOMPARE(root.entries(u"sub/link"_s).error().code, ErrorCode::Refused);
    }

    void makesOneDirectory_data() { addResolverRows(); }
    void makesOneDirectory()
    {
        QFETCH(Resolver, resolver);
        const GuardedDirectory root = guarded(m_directory->path(), resolver);
        QVERIFY(root.makeDirectory(u"a"_s));
        QVERIFY(root.makeDirectory(u"a/b"_s));
        QCOMPARE(modeOf(in(u"a/b"_s)), 0700);
        write(in(u"file"_s));
        link(u"nowhere"_s, in(u"dangling"_s));
        for (const QString &taken : {u"a"_s, u"file"_s, u"dangling"_s})
            QCOMPARE(root.makeDirectory(taken).error().code, ErrorCode::Refused);
        for (const QString &path : {u"missing/a"_s, u"file/a"_s})
            QCOMPARE(root.makeDirectory(path).error().code, ErrorCode::NotFound);
        QCOMPARE(root.makeDirectory(QString(300, u'n')).error().code, ErrorCode::Io);
    }

    void moves_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<std::optional<ErrorCode>>("error");
        using Failure = std::optional<ErrorCode>;
        QTest::newRow("file") << u"tree/file"_s << u"file"_s << Failure();
        QTest::newRow("tree") << u"tree"_s << u"other/tree"_s << Failure();
        QTest::newRow("link itself") << u"link"_s << u"other/link"_s << Failure();
        QTest::newRow("missing") << u"missing"_s << u"other/a"_s << Failure(ErrorCode::NotFound);
        QTest::newRow("missing parent") << u"missing/a"_s << u"other/a"_s << Failure(ErrorCode::NotFound);
        QTest::newRow("to a missing directory") << u"tree"_s << u"missing/a"_s << Failure(ErrorCode::NotFound);
        QTest::newRow("taken by a file") << u"tree"_s << u"other/file"_s << Failure(ErrorCode::Refused);
        QTest::newRow("taken by an empty directory") << u"tree"_s << u"other/empty"_s << Failure(ErrorCode::Refused);
        QTest::newRow("taken by a dangling link") << u"tree"_s << u"link"_s << Failure(ErrorCode::Refused);
        QTest::newRow("onto itself") << u"tree"_s << u"tree"_s << Failure(ErrorCode::Refused);
        QTest::newRow("into itself") << u"tree"_s << u"tree/a"_s << Failure(ErrorCode::Io);
    }
    void moves()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(std::optional<ErrorCode>, error);
        for (const Resolver resolver : {Resolver::Kernel, Resolver::Walk}) {
            QTemporaryDir directory;
            makeTree(directory.filePath(u"tree"_s), {u"file"_s});
            makeTree(directory.filePath(u"other/empty"_s), {});
            write(directory.filePath(u"other/file"_s));
            link(u"nowhere"_s, directory.filePath(u"link"_s));
            const auto moved = guarded(directory.path(), resolver).move(from, to);
            QVERIFY(error == (moved ? std::nullopt : std::optional(moved.error().code)));
            QVERIFY(isThere(directory.filePath(to)) || error);
            QCOMPARE(isThere(directory.filePath(from)), error && !from.startsWith(u"missing"_s));
            QCOMPARE(contentOf(directory.filePath(u"other/file"_s)), "");
        }
    }

    void prunesEmptyParents_data() { addResolverRows(); }
    void prunesEmptyParents()
    {
        QFETCH(Resolver, resolver);
        const GuardedDirectory root = guarded(m_directory->path(), resolver);
        makeTree(in(u"a/b/c"_s), {});
        QVERIFY(root.pruneEmptyParents(u"a/b/c/gone"_s));
        QCOMPARE(namesIn(m_directory->path()), QStringList()); // itself is still there
        QVERIFY(root.pruneEmptyParents(u"gone"_s));
        QVERIFY(isThere(m_directory->path()));

        makeTree(in(u"a/b/c"_s), {});
        write(in(u"a/file"_s));
        QVERIFY(root.pruneEmptyParents(u"a/b/c/d/e/gone"_s)); // the innermost are missing already
        QCOMPARE(namesIn(in(u"a"_s)), {u"file"_s});
        QVERIFY(root.pruneEmptyParents(u"a/file/gone"_s));
        QCOMPARE(namesIn(in(u"a"_s)), {u"file"_s});
    }
};

QTEST_APPLESS_MAIN(TestGuardedDirectory)
#include "tst_guarded_directory.moc"
