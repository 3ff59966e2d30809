// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/git_program.h"
#include "git_scratch.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestWorktree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("LIBRARY", m_scratch.newRepository().toUtf8()); }

    void isFoundFromAnywhereBelow_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("top");
        QTest::addColumn<QString>("common");
        QTest::newRow("top") << u""_s << u""_s << u""_s << u"/.git"_s;
        QTest::newRow("top/") << u""_s << u"/"_s << u""_s << u"/.git"_s;
        QTest::newRow("..") << u""_s << u"/sub/../sub/.."_s << u""_s << u"/.git"_s;
        QTest::newRow("below") << u""_s << u"/sub"_s << u""_s << u"/.git"_s;
        QTest::newRow("untracked") << u"mkdir -p new/deep"_s << u"/new/deep"_s << u""_s << u"/.git"_s;
        QTest::newRow("ignored") << u"mkdir data"_s << u"/data"_s << u""_s << u"/.git"_s;
        QTest::newRow("repository in it") << u"git init -q data"_s << u"/data"_s << u"/data"_s << u"/data/.git"_s;
        QTest::newRow("linked") << u"git worktree add -q tree"_s << u"/tree/sub"_s << u"/tree"_s << u"/.git"_s;
        QTest::newRow("linked to a bare one")
            << u"git clone -q --bare . bare; git -C bare worktree add -q ../tree main"_s << u"/tree/sub"_s << u"/tree"_s
            << u"/bare"_s;
        QTest::newRow("linked inside of a bare one")
            << u"git clone -q --bare . bare; git -C bare worktree add -q tree main"_s << u"/bare/tree/sub"_s
            << u"/bare/tree"_s << u"/bare"_s;
        QTest::newRow("submodule") << u"git submodule -q add \"$LIBRARY\" lib"_s << u"/lib/sub"_s << u"/lib"_s
                                   << u"/.git/modules/lib"_s;
        QTest::newRow("a repository elsewhere")
            << u"git init -q --separate-git-dir=elsewhere"_s << u"/sub"_s << u""_s << u"/elsewhere"_s;
        QTest::newRow("a link to the repository")
            << u"ln -s sub/../.git there; mkdir new; ln -s ../.git new/.git"_s << u"/sub"_s << u""_s << u"/.git"_s;
        QTest::newRow("by a link") << u"ln -s \"$PWD\" link"_s << u"/link/sub"_s << u""_s << u"/.git"_s;
        QTest::newRow("by a link out of another one")
            << u"git init -q data; ln -s ../sub data/link"_s << u"/data/link"_s << u""_s << u"/.git"_s;
        QTest::newRow("core.worktree") << u"git config core.worktree ../sub"_s << u"/sub"_s << u"/sub"_s << u"/.git"_s;
        for (const QString &name : {u" a b "_s, u"a\nb\n"_s, u"ü😀"_s, u"'\"\\"_s, u"-n"_s, u"*[x]?"_s}) {
            QTest::newRow(name.toUtf8().toPercentEncoding(" ").constData())
                << u"git init -q -- %1; mkdir -- %1/sub"_s.arg(u"'"_s + QString(name).replace(u"'"_s, u"'\\''"_s)
                                                               + u"'"_s)
                << u'/' + name + u"/sub"_s << u'/' + name << u'/' + name + u"/.git"_s;
        }
    }
    void isFoundFromAnywhereBelow()
    {
        QFETCH(QString, script);
        QFETCH(QString, place);
        QFETCH(QString, top);
        QFETCH(QString, common);
        const QString base = m_scratch.newRepository();
        m_scratch.shell(base, script);
        for (const auto &tree : {findWorkTree(base + place), GitProgram(base + place, {}).find()}) {
            QVERIFY2(tree, qPrintable(tree ? QString() : tree.error().message));
            QCOMPARE(tree->top, base + top);
            QCOMPARE(tree->commonDirectory, base + common);
        }
    }

    void refusesAnywhereElse_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("place");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("message"); // a regular expression
        const QString outside = u"is not in a git repository\\. .*git init"_s;
        QTest::newRow("outside") << u"rm -rf .git"_s << u"/sub"_s << ErrorCode::NotFound << outside;
        QTest::newRow("link to the outside")
            << u"ln -s \"$HOME\" link"_s << u"/link"_s << ErrorCode::NotFound << outside;
        QTest::newRow("missing") << u""_s << u"/no"_s << ErrorCode::NotFound << u"no directory '.*/no'"_s;
        QTest::newRow("file") << u""_s << u"/train.py"_s << ErrorCode::NotFound << u"no directory '.*/train.py'"_s;

        const QString bare = u"bare git repository.* working tree"_s;
        QTest::newRow("bare") << u"git clone -q --bare . bare"_s << u"/bare"_s << ErrorCode::Refused << bare;
        QTest::newRow("in a bare one") << u"git clone -q --bare . bare"_s << u"/bare/objects"_s << ErrorCode::Refused
                                       << bare;
        QTest::newRow("bare, only git knows it")
            << u"git init -q --bare --ref-format=reftable bare"_s << u"/bare"_s << ErrorCode::Refused << bare;

        const QString inside = u"(working tree of its git repository\\. Go to|inside of \\.git).*"_s;
        QTest::newRow("inside") << u""_s << u"/.git"_s << ErrorCode::Refused << inside;
        QTest::newRow("deep inside") << u""_s << u"/.git/refs/heads"_s << ErrorCode::Refused << inside;
        QTest::newRow("inside, only git knows it")
            << u"git init -q --ref-format=reftable new"_s << u"/new/.git"_s << ErrorCode::Refused << inside;
        QTest::newRow("inside by a link") << u"ln -s .git/refs link"_s << u"/link"_s << ErrorCode::Refused << inside;
        QTest::newRow("of a linked one") << u"git worktree add -q tree"_s << u"/.git/worktrees/tree"_s
                                         << ErrorCode::Refused << inside;
        QTest::newRow("of a submodule") << u"git submodule -q add \"$LIBRARY\" lib"_s << u"/.git/modules/lib"_s
                                        << ErrorCode::Refused << inside;
        QTest::newRow("a repository elsewhere")
            << u"git init -q --separate-git-dir=elsewhere"_s << u"/elsewhere"_s << ErrorCode::Refused << inside;
    }
    void refusesAnywhereElse()
    {
        QFETCH(QString, script);
        QFETCH(QString, place);
        QFETCH(QString, message);
        const QString base = m_scratch.newRepository();
        m_scratch.shell(base, script);
        const auto tree = findWorkTree(base + place);
        QVERIFY(!tree);
        const auto state = inspectWorkTree(base + place);
        QVERIFY(!state);
        for (const Error &error : {tree.error(), state.error()}) {
            QTEST(error.code, "code");
            QVERIFY2(QRegularExpression(message).match(error.message).hasMatch(), qPrintable(error.message));
        }
        const auto asked = GitProgram(base + place, {}).find();
        if (!asked) // git takes the place of a linked working tree's or submodule's data for its working tree
            QTEST(asked.error().code, "code");
    }

    void hasNoStateBeforeTheFirstCommit_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("plain") << u"git init -q"_s;
        QTest::newRow("reftable") << u"git init -q --ref-format=reftable"_s;
        QTest::newRow("sha256") << u"git init -q --object-format=sha256"_s;
        QTest::newRow("something added") << u"git init -q; echo x > a; git add a"_s;
        QTest::newRow("another branch has one")
            << u"git init -q; git commit -q --allow-empty -m x; git checkout -q --orphan new"_s;
    }
    void hasNoStateBeforeTheFirstCommit()
    {
        QFETCH(QString, script);
        const QString top = m_scratch.newDirectory();
        m_scratch.shell(top, script);
        QVERIFY(findWorkTree(top));
        for (const auto &state : {inspectWorkTree(top), GitProgram(top, {}).inspect()}) {
            QVERIFY(!state);
            QCOMPARE(state.error().code, ErrorCode::Refused);
            QVERIFY2(state.error().message.contains(u"'"_s + top + u"' has no commit yet"_s),
                     qPrintable(listed(state)[0]));
            QVERIFY(state.error().message.endsWith(u"; commit first."_s));
        }
    }

    void looksNoHigherThanItMay()
    {
        const QString top = m_scratch.newRepository();
        const ScopedVariable ceiling("GIT_CEILING_DIRECTORIES", top);
        QVERIFY(findWorkTree(top));
        QCOMPARE(errorOf(findWorkTree(top + u"/sub"_s)).code, ErrorCode::NotFound);
        QCOMPARE(errorOf(GitProgram(top + u"/sub"_s, {}).find()).code, ErrorCode::NotFound);
    }

    void variablesOfAHookDoNotRedirectIt_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("libgit2") << u""_s;
        QTest::newRow("git") << u"--object-format=sha256"_s;
    }
    void variablesOfAHookDoNotRedirectIt()
    {
        QFETCH(QString, options);
        const QString top = m_scratch.newRepository(options);
        const QString commit = m_scratch.shell(top, u"echo x > train.py; git rev-parse HEAD"_s);
        const QString other = m_scratch.newRepository();
        m_scratch.shell(other, u"rm -r .git/objects"_s);
        const ScopedVariable directory("GIT_DIR", other + u"/.git"_s);
        const ScopedVariable common("GIT_COMMON_DIR", other + u"/.git"_s);
        const ScopedVariable tree("GIT_WORK_TREE", other);
        const ScopedVariable index("GIT_INDEX_FILE", other + u"/.git/index"_s);
        const ScopedVariable objects("GIT_OBJECT_DIRECTORY", other + u"/.git/objects"_s);
        const ScopedVariable prefix("GIT_PREFIX", u"sub/"_s);
        const ScopedVariable name("GIT_NAMESPACE", u"other"_s);

        const auto state = inspectWorkTree(top + u"/sub"_s);
        QCOMPARE(listed(state), QStringList{u"M train.py"_s});
        QCOMPARE(state->top, top);
        QCOMPARE(state->commonDirectory, top + u"/.git"_s);
        QCOMPARE(state->commit, commit);
        const auto found = findWorkTree(top);
        QVERIFY(found);
        QCOMPARE(found->top, top);
    }

private:
    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestWorktree)
#include "tst_worktree.moc"
