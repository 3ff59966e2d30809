// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/file_io.h"
#include "guarded.h"
#include "mounts.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace runs;

class TestGuardedMounts : public QObject
{
    Q_OBJECT

    const bool m_mayMount;
    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

public:
    explicit TestGuardedMounts(bool allowed) : m_mayMount(allowed) {}

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void aMountedDirectoryIsNeverCrossed_data()
    {
        QTest::addColumn<Resolver>("resolver");
        QTest::addColumn<QByteArray>("type");
        for (const char *type : {"tmpfs", "bind"}) {
            QTest::addRow("kernel, %s", type) << Resolver::Kernel << QByteArray(type);
            QTest::addRow("walk, %s", type) << Resolver::Walk << QByteArray(type);
        }
    }
    void aMountedDirectoryIsNeverCrossed()
    {
        QFETCH(Resolver, resolver);
        QFETCH(QByteArray, type);
        if (!m_mayMount)
            return qInfo("Mounting is not allowed here");
        makeTree(in(u"other"_s), {});
        makeTree(in(u"tree/sub/mount"_s), {});
        const Mount mount(in(u"other"_s), in(u"tree/sub/mount"_s), type.constData(), type == "bind" ? MS_BIND : 0);
        QVERIFY(mount);
        const QString kept = in(u"tree/sub/mount/deep/file"_s);
        makeTree(in(u"tree/sub/mount/deep"_s), {u"file"_s});
        const GuardedDirectory root = guarded(m_directory->path(), resolver);

        const auto survey = root.survey(u"tree"_s);
        QVERIFY(survey);
        QCOMPARE(survey->files, 0);
        QCOMPARE(survey->obstacles, {u"Another file system is mounted on '%1'."_s.arg(in(u"tree/sub/mount"_s))});
        const auto removed = root.remove(u"tree"_s);
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::Refused);
        QVERIFY2(removed.error().message.contains(in(u"tree/sub/mount"_s)), qPrintable(removed.error().message));
        QCOMPARE(root.remove(u"tree/sub/mount"_s).error().code, ErrorCode::Refused);
        QCOMPARE(root.move(u"tree/sub/mount"_s, u"moved"_s).error().code, ErrorCode::Refused);
        for (const QString &path : {u"tree/sub/mount/deep"_s, u"tree/sub/mount/deep/file"_s}) {
            QCOMPARE(root.entries(path).error().code, ErrorCode::Refused);
            QCOMPARE(root.survey(path).error().code, ErrorCode::Refused);
            QCOMPARE(root.remove(path).error().code, ErrorCode::Refused);
            QCOMPARE(root.move(path, u"moved"_s).error().code, ErrorCode::Refused);
            QCOMPARE(root.makeDirectory(path + u"/new"_s).error().code, ErrorCode::Refused);
        }
        QCOMPARE(root.entries(u"tree/sub/mount"_s).error().code, ErrorCode::Refused);
        QVERIFY(root.pruneEmptyParents(u"tree/sub/mount/gone"_s));
        QCOMPARE(contentOf(kept), "file");
    }

    void aMountedFileIsAnObstacle_data() { addResolverRows(); }
    void aMountedFileIsAnObstacle()
    {
        QFETCH(Resolver, resolver);
        if (!m_mayMount)
            return qInfo("Mounting is not allowed here");
        write(in(u"other"_s), "content");
        makeTree(in(u"tree"_s), {u"file"_s});
        const Mount mount(in(u"other"_s), in(u"tree/file"_s), nullptr, MS_BIND);
        QVERIFY(mount);
        const GuardedDirectory root = guarded(m_directory->path(), resolver);
        QCOMPARE(root.survey(u"tree"_s).value().obstacles,
                 {u"Another file system is mounted on '%1'."_s.arg(in(u"tree/file"_s))});
        QCOMPARE(root.remove(u"tree"_s).error().code, ErrorCode::Refused);
        QCOMPARE(root.move(u"tree/file"_s, u"moved"_s).error().code, ErrorCode::Refused);
        QCOMPARE(contentOf(in(u"tree/file"_s)), "content");
    }

    void mayItselfBeAMountPoint_data() { addResolverRows(); }
    void mayItselfBeAMountPoint()
    {
        QFETCH(Resolver, resolver);
        if (!m_mayMount)
            return qInfo("Mounting is not allowed here");
        makeTree(in(u"mount"_s), {});
        const Mount mount(u"test"_s, in(u"mount"_s), "tmpfs");
        QVERIFY(mount);
        makeTree(in(u"mount/tree/sub"_s), {u"file"_s});
        const GuardedDirectory root = guarded(in(u"mount"_s), resolver);
        QCOMPARE(sortedNames(root.entries({}).value()), {"tree"});
        QCOMPARE(root.survey(u"tree"_s).value().files, 1);
        QVERIFY(root.remove(u"tree"_s));
        QCOMPARE(namesIn(in(u"mount"_s)), QStringList());
    }

    void foreseesThatAReadOnlyDiskKeepsAll_data() { addResolverRows(); }
    void foreseesThatAReadOnlyDiskKeepsAll()
    {
        QFETCH(Resolver, resolver);
        if (!m_mayMount)
            return qInfo("Mounting is not allowed here");
        makeTree(in(u"mount"_s), {});
        const Mount mount(u"test"_s, in(u"mount"_s), "tmpfs");
        QVERIFY(mount);
        makeTree(in(u"mount/tree"_s), {u"file"_s});
        QVERIFY(mount.makeReadOnly());
        const GuardedDirectory root = guarded(in(u"mount"_s), resolver);
        QCOMPARE(root.survey(u"tree"_s).value().obstacles,
                 (QStringList{u"'%1' does not let you remove it."_s.arg(in(u"mount"_s)),
                              u"'%1' is not writable."_s.arg(in(u"mount/tree"_s))}));
        QCOMPARE(root.remove(u"tree"_s).error().code, ErrorCode::Io);
        QCOMPARE(replaceFile(in(u"mount/tree/file"_s), "new", std::nullopt).error().code, ErrorCode::Io);
        QCOMPARE(makeDirectories(in(u"mount/new"_s)).error().code, ErrorCode::Io);
    }

    void aFullDiskLeavesTheOldFile()
    {
        if (!m_mayMount)
            return qInfo("Mounting is not allowed here");
        makeTree(in(u"mount"_s), {});
        const Mount mount(u"test"_s, in(u"mount"_s), "tmpfs", 0, "size=64k,nr_inodes=6");
        QVERIFY(mount);
        const QString path = in(u"mount/file"_s);
        write(path, "old");
        const auto replaced = replaceFile(path, QByteArray(100'000, 'n'), stampAt(path));
        QVERIFY(!replaced);
        QVERIFY2(replaced.error().message.contains(u"No space left"_s), qPrintable(replaced.error().message));
        QCOMPARE(contentOf(path), "old");
        QVERIFY(!writeNewFile(in(u"mount/other"_s), QByteArray(100'000, 'n')));
        QVERIFY(!makeDirectories(in(u"mount/a/b/c/d/e/f/g/h/i"_s)));
        QCOMPARE(namesIn(in(u"mount"_s)), {u"file"_s});
    }
};

int main(int argc, char *argv[])
{
    TestGuardedMounts test(mayMount()); // before there are threads, which would forbid it
    return QTest::qExec(&test, argc, argv);
}
#include "tst_guarded_mounts.moc"
