// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/commit_pin.h"
#include "git_scratch.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const QString forget = u"git reflog expire --expire=now --all; git gc -q --prune=now"_s;

QString pinned(const QString &directory, const QString &name)
{
    const auto commit = pinnedCommit(directory, name);
    return commit ? commit->value_or(u"(none)"_s) : commit.error().message;
}

QString told(const Result<> &result)
{
    return result ? u"done"_s : result.error().message;
}

} // namespace

class TestCommitPin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTreeOfEveryRun_data() { kinds(); }
    void keepsTheTreeOfEveryRun()
    {
        QFETCH(QString, options);
        const QString top = m_scratch.newRepository(options);
        QStringList commits;
        for (int i = 0; i < 4; ++i)
            commits += commit(top, QString::number(i));
        const QStringList names{u"plain"_s, u"group/one"_s, u"a b.lock"_s, u"größe"_s};
        QStringList trees;
        for (qsizetype i = 0; i < names.size(); ++i) {
            QCOMPARE(pinCommit(top + u"/sub"_s, names[i], commits[i]).value_or(u"(none)"_s), commits[i]);
            trees += treeOf(top, commits[i]);
        }
        const QString unpinned = commit(top, u"unpinned"_s);

        m_scratch.shell(top,
                        u"git checkout -q -b other HEAD~5; git commit -q --allow-empty -m other\n"
                        "git checkout -q main; git rebase -q other; git checkout -q other; git branch -D -q main\n"_s
                            + forget);
        QCOMPARE(told(movePin(top, names[1], u"archive/group/one"_s)), u"done"_s);
        QCOMPARE(told(movePin(top, names[0], u"plain/deeper"_s)), u"done"_s);
        QCOMPARE(told(movePinToTrash(top, names[2], u"2026 x"_s)), u"done"_s);
        m_scratch.shell(top, forget);
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(treeOf(top, commits[i]), trees[i]);
        QVERIFY(!m_scratch.shell(top, u"git cat-file -t %1 2>&1 || echo gone"_s.arg(unpinned)).contains(u"commit\n"_s));

        QCOMPARE(told(movePin(top, u"plain/deeper"_s, u"plain"_s)), u"done"_s);
        QCOMPARE(told(restorePin(top, u"2026 x"_s, u"back"_s)), u"done"_s);
        QCOMPARE(refs(top),
                 QStringList({u"refs/runs/archive/group/one "_s + commits[1], u"refs/runs/back "_s + commits[2],
                              u"refs/runs/größe "_s + commits[3], u"refs/runs/plain "_s + commits[0]}));
        m_scratch.shell(top, forget);
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(treeOf(top, commits[i]), trees[i]);
    }

    void isGoneWhenItIsUnpinned_data() { kinds(); }
    void isGoneWhenItIsUnpinned()
    {
        QFETCH(QString, options);
        const QString top = m_scratch.newRepository(options);
        const QString first = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        const QString second = commit(top, u"second"_s);
        QVERIFY(pinCommit(top, u"a/b"_s, first));
        QCOMPARE(pinned(top, u"a/b"_s), first);
        QVERIFY(pinCommit(top, u"a/b"_s, second.first(10))); // moves
        QCOMPARE(pinned(top, u"a/b"_s), second);
        m_scratch.shell(top, u"git pack-refs --all"_s);
        QCOMPARE(pinned(top, u"a/b"_s), second);
        QCOMPARE(told(unpinCommit(top, u"a/b"_s)), u"done"_s);
        QCOMPARE(told(unpinCommit(top, u"a/b"_s)), u"done"_s);
        QCOMPARE(pinned(top, u"a/b"_s), u"(none)"_s);
        QCOMPARE(told(movePin(top, u"a/b"_s, u"c"_s)), u"done"_s);
        QCOMPARE(told(unpinFromTrash(top, u"x"_s)), u"done"_s);
        QVERIFY(pinCommit(top, u"a"_s, first)); // where a directory was
        QCOMPARE(told(movePinToTrash(top, u"a"_s, u"x"_s)), u"done"_s);
        QCOMPARE(told(unpinFromTrash(top, u"x"_s)), u"done"_s);
        QCOMPARE(refs(top), QStringList());
    }

    void isSharedByLinkedWorktrees()
    {
        const QString top = m_scratch.newRepository();
        const QString linked = m_scratch.newDirectory() + u"/linked"_s;
        m_scratch.shell(top, u"git worktree add -q '%1'"_s.arg(linked));
        const QString hash = commit(linked, u"there"_s);
        QVERIFY(pinCommit(linked, u"x"_s, hash));
        QCOMPARE(pinned(top, u"x"_s), hash);
        QCOMPARE(told(movePin(top, u"x"_s, u"y"_s)), u"done"_s);
        QCOMPARE(pinned(linked, u"y"_s), hash);
    }

    void writesNoReflogAndRunsNoHook()
    {
        const QString top = m_scratch.newRepository();
        const QString hash = m_scratch.shell(top, u"git config core.logAllRefUpdates always; git rev-parse HEAD\n"
                                                  "printf '#!/bin/sh\\nexit 1\\n' > .git/hooks/reference-transaction\n"
                                                  "chmod +x .git/hooks/reference-transaction"_s);
        QVERIFY(pinCommit(top, u"x"_s, hash));
        QCOMPARE(told(movePin(top, u"x"_s, u"x/y"_s)), u"done"_s);
        QVERIFY(!QFile::exists(top + u"/.git/logs/refs/runs"_s));
        QVERIFY(!QFile::exists(top + u"/.git/logs/refs/runs-moving"_s));
    }

    void anotherRunInTheWayIsTold_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("wanted");
        for (const QString &options : {QString(), u"--ref-format=reftable"_s}) {
            QTest::addRow("file, directory %s", qPrintable(options)) << options << u"a"_s << u"a/b"_s;
            QTest::addRow("directory, file %s", qPrintable(options)) << options << u"a/b"_s << u"a"_s;
        }
    }
    void anotherRunInTheWayIsTold()
    {
        QFETCH(QString, options);
        QFETCH(QString, there);
        QFETCH(QString, wanted);
        const QString top = m_scratch.newRepository(options);
        const QString hash = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        QVERIFY(pinCommit(top, there, hash));
        QVERIFY(pinCommit(top, u"other"_s, hash));
        for (const QString &before : {u":"_s, u"git pack-refs --all"_s}) {
            m_scratch.shell(top, before);
            for (const Error &error :
                 {errorOf(pinCommit(top, wanted, hash)), errorOf(movePin(top, u"other"_s, wanted))}) {
                QCOMPARE(error.code, ErrorCode::Refused);
                QVERIFY2(error.message.contains(u"git update-ref -d refs/runs/"_s + there), qPrintable(error.message));
            }
            QCOMPARE(pinned(top, u"other"_s), hash);
        }
    }

    void aMoveThatFailsLeavesThePin()
    {
        const QString top = m_scratch.newRepository();
        const QString hash = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        QVERIFY(pinCommit(top, u"a"_s, hash));
        m_scratch.shell(top, u"mkdir -p .git/refs/runs-moving; : > .git/refs/runs/a.lock"_s);
        const Error error = errorOf(movePin(top, u"a"_s, u"a/b"_s, {.change = std::chrono::milliseconds(200)}));
        QCOMPARE(error.code, ErrorCode::Timeout);
        QVERIFY2(error.message.contains(u"refs/runs/a.lock"_s), qPrintable(error.message));
        QCOMPARE(refs(top), QStringList{u"refs/runs/a "_s + hash});
    }

    void mistakesAreTold_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("hash");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("message");
        const QString none = QString(40, u'a');
        QTest::newRow("no commit") << u":"_s << none << ErrorCode::NotFound << none;
        QTest::newRow("a tree") << u":"_s << u"HEAD^{tree}"_s << ErrorCode::NotFound << u"has no commit"_s;
        QTest::newRow("a branch") << u":"_s << u"main"_s << ErrorCode::InvalidArgument << u"not the hash of a commit"_s;
        QTest::newRow("no repository") << u"rm -rf .git"_s << none << ErrorCode::NotFound
                                       << u"not in a git repository"_s;
        QTest::newRow("broken") << u"echo '[' >> .git/config"_s << none << ErrorCode::Malformed << u"bad config line"_s;
        QTest::newRow("no directory") << u"rm -rf \"$PWD\""_s << none << ErrorCode::NotFound << u"no directory"_s;
        QTest::newRow("no place") << u"echo x > .git/refs/runs"_s << u"HEAD"_s << ErrorCode::Io << u"refs/runs"_s;
        if (geteuid() != 0)
            QTest::newRow("read-only") << u"chmod a-w .git/refs"_s << u"HEAD"_s << ErrorCode::Io
                                       << u"unable to create directory for .git/refs/runs"_s;
    }
    void mistakesAreTold()
    {
        QFETCH(QString, script);
        QFETCH(QString, hash);
        const QString top = m_scratch.newRepository();
        if (hash.startsWith(u"HEAD"_s))
            hash = m_scratch.shell(top, u"git rev-parse '%1'"_s.arg(hash));
        m_scratch.shell(top, script);
        const Error error = errorOf(pinCommit(top, u"x"_s, hash, {.change = std::chrono::milliseconds(300)}));
        m_scratch.shell(QDir::tempPath(), u"[ ! -d '%1' ] || chmod -R u+w '%1'"_s.arg(top));
        QTEST(error.code, "code");
        QFETCH(QString, message);
        QVERIFY2(error.message.contains(message), qPrintable(error.message));
    }

    void manyAtOnceWaitForEachOther_data() { kinds(); }
    void manyAtOnceWaitForEachOther()
    {
        QFETCH(QString, options);
        const QString top = m_scratch.newRepository(options);
        const QString hash = m_scratch.shell(top, u"git rev-parse HEAD"_s);
        constexpr int processes = 4;
        constexpr int rounds = 6;
        std::atomic<int> failures = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < processes; ++i) {
            threads.emplace_back([&, i] {
                for (int round = 0; round < rounds; ++round) {
                    const QString own = u"group/%1-%2"_s.arg(i).arg(round);
                    failures += !pinCommit(top, u"shared"_s, hash);
                    failures += !pinCommit(top, own, hash);
                    failures += !movePin(top, own, u"moved/"_s + own);
                }
            });
        }
        threads.clear();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(refs(top).size(), qsizetype(processes * rounds + 1));
    }

    void withoutGit()
    {
        const QString top = m_scratch.newRepository();
        const ScopedVariable path("PATH", m_scratch.pathWithGit());
        QCOMPARE(errorOf(unpinCommit(top, u"x"_s)).code, ErrorCode::Unavailable);
    }

private:
    static void kinds()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("plain") << QString();
        QTest::newRow("sha256") << u"--object-format=sha256"_s;
        QTest::newRow("reftable") << u"--ref-format=reftable"_s;
    }

    QString commit(const QString &top, const QString &text)
    {
        return m_scratch.shell(top, u"echo '%1' > train.py; git commit -q -a -m '%1'; git rev-parse HEAD"_s.arg(text));
    }
    QString treeOf(const QString &top, const QString &commit)
    {
        return m_scratch.shell(top, u"git ls-tree -r %1; git archive %1 | sha256sum"_s.arg(commit));
    }
    QStringList refs(const QString &top)
    {
        return m_scratch
            .shell(top,
                   u"git for-each-ref --format='%(refname) %(objectname)' refs/runs refs/runs-trash refs/runs-moving"_s)
            .split(u'\n', Qt::SkipEmptyParts);
    }

    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestCommitPin)
#include "tst_commit_pin.moc"
