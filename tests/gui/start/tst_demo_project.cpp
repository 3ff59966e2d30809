// SPDX-License-Identifier: GPL-2.0-or-later
#include "../../core/git/git_scratch.h"
#include "core/repository/run_repository.h"
#include "gui/start/demo_project.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace runs;

class TestDemoProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isACleanRepositoryWithTheProgram()
    {
        const QString directory = m_scratch.newDirectory() + u"/new/demo"_s;
        const auto made = makeDemoProject(directory);
        QCOMPARE(made ? *made : made.error().message, directory);
        QCOMPARE(GitScratch::read(directory + u"/train.py"_s), GitScratch::read(QStringLiteral(DEMO_PROGRAM)));
        const auto state = inspectWorkTree(directory);
        QCOMPARE(listed(state), QStringList());
        QCOMPARE(state->branch, u"main"_s);
        QCOMPARE(state->message, u"Train a logistic regression"_s);
    }

    void anEarlierOneIsUsedAgain()
    {
        const QString directory = m_scratch.newDirectory();
        QVERIFY(makeDemoProject(directory));
        const QString commit = head(directory);
        GitScratch::write(directory + u"/notes.txt"_s, "mine");
        QVERIFY(makeDemoProject(directory));
        QCOMPARE(head(directory), commit);
        QCOMPARE(GitScratch::read(directory + u"/notes.txt"_s), "mine");
        GitScratch::write(directory + u"/train.py"_s, "broken");
        QVERIFY(makeDemoProject(directory));
        QCOMPARE(listed(inspectWorkTree(directory)), QStringList{u"? notes.txt"_s});
        QCOMPARE(head(directory), commit);
        m_scratch.shell(directory, u"git rm -q train.py; git commit -q -m Away"_s);
        QVERIFY(makeDemoProject(directory));
        QCOMPARE(tree(directory), m_scratch.shell(directory, u"git rev-parse %1^{tree}"_s.arg(commit)));
    }

    void isTheSameWhereverItIsMade()
    {
        const QString one = m_scratch.newDirectory();
        const QString two = m_scratch.newDirectory();
        QVERIFY(makeDemoProject(one) && makeDemoProject(two));
        QCOMPARE(tree(one), tree(two));
    }

    void finishesWhatWasBegun()
    {
        const QString directory = m_scratch.newDirectory();
        m_scratch.shell(directory, u"git init -q -b main; git config runManager.demo true"_s);
        QVERIFY(makeDemoProject(directory));
        QCOMPARE(listed(inspectWorkTree(directory)), QStringList());
    }

    void leavesOtherFoldersAlone_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("a file") << u"echo x > train.py"_s;
        QTest::newRow("a hidden file") << u"echo x > .hidden"_s;
        QTest::newRow("a folder") << u"mkdir sub"_s;
        QTest::newRow("a repository") << u"git init -q; echo x > train.py; git add .; git commit -q -m x"_s;
        QTest::newRow("one without a commit") << u"git init -q"_s;
        QTest::newRow("a broken one") << u"mkdir .git"_s;
        QTest::newRow("another value") << u"git init -q; git config runManager.demo false"_s;
    }
    void leavesOtherFoldersAlone()
    {
        QFETCH(QString, script);
        const QString directory = m_scratch.newDirectory();
        m_scratch.shell(directory, script);
        const QStringList before = content(directory);
        const Error error = errorOf(makeDemoProject(directory));
        QCOMPARE(error.code, ErrorCode::Refused);
        QVERIFY(error.message.contains(directory));
        QCOMPARE(content(directory), before);
    }

    void aFolderInADemoIsNoDemo()
    {
        const QString outer = m_scratch.newDirectory();
        QVERIFY(makeDemoProject(outer));
        m_scratch.shell(outer, u"mkdir -p inner/.git"_s);
        QCOMPARE(errorOf(makeDemoProject(outer + u"/inner"_s)).code, ErrorCode::Refused);
        QCOMPARE(content(outer + u"/inner"_s).size(), 1);
    }

    void theUsersGitDoesNotMatter()
    {
        const QString home = m_scratch.newDirectory();
        GitScratch::write(home + u"/.gitconfig"_s, "[user]\n useConfigOnly = true\n[commit]\n gpgSign = true\n"
                                                   "[author]\n name = Somebody\n email = some@body\n"
                                                   "[gpg]\n program = /bin/false\n[core]\n hooksPath = "
                                                       + home.toUtf8() + "\n excludesFile = " + home.toUtf8()
                                                       + "/ignored\n autocrlf = false\n");
        GitScratch::write(home + u"/ignored"_s, "*.py\n");
        for (const QString &hook : {u"pre-commit"_s, u"commit-msg"_s, u"post-commit"_s}) {
            GitScratch::write(home + u'/' + hook, "#!/bin/sh\ntouch " + home.toUtf8() + "/hooked\nexit 1\n");
            QFile::setPermissions(home + u'/' + hook, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        const QString other = m_scratch.newRepository();
        const QString directory = m_scratch.newDirectory();
        {
            const ScopedVariable config("GIT_CONFIG_GLOBAL", home + u"/.gitconfig"_s);
            const ScopedVariable gitDirectory("GIT_DIR", other + u"/.git"_s);
            const ScopedVariable index("GIT_INDEX_FILE", other + u"/.git/index"_s);
            const ScopedVariable author("GIT_AUTHOR_NAME", u"Somebody"_s);
            const auto made = makeDemoProject(directory);
            QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        }
        QCOMPARE(m_scratch.shell(directory, u"git log --format='%an <%ae> %cn'"_s),
                 u"Run Manager demo <demo@localhost> Run Manager demo"_s);
        QCOMPARE(m_scratch.shell(other, u"git status --porcelain; git rev-list --count HEAD"_s), u"1"_s);
        QVERIFY(!QFile::exists(home + u"/hooked"_s));
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<bool>("hasPython");
        QTest::addColumn<QString>("missing");
        QTest::newRow("python") << false << u"python3"_s;
        QTest::newRow("git") << true << u"git"_s;
    }
    void saysWhatIsMissing()
    {
        QFETCH(bool, hasPython);
        QFETCH(QString, missing);
        const QString programs = m_scratch.newDirectory();
        if (hasPython)
            QVERIFY(QFile::link(QStandardPaths::findExecutable(u"python3"_s), programs + u"/python3"_s));
        const ScopedVariable path("PATH", programs);
        const QString directory = m_scratch.newDirectory();
        const Error error = errorOf(makeDemoProject(directory));
        QCOMPARE(error.code, ErrorCode::Unavailable);
        QVERIFY2(error.message.contains(missing), qPrintable(error.message));
        QCOMPARE(content(directory), QStringList());
    }

    void saysWhatGitSays()
    {
        const ScopedVariable path("PATH", m_scratch.pathWithGit("echo 'fatal: no space' >&2; exit 128"));
        const Error error = errorOf(makeDemoProject(m_scratch.newDirectory()));
        QCOMPARE(error.code, ErrorCode::Io);
        QVERIFY(error.message.endsWith(u"fatal: no space"_s));
    }

    void cannotBeMadeInAFile()
    {
        const QString directory = m_scratch.newDirectory();
        GitScratch::write(directory + u"/file"_s, "x");
        const Error error = errorOf(makeDemoProject(directory + u"/file"_s));
        QCOMPARE(error.code, ErrorCode::Io);
        QVERIFY2(error.message.contains(directory + u"/file"_s), qPrintable(error.message));
        QCOMPARE(GitScratch::read(directory + u"/file"_s), "x");
    }

    void isMadeAmongTheUsersData()
    {
        const ScopedVariable data("XDG_DATA_HOME", u"/x/data"_s);
        QCOMPARE(defaultDemoDirectory(), u"/x/data/run-manager/demo"_s);
    }

    void itsRunsTrain()
    {
        const auto directory = makeDemoProject(m_scratch.newDirectory());
        QVERIFY(directory);
        const auto project = findProject(*directory);
        QVERIFY(project);
        RunRepository repository(*project, {QStringLiteral(RUNS_PROGRAM), u"supervise"_s});
        QStringList names;
        for (const LaunchRequest &request : demoRuns(*directory)) {
            const auto plan = repository.planLaunch(request);
            QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
            QCOMPARE(plan->warnings, QStringList());
            const auto launched = repository.launch(*plan);
            QVERIFY2(launched, launched ? "" : qPrintable(launched.error().message));
            names += launched->run.name;
        }
        QCOMPARE(names, (QStringList{u"baseline"_s, u"fast"_s}));
        for (const QString &name : names)
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(*directory + u"/.runs/checkpoints/%1.ckpt"_s.arg(name)), 60'000);
        QCOMPARE(repository.read()->names(), names);
        // A second time they take the place of the first.
        QVERIFY(makeDemoProject(*directory));
        const auto plan = repository.planLaunch(demoRuns(*directory)[1]);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        const auto again = repository.launch(*plan);
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(again->run.name, u"fast"_s);
        QVERIFY(repository.remove(names));
        QCOMPARE(repository.read()->names(), QStringList());
    }

private:
    QString head(const QString &directory) { return m_scratch.shell(directory, u"git rev-parse HEAD"_s); }
    QString tree(const QString &directory) { return m_scratch.shell(directory, u"git rev-parse HEAD^{tree}"_s); }

    /// Every path below a folder, with its content.
    static QStringList content(const QString &directory)
    {
        QStringList paths;
        QDirIterator files(directory, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            paths += path + u'=' + QString::fromLatin1(GitScratch::read(path).toHex());
        }
        paths.sort();
        return paths;
    }

    GitScratch m_scratch;
};

QTEST_GUILESS_MAIN(TestDemoProject)
#include "tst_demo_project.moc"
