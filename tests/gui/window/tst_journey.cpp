// SPDX-License-Identifier: GPL-2.0-or-later
// A day with the window, by keyboard and mouse in the real main window, with real git and tmux.
#include "window_fixture.h"

#include <QCheckBox>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace runs {

class TestJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void firstStart();
    void newRun();
    void watchItAndType();
    void anotherRunLikeIt();
    void filter();
    void copyReproduce();
    void deleteAsksFirst();
    void deleteRemoves();
    void arrangeAndQuit();
    void everythingIsAsItWasLeft();

private:
    void launchFromDialog(const QString &name, const QString &command);

    GitScratch m_scratch;
    std::unique_ptr<WindowProject> m_project;
    std::unique_ptr<Session> m_session;
};

void TestJourney::initTestCase()
{
    m_project = std::make_unique<WindowProject>(m_scratch);
    m_session = std::make_unique<Session>(m_project->directory());
}

void TestJourney::cleanupTestCase()
{
    m_session.reset();
}

void TestJourney::firstStart()
{
    QTRY_VERIFY(isReady(*m_session));
    QVERIFY(activate(m_session->window()));
    QVERIFY(m_session->window()->windowTitle().contains(QFileInfo(m_project->directory()).fileName()));
    QCOMPARE(m_session->model()->rowCount(), 0);
    QVERIFY(!m_session->table()->isVisible());          // a page that says what to do is in its place
    QVERIFY(!QFileInfo::exists(m_project->database())); // nothing is written by looking
}

void TestJourney::launchFromDialog(const QString &name, const QString &command)
{
    QTRY_VERIFY(m_session->dialog<NewRunDialog>());
    auto *dialog = m_session->dialog<NewRunDialog>();
    QVERIFY(activate(dialog));
    auto *nameField = dialog->findChild<QLineEdit *>(u"name"_s);
    nameField->setFocus();
    nameField->selectAll();
    QTest::keyClicks(nameField, name);
    auto *commandField = dialog->findChild<QPlainTextEdit *>(u"command"_s);
    if (!command.isEmpty()) {
        commandField->setFocus();
        QTest::keyClicks(commandField, command);
    }
    auto *launch = dialog->findChild<QPushButton *>(u"launch"_s);
    QTRY_VERIFY(launch->isEnabled());
    QTest::keyClick(nameField, Qt::Key_Return);
    QTRY_VERIFY(!m_session->dialog<NewRunDialog>());
}

void TestJourney::newRun()
{
    QTest::keyClick(m_session->window(), Qt::Key_N, Qt::ControlModifier);
    launchFromDialog(u"ppo/seed-1"_s, u"sh train.sh --lr=0.1"_s);
    QTRY_COMPARE(m_session->shownNames(), QStringList{u"ppo/seed-1"_s});
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{u"ppo/seed-1"_s});
    const QString lookedUp = m_project->runs(u"lookup ppo/seed-1"_s);
    QVERIFY2(lookedUp.contains(u"sh train.sh --lr=0.1"_s) && lookedUp.contains(u"Train a model"_s),
             qPrintable(lookedUp));
}

