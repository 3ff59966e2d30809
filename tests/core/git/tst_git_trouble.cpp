// SPDX-License-Identifier: GPL-2.0-or-later
#include "git_scratch.h"

#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace runs;

class TestGitTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenRepositoryIsNeverClean_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("message"); // a regular expression
        const QString unreadable = u"^git cannot read the repository of '.*': (fatal|error): "_s;
        QTest::newRow("index") << u"echo x > .git/index"_s << unreadable + u".*index"_s;
        QTest::newRow("empty index") << u": > .git/index"_s << unreadable + u".*index"_s;
        QTest::newRow("no index") << u"rm .git/index"_s << u"M "_s;
        QTest::newRow("index cut off") << u"truncate -s 100 .git/index"_s << u"."_s;
        QTest::newRow("config") << u"echo '[' >> .git/config"_s << unreadable + u"bad config line"_s;
        QTest::newRow("unknown format") << u"git config core.repositoryFormatVersion 9"_s
                                        << unreadable + u"Expected git repo version"_s;
        QTest::newRow("unknown extension")
            << u"git config core.repositoryFormatVersion 1; git config extensions.fromTheFuture x"_s
            << unreadable + u"unknown repository extension found"_s;
        QTest::newRow("no objects") << u"rm -rf .git/objects/??"_s << unreadable;
        QTest::newRow("no tree") << u"t=$(git rev-parse HEAD^{tree} | sed 's,^..,&/,'); rm -f .git/objects/$t"_s
                                 << unreadable;
        QTest::newRow("commit is no object")
            << u"c=.git/objects/$(git rev-parse HEAD | sed 's,^..,&/,'); chmod +w $c; echo x > $c"_s << unreadable;
        QTest::newRow("branch") << u"echo x > .git/refs/heads/main"_s << u"no commit yet"_s;
        QTest::newRow("head of nothing")
            << u"git rev-parse HEAD | tr 0-9a-f f > .git/HEAD.new; mv .git/HEAD.new .git/HEAD"_s << unreadable;
        QTest::newRow("head") << u"echo x > .git/HEAD"_s << u"."_s;
        QTest::newRow("no head") << u"rm .git/HEAD"_s << u"is not in a git repository"_s;
        QTest::newRow(".git file") << u"rm -r .git; echo x > .git"_s << unreadable + u"invalid gitfile format"_s;
        QTest::newRow(".git file of nothing")
            << u"rm -r .git; echo 'gitdir: /no/such' > .git"_s << u"is not in a git repository"_s;
        QTest::newRow("a link to itself") << u"rm .gitignore; ln -s .gitignore .gitignore"_s << u"M .gitignore"_s;
    }
    void aBrokenRepositoryIsNeverClean()
    {
        QFETCH(QString, script);
        QFETCH(QString, message);
        const QString top = m_scratch.newRepository();
        m_scratch.shell(top, script);
        const auto state = inspectWorkTree(top);
        const QString told = listed(state).join(u'\n');
        QVERIFY2(!state || !state->clean(), qPrintable(told));
        QVERIFY2(QRegularExpression(message).match(told).hasMatch(), qPrintable(told));

        const ScopedVariable path("PATH", m_scratch.pathWithGit());
        const auto alone = inspectWorkTree(top);
        QVERIFY2(!alone || !alone->clean(), qPrintable(listed(alone).join(u'\n')));
    }

    void aRepositoryOfAnotherUserIsNotTrusted()
    {
        const QString top = m_scratch.newRepository(u"--object-format=sha256"_s);
        const ScopedVariable other("GIT_TEST_ASSUME_DIFFERENT_OWNER", u"1"_s); // git's own, for its tests
        checkDistrust(top);
        m_scratch.shell(top, u"git config --global --add safe.directory \"$PWD\""_s);
        QVERIFY(inspectWorkTree(top));
    }

    void aRepositoryGivenAwayIsNotTrusted_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::newRow("mine") << u""_s;
        if (geteuid() == 0) // nobody else can give files away
            QTest::newRow("another's") << u"12345:12345"_s;
    }
    void aRepositoryGivenAwayIsNotTrusted()
    {
        QFETCH(QString, owner);
        const QString top = m_scratch.newRepository();
        if (!owner.isEmpty()) {
            m_scratch.shell(top, u"chown -R %1 ."_s.arg(owner));
            checkDistrust(top);
            const ScopedVariable path("PATH", m_scratch.pathWithGit());
            checkDistrust(top);
        }
        m_scratch.shell(top, u"git config --global --add safe.directory \"$PWD\""_s);
        QVERIFY(inspectWorkTree(top + u"/sub"_s));
    }

private:
    static void checkDistrust(const QString &top)
    {
        for (const Error &error : {errorOf(findWorkTree(top + u"/sub"_s)), errorOf(inspectWorkTree(top))}) {
            QCOMPARE(error.code, ErrorCode::Refused);
            QVERIFY2(error.message.contains(u"git config --global --add safe.directory "_s + top),
                     qPrintable(error.message));
        }
    }

    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestGitTrouble)
#include "tst_git_trouble.moc"
