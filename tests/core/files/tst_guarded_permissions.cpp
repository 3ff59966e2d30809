// SPDX-License-Identifier: GPL-2.0-or-later
#include "guarded.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace runs;

class TestGuardedPermissions : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void removesUnwritableDirectoriesOfOnesOwn_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("files"); ///< that somebody other than root can count
        QTest::newRow("read-only") << 0500 << 2;
        QTest::newRow("readable, not searchable") << 0400 << 1;
        QTest::newRow("searchable, not readable") << 0300 << 1;
        QTest::newRow("nothing") << 0 << 1;
    }
    void removesUnwritableDirectoriesOfOnesOwn()
    {
        QFETCH(int, mode);
        const OrdinaryUser user(m_directory->path());
        for (const Resolver resolver : {Resolver::Kernel, Resolver::Walk}) {
            makeTree(in(u"tree/sub/below"_s), {u"file"_s});
            makeTree(in(u"tree"_s), {u"file"_s});
            setMode(in(u"tree/sub/below"_s), mode);
            const GuardedDirectory root = guarded(m_directory->path(), resolver);
            const auto survey = root.survey(u"tree"_s);
            setMode(in(u"tree/sub"_s), mode);
            const auto removed = root.remove(u"tree"_s);
            QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
            QCOMPARE(namesIn(m_directory->path()), QStringList());
            QVERIFY(survey);
            QCOMPARE(survey->obstacles, QStringList());
            if (user)
                QTEST(int(survey->files), "files");
        }
    }

    void neverChangesWhatALinkLeadsTo()
    {
        const OrdinaryUser user(m_directory->path());
        makeTree(in(u"outside"_s), {});
        setMode(in(u"outside"_s), 0500);
        makeTree(in(u"tree"_s), {});
        link(u"../outside"_s, in(u"tree/link"_s));
        setMode(in(u"tree"_s), 0500);
        QVERIFY(guarded(m_directory->path(), Resolver::Kernel).remove(u"tree"_s));
        QCOMPARE(modeOf(in(u"outside"_s)), 0500);
    }

    void foreseesWhatCannotBeRemoved_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("files");
        QTest::newRow("read-only") << 0755 << 2;
        QTest::newRow("not searchable") << 0744 << 1;
        QTest::newRow("not readable") << 0711 << 1;
    }
    void foreseesWhatCannotBeRemoved()
    {
        QFETCH(int, mode);
        makeTree(in(u"tree/root's"_s), {u"file"_s});
        setMode(in(u"tree/root's"_s), mode);
        const bool isRoot = ::geteuid() == 0;
        if (!isRoot || ::chown(qPrintable(in(u"tree"_s)), OrdinaryUser::nobody, OrdinaryUser::nobody) != 0)
            return qInfo("Only root can make directories of somebody else");
        const OrdinaryUser user(m_directory->path());
        write(in(u"tree/file"_s));

        for (const Resolver resolver : {Resolver::Kernel, Resolver::Walk}) {
            const GuardedDirectory root = guarded(m_directory->path(), resolver);
            const auto survey = root.survey(u"tree"_s);
            QVERIFY(survey);
            QCOMPARE(survey->obstacles.size(), 1);
            QVERIFY2(survey->obstacles[0].contains(in(u"tree/root's"_s)), qPrintable(survey->obstacles[0]));
            QTEST(int(survey->files), "files");
            const auto removed = root.remove(u"tree"_s);
            QVERIFY(!removed);
            QCOMPARE(removed.error().code, ErrorCode::Io);
            QVERIFY2(removed.error().message.contains(in(u"tree/root's"_s)), qPrintable(removed.error().message));
            QVERIFY(isThere(in(u"tree/root's"_s)));
            write(in(u"tree/file"_s));
        }
    }

    void foreseesThatAReadOnlyParentKeepsIt()
    {
        const OrdinaryUser user(m_directory->path());
        makeTree(in(u"parent/tree"_s), {u"file"_s});
        setMode(in(u"parent"_s), 0500);
        const auto restored = qScopeGuard([this] { setMode(in(u"parent"_s), 0700); });
        if (!user)
            return qInfo("No user but root here");
        const GuardedDirectory root = guarded(m_directory->path(), Resolver::Kernel);
        QCOMPARE(root.survey(u"parent/tree"_s).value().obstacles,
                 {u"'%1' does not let you remove it."_s.arg(in(u"parent"_s))});
        QCOMPARE(root.remove(u"parent/tree"_s).error().code, ErrorCode::Io);
        QVERIFY(isThere(in(u"parent/tree"_s)));
    }

    void foreseesThatAStickyParentKeepsIt()
    {
        write(in(u"root's"_s));
        makeTree(in(u"parent"_s), {u"root's"_s});
        setMode(in(u"parent"_s), 01777); // as /tmp is: everybody may remove his own files only
        const bool isRoot = ::geteuid() == 0;
        const OrdinaryUser user(m_directory->path());
        write(in(u"parent/own"_s));
        const GuardedDirectory root = guarded(m_directory->path(), Resolver::Kernel);
        QCOMPARE(root.survey(u"parent/own"_s).value().obstacles, QStringList());
        QVERIFY(root.remove(u"parent/own"_s));
        if (!isRoot || !user)
            return qInfo("Only root can make a file of somebody else");
        QCOMPARE(root.survey(u"parent/root's"_s).value().obstacles,
                 {u"'%1' does not let you remove it."_s.arg(in(u"parent"_s))});
        QCOMPARE(root.remove(u"parent/root's"_s).error().code, ErrorCode::Io);
        QVERIFY(isThere(in(u"parent/root's"_s)));
        QCOMPARE(root.survey(u"root's"_s).value().obstacles, QStringList());
        QVERIFY(root.remove(u"root's"_s));
    }

    void saysThatPermissionIsMissing()
    {
        const OrdinaryUser user(m_directory->path());
        makeTree(in(u"a/b"_s), {u"file"_s});
        setMode(in(u"a"_s), 0);
        const auto restored = qScopeGuard([this] { setMode(in(u"a"_s), 0700); });
        if (!user)
            return qInfo("No user but root here");
        for (const Resolver resolver : {Resolver::Kernel, Resolver::Walk}) {
            const GuardedDirectory root = guarded(m_directory->path(), resolver);
            QCOMPARE(root.entries(u"a"_s).error().code, ErrorCode::Io);
            QCOMPARE(root.survey(u"a/b/file"_s).error().code, ErrorCode::Io);
            QCOMPARE(root.remove(u"a/b"_s).error().code, ErrorCode::Io);
            QCOMPARE(root.makeDirectory(u"a/c"_s).error().code, ErrorCode::Io);
            QCOMPARE(root.move(u"a/b"_s, u"b"_s).error().code, ErrorCode::Io);
        }
    }

    void cannotPruneInAReadOnlyDirectory()
    {
        const OrdinaryUser user(m_directory->path());
        makeTree(in(u"a/b"_s), {});
        setMode(in(u"a"_s), 0500);
        const auto restored = qScopeGuard([this] { setMode(in(u"a"_s), 0700); });
        if (!user)
            return qInfo("No user but root here");
        QCOMPARE(guarded(m_directory->path(), Resolver::Kernel).pruneEmptyParents(u"a/b/x"_s).error().code,
                 ErrorCode::Io);
    }
};

QTEST_APPLESS_MAIN(TestGuardedPermissions)
#include "tst_guarded_permissions.moc"
