// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/git_program.h"
#include "git_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestWorktreeState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatDiffers_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("clean") << u""_s << QStringList{};
        QTest::newRow("touched") << u"touch -d @1 train.py"_s << QStringList{};
        QTest::newRow("changed and back") << u"echo x > train.py; echo train > train.py"_s << QStringList{};
        QTest::newRow("modified") << u"echo changed > train.py"_s << QStringList{u"M train.py"_s};
        QTest::newRow("below") << u"echo x > sub/deep.py"_s << QStringList{u"M sub/deep.py"_s};
        QTest::newRow("same size and time")
            << u"touch -r train.py .git/time; echo TRAIN > train.py; touch -r .git/time train.py"_s
            << QStringList{u"M train.py"_s};
        QTest::newRow("emptied") << u": > train.py"_s << QStringList{u"M train.py"_s};
        QTest::newRow("several") << u"echo x | tee train.py sub/deep.py b.py a.py"_s
                                 << QStringList{u"M sub/deep.py"_s, u"M train.py"_s, u"? a.py"_s, u"? b.py"_s};

        QTest::newRow("staged") << u"echo x > train.py; git add train.py"_s << QStringList{u"M train.py"_s};
        QTest::newRow("staged, then changed back")
            << u"echo x > train.py; git add train.py; echo train > train.py"_s << QStringList{u"M train.py"_s};
        QTest::newRow("added") << u"echo x > new.py; git add new.py"_s << QStringList{u"M new.py"_s};
        QTest::newRow("added, then deleted")
            << u"echo x > new.py; git add new.py; rm new.py"_s << QStringList{u"M new.py"_s};
        QTest::newRow("announced") << u"echo x > new.py; git add -N new.py"_s << QStringList{u"M new.py"_s};
        QTest::newRow("added although ignored") << u"echo x > a.log; git add -f a.log"_s << QStringList{u"M a.log"_s};
        QTest::newRow("renamed") << u"git mv train.py moved.py"_s << QStringList{u"M moved.py"_s, u"M train.py"_s};
        QTest::newRow("renamed without git")
            << u"mv train.py moved.py"_s << QStringList{u"M train.py"_s, u"? moved.py"_s};
        QTest::newRow("directory renamed")
            << u"git mv sub other"_s << QStringList{u"M other/deep.py"_s, u"M sub/deep.py"_s};
        QTest::newRow("copied") << u"git config status.renames copies; cp train.py b.py; git add b.py"_s
                                << QStringList{u"M b.py"_s};
        QTest::newRow("deleted") << u"rm train.py"_s << QStringList{u"M train.py"_s};
        QTest::newRow("staged deletion") << u"git rm -q train.py"_s << QStringList{u"M train.py"_s};
        QTest::newRow("deletion of the index only")
            << u"git rm -q --cached train.py"_s << QStringList{u"M train.py"_s, u"? train.py"_s};

        QTest::newRow("mode") << u"chmod +x train.py"_s << QStringList{u"M train.py"_s};
        QTest::newRow("mode that does not count")
            << u"git config core.fileMode false; chmod +x train.py"_s << QStringList{};
        QTest::newRow("a link now") << u"ln -sf sub train.py"_s << QStringList{u"M train.py"_s};
        QTest::newRow("a directory now") << u"rm train.py; mkdir train.py"_s << QStringList{u"M train.py"_s};
        QTest::newRow("a file now") << u"rm -r sub; echo x > sub"_s << QStringList{u"M sub/deep.py"_s, u"? sub"_s};
        QTest::newRow("a named pipe now") << u"rm train.py; mkfifo train.py"_s << QStringList{u"M train.py"_s};

        QTest::newRow("conflict") << u"git checkout -qb other; echo other > train.py; git commit -qam other\n"
                                     "git checkout -q main; echo main > train.py; git commit -qam main\n"
                                     "! git merge -q other"_s
                                  << QStringList{u"M train.py"_s};
        QTest::newRow("conflict, resolved in the file only")
            << u"git checkout -qb other; echo other > train.py; git commit -qam other\n"
               "git checkout -q main; echo main > train.py; git commit -qam main\n"
               "! git merge -q other; echo main > train.py"_s
            << QStringList{u"M train.py"_s};
        QTest::newRow("conflict with a deletion")
            << u"git checkout -qb other; git rm -q train.py; git commit -qam other\n"
               "git checkout -q main; echo main > train.py; git commit -qam main\n"
               "! git merge -q other"_s
            << QStringList{u"M train.py"_s};

        QTest::newRow("untracked") << u"echo x > new.py"_s << QStringList{u"? new.py"_s};
        QTest::newRow("untracked beside a tracked one") << u"echo x > sub/new.py"_s << QStringList{u"? sub/new.py"_s};
        QTest::newRow("wholly untracked")
            << u"mkdir -p new/deep; echo x | tee new/deep/a new/deep/b new/c"_s << QStringList{u"? new/"_s};
        QTest::newRow("link to a directory") << u"ln -s sub link"_s << QStringList{u"? link"_s};
        QTest::newRow("a repository") << u"git init -q new; cd new; echo x > a; git add a; git commit -qm a"_s
                                      << QStringList{u"? new/"_s};
        QTest::newRow("an empty directory") << u"mkdir -p new/deep"_s << QStringList{};
        QTest::newRow("ignored") << u"mkdir data; echo x | tee a.log sub/b.log data/x"_s << QStringList{};
        QTest::newRow("only ignored ones below") << u"mkdir new; echo x > new/a.log"_s << QStringList{};
        QTest::newRow("ignored by info/exclude")
            << u"echo '*.mine' > .git/info/exclude; echo x > a.mine"_s << QStringList{};
        QTest::newRow("ignored by core.excludesFile")
            << u"git config core.excludesFile .git/mine; echo '*.mine' > .git/mine; echo x > a.mine"_s << QStringList{};
        QTest::newRow("ignored and tracked") << u"git add -f .; echo '*' > .gitignore; git add .; git commit -qm x\n"
                                                "echo x > train.py"_s
                                             << QStringList{u"M train.py"_s};
        QTest::newRow("settings of the user")
            << u"git config status.showUntrackedFiles no; git config status.short true\n"
               "git config color.ui always; git config status.showStash true; git config status.relativePaths true\n"
               "echo x > sub/deep.py; git stash -q; echo x | tee train.py new.py"_s
            << QStringList{u"M train.py"_s, u"? new.py"_s};
    }
    void listsWhatDiffers()
    {
        QFETCH(QString, script);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script);
        QTEST(listed(GitProgram(top, {}).inspect()), "expected");
        QTEST(listed(inspectWorkTree(top)), "expected");
        const ScopedVariable path("PATH", m_scratch.pathWithGit());
        QTEST(listed(inspectWorkTree(top)), "expected");
    }

    void takesAnyName_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name :
             {u"a b"_s, u" a "_s, u"a\nb"_s, u"a\tb"_s, u"ü😀漢"_s, u"u\u0308"_s, u"\"q\""_s, u"it's"_s, u"a\\b"_s,
              u"-n"_s, u":(top)x"_s, u"*?[x]"_s, u"#a"_s, u"!a"_s, u"a -> b"_s, u"\x1b[31m"_s})
            QTest::newRow(qPrintable(QString::fromUtf8(name.toUtf8().toPercentEncoding(" ")))) << name;
    }
    void takesAnyName()
    {
        QFETCH(QString, name);
        const QString top = m_scratch.newRepository();
        GitScratch::write(top + u'/' + name, "x");
        const QStringList untracked{u"? "_s + name};
        QCOMPARE(listed(inspectWorkTree(top)), untracked);
        QCOMPARE(listed(GitProgram(top, {}).inspect()), untracked);
        m_scratch.shell(top, u"git add ."_s);
        const QStringList modified{u"M "_s + name};
        QCOMPARE(listed(inspectWorkTree(top)), modified);
        const ScopedVariable path("PATH", m_scratch.pathWithGit());
        QCOMPARE(listed(inspectWorkTree(top)), modified);
    }

    void keepsANameThatIsNoText()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"name=$(printf 'a\\377'); echo x > \"$name\"; git add .; rm \"$name\""_s);
        QCOMPARE(listed(inspectWorkTree(top)), QStringList{u"M a\ufffd"_s});
    }

    void startsAnywhereInTheTree()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"echo x | tee train.py sub/new.py"_s);
        const QStringList expected{u"M train.py"_s, u"? sub/new.py"_s};
        QCOMPARE(listed(inspectWorkTree(top + u"/sub"_s)), expected);
        QCOMPARE(listed(GitProgram(top + u"/sub"_s, {}).inspect()), expected);
    }

    void tellsTheCommit_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("branch");
        QTest::newRow("branch") << u""_s << u"main"_s;
        QTest::newRow("odd branch") << u"git checkout -qb 'feature/lösung.#1'; git pack-refs --all; git gc -q"_s
                                    << u"feature/lösung.#1"_s;
        QTest::newRow("detached") << u"git checkout -q --detach"_s << QString();
        QTest::newRow("a tag") << u"git tag -am tag v1; git checkout -q v1"_s << QString();
        QTest::newRow("head is a link") << u"git pack-refs; git symbolic-ref refs/heads/other refs/heads/main\n"
                                           "git symbolic-ref HEAD refs/heads/other"_s
                                        << u"main"_s;
    }
    void tellsTheCommit()
    {
        QFETCH(QString, script);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script);
        for (const auto &state : {inspectWorkTree(top + u"/sub"_s), GitProgram(top + u"/sub"_s, {}).inspect()}) {
            QVERIFY2(state, qPrintable(state ? QString() : state.error().message));
            QTEST(state->branch, "branch");
            QCOMPARE(state->commit, m_scratch.shell(top, u"git rev-parse HEAD"_s));
            QCOMPARE(state->message, u"First commit"_s);
            QCOMPARE(state->top, top);
            QCOMPARE(state->commonDirectory, top + u"/.git"_s);
            QVERIFY(state->clean());
        }
    }

    void writesNothing()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"touch -d @1 sub/deep.py; echo changed > train.py"_s); // what git status would record
        const QString look = u"find .git -printf '%p %T@ %C@ %s\\n' | sort; cksum .git/index"_s;
        const QString before = m_scratch.shell(top, look);
        QVERIFY(inspectWorkTree(top));
        QVERIFY(GitProgram(top, {}).inspect());
        QCOMPARE(m_scratch.shell(top, look), before);
    }

private:
    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestWorktreeState)
#include "tst_worktree_state.moc"
