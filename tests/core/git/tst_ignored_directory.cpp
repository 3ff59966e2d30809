// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/tree_path.h"
#include "git_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestIgnoredDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverCounts_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("ignored");
        QTest::addColumn<QStringList>("expected");
        const QStringList none;
        QTest::newRow("not there") << u""_s << u"out"_s << none;
        QTest::newRow("untracked") << u"mkdir out; echo x > out/a"_s << u"out"_s << none;
        QTest::newRow("untracked, with a /") << u"mkdir out; echo x > out/a"_s << u"out/"_s << none;
        QTest::newRow("by a detour") << u"mkdir out; echo x > out/a"_s << u"sub/.././out"_s << none;
        QTest::newRow("tracked, modified") << u"echo x > sub/deep.py"_s << u"sub"_s << none;
        QTest::newRow("tracked, untracked in it") << u"echo x > sub/new.py"_s << u"sub"_s << none;
        QTest::newRow("tracked, deleted") << u"rm -r sub"_s << u"sub"_s << none;
        QTest::newRow("staged") << u"echo x > sub/new.py; git add ."_s << u"sub"_s << none;
        QTest::newRow("renamed into it") << u"git mv train.py sub/"_s << u"sub"_s << QStringList{u"M train.py"_s};
        QTest::newRow("conflict in it") << u"git checkout -qb other; echo other > sub/deep.py; git commit -qam other\n"
                                           "git checkout -q main; echo main > sub/deep.py; git commit -qam main\n"
                                           "! git merge -q other"_s
                                        << u"sub"_s << none;
        QTest::newRow("others count") << u"mkdir out; echo x | tee out/a train.py sub/new.py"_s << u"out"_s
                                      << QStringList{u"M train.py"_s, u"? sub/new.py"_s};
        QTest::newRow("a name that begins alike") << u"mkdir out out2; echo x | tee out/a out2/a out.py"_s << u"out"_s
                                                  << QStringList{u"? out.py"_s, u"? out2/"_s};
        QTest::newRow("a file of that name elsewhere")
            << u"mkdir -p a/sub; echo x > a/sub/b"_s << u"sub"_s << QStringList{u"? a/"_s};
        QTest::newRow("one file") << u"echo x > train.py"_s << u"train.py"_s << none;
        QTest::newRow("the top") << u"echo x > train.py"_s << u""_s << QStringList{u"M train.py"_s};
        QTest::newRow("outside") << u"echo x > train.py"_s << u"../out"_s << QStringList{u"M train.py"_s};

        QTest::newRow("all that is in an untracked one")
            << u"mkdir -p out/x/runs; echo x > out/x/runs/a"_s << u"out/x/runs"_s << none;
        QTest::newRow("not all that is in an untracked one")
            << u"mkdir -p out/x/runs; echo x | tee out/x/runs/a out/x/b"_s << u"out/x/runs"_s
            << QStringList{u"? out/"_s};
        QTest::newRow("a hidden one beside it")
            << u"mkdir -p out/runs; echo x | tee out/runs/a out/.b"_s << u"out/runs"_s << QStringList{u"? out/"_s};
        QTest::newRow("not in the untracked one")
            << u"mkdir -p out/x; echo x > out/x/a"_s << u"out/runs"_s << QStringList{u"? out/"_s};

        QTest::newRow("a link to the outside") << u"ln -s \"$HOME\" out"_s << u"out"_s << none;
        QTest::newRow("a link in the tree") << u"mkdir big; echo x > big/a; ln -s big out"_s << u"out"_s << none;
        QTest::newRow("a link above it")
            << u"mkdir -p big/runs; echo x > big/runs/a; ln -s big link; git add link; git commit -qm link"_s
            << u"link/runs"_s << none;
        QTest::newRow("odd name") << u"mkdir 'a [b]*\n\"ü'; echo x > 'a [b]*\n\"ü/c'"_s << u"a [b]*\n\"ü"_s << none;
    }
    void neverCounts()
    {
        QFETCH(QString, script);
        QFETCH(QString, ignored);
        for (const QString &options : {u""_s, u"--ref-format=reftable"_s}) {
            const QString top = m_scratch.newRepository(options);
            m_scratch.shell(top, script);
            QTEST(listed(inspectWorkTree(top, top + u'/' + ignored)), "expected");
        }
    }

    void noneIsNone()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"echo x > train.py"_s);
        QCOMPARE(listed(inspectWorkTree(top, {})), QStringList{u"M train.py"_s});
    }

    void isMetUnderEachOfItsNames_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("plain") << u"/sub"_s << QStringList{u"sub"_s};
        QTest::newRow("not there") << u"/no/such"_s << QStringList{u"no/such"_s};
        QTest::newRow("not tidy") << u"//sub/./x/../"_s << QStringList{u"sub"_s};
        QTest::newRow("top") << u""_s << QStringList{};
        QTest::newRow("top/") << u"/"_s << QStringList{};
        QTest::newRow("above") << u"/.."_s << QStringList{};
        QTest::newRow("beside") << u"x"_s << QStringList{};
        QTest::newRow("link") << u"/link"_s << QStringList{u"link"_s, u"sub"_s};
        QTest::newRow("below a link") << u"/link/x"_s << QStringList{u"sub/x"_s};
        QTest::newRow("link to the outside") << u"/out"_s << QStringList{u"out"_s};
        QTest::newRow("below a link to the outside") << u"/out/x"_s << QStringList{};
        QTest::newRow("link to the top") << u"/up"_s << QStringList{u"up"_s};
        QTest::newRow("by a link to the top") << u"/up/sub"_s << QStringList{u"sub"_s};
        QTest::newRow("link to nothing") << u"/nothing"_s << QStringList{u"nothing"_s};
    }
    void isMetUnderEachOfItsNames()
    {
        QFETCH(QString, path);
        const QString top = m_scratch.newDirectory();
        m_scratch.shell(top, u"mkdir sub; ln -s sub link; ln -s \"$HOME\" out; ln -s . up; ln -s not/there nothing"_s);
        QTEST(placesInTree(top, top + path), "expected");
    }

    void pathsAreTakenApart()
    {
        QCOMPARE(pathBelow(u"/a"_s, u"/a/b/c"_s), u"b/c"_s);
        QCOMPARE(pathBelow(u"/a"_s, u"/a"_s), u""_s);
        QCOMPARE(pathBelow(u"/"_s, u"/a"_s), u"a"_s);
        QCOMPARE(pathBelow(u"/a"_s, u"/ab"_s), std::nullopt);
        QCOMPARE(pathBelow(u"/a/b"_s, u"/a"_s), std::nullopt);
    }

private:
    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestIgnoredDirectory)
#include "tst_ignored_directory.moc"
