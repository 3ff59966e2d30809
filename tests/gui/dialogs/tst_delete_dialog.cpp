// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/git_scratch.h"
#include "gui/dialogs/delete_dialog.h"
#include "gui/dialogs/labels.h"
#include "support/accessibility.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QThreadPool>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace runs;

class TestDeleteDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_top = m_git.newRepository(); }
    void cleanup() { QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000)); }

    void showsWhatGoes()
    {
        record({u"a"_s, u"g/b"_s, u"g/c"_s});
        DeleteDialog dialog(repository(), {u"a"_s, u"g/b"_s});
        open(dialog);
        QVERIFY(!button(dialog, "remove")->isEnabled() || !text(dialog, "totals").isEmpty());
        QTRY_VERIFY(button(dialog, "remove")->isEnabled());
        QCOMPARE(text(dialog, "totals"), u"2 run(s), 4 file(s), 4.0 KiB will be deleted."_s);
        QCOMPARE(button(dialog, "remove")->text(), u"&Delete 2 run(s)"_s);
        QVERIFY(note(dialog, "live").isEmpty() && note(dialog, "warnings").isEmpty());
        QCOMPARE(rows(dialog),
                 (QStringList{u"a||2|2.0 KiB"_s, u"  tensorboard/a||1|1.0 KiB"_s, u"  records/a||1|1.0 KiB"_s,
                              u"g/b||2|2.0 KiB"_s, u"  tensorboard/g/b||1|1.0 KiB"_s, u"  records/g/b||1|1.0 KiB"_s}));
        QCOMPARE(accessibilityFaults(&dialog), QStringList());
    }

    void asksBeforeItAccepts()
    {
        record({u"a"_s});
        DeleteDialog dialog(repository(), {u"a"_s});
        open(dialog);
        QTRY_VERIFY(button(dialog, "remove")->isEnabled());
        const QSignalSpy accepted(&dialog, &QDialog::accepted);
        const QSignalSpy rejected(&dialog, &QDialog::rejected);
        QVERIFY(button(dialog, "cancel")->isDefault());
        QTRY_VERIFY(button(dialog, "cancel")->hasFocus());
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(rejected.size(), 1);
        open(dialog);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(rejected.size(), 2);
        open(dialog);
        QTest::keyClick(&dialog, Qt::Key_D, Qt::AltModifier);
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(dialog.names(), QStringList{u"a"_s});
        QVERIFY(QFileInfo::exists(m_top + u"/.runs/records/a"_s)); // it deletes nothing
    }

    void marksWhatStillRuns()
    {
        RunRepository launcher = repository();
        const auto plan = launcher.planLaunch({.name = u"live"_s, .command = u"sh -c cat"_s, .directory = m_top});
        QVERIFY2(plan, qPrintable(errorOf(plan).message));
        const auto launched = launcher.launch(*plan);
        QVERIFY2(launched, qPrintable(errorOf(launched).message));
        record({u"a"_s});
        DeleteDialog dialog(repository(), {u"a"_s, u"live"_s});
        open(dialog);
        QTRY_VERIFY(button(dialog, "remove")->isEnabled());
        QCOMPARE(note(dialog, "live"), u"1 run(s) still running will be ended.\n live"_s);
        QVERIFY2(rows(dialog).contains(u"  tmux session %1|running||"_s.arg(launched->session)),
                 qPrintable(rows(dialog).join(u'\n')));
        QVERIFY(rows(dialog).filter(QRegularExpression(u"^live\\|running\\|"_s)).size() == 1);
        m_git.shell(m_top, u"tmux kill-session -t '=%1'"_s.arg(launched->session));
        DeleteDialog withoutSession(repository(), {u"live"_s}); // it goes on without
        open(withoutSession);
        QTRY_VERIFY(button(withoutSession, "remove")->isEnabled());
        QCOMPARE(note(withoutSession, "live"), u"1 run(s) still running will be ended.\n live"_s);
        QVERIFY(rows(withoutSession).filter(QRegularExpression(u"^live\\|running\\|"_s)).size() == 1);
        QVERIFY(repository().remove({u"live"_s}));
    }

    void saysWhyItCannot()
    {
        record({u"a"_s});
        m_git.shell(m_top, u"echo '[broken' > .runs/.runs.yml"_s);
        const auto expected = repository().planRemoval({u"a"_s});
        QVERIFY(!expected);
        DeleteDialog dialog(repository(), {u"a"_s});
        open(dialog);
        QTRY_COMPARE(note(dialog, "fault"), expected.error().message);
        QVERIFY(!button(dialog, "remove")->isEnabled());
        QCOMPARE(rows(dialog).size(), 1); // the run itself is still named
        const QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        QCOMPARE(accepted.size(), 0);
    }

    void warnsWithoutTmux()
    {
        record({u"a"_s});
        const ScopedVariable path("PATH", m_git.newDirectory());
        DeleteDialog dialog(repository(), {u"a"_s});
        open(dialog);
        QTRY_VERIFY(note(dialog, "warnings").contains(u"tmux is not installed"_s));
        QVERIFY(button(dialog, "remove")->isEnabled());
    }

    void staysAliveWhileTmuxHangs()
    {
        record({u"a"_s});
        const QString programs = m_git.newDirectory();
        GitScratch::write(programs + u"/tmux"_s, "#!/bin/sh\nexec sleep 100\n");
        QFile::setPermissions(programs + u"/tmux"_s, QFile::ReadOwner | QFile::ExeOwner);
        const ScopedVariable path("PATH", programs + u':' + qEnvironmentVariable("PATH"));
        QElapsedTimer timer;
        timer.start();
        DeleteDialog dialog(repository(), {u"a"_s});
        auto closed = std::make_unique<DeleteDialog>(repository(), QStringList{u"a"_s});
        QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
        open(dialog);
        closed->open();
        closed.reset(); // its answer comes to nobody
        QVERIFY(note(dialog, "measuring").isEmpty());
        QTRY_COMPARE(note(dialog, "measuring"), u"Measuring…"_s);
        QVERIFY(!button(dialog, "remove")->isEnabled());
        QCOMPARE(rows(dialog), QStringList{u"a|||"_s});
        QTRY_VERIFY_WITH_TIMEOUT(note(dialog, "fault").contains(u"tmux"_s), 60'000);
        QVERIFY(note(dialog, "measuring").isEmpty());
        QVERIFY(!button(dialog, "remove")->isEnabled());
    }

    void takesThousands()
    {
        QStringList names;
        for (int i = 0; i < 5000; ++i)
            names += u"sweep/run-%1"_s.arg(i);
        DeleteDialog dialog(repository(), names);
        open(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "remove")->isEnabled(), 60'000);
        QCOMPARE(text(dialog, "totals"), u"5000 run(s), 0 file(s), 0 bytes will be deleted."_s);
        QCOMPARE(dialog.findChild<QTreeView *>()->model()->rowCount(), 5000);
    }

private:
    RunRepository repository() const
    {
        Project project = findProject(m_top).value();
        return RunRepository(std::move(project), {QStringLiteral(RUNS_PROGRAM), u"supervise"_s});
    }

    /// Runs with two files of 1 KiB each.
    void record(const QStringList &names)
    {
        for (const QString &name : names) {
            m_git.shell(m_top, u"for d in tensorboard records; do mkdir -p .runs/$d/%1; "
                               "head -c 1024 /dev/zero > .runs/$d/%1/file; done; "
                               "printf '%1:\\n  command: x\\n' >> .runs/.runs.yml"_s.arg(name));
        }
    }

    static void open(DeleteDialog &dialog)
    {
        dialog.open();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog)); // which alone hears shortcuts
    }
    static QPushButton *button(const DeleteDialog &dialog, const char *name)
    {
        return dialog.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    static QString text(const DeleteDialog &dialog, const char *name)
    {
        return dialog.findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    static QString note(const DeleteDialog &dialog, const char *name)
    {
        const auto *note = dialog.findChild<Note *>(QString::fromLatin1(name));
        return note->isVisible() ? note->text() : QString();
    }

    /// The rows of the tree, with two blanks before those below a run.
    static QStringList rows(const DeleteDialog &dialog)
    {
        const auto *model = dialog.findChild<QTreeView *>()->model();
        QStringList lines;
        const auto add = [&](int row, const QModelIndex &parent) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells += model->index(row, column, parent).data().toString();
            lines += (parent.isValid() ? u"  "_s : QString()) + cells.join(u'|');
        };
        for (int row = 0; row < model->rowCount(); ++row) {
            add(row, {});
            const QModelIndex run = model->index(row, 0);
            for (int part = 0; part < model->rowCount(run); ++part)
                add(part, run);
        }
        return lines;
    }

    GitScratch m_git;
    QString m_top;
};

QTEST_MAIN(TestDeleteDialog)
#include "tst_delete_dialog.moc"
