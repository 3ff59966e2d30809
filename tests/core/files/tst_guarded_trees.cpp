// SPDX-License-Identifier: GPL-2.0-or-later
#include "guarded.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QString repeated(const QString &component, int count)
{
    return QStringList(count, component).join(u'/');
}

/// Makes nested directories whose path may be longer than the kernel takes, and a file in the innermost.
bool makeDeepTree(const QString &path, const QByteArray &name, int levels)
{
    QDir().mkpath(path);
    UniqueFd current(::open(QFile::encodeName(path).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    for (int level = 0; level < levels; ++level) {
        if (::mkdirat(current.get(), name.constData(), 0777) != 0)
            return false;
        current = UniqueFd(::openat(current.get(), name.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    }
    return ::mknodat(current.get(), "file", S_IFREG | 0666, 0) == 0;
}

} // namespace

class TestGuardedTrees : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void measures_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("exists");
        QTest::addColumn<int>("files");
        QTest::addColumn<int>("bytes");
        QTest::newRow("tree") << u"tree"_s << true << 6 << 1111;
        QTest::newRow("file") << u"tree/large"_s << true << 1 << 1000;
        QTest::newRow("one of two names") << u"tree/name"_s << true << 1 << 100;
        QTest::newRow("link") << u"tree/link"_s << true << 1 << 0;
        QTest::newRow("pipe") << u"tree/pipe"_s << true << 1 << 0;
        QTest::newRow("empty directory") << u"tree/empty"_s << true << 0 << 0;
        QTest::newRow("missing") << u"tree/missing"_s << false << 0 << 0;
        QTest::newRow("missing parent") << u"missing/file"_s << false << 0 << 0;
        QTest::newRow("below a file") << u"tree/large/x"_s << false << 0 << 0;
        QTest::newRow("name too long") << QString(300, u'n') << false << 0 << 0;
    }
    void measures()
    {
        QFETCH(QString, path);
        makeTree(in(u"tree/empty"_s), {});
        makeTree(in(u"tree/sub"_s), {});
        makeTree(in(u"outside"_s), {u"not counted"_s});
        write(in(u"tree/large"_s), QByteArray(1000, 'x'));
        write(in(u"tree/name"_s), QByteArray(100, 'x'));
        write(in(u"tree/sub/small"_s), QByteArray(11, 'x'));
        QCOMPARE(::link(qPrintable(in(u"tree/name"_s)), qPrintable(in(u"tree/sub/other name"_s))), 0);
        link(u"../outside"_s, in(u"tree/link"_s));
        makePipe(in(u"tree/pipe"_s));
        for (const Resolver resolver : {Resolver::Kernel, Resolver::Walk}) {
            const auto survey = guarded(m_directory->path(), resolver).survey(path);
            QVERIFY(survey);
            QTEST(survey->exists, "exists");
            QTEST(int(survey->files), "files");
            QTEST(int(survey->bytes), "bytes");
            QCOMPARE(survey->obstacles, QStringList());
        }
    }

    void removes_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"tree", "tree/file", "tree/link", "tree/file-link", "tree/dangling", "tree/pipe",
                                 "tree/missing", "missing/file", "tree/file/x"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void removes()
    {
        QFETCH(QString, path);
        for (const Resolver resolver : {Resolver::Kernel, Resolver::Walk}) {
            const QTemporaryDir directory;
            makeTree(directory.filePath(u"outside/sub"_s), {u"file"_s});
            makeTree(directory.filePath(u"tree/a/b/c"_s), {u"file"_s});
            makeTree(directory.filePath(u"tree/a/empty"_s), {});
            const QString tree = directory.filePath(u"tree"_s);
            write(tree + u"/file"_s);
            link(directory.filePath(u"outside"_s), tree + u"/link"_s);
            link(u"../outside/sub/file"_s, tree + u"/file-link"_s);
            link(u"nowhere"_s, tree + u"/dangling"_s);
            makePipe(tree + u"/pipe"_s);
            const bool there = isThere(directory.filePath(path));

            QVERIFY(guarded(directory.path(), resolver).remove(path));
            QVERIFY(!isThere(directory.filePath(path)));
            QCOMPARE(namesIn(tree).size(), path == u"tree"_s ? 0 : 6 - there);
            QCOMPARE(namesIn(directory.filePath(u"outside"_s)), {u"sub"_s});
            QCOMPARE(contentOf(directory.filePath(u"outside/sub/file"_s)), "file");
        }
    }

    void handlesNamesThatAreNoText_data() { addResolverRows(); }
    void handlesNamesThatAreNoText()
    {
        QFETCH(Resolver, resolver);
        makeTree(in(u"tree"_s), {});
        const QByteArray name = "\xff\xfe";
        const QByteArray path = QFile::encodeName(in(u"tree/"_s)) + name;
        if (::mkdir(path.constData(), 0777) != 0)
            return qInfo("This file system takes UTF-8 names only");
        QCOMPARE(::mknod((path + "/\xc3").constData(), S_IFREG | 0666, 0), 0);
        const GuardedDirectory root = guarded(m_directory->path(), resolver);
        QCOMPARE(sortedNames(root.entries(u"tree"_s).value()), {name});
        QCOMPARE(root.survey(u"tree"_s).value().files, 1);
        QVERIFY(root.remove(u"tree"_s));
        QVERIFY(!isThere(in(u"tree"_s)));
    }

    void takesDeepTrees()
    {
        constexpr int levels = 2000;
        QVERIFY(makeDeepTree(in(u"tree"_s), "directory", levels)); // 20,000 bytes long, and the kernel takes 4,096
        const GuardedDirectory root = guarded(m_directory->path(), Resolver::Kernel);
        const GuardedDirectory walkingRoot = guarded(m_directory->path(), Resolver::Walk);
        const QString bottom = u"tree/"_s + repeated(u"directory"_s, levels);
        const QString middle = u"tree/"_s + repeated(u"directory"_s, levels / 2);
        const std::array surveys{root.survey(u"tree"_s), walkingRoot.survey(u"tree"_s)};
        const std::array entries{root.entries(bottom), walkingRoot.entries(bottom)};
        const auto moved = root.move(bottom + u"/file"_s, u"moved"_s);
        const auto pruned = root.pruneEmptyParents(middle + u"/directory/x"_s);
        const auto removed = root.remove(middle);
        const auto removedByWalking = walkingRoot.remove(u"tree"_s);
        QVERIFY(removedByWalking); // first, because the temporary directory could not be removed otherwise
        QVERIFY(removed && moved && pruned);
        for (const auto &survey : surveys) {
            QVERIFY(survey);
            QCOMPARE(survey->files, 1);
            QCOMPARE(survey->obstacles, QStringList());
        }
        for (const auto &listed : entries)
            QCOMPARE(sortedNames(listed.value()), {"file"});
        QCOMPARE(namesIn(m_directory->path()), {u"moved"_s});
    }

    void isNotLedOutsideByARace_data() { addResolverRows(); }
    void isNotLedOutsideByARace()
    {
        QFETCH(Resolver, resolver);
        makeTree(in(u"outside/sub"_s), {u"file"_s});
        makeTree(in(u"root/tree/sub"_s), {u"other"_s});
        link(in(u"outside"_s), in(u"root/link"_s));
        const QByteArray tree = QFile::encodeName(in(u"root/tree"_s));
        const QByteArray other = QFile::encodeName(in(u"root/link"_s));
        const std::jthread swapping([&](const std::stop_token &stop) {
            while (!stop.stop_requested())
                ::renameat2(AT_FDCWD, tree.constData(), AT_FDCWD, other.constData(), RENAME_EXCHANGE);
        });
        const GuardedDirectory root = guarded(in(u"root"_s), resolver);
        for (const QDeadlineTimer end(200); !end.hasExpired();) {
            // The results depend on the moment; what is outside never takes part.
            std::ignore = root.remove(u"tree/sub/file"_s);
            std::ignore = root.remove(u"tree/sub"_s);
            std::ignore = root.makeDirectory(u"tree/new"_s);
            const auto entries = root.entries(u"tree/sub"_s);
            QVERIFY(!entries || !sortedNames(*entries).contains("file"));
        }
        QCOMPARE(namesIn(in(u"outside"_s)), {u"sub"_s});
        QCOMPARE(contentOf(in(u"outside/sub/file"_s)), "file");
    }
};

QTEST_APPLESS_MAIN(TestGuardedTrees)
#include "tst_guarded_trees.moc"
