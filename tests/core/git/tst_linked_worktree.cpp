// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/linked_worktree.h"
#include "git_scratch.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QString told(const Result<> &result)
{
    return result ? u"done"_s : result.error().message;
}

} // namespace

class TestLinkedWorktree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void livesAndDies_data() { kinds(); }
    void livesAndDies()
    {
        QFETCH(QString, options);
        const QString top = m_scratch.newRepository(options);
        const QString first = head(top);
        m_scratch.shell(top, u"echo two > train.py; git commit -qam two; echo dirty > train.py"_s);
        const QString status = m_scratch.shell(top, u"git status --porcelain"_s);
        const QString path = m_scratch.newDirectory() + u"/runs/grüne bäume/1"_s;

        QVERIFY(!inspectLinkedWorktree(path).value_or(LinkedWorktreeState{.exists = true}).exists);
        QCOMPARE(told(addLinkedWorktree(top + u"/sub"_s, path, first.first(10))), u"done"_s);
        QCOMPARE(m_scratch.shell(path, u"cat train.py sub/deep.py"_s), u"train\ndeep"_s);
        QVERIFY(entries(top).contains(u"worktree "_s + path + u"\nHEAD "_s + first + u"\ndetached\nlocked "_s));
        auto state = inspectLinkedWorktree(path);
        QVERIFY2(state, qPrintable(errorOf(state).message));
        QVERIFY(state->exists && state->clean());
        QCOMPARE(state->commit, first);

        m_scratch.shell(path, u"sleep 1000 & echo $! > ../pid"_s); // a program that runs in there
        const QString moved = QFileInfo(path).path() + u"/archive/2"_s;
        QCOMPARE(told(moveLinkedWorktree(top, path, moved)), u"done"_s);
        m_scratch.shell(moved, u"[ \"$(readlink /proc/$(cat ../../pid)/cwd)\" = \"$PWD\" ]; kill $(cat ../../pid)"_s);
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(entries(top).contains(u"worktree "_s + moved + u"\nHEAD "_s));
        QVERIFY(inspectLinkedWorktree(moved).value_or(LinkedWorktreeState{.modified = {u"?"_s}}).clean());

        m_scratch.shell(top, u"git worktree prune --expire=now"_s);
        QCOMPARE(told(removeLinkedWorktree(top, moved)), u"done"_s);
        QVERIFY(!QFileInfo::exists(moved));
        QCOMPARE(entries(top).count(u"worktree "_s), 1);
        QCOMPARE(told(removeLinkedWorktree(top, moved)), u"done"_s);
        QCOMPARE(m_scratch.shell(top, u"git status --porcelain"_s), status);
    }

    void isNotRemovedWithWorkInIt_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("named"); // a regular expression
        QTest::newRow("changed") << u"echo x > train.py"_s << u"'train\\.py'\\.$"_s;
        QTest::newRow("staged") << u"echo x > train.py; git add ."_s << u"'train\\.py'"_s;
        QTest::newRow("deleted") << u"rm train.py"_s << u"'train\\.py'"_s;
        QTest::newRow("untracked") << u"echo x > 'new file'"_s << u"'new file'"_s;
        QTest::newRow("committed") << u"git commit -q --allow-empty -m x"_s << u"commit [0-9a-f]{12}\\."_s;
        QTest::newRow("many") << u"for i in 10 11 12 13 14 15 16 17 18 19 20; do : > $i; done"_s
                              << u"'10', .*'19', …\\."_s;
        QTest::newRow("broken link to the repository") << u"rm .git"_s << u"not a git working tree of its own"_s;
        QTest::newRow("link to nothing") << u"echo 'gitdir: /no/such' > .git"_s
                                         << u"not a git working tree of its own"_s;
        QTest::newRow("entry is gone") << u"rm -r \"$(git rev-parse --git-dir)\""_s
                                       << u"not a git working tree of its own"_s;
    }
    void isNotRemovedWithWorkInIt()
    {
        QFETCH(QString, script);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"echo .runs > .git/info/exclude"_s);
        const QString path = top + u"/.runs/w"_s;
        QCOMPARE(told(addLinkedWorktree(top, path, head(top))), u"done"_s);
        m_scratch.shell(path, script);
        const QString before = m_scratch.shell(path, u"find . | sort"_s);
        const Error error = errorOf(removeLinkedWorktree(top, path));
        QCOMPARE(error.code, ErrorCode::Refused);
        QFETCH(QString, named);
        QVERIFY2(QRegularExpression(named).match(error.message).hasMatch(), qPrintable(error.message));
        QCOMPARE(m_scratch.shell(path, u"find . | sort"_s), before);

        QCOMPARE(told(removeLinkedWorktree(top, path, Unsaved::Discard)), u"done"_s);
        QVERIFY(!QFileInfo::exists(path));
        QCOMPARE(entries(top).count(u"worktree "_s), 1);
    }

    void committedWorkThatABranchHasIsSafe()
    {
        const QString top = m_scratch.newRepository();
        const QString path = m_scratch.newDirectory() + u"/w"_s;
        QCOMPARE(told(addLinkedWorktree(top, path, head(top))), u"done"_s);
        m_scratch.shell(path, u"echo x > a.log; git commit -q --allow-empty -m x; git branch kept"_s);
        QCOMPARE(told(removeLinkedWorktree(top, path)), u"done"_s);
    }

    void whatIsHalfGoneGoes()
    {
        const QString top = m_scratch.newRepository();
        const QString path = m_scratch.newDirectory() + u"/w"_s;
        QCOMPARE(told(addLinkedWorktree(top, path, head(top))), u"done"_s);
        m_scratch.shell(top, u"rm -r '%1'"_s.arg(path));
        QCOMPARE(told(addLinkedWorktree(top, path, head(top))), u"done"_s); // over the entry that was left
        m_scratch.shell(top, u"rm -r '%1'; git worktree add -q --detach ../else-%2; rm -r ../else-%2"_s.arg(
                                 path, QFileInfo(top).fileName()));
        QCOMPARE(told(removeLinkedWorktree(top, path)), u"done"_s);
        QCOMPARE(entries(top).count(u"worktree "_s), 2); // the user's own is not touched
    }

    void onlyLinkedWorktreesAreRemoved()
    {
        const QString top = m_scratch.newRepository();
        const QString link = m_scratch.newDirectory() + u"/link"_s;
        QVERIFY(QFile::link(top, link));
        const QString file = m_scratch.newDirectory() + u"/file"_s;
        GitScratch::write(file, "x");
        for (const QString &path : {top, link, file}) {
            const Error error = errorOf(removeLinkedWorktree(top, path, Unsaved::Discard));
            QCOMPARE(error.code, ErrorCode::Refused);
            QVERIFY2(error.message.contains(path), qPrintable(error.message));
            QVERIFY(QFileInfo::exists(path));
        }
        QVERIFY(QFile::exists(top + u"/train.py"_s));
    }

    void isNotMadeOverAnything_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a directory with a file") << u"mkdir w; : > w/.x"_s << ErrorCode::Refused;
        QTest::newRow("a file") << u": > w"_s << ErrorCode::Refused;
        QTest::newRow("a link") << u"mkdir v; ln -s v w"_s << ErrorCode::Refused;
        QTest::newRow("a file above") << u": > ../../above; rm -r \"$PWD\"; mv ../../above \"$PWD\""_s << ErrorCode::Io;
    }
    void isNotMadeOverAnything()
    {
        QFETCH(QString, script);
        const QString top = m_scratch.newRepository();
        const QString place = m_scratch.newDirectory() + u"/place"_s;
        m_scratch.shell(QFileInfo(place).path(), u"mkdir place"_s);
        m_scratch.shell(place, script.replace(u"../../above"_s, u"../above"_s));
        QTEST(errorOf(addLinkedWorktree(top, place + u"/w"_s, head(top))).code, "code");
        QCOMPARE(entries(top).count(u"worktree "_s), 1);
    }

    void mistakesAreTold()
    {
        const QString top = m_scratch.newRepository();
        const QString path = m_scratch.newDirectory() + u"/w"_s;
        const QString missing(40, u'a');
        const Error none = errorOf(addLinkedWorktree(top, path, missing));
        QCOMPARE(none.code, ErrorCode::NotFound);
        QVERIFY2(none.message.contains(missing), qPrintable(none.message));
        QCOMPARE(errorOf(addLinkedWorktree(m_scratch.newDirectory(), path, head(top))).code, ErrorCode::NotFound);
        QCOMPARE(errorOf(moveLinkedWorktree(top, path, path + u'2')).code, ErrorCode::NotFound);
        QVERIFY(!QFileInfo::exists(path));

        QCOMPARE(told(addLinkedWorktree(top, path, head(top))), u"done"_s);
        const QString taken = m_scratch.newDirectory();
        const Error there = errorOf(moveLinkedWorktree(top, path, taken));
        QCOMPARE(there.code, ErrorCode::Refused);
        QVERIFY2(there.message.contains(taken), qPrintable(there.message));
        const QString foreign = m_scratch.newRepository();
        QVERIFY(!moveLinkedWorktree(foreign, path, path + u'2'));
        QVERIFY(inspectLinkedWorktree(path).value_or(LinkedWorktreeState()).exists); // is back where it was
        QVERIFY(entries(top).contains(u"worktree "_s + path + u'\n'));
    }

    void whatOthersHaveMovedIsFound()
    {
        const QString top = m_scratch.newRepository();
        const QString place = m_scratch.newDirectory();
        QCOMPARE(told(addLinkedWorktree(top, place + u"/a/w"_s, head(top))), u"done"_s);
        m_scratch.shell(place, u"mv a b"_s);
        QCOMPARE(told(moveLinkedWorktree(top, place + u"/a/w"_s, place + u"/b/w"_s)), u"done"_s);
        QVERIFY(entries(top).contains(u"worktree "_s + place + u"/b/w\n"_s));
    }

    void endsAtItsDeadline()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"echo '*.dat filter=f' > .gitattributes; echo x > a.dat; git add .; git commit -qm x\n"
                             "git config filter.f.smudge 'sleep 1000'; git config filter.f.required true"_s);
        const QString path = m_scratch.newDirectory() + u"/w"_s;
        QCOMPARE(errorOf(addLinkedWorktree(top, path, head(top), {.files = std::chrono::milliseconds(700)})).code,
                 ErrorCode::Timeout);
        QVERIFY(!QFileInfo::exists(path));
        m_scratch.shell(top, u"git config filter.f.smudge cat"_s);
        QCOMPARE(told(addLinkedWorktree(top, path, head(top))), u"done"_s);
    }

private:
    static void kinds()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("plain") << QString();
        QTest::newRow("sha256") << u"--object-format=sha256"_s;
        QTest::newRow("reftable") << u"--ref-format=reftable"_s;
    }
    QString head(const QString &top) { return m_scratch.shell(top, u"git rev-parse HEAD"_s); }
    QString entries(const QString &top) { return m_scratch.shell(top, u"git worktree list --porcelain"_s); }

    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestLinkedWorktree)
#include "tst_linked_worktree.moc"
