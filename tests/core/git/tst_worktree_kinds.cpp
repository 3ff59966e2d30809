// SPDX-License-Identifier: GPL-2.0-or-later
#include "git_scratch.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

/// Where libgit2 knows less than git, or something else: git has the last word.
class TestWorktreeKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("LIBRARY", m_scratch.newRepository().toUtf8()); }

    void asGitSays_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("withoutGit"); // a regular expression
        const QStringList none;
        const QString onlyGit = u"submodules or a sparse checkout, which only git can judge.*installed"_s;
        const QString unreadable = u"cannot be read: .*installed"_s;
        const QString nothing = u"^$"_s;

        const QString submodule = u"git submodule -q add \"$LIBRARY\" lib; git commit -qm submodule\n"_s;
        QTest::newRow("submodule") << submodule << none << onlyGit;
        QTest::newRow("submodule, modified")
            << submodule + u"echo x > lib/train.py"_s << QStringList{u"M lib"_s} << onlyGit;
        QTest::newRow("submodule, newer commit")
            << submodule + u"cd lib; git commit -q --allow-empty -m newer"_s << QStringList{u"M lib"_s} << onlyGit;
        QTest::newRow("submodule, untracked")
            << submodule + u"echo x > lib/new.py"_s << QStringList{u"? lib/"_s} << onlyGit;
        QTest::newRow("submodule, modified and untracked")
            << submodule + u"echo x | tee lib/new.py lib/train.py"_s << QStringList{u"M lib"_s} << onlyGit;
        QTest::newRow("submodule, hidden by a setting")
            << submodule + u"git config submodule.lib.ignore all; echo x > lib/train.py"_s << QStringList{u"M lib"_s}
            << onlyGit;
        QTest::newRow("submodule, not there") << submodule + u"git submodule -q deinit lib"_s << none << onlyGit;
        QTest::newRow("submodule, added")
            << u"git submodule -q add \"$LIBRARY\" lib"_s << QStringList{u"M .gitmodules"_s, u"M lib"_s} << onlyGit;
        QTest::newRow("submodule, removed")
            << submodule + u"git rm -q lib"_s << QStringList{u"M .gitmodules"_s, u"M lib"_s} << u"M lib$"_s;

        const QString sparse = u"mkdir other; echo x > other/x; git add .; git commit -qm other\n"
                               "git sparse-checkout set --%1sparse-index sub; test ! -e other/x\n"_s;
        QTest::newRow("sparse checkout") << sparse.arg(u"no-"_s) << none << onlyGit;
        QTest::newRow("sparse checkout, modified")
            << sparse.arg(u"no-"_s) + u"echo x > sub/deep.py"_s << QStringList{u"M sub/deep.py"_s} << onlyGit;
        QTest::newRow("sparse index") << sparse.arg(u""_s) << none << unreadable;
        QTest::newRow("sparse index, untracked")
            << sparse.arg(u""_s) + u"echo x > sub/new.py"_s << QStringList{u"? sub/new.py"_s} << unreadable;
        QTest::newRow("skip-worktree") << u"git update-index --skip-worktree train.py; echo x > train.py"_s << none
                                       << onlyGit;
        QTest::newRow("assume-unchanged")
            << u"git update-index --assume-unchanged train.py; echo x > train.py"_s << none << nothing;

        // Like git-lfs: what is committed is another text than what is worked with.
        const QString filter = u"git config filter.big.clean 'cksum'; git config filter.big.smudge 'echo big'\n"
                               "echo '*.dat filter=big' > .gitattributes; echo big > a.dat\n"
                               "git add .; git commit -qm filter; touch -d @1 a.dat\n"_s;
        QTest::newRow("filter") << filter << none << u"^M a.dat$"_s;
        QTest::newRow("filter, checked out")
            << filter + u"rm a.dat; git checkout -q a.dat; touch -d @1 a.dat"_s << none << u"^M a.dat$"_s;
        QTest::newRow("filter, modified")
            << filter + u"echo huge > a.dat"_s << QStringList{u"M a.dat"_s} << u"^M a.dat$"_s;
        QTest::newRow("encoding") << u"echo '*.txt working-tree-encoding=UTF-16' > .gitattributes\n"
                                     "printf '\\376\\377\\0a' > a.txt; git add .; git commit -qm x; touch -d @1 a.txt"_s
                                  << none << u"^M a.txt$"_s;
        QTest::newRow("ident")
            << u"echo '*.txt ident' > .gitattributes; echo '$Id$' > a.txt; git add .\n"
               "git commit -qm x; rm a.txt; git checkout -q a.txt; touch -d @1 a.txt; grep Id: a.txt"_s
            << none << nothing;

        const QString again = u"rm train.py; git checkout -q train.py; grep -q \"$(printf '\\r')\" train.py\n"
                              "touch -d @1 train.py\n"_s;
        QTest::newRow("autocrlf") << u"git config core.autocrlf true\n"_s + again << none << nothing;
        QTest::newRow("autocrlf, modified") << u"git config core.autocrlf true\n"_s + again + u"echo x > train.py"_s
                                            << QStringList{u"M train.py"_s} << u"^M train.py$"_s;
        QTest::newRow("eol attribute") << u"echo '*.py eol=crlf' > .gitattributes; git add .; git commit -qm x\n"_s
                                              + again
                                       << none << nothing;
        QTest::newRow("other line ends, not to be changed")
            << u"printf 'train\\r\\n' > train.py"_s << QStringList{u"M train.py"_s} << u"^M train.py$"_s;
        QTest::newRow("other line ends, of another size")
            << u"echo '* text' > .gitattributes; git add .; git commit -qm x; printf 'train\\r\\n' > train.py"_s
            << QStringList{u"M train.py"_s} << u"^M train.py$"_s;
        QTest::newRow("line ends that git wants to change")
            << u"printf 'a\\r\\n' > a.txt; git add .; git commit -qm a; touch -d @1 a.txt\n"
               "echo '* text' > .gitattributes; git add .gitattributes; git commit -qm x"_s
            << QStringList{u"M a.txt"_s} << u"^M a.txt$"_s;

        QTest::newRow("a directory in place of a file")
            << u"rm train.py; mkdir train.py; echo x > train.py/x"_s << QStringList{u"M train.py"_s}
            << u"^M train.py\n\\? train.py/$"_s;

        const QString anew = u"rm -rf .git; git init -q %1; git add .; git commit -qm again\n"_s;
        for (const QString &option : {u"--object-format=sha256"_s, u"--ref-format=reftable"_s}) {
            const QString initialised = anew.arg(option);
            QTest::addRow("%s", qPrintable(option)) << initialised << none << unreadable;
            QTest::addRow("%s, modified", qPrintable(option))
                << initialised + u"echo x | tee train.py new.py"_s << QStringList{u"M train.py"_s, u"? new.py"_s}
                << unreadable;
        }
        for (const QString &option : {u"core.splitIndex=true"_s, u"index.version=4"_s, u"index.skipHash=true"_s,
                                      u"core.untrackedCache=true"_s, u"extensions.worktreeConfig=true"_s}) {
            const QString changed =
                u"git config %1; git update-index --force-write-index --refresh\n"
                "echo x > new.py; git status -s; rm new.py\n"_s.arg(QString(option).replace(u'=', u' '));
            const QString without = option.startsWith(u"core.split"_s) ? unreadable : u"%1"_s;
            QTest::addRow("%s", qPrintable(option)) << changed << none << QString(without).replace(u"%1"_s, nothing);
            QTest::addRow("%s, modified", qPrintable(option))
                << changed + u"echo x > train.py"_s << QStringList{u"M train.py"_s}
                << QString(without).replace(u"%1"_s, u"^M train.py$"_s);
        }
    }
    void asGitSays()
    {
        QFETCH(QString, script);
        QFETCH(QString, withoutGit);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script);
        QTEST(listed(inspectWorkTree(top)), "expected");

        const ScopedVariable path("PATH", m_scratch.pathWithGit());
        const QString alone = listed(inspectWorkTree(top)).join(u'\n');
        QVERIFY2(QRegularExpression(withoutGit).match(alone).hasMatch(), qPrintable(alone));
    }

    void tellsTheCommitOfAnyRepository_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<qsizetype>("digits");
        QTest::newRow("sha256") << u"--object-format=sha256"_s << qsizetype(64);
        QTest::newRow("reftable") << u"--ref-format=reftable"_s << qsizetype(40);
        QTest::newRow("both") << u"--object-format=sha256 --ref-format=reftable"_s << qsizetype(64);
    }
    void tellsTheCommitOfAnyRepository()
    {
        QFETCH(QString, options);
        const QString top = m_scratch.newRepository(options);
        auto state = inspectWorkTree(top + u"/sub"_s);
        QVERIFY2(state, qPrintable(listed(state).join(u'\n')));
        QCOMPARE(state->commit, m_scratch.shell(top, u"git rev-parse HEAD"_s));
        QTEST(state->commit.size(), "digits");
        QCOMPARE(state->branch, u"main"_s);
        QCOMPARE(state->message, u"First commit"_s);
        QCOMPARE(state->top, top);
        QCOMPARE(state->commonDirectory, top + u"/.git"_s);

        m_scratch.shell(top, u"git checkout -q --detach"_s);
        state = inspectWorkTree(top);
        QVERIFY(state);
        QCOMPARE(state->branch, QString());
    }

private:
    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestWorktreeKinds)
#include "tst_worktree_kinds.moc"
