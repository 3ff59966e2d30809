// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/linked_worktree.h"
#include "git_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QString told(const Result<> &result)
{
    return result ? u"done"_s : result.error().message;
}

} // namespace

class TestSubmoduleCheckout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_innermost = m_scratch.newRepository();
        m_inner = m_scratch.newRepository();
        m_scratch.shell(m_inner, u"git submodule --quiet add '%1' 'deep/a b'; git commit -qm deep"_s.arg(m_innermost));
        m_original = m_scratch.newRepository();
        m_scratch.shell(m_original, u"git submodule --quiet add --name other/name '%1' mod; git commit -qm mod\n"
                                    "git submodule --quiet update --init --recursive"_s.arg(m_inner));
    }

    void init()
    {
        m_top = m_scratch.newDirectory();
        m_scratch.shell(m_original, u"cp -a . '%1'"_s.arg(m_top));
        m_path = m_scratch.newDirectory() + u"/runs/w"_s;
    }

    void cleanup()
    {
        for (const QString &moved : {m_inner, m_innermost})
            QDir().rename(moved + u".away"_s, moved);
    }

    void needsNoNetwork_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("checked out") << u":"_s;
        QTest::newRow("no branch has the commit")
            << u"cd mod; git checkout -q --detach; echo x > train.py; git commit -qam x; cd ..; git commit -qam x"_s;
        QTest::newRow("removed by another branch")
            << u"git checkout -q -b without HEAD~; rm -rf mod; git checkout -q --detach main; rm -rf mod"_s;
        QTest::newRow("with a .git directory of its own")
            << u"rm mod/.git; mv .git/modules/other/name mod/.git; git config -f mod/.git/config --unset "
               u"core.worktree\n"
               "d='mod/deep/a b/.git'; rm \"$d\"; mv 'mod/.git/modules/deep/a b' \"$d\"\n"
               "git config -f \"$d/config\" --unset core.worktree"_s;
        QTest::newRow("shallow")
            << u"git -C mod fetch -q --depth=1 'file://%1' HEAD; [ -e .git/modules/other/name/shallow ]"_s;
        QTest::newRow("not wanted by configuration") << u"git config submodule.other/name.update none"_s;
        QTest::newRow("in a linked working tree")
            << u"d=$PWD-between; git worktree add -q --detach \"$d\"; echo \"$d\""_s;
    }
    void needsNoNetwork()
    {
        QFETCH(QString, script);
        const QString other = m_scratch.shell(m_top, script.contains(u"%1"_s) ? script.arg(m_inner) : script);
        const QString commit = m_scratch.shell(m_top, u"git rev-parse HEAD"_s);
        const QString config = m_scratch.shell(m_top, u"cat .git/config"_s);
        const QString url = m_inner;
        m_scratch.shell(m_scratch.newDirectory(), u"mv '%1' '%1.away'; mv '%2' '%2.away'"_s.arg(m_inner, m_innermost));

        QCOMPARE(told(addLinkedWorktree(other.isEmpty() ? m_top : other, m_path, commit)), u"done"_s);
        const QString wanted = m_scratch.shell(m_top, u"git rev-parse %1:mod"_s.arg(commit));
        QCOMPARE(m_scratch.shell(m_path + u"/mod"_s, u"git rev-parse HEAD"_s), wanted);
        QCOMPARE(m_scratch.shell(m_path + u"/mod/deep/a b"_s, u"git rev-parse --show-toplevel; cat sub/deep.py"_s),
                 m_path + u"/mod/deep/a b\ndeep"_s);
        QCOMPARE(m_scratch.shell(m_path + u"/mod"_s, u"git remote get-url origin"_s), url);
        QCOMPARE(m_scratch.shell(m_path, u"git status --porcelain --ignored"_s), QString());
        QCOMPARE(m_scratch.shell(m_top, u"cat .git/config"_s), config);

        const QString moved = QFileInfo(m_path).path() + u"/a/b/c"_s;
        QCOMPARE(told(moveLinkedWorktree(m_top, m_path, moved)), u"done"_s);
        QCOMPARE(
            m_scratch.shell(moved + u"/mod/deep/a b"_s, u"git status --porcelain; git rev-parse --show-toplevel"_s),
            moved + u"/mod/deep/a b"_s);
        GitScratch::write(moved + u"/mod/deep/a b/new"_s, "x");
        const Error error = errorOf(removeLinkedWorktree(m_top, moved));
        QCOMPARE(error.code, ErrorCode::Refused);
        QVERIFY2(error.message.contains(u"'mod"_s), qPrintable(error.message));
        QFile::remove(moved + u"/mod/deep/a b/new"_s);
        QCOMPARE(told(removeLinkedWorktree(m_top, moved)), u"done"_s);
        QVERIFY(!QFileInfo::exists(moved));
    }

    void isFetchedWhereNothingIsThere()
    {
        const QString clone = m_scratch.newDirectory();
        m_scratch.shell(clone, u"git clone -q '%1' ."_s.arg(m_top));
        QCOMPARE(told(addLinkedWorktree(clone, m_path, m_scratch.shell(clone, u"git rev-parse HEAD"_s))), u"done"_s);
        QCOMPARE(m_scratch.shell(m_path + u"/mod/deep/a b"_s, u"cat sub/deep.py"_s), u"deep"_s);
        QCOMPARE(m_scratch.shell(m_path, u"git status --porcelain --ignored"_s), QString());
        QVERIFY(!QFileInfo::exists(clone + u"/mod/.git"_s));
        const QString moved = QFileInfo(m_path).path() + u"/x/y"_s;
        QCOMPARE(told(moveLinkedWorktree(clone, m_path, moved)), u"done"_s);
        QCOMPARE(m_scratch.shell(moved + u"/mod/deep/a b"_s, u"git status --porcelain"_s), QString());
        QCOMPARE(told(removeLinkedWorktree(clone, moved)), u"done"_s);
    }

    void oneThatFailsIsNamedAndNothingStays_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("named");
        QTest::newRow("the outer one") << u"mv '%1' '%1.away'"_s << u"The submodule 'mod' cannot be checked out"_s;
        QTest::newRow("the inner one") << u"mv '%2' '%2.away'"_s << u"The submodule 'deep/a b' cannot be checked out"_s;
        QTest::newRow("one that .gitmodules does not know")
            << u"git rm -q --cached .gitmodules; rm .gitmodules; git commit -qm x"_s << u"The submodule 'mod'"_s;
    }
    void oneThatFailsIsNamedAndNothingStays()
    {
        QFETCH(QString, script);
        QFETCH(QString, named);
        const QString clone = m_scratch.newDirectory();
        m_scratch.shell(clone, u"git clone -q '%1' ."_s.arg(m_top));
        m_scratch.shell(clone, script.contains(u"%2"_s) ? script.replace(u"%2"_s, m_innermost)
                                                        : script.replace(u"%1"_s, m_inner));
        const Error error = errorOf(addLinkedWorktree(clone, m_path, m_scratch.shell(clone, u"git rev-parse HEAD"_s)));
        QCOMPARE(error.code, ErrorCode::Io);
        QVERIFY2(error.message.contains(named), qPrintable(error.message));
        QVERIFY(!QFileInfo::exists(m_path));
        QCOMPARE(m_scratch.shell(clone, u"git worktree list --porcelain | grep -c ^worktree"_s), u"1"_s);
    }

    void aRepositoryThatWasAddedByMistakeIsTakenFromThere()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"git clone -q '%1' lib; git add lib 2>/dev/null; git commit -qm lib"_s.arg(m_innermost));
        QCOMPARE(told(addLinkedWorktree(top, m_path, m_scratch.shell(top, u"git rev-parse HEAD"_s))), u"done"_s);
        QCOMPARE(m_scratch.shell(m_path + u"/lib"_s, u"cat train.py"_s), u"train"_s);
    }

private:
    GitScratch m_scratch;
    QString m_innermost;
    QString m_inner;
    QString m_original;
    QString m_top;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSubmoduleCheckout)
#include "tst_submodule_checkout.moc"
