// SPDX-License-Identifier: GPL-2.0-or-later
#include "git_scratch.h"

#include <QScopeGuard>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace runs;

/// Where the line goes, and what happens when it cannot.
class TestExcludeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("LIBRARY", m_scratch.newRepository().toUtf8()); }

    void isTheOneThatGitReads_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << u""_s << u""_s << u".git/info/exclude"_s;
        QTest::newRow("linked") << u"git worktree add -q tree"_s << u"tree"_s << u".git/info/exclude"_s;
        QTest::newRow("linked to a bare one")
            << u"git clone -q --bare . bare; git -C bare worktree add -q ../tree main"_s << u"tree"_s
            << u"bare/info/exclude"_s;
        QTest::newRow("submodule") << u"git submodule -q add \"$LIBRARY\" lib"_s << u"lib"_s
                                   << u".git/modules/lib/info/exclude"_s;
        QTest::newRow("a repository elsewhere")
            << u"git init -q --separate-git-dir=elsewhere"_s << u""_s << u"elsewhere/info/exclude"_s;
        QTest::newRow("reftable") << u"git init -q --ref-format=reftable new"_s << u"new"_s
                                  << u"new/.git/info/exclude"_s;
    }
    void isTheOneThatGitReads()
    {
        QFETCH(QString, script);
        QFETCH(QString, place);
        QFETCH(QString, file);
        const QString base = m_scratch.newRepository();
        m_scratch.shell(base, script);
        const QString top = QDir::cleanPath(base + u'/' + place);
        const auto tree = findWorkTree(top);
        QVERIFY(tree);
        QVERIFY(excludeFromGit(*tree, top + u"/.runs"_s).value_or(false));
        QVERIFY(GitScratch::read(base + u'/' + file).endsWith("\n/.runs/\n"));
        m_scratch.shell(top, u"git check-ignore -q .runs/a"_s);
        QVERIFY(!excludeFromGit(*tree, top + u"/.runs"_s).value_or(true));
    }

    void cannotBeUsed_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("message");
        QTest::newRow("a directory") << u"rm .git/info/exclude; mkdir .git/info/exclude"_s << ErrorCode::Io
                                     << u"Cannot read %1/.git/info/exclude: "_s;
        QTest::newRow("a file in place of the directory") << u"rm -r .git/info; echo x > .git/info"_s << ErrorCode::Io
                                                          << u"Cannot make the directory %1/.git/info: "_s;
        QTest::newRow("leads nowhere") << u"ln -sf /no/such .git/info/exclude"_s << ErrorCode::Io
                                       << u" %1/.git/info/exclude: No such file or directory."_s;
        QTest::newRow("takes no files") << u"rm -r .git/info; ln -s /proc .git/info"_s << ErrorCode::Io
                                        << u"Cannot write %1/.git/info/exclude: No such file or directory."_s;
        QTest::newRow("no repository any more")
            << u"rm -r .git"_s << ErrorCode::NotFound << u"'%1' is not in a git repository"_s;
        QTest::newRow("broken") << u"echo '[' > .git/config"_s << ErrorCode::Malformed
                                << u"git cannot read the repository of '%1': fatal: bad config line"_s;
    }
    void cannotBeUsed()
    {
        QFETCH(QString, script);
        QFETCH(QString, message);
        const QString top = m_scratch.newRepository();
        const auto tree = findWorkTree(top);
        QVERIFY(tree);
        m_scratch.shell(top, script);
        const auto added = excludeFromGit(*tree, top + u"/.runs"_s);
        QVERIFY(!added);
        QTEST(added.error().code, "code");
        QVERIFY2(added.error().message.contains(message.arg(top)), qPrintable(added.error().message));
    }

    void isNeverLeftWithHalfALine_data()
    {
        QTest::addColumn<int>("room");
        QTest::newRow("no room") << 0;
        QTest::newRow("room for a part") << 3;
    }
    void isNeverLeftWithHalfALine()
    {
        QFETCH(int, room);
        const QString top = m_scratch.newRepository();
        const auto tree = findWorkTree(top);
        QVERIFY(tree);
        const QString file = top + u"/.git/info/exclude"_s;
        const QByteArray before = GitScratch::read(file);

        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual;
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        rlimit limit = usual;
        limit.rlim_cur = rlim_t(before.size() + room);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        const auto restored = qScopeGuard([&] {
            setrlimit(RLIMIT_FSIZE, &usual);
            std::signal(SIGXFSZ, handler);
        });
        const auto added = excludeFromGit(*tree, top + u"/.runs"_s);
        QCOMPARE(errorOf(added).code, ErrorCode::Io);
        QVERIFY2(added.error().message.startsWith(u"Cannot write "_s + file), qPrintable(added.error().message));
        QCOMPARE(GitScratch::read(file), before);
    }

    void onlyGitKnowsTheRules_data()
    {
        QTest::addColumn<QByteArray>("git");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no git") << ""_ba << ErrorCode::Unavailable;
        QTest::newRow("hanging") << "exec sleep 60"_ba << ErrorCode::Timeout;
        QTest::newRow("failing") << "exit 128"_ba << ErrorCode::Malformed;
    }
    void onlyGitKnowsTheRules()
    {
        QFETCH(QByteArray, git);
        const QString top = m_scratch.newRepository(u"--object-format=sha256"_s);
        const auto tree = findWorkTree(top);
        QVERIFY(tree);
        const QByteArray before = GitScratch::read(top + u"/.git/info/exclude"_s);
        const ScopedVariable path("PATH", m_scratch.pathWithGit(git));
        const auto added = excludeFromGit(*tree, top + u"/.runs"_s, {.query = std::chrono::seconds(1)});
        QTEST(errorOf(added).code, "code");
        QCOMPARE(GitScratch::read(top + u"/.git/info/exclude"_s), before);
    }

private:
    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestExcludeFile)
#include "tst_exclude_file.moc"
