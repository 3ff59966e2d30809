// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/git_program.h"
#include "git_scratch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

/// A git that is missing, hangs, or says what it should not.
class TestGitProgram : public QObject
{
    Q_OBJECT

    /// A repository that only git can read.
    QString newModernRepository() { return m_scratch.newRepository(u"--object-format=sha256"_s); }

private Q_SLOTS:
    void withoutGitAPlainTreeIsJudgedAllTheSame()
    {
        const QString top = m_scratch.newRepository();
        const ScopedVariable path("PATH", m_scratch.pathWithGit());
        QCOMPARE(listed(inspectWorkTree(top)), QStringList{});
        GitScratch::write(top + u"/train.py"_s, "x");
        QCOMPARE(listed(inspectWorkTree(top)), QStringList{u"M train.py"_s});
        QCOMPARE(findWorkTree(top)->top, top);
        QCOMPARE(errorOf(GitProgram(top, {}).inspect()).code, ErrorCode::Unavailable);
    }

    void withoutGitASubmoduleCannotBeJudged()
    {
        const QString top = m_scratch.newRepository();
        qputenv("LIBRARY", m_scratch.newRepository().toUtf8());
        m_scratch.shell(top, u"git submodule -q add \"$LIBRARY\" lib; git commit -qm lib"_s);
        const ScopedVariable path("PATH", m_scratch.pathWithGit());
        const auto state = inspectWorkTree(top);
        QVERIFY(!state);
        QCOMPARE(state.error().code, ErrorCode::Unavailable);
        QVERIFY2(state.error().message.contains(u"Cannot run git"_s), qPrintable(state.error().message));
    }

    void withoutGitTheReasonOfLibgit2IsTold()
    {
        const QString top = newModernRepository();
        const ScopedVariable path("PATH", m_scratch.pathWithGit());
        for (const Error &error : {errorOf(findWorkTree(top)), errorOf(inspectWorkTree(top))}) {
            QVERIFY2(error.message.startsWith(u"The git repository of '"_s + top + u"' cannot be read: "_s),
                     qPrintable(error.message));
            QVERIFY2(error.message.contains(u"(Cannot run git"_s), qPrintable(error.message));
        }
    }

    void aHangingGitIsGivenUp_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("always") << "exec sleep 60"_ba;
        QTest::newRow("at the status") << "case \"$*\" in *status*) exec sleep 60;; esac; exec \"$GIT\" \"$@\""_ba;
        QTest::newRow("at the commit") << "test \"$1\" = cat-file && exec sleep 60; exec \"$GIT\" \"$@\""_ba;
    }
    void aHangingGitIsGivenUp()
    {
        QFETCH(QByteArray, script);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"echo x > train.py"_s);
        const QString clean = m_scratch.newRepository();
        const ScopedVariable path("PATH", m_scratch.pathWithGit(script));
        constexpr GitLimits limits{.status = std::chrono::seconds(1), .query = std::chrono::seconds(1)};
        QElapsedTimer timer;
        timer.start();
        const auto state = inspectWorkTree(top, {}, limits);
        QVERIFY(timer.elapsed() < 30000);
        QVERIFY(!state);
        QCOMPARE(state.error().code, ErrorCode::Timeout);
        QCOMPARE(listed(inspectWorkTree(clean, {}, limits)), QStringList{}); // nothing to ask git
    }

    void anAnswerThatMakesNoSenseIsAnError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing said") << "exit 0"_ba << u"git status names no commit"_s;
        QTest::newRow("old format") << "echo ' M train.py'"_ba << u"git status names no commit"_s;
        QTest::newRow("unknown") << "printf '# branch.oid 12\\0X train.py\\0'"_ba
                                 << u"cannot be understood: 'X train.py'"_s;
        QTest::newRow("cut off") << "printf '# branch.oid 12\\0? tra'"_ba << u"cannot be understood."_s;
        QTest::newRow("failure") << "echo 'fatal: \033[31mno' >&2; exit 128"_ba << u"fatal: \\x1b[31mno"_s;
        QTest::newRow("killed") << "kill -9 $$"_ba << u"git cannot read the repository of '"_s;
    }
    void anAnswerThatMakesNoSenseIsAnError()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, message);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, u"echo x > train.py"_s);
        const QByteArray finds = "test \"$1\" = rev-parse && exec \"$GIT\" \"$@\"\n";
        const ScopedVariable path("PATH", m_scratch.pathWithGit(finds + script));
        const auto state = inspectWorkTree(top);
        QVERIFY(!state);
        QCOMPARE(state.error().code, ErrorCode::Malformed);
        QVERIFY2(state.error().message.contains(message), qPrintable(state.error().message));
    }

    void gitIsAskedQuietly()
    {
        const QString top = newModernRepository();
        const QString record = m_scratch.newDirectory() + u"/record"_s;
        const ScopedVariable recorded("RECORD", record);
        const ScopedVariable locale("LC_ALL", u"de_DE.UTF-8"_s);
        const ScopedVariable directory("GIT_DIR", u"/no"_s);
        const ScopedVariable path("PATH", m_scratch.pathWithGit("env >> \"$RECORD\"; exec \"$GIT\" \"$@\""));
        QVERIFY(inspectWorkTree(top));
        const QByteArrayList variables = GitScratch::read(record).split('\n');
        for (const QByteArray &wanted : {"GIT_OPTIONAL_LOCKS=0"_ba, "GIT_TERMINAL_PROMPT=0"_ba, "LC_ALL=C"_ba})
            QVERIFY2(variables.contains(wanted), wanted.constData());
        QVERIFY(!variables.contains("GIT_DIR=/no"));
    }

private:
    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestGitProgram)
#include "tst_git_program.moc"
