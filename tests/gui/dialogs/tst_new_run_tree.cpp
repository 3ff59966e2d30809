// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/new_run_fixture.h"
#include "gui/text/elided_label.h"
#include "support/accessibility.h"

#include <QElapsedTimer>
#include <QListView>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace runs;

class TestNewRunTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000)); }

    void showsTheCommit()
    {
        const QString top = m_git.newRepository();
        NewRunFixture f(contextOf(top));
        f.open();
        QCOMPARE(f.part<ElidedLabel>("branch")->text(), u"main"_s);
        QVERIFY(m_git.shell(top, u"git rev-parse HEAD"_s).startsWith(f.commit()) && f.commit().size() == 7);
        QCOMPARE(f.part<ElidedLabel>("subject")->text(), u"First commit"_s);
        QCOMPARE(f.part<ElidedLabel>("directory")->text(), top);
        m_git.shell(top, u"git checkout -q --detach && git commit -q --allow-empty -m Second -m 'with more'"_s);
        QTest::keyClick(&f.dialog, Qt::Key_F5);
        QTRY_COMPARE(f.part<ElidedLabel>("subject")->text(), u"Second"_s);
        QCOMPARE(f.part<ElidedLabel>("branch")->text(), u"no branch"_s);
        QCOMPARE(f.description()->placeholderText(), u"Second\n\nwith more"_s);
    }

    void refusesADirtyTreeUntilItIsCommitted()
    {
        const QString top = m_git.newRepository();
        m_git.shell(top, u"echo x >> train.py; echo y >> sub/deep.py"_s);
        NewRunFixture f(contextOf(top));
        f.open();
        f.type(f.command(), u"true"_s);
        QVERIFY(f.note("fault").startsWith(u"2 file(s) differ from the commit"_s));
        QCOMPARE(rows(f, "modified"), (QStringList{u"sub/deep.py"_s, u"train.py"_s}));
        QVERIFY(!f.canLaunch());
        QCOMPARE(f.note("obstacle"), u"The working tree has changes that are in no commit."_s);
        QCOMPARE(accessibilityFaults(&f.dialog), QStringList());
        m_git.shell(top, u"git commit -qam Second"_s);
        f.button("checkAgain")->click();
        QTRY_COMPARE(f.note("obstacle"), QString());
        QVERIFY(f.canLaunch());
        QVERIFY(!f.part<QListView>("modified")->isVisible());
        QVERIFY(f.note("fault").isEmpty());
        QCOMPARE(f.command()->toPlainText(), u"true"_s);
    }

    void storesChangesWithTheRunWhenAsked()
    {
        const QString top = m_git.newRepository();
        NewRunFixture f(contextOf(top, {u"taken"_s}));
        f.open();
        f.type(f.command(), u"true"_s);
        auto *snapshot = f.part<QCheckBox>("snapshot");
        QVERIFY(!snapshot->isVisible()); // nothing to store
        m_git.shell(top, u"echo x >> train.py; touch new.py"_s);
        f.button("checkAgain")->click();
        QTRY_VERIFY(snapshot->isVisible());
        QVERIFY(!f.canLaunch());
        snapshot->click();
        QVERIFY(f.canLaunch());
        QVERIFY(f.dialog.request().snapshot);
        QVERIFY2(f.note("fault").contains(u"will be stored"_s), qPrintable(f.note("fault")));
        QVERIFY2(f.note("untrackedNote").contains(u"will be stored"_s), qPrintable(f.note("untrackedNote")));
        QCOMPARE(accessibilityFaults(&f.dialog), QStringList());
        if (const QString folder = qEnvironmentVariable("RUN_MANAGER_PICTURES"); !folder.isEmpty())
            f.dialog.grab().save(folder + u"/snapshot.png"_s);
        f.type(f.name(), u"taken"_s); // all that there can be is there now
        QVERIFY(f.overwrite()->isVisible());
        QCOMPARE(accessibilityFaults(&f.dialog), QStringList());
        f.type(f.name(), u"free"_s);
        snapshot->click();
        QVERIFY(!f.canLaunch());
        QVERIFY(f.note("fault").contains(u"could not be reproduced"_s));
        snapshot->click();
        m_git.shell(top, u"git add -A && git commit -qm Second"_s);
        f.button("checkAgain")->click();
        QTRY_VERIFY(!snapshot->isVisible());
        QVERIFY(!f.dialog.request().snapshot);
        QVERIFY(f.canLaunch());
    }

    void looksAgainWhenItIsActivated()
    {
        const QString top = m_git.newRepository();
        m_git.shell(top, u"echo x >> train.py"_s);
        NewRunFixture f(contextOf(top));
        f.open();
        f.type(f.command(), u"true"_s);
        QTRY_VERIFY(f.dialog.isActiveWindow());
        QWidget shell;
        shell.show();
        shell.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shell));
        m_git.shell(top, u"git commit -qam Second"_s);
        QVERIFY(!f.canLaunch());
        f.dialog.activateWindow();
        QTRY_VERIFY(f.canLaunch());
        QTRY_COMPARE(QApplication::focusWidget(), f.command());
    }

    void warnsOfUntrackedFiles()
    {
        const QString top = m_git.newRepository();
        m_git.shell(top, u"touch new.py 'two\nlines' .gitignore"_s);
        NewRunFixture f(contextOf(top));
        f.open();
        f.type(f.command(), u"true"_s);
        QVERIFY(f.canLaunch());
        QVERIFY(f.note("untrackedNote").startsWith(u"2 path(s) will not be in the commit"_s));
        auto *list = f.part<QListView>("untracked");
        QVERIFY(!list->isVisible());
        f.button("showUntracked")->click();
        QVERIFY(list->isVisible());
        QCOMPARE(rows(f, "untracked"), (QStringList{u"new.py"_s, u"two⏎lines"_s}));
        QCOMPARE(accessibilityFaults(&f.dialog), QStringList());
    }

    void sparesTheRunsDirectoryOfAProjectThatHasNone()
    {
        const QString top = m_git.newRepository();
        NewRunFixture f(contextOf(top + u"/sub"_s)); // nobody has made it yet
        f.open();
        f.type(f.command(), u"true"_s);
        QTRY_VERIFY(f.sent().contains(u"--tb-dir="_s + top + u"/.runs/tensorboard/run-1"_s));
        m_git.shell(top, u"mkdir .runs; touch .runs/x"_s);
        f.button("checkAgain")->click();
        QTest::keyClick(&f.dialog, Qt::Key_F5);
        QTRY_VERIFY(!f.part<WorkTreeView>("tree")->isBusy());
        QVERIFY(f.note("untrackedNote").isEmpty());
    }

    void showsWhyThereIsNoCommit_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no repository") << u":"_s << u"is not in a git repository"_s;
        QTest::newRow("unborn HEAD") << u"git init -q"_s << u"commit"_s;
        QTest::newRow("bare") << u"git init -q --bare"_s << u"bare"_s;
    }
    void showsWhyThereIsNoCommit()
    {
        QFETCH(QString, script);
        QFETCH(QString, reason);
        const QString directory = m_git.newDirectory();
        m_git.shell(directory, script);
        const auto expected = errorOf(inspectWorkTree(directory)).message;
        QVERIFY2(expected.contains(reason), qPrintable(expected));
        NewRunFixture f(contextOf(directory));
        f.open();
        f.type(f.command(), u"true"_s);
        QCOMPARE(f.note("fault"), expected);
        QVERIFY(!f.canLaunch());
        QCOMPARE(f.note("obstacle"), u"There is no commit that the run could be tied to."_s);
        m_git.shell(directory, u"rm -rf ./* ; git init -q . && git commit -q --allow-empty -m First"_s);
        f.button("checkAgain")->click();
        QTRY_COMPARE(f.note("obstacle"), QString());
        QVERIFY(f.canLaunch());
    }

    void staysAliveWhileGitHangs()
    {
        const QString top = m_git.newRepository();
        m_git.shell(top, u"echo x >> train.py"_s); // only git can tell whether that is a change
        const ScopedVariable path("PATH", m_git.pathWithGit("exec sleep 100"));
        NewRunContext context = contextOf(top);
        context.gitLimits = {.status = 3s, .query = 3s};
        NewRunFixture f(context);
        QElapsedTimer last;
        qint64 longest = 0;
        QTimer pulse;
        connect(&pulse, &QTimer::timeout, this, [&] { longest = std::max(longest, last.restart()); });
        last.start();
        pulse.start(10ms);
        f.dialog.show();
        QVERIFY(f.note("looking").isEmpty());
        QTRY_COMPARE(f.note("looking"), u"Looking at the working tree…"_s);
        f.type(f.command(), u"true"_s);
        QVERIFY(!f.canLaunch());
        QVERIFY(f.note("fault").isEmpty());
        QTest::keyClick(&f.dialog, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(!f.note("fault").isEmpty(), 60'000);
        QVERIFY2(f.note("fault").contains(u"git"_s), qPrintable(f.note("fault")));
        QVERIFY(!f.canLaunch());
        QVERIFY2(longest < 2500, qPrintable(QString::number(longest)));
    }

    void dropsAnswersAfterItIsClosed()
    {
        const QString top = m_git.newRepository();
        m_git.shell(top, u"echo x >> train.py"_s);
        const ScopedVariable path("PATH", m_git.pathWithGit("exec sleep 100"));
        NewRunContext context = contextOf(top);
        context.gitLimits = {.status = 500ms, .query = 500ms};
        NewRunFixture closed(context);
        {
            NewRunFixture gone(context);
            gone.dialog.show();
            closed.dialog.show();
            QVERIFY(QTest::qWaitForWindowExposed(&closed.dialog));
        }
        closed.dialog.reject();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
        QCoreApplication::processEvents();
        QVERIFY(closed.part<Note>("fault")->text().isEmpty());
    }

    void takesManyChangedFiles()
    {
        const QString top = m_git.newRepository();
        m_git.shell(top, u"mkdir many; for i in $(seq 5000); do echo x > many/file-$i; done; git add many"_s);
        NewRunFixture f(contextOf(top));
        f.open();
        QTRY_COMPARE(rows(f, "modified").size(), 5000);
        QVERIFY(f.part<QListView>("modified")->height() < f.dialog.height());
    }

private:
    static QStringList rows(const NewRunFixture &fixture, const char *list)
    {
        const auto *model = fixture.part<QListView>(list)->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts += model->index(row, 0).data().toString();
        return texts;
    }

    GitScratch m_git;
};

QTEST_MAIN(TestNewRunTree)
#include "tst_new_run_tree.moc"