void TestJourney::watchItAndType()
{
    TerminalPanel *terminals = m_session->terminals();
    QTRY_VERIFY(terminals->isVisible());
    QTRY_VERIFY(terminals->text(u"ppo/seed-1"_s).contains(u"training --lr=0.1 --tb-dir="_s));
    QVERIFY(activate(m_session->window()));
    QTRY_VERIFY(QApplication::focusWidget() && terminals->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"hello"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    // once from the terminal, once from the program
    QTRY_VERIFY(terminals->text(u"ppo/seed-1"_s).count(u"hello"_s) == 2);
    const RunTableModel *model = m_session->model();
    QTRY_COMPARE(model->index(0, model->column(u"status"_s)).data().toString(), u"Running"_s);
}

void TestJourney::anotherRunLikeIt()
{
    m_session->table()->setFocus();
    QTest::keyClick(m_session->table(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_session->dialog<NewRunDialog>());
    QCOMPARE(m_session->dialog<NewRunDialog>()->findChild<QLineEdit *>(u"name"_s)->text(), u"ppo/seed-2"_s);
    launchFromDialog(u"ppo/seed-2"_s, {});
    QTRY_COMPARE(m_session->shownNames(), (QStringList{u"ppo/seed-2"_s, u"ppo/seed-1"_s})); // the latest first
    QTRY_COMPARE(m_session->terminals()->attachedRuns(), (QStringList{u"ppo/seed-1"_s, u"ppo/seed-2"_s}));
    m_project->runs(u"-q new 'other' 'sh train.sh' --description 'from the shell'"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->shownNames().size(), 3, 2000);
    QCOMPARE(m_session->table()->selectedNames(), QStringList{u"ppo/seed-2"_s});
}

void TestJourney::filter()
{
    QVERIFY(activate(m_session->window()));
    m_session->table()->setFocus();
    QTest::keyClick(m_session->table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m_session->filterBar()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"seed-[0-9"_s);
    QCOMPARE(m_session->shownNames().size(), 2); // of "seed-", the last good one
    QTest::keyClicks(QApplication::focusWidget(), u"]"_s);
    QCOMPARE(m_session->shownNames(), (QStringList{u"ppo/seed-2"_s, u"ppo/seed-1"_s}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(m_session->table()->hasFocus());
}

void TestJourney::copyReproduce()
{
    QTest::keyClick(m_session->table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_session->table(), Qt::Key_R, Qt::ControlModifier);
    QStringList expected;
    for (const QString &name : {u"ppo/seed-2"_s, u"ppo/seed-1"_s}) {
        for (const QString &line : m_project->runs(u"reproduce "_s + name).split(u'\n').sliced(1))
            expected += line.trimmed();
    }
    QStringList copied = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(copied, expected);
}

void TestJourney::deleteAsksFirst()
{
    QVERIFY(m_session->table()->selectRun(u"ppo/seed-1"_s));
    QTest::keyClick(m_session->table(), Qt::Key_Delete);
    QTRY_VERIFY(m_session->dialog<DeleteDialog>());
    auto *dialog = m_session->dialog<DeleteDialog>();
    QVERIFY(activate(dialog));
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"remove"_s)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return); // Cancel is the default
    QTRY_VERIFY(!m_session->dialog<DeleteDialog>());
    QVERIFY(m_project->runs(u"list"_s).contains(u"ppo/seed-1"_s));
}

void TestJourney::deleteRemoves()
{
    QVERIFY(activate(m_session->window()));
    m_session->table()->setFocus();
    QTest::keyClick(m_session->table(), Qt::Key_Delete);
    QTRY_VERIFY(m_session->dialog<DeleteDialog>());
    auto *remove = m_session->dialog<DeleteDialog>()->findChild<QPushButton *>(u"remove"_s);
    QTRY_VERIFY(remove->isEnabled());
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_COMPARE(m_session->shownNames(), QStringList{u"ppo/seed-2"_s});
    QTRY_VERIFY(!m_project->shell(u"tmux list-sessions"_s).contains(u"seed-1"_s));
    QCOMPARE(m_session->messages()->ids(), QStringList{u"remove"_s}); // that it can be undone
    QVERIFY(!QFileInfo::exists(m_project->directory() + u"/.runs/tensorboard/ppo/seed-1"_s));
    QTRY_VERIFY(!m_session->terminals()->isAttached(u"ppo/seed-1"_s)); // the tab says that the session has ended
}

void TestJourney::arrangeAndQuit()
{
    RunTableView *table = m_session->table();
    const int host = m_session->model()->column(u"host"_s);
    table->setColumnHidden(host, true);
    table->horizontalHeader()->moveSection(
        table->horizontalHeader()->visualIndex(m_session->model()->column(u"description"_s)), 1);
    m_session->window()->resize(1100, 700);
    QTRY_COMPARE(m_session->window()->size(), QSize(1100, 700));
    const QPointer<MainWindow> window = m_session->window();
    QVERIFY(activate(window));
    QTest::keyClick(table, Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!window);
    const QString sessions = m_project->shell(u"tmux list-sessions"_s);
    QVERIFY2(sessions.contains(u"seed-2"_s) && sessions.contains(u"other"_s), qPrintable(sessions)); // the runs go on
}

void TestJourney::everythingIsAsItWasLeft()
{
    m_session = std::make_unique<Session>(m_project->directory());
    QTRY_VERIFY(isReady(*m_session));
    QCOMPARE(m_session->window()->size(), QSize(1100, 700));
    QCOMPARE(m_session->filterBar()->spec().text, u"seed-[0-9]"_s);
    QTRY_COMPARE(m_session->shownNames(), QStringList{u"ppo/seed-2"_s});
    const RunTableModel *model = m_session->model();
    QVERIFY(m_session->table()->isColumnHidden(model->column(u"host"_s)));
    QCOMPARE(m_session->table()->horizontalHeader()->visualIndex(model->column(u"description"_s)), 1);
    QTRY_COMPARE(model->index(0, model->column(u"status"_s)).data().toString(), u"Running"_s);
    QVERIFY(activate(m_session->window()));
    QVERIFY(m_session->table()->selectRun(u"ppo/seed-2"_s));
    QTest::keyClick(m_session->table(), Qt::Key_Return);
    QTRY_VERIFY(m_session->terminals()->text(u"ppo/seed-2"_s).contains(u"training --lr=0.1"_s));
}

} // namespace runs

QTEST_MAIN(runs::TestJourney)
#include "tst_journey.moc"
