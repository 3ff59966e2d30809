// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/snapshot.h"
#include "git_scratch.h"

#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace runs;

class TestSnapshotTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefused_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("message"); // a regular expression
        const auto row = [](const char *name, const QString &script, ErrorCode code, const QString &message) {
            QTest::newRow(name) << script << code << message;
        };
        const QString submodule =
            u"git -c protocol.file.allow=always submodule --quiet add '%1' mod; git commit -qm mod\n"_s.arg(
                m_scratch.newRepository());
        const QString inside = u"not committed inside of a submodule: 'mod'\\. Commit it there"_s;
        const QString another = u"cannot hold another git repository: 'a/inner/'"_s;
        row("changed submodule", submodule + u"echo x > mod/train.py"_s, ErrorCode::Refused, inside);
        row("staged in a submodule", submodule + u"echo x > mod/train.py; git -C mod add ."_s, ErrorCode::Refused,
            inside);
        row("untracked in a submodule", submodule + u"echo x > mod/new"_s, ErrorCode::Refused, inside);
        row("ignored by setting", submodule + u"git config submodule.mod.ignore all; echo x > mod/new"_s,
            ErrorCode::Refused, inside);
        row("another repository", u"git init -q a/inner; cd a/inner; git commit -q --allow-empty -m x"_s,
            ErrorCode::Refused, another);
        row("another repository without a commit", u"git init -q a/inner; echo x > a/inner/x"_s, ErrorCode::Refused,
            another);
        row("both", submodule + u"echo x > mod/new; git init -q a/inner"_s, ErrorCode::Refused,
            inside + u".*"_s + another);
        row("many", u"for i in 10 11 12 13 14 15 16 17 18 19 20; do git init -q $i; done"_s, ErrorCode::Refused,
            u"'10/', .*'19/', …"_s);
        row("no commit", u"rm -rf .git; git init -q"_s, ErrorCode::Refused, u"has no commit yet"_s);
        row("bare", u"rm -rf .git train.py sub .gitignore; git init -q --bare"_s, ErrorCode::Refused, u"bare"_s);
        row("no repository", u"rm -rf .git"_s, ErrorCode::NotFound, u"not in a git repository"_s);
        row("broken index", u"echo x > .git/index"_s, ErrorCode::Io, u"index"_s);
        row("locked", u": > .git/index.lock"_s, ErrorCode::Timeout, u"remove '.*/\\.git/index\\.lock'"_s);
        row("object store that takes nothing",
            u"for a in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do for b in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do\n"
            "[ -e .git/objects/$a$b ] || : > .git/objects/$a$b; done; done; git repack -qad || :\n"
            "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do echo $i > $i; done"_s,
            ErrorCode::Io, u"git could not do its work in the repository of '.*': .*failed to insert into database"_s);
        row("filter that fails",
            u"echo '*.dat filter=f' > .gitattributes; git config filter.f.clean false; git config filter.f.required "
            u"true\n"
            "echo x > a.dat"_s,
            ErrorCode::Io, u"a\\.dat"_s);
        if (geteuid() != 0) {
            row("unreadable", u"echo x > secret; chmod 0 secret"_s, ErrorCode::Io, u"secret.*Permission denied"_s);
            row("read-only object store", u"echo x > n; find .git/objects -type d | xargs chmod a-w"_s, ErrorCode::Io,
                u"insufficient permission"_s);
        }
    }
    void isRefused()
    {
        QFETCH(QString, script);
        QFETCH(QString, message);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script);
        const QString list = u"find . -not -path './.git/objects*' -type f -readable | sort | xargs sha256sum"_s;
        const QString before = m_scratch.shell(top, list);
        const QString temporary = m_scratch.newDirectory();
        {
            const ScopedVariable variable("TMPDIR", temporary);
            const Error error = errorOf(makeSnapshot(top, {}, u"x"_s, {.change = std::chrono::milliseconds(200)}));
            QTEST(error.code, "code");
            QVERIFY2(QRegularExpression(message).match(error.message).hasMatch(), qPrintable(error.message));
        }
        const QString after = m_scratch.shell(top, list);
        m_scratch.shell(top, u"chmod -R u+rwX ."_s); // so that it can be removed
        QCOMPARE(after, before);
        QCOMPARE(QDir(temporary).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }

    /// Somebody works in the tree just when git lists it, or writes it: `git` is a script that does so.
    void aMovingHeadGivesNoMixture_data()
    {
        QTest::addColumn<QString>("meanwhile");
        QTest::addColumn<QString>("once");
        const QString once = u"[ -e moved ] || { : > moved;"_s;
        QTest::newRow("checked out once") << u"\"$GIT\" checkout -q other"_s << once;
        QTest::newRow("committed once") << u"\"$GIT\" commit -q --allow-empty -m x"_s << once;
        QTest::newRow("staged once") << u"\"$GIT\" add train.py"_s << once;
        QTest::newRow("all the time") << u"\"$GIT\" commit -q --allow-empty -m x"_s << u"{"_s;
    }
    void aMovingHeadGivesNoMixture()
    {
        QFETCH(QString, meanwhile);
        QFETCH(QString, once);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"echo moved > .git/info/exclude; git branch other; git commit -q --allow-empty -m two\n"
                             "echo x > train.py"_s);
        const QString script =
            u"if [ \"$1\" = write-tree ]; then ( unset GIT_INDEX_FILE; %1 %2; } ); fi; exec \"$GIT\" \"$@\""_s;
        const QString path = m_scratch.pathWithGit(script.arg(once, meanwhile).toUtf8());
        Result<Snapshot> snapshot;
        {
            const ScopedVariable variable("PATH", path);
            snapshot = makeSnapshot(top, {}, u"x"_s);
        }
        if (once == u"{"_s) {
            QCOMPARE(errorOf(snapshot).code, ErrorCode::Refused);
            QVERIFY2(errorOf(snapshot).message.contains(u"Other git commands change"_s),
                     qPrintable(errorOf(snapshot).message));
            return;
        }
        QVERIFY2(snapshot, qPrintable(errorOf(snapshot).message));
        QVERIFY(QFile::exists(top + u"/moved"_s));
        QCOMPARE(snapshot->base, m_scratch.shell(top, u"git rev-parse HEAD"_s));
        QCOMPARE(m_scratch.shell(top, u"git rev-parse %1^"_s.arg(snapshot->commit)), snapshot->base);
        QCOMPARE(snapshot->modified, QStringList{u"train.py"_s});
    }

    void aRepositoryThatAppearsMeanwhileIsRefused()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"echo x > train.py"_s);
        const QString path = m_scratch.pathWithGit(
            "if [ \"$1\" = add ]; then ( unset GIT_INDEX_FILE; \"$GIT\" init -q inner; cd inner; \"$GIT\" commit -q "
            "--allow-empty -m x ); fi; exec \"$GIT\" \"$@\"");
        const ScopedVariable variable("PATH", path);
        const Error error = errorOf(makeSnapshot(top, {}, u"x"_s));
        QCOMPARE(error.code, ErrorCode::Refused);
        QVERIFY2(error.message.contains(u"another git repository: 'inner'"_s), qPrintable(error.message));
    }

    void endsAtItsDeadline()
    {
        const QString top = m_scratch.newRepository();
        m_scratch.shell(
            top, u"git config filter.f.clean 'sleep 1000'; echo '*.dat filter=f' > .gitattributes; echo x > a.dat"_s);
        const Error error = errorOf(makeSnapshot(top, {}, u"x"_s, {.files = std::chrono::milliseconds(700)}));
        QCOMPARE(error.code, ErrorCode::Timeout);
        QVERIFY(!QFile::exists(top + u"/.git/index.lock"_s));
        m_scratch.shell(top, u"rm a.dat; git config --unset filter.f.clean"_s);
        QVERIFY(makeSnapshot(top, {}, u"x"_s));
    }

    void withoutGit()
    {
        const QString top = m_scratch.newRepository();
        const ScopedVariable variable("PATH", m_scratch.pathWithGit());
        QCOMPARE(errorOf(makeSnapshot(top, {}, u"x"_s)).code, ErrorCode::Unavailable);
    }

private:
    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestSnapshotTrouble)
#include "tst_snapshot_trouble.moc"
