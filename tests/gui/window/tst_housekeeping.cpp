// SPDX-License-Identifier: GPL-2.0-or-later
// Runs are deleted and brought back in the real main window, with real git and tmux.
#include "order_fixture.h"

#include "gui/dialogs/labels.h"

using namespace Qt::StringLiterals;

namespace runs {

class TestHousekeeping : public QObject, protected OrderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin({u"g/a"_s, u"g/b"_s, u"c"_s}); }
    void cleanup() { end(); }
    void deleteIsUndone();
    void undoButtonOfTheMessage();
    void whatIsAliveIsAskedFor();
    void finalDeletionAsks();
    void changesOfAWorkingTreeAreGivenUpKnowingly();
    void aNameTakenMeanwhileIsTold();
};

void TestHousekeeping::deleteIsUndone()
{
    QVERIFY(!action(u"Undo delete"_s)->isEnabled());
    select({u"g/a"_s, u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_Delete);
    QTRY_COMPARE(m_session->shownNames(), QStringList{u"g/b"_s});
    QVERIFY(!m_session->dialog<DeleteDialog>());
    QTRY_VERIFY2(messageText().contains(u"Moved 2 run(s) to the trash"_s), qPrintable(messageText()));
    QVERIFY(trash().contains(u"g/a"_s));
    select({u"g/b"_s});
    QTest::keyClick(m_session->table(), Qt::Key_Delete);
    QTRY_COMPARE(m_session->shownNames(), QStringList());
    QTRY_VERIFY(messageText().contains(u"Moved 1 run(s)"_s));

    QTest::keyClick(m_session->window(), Qt::Key_Z, Qt::ControlModifier); // the last one first
    QTRY_COMPARE(m_session->shownNames(), QStringList{u"g/b"_s});
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{u"g/b"_s});
    QTest::keyClick(m_session->window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_session->shownNames().size(), 3);
    QTRY_COMPARE(m_session->table()->selectedNames().size(), 2);
    QVERIFY(!m_session->table()->selectedNames().contains(u"g/b"_s));
    QTRY_VERIFY(!action(u"Undo delete"_s)->isEnabled());
    QVERIFY(!trash().contains(u"g/a"_s));
}

void TestHousekeeping::undoButtonOfTheMessage()
{
    select({u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_Delete);
    QTRY_VERIFY(messageText().contains(u"Moved 1 run(s)"_s));
    for (QPushButton *button : m_session->messages()->findChildren<QPushButton *>()) {
        if (button->text() == u"&Undo")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{u"c"_s});
    QTRY_COMPARE(m_session->messages()->ids(), QStringList());
    QVERIFY(m_session->table()->hasFocus());
}

void TestHousekeeping::whatIsAliveIsAskedFor()
{
    m_project->runs(u"-q new live 'sh train.sh'"_s);
    select({u"live"_s, u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_Delete);
    QTRY_VERIFY(m_session->dialog<DeleteDialog>());
    auto *dialog = m_session->dialog<DeleteDialog>();
    auto *remove = dialog->findChild<QPushButton *>(u"remove"_s);
    QTRY_VERIFY(remove->isEnabled());
    QCOMPARE(remove->text(), u"&Move 2 run(s) to the trash"_s);
    QCOMPARE(dialog->findChild<Note *>(u"live"_s)->text(), u"1 run(s) still running will be ended.\n live"_s);
    QVERIFY(m_project->runs(u"list"_s).contains(u"live"_s));
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_COMPARE(m_session->shownNames().size(), 2);
    QTRY_VERIFY(action(u"Undo delete"_s)->isEnabled());
    QVERIFY(trash().contains(u"live"_s));
    QTRY_VERIFY(!m_project->shell(u"tmux list-sessions"_s).contains(u"live"_s));
}

void TestHousekeeping::finalDeletionAsks()
{
    select({u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_Delete, Qt::ShiftModifier);
    QTRY_VERIFY(m_session->dialog<DeleteDialog>());
    auto *remove = m_session->dialog<DeleteDialog>()->findChild<QPushButton *>(u"remove"_s);
    QTRY_VERIFY(remove->isEnabled());
    QCOMPARE(remove->text(), u"&Delete 1 run(s)"_s);
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_COMPARE(m_session->shownNames().size(), 2);
    QVERIFY(!trash().contains(u"c "_s));
    QVERIFY(!action(u"Undo delete"_s)->isEnabled());
}

void TestHousekeeping::changesOfAWorkingTreeAreGivenUpKnowingly()
{
    launchEnded(u"own"_s, u"--isolated"_s);
    m_project->shell(u"echo changed >> $(echo .runs/worktrees/*)/train.sh"_s);
    select({u"own"_s});
    QTest::keyClick(m_session->table(), Qt::Key_Delete, Qt::ShiftModifier);
    QTRY_VERIFY(m_session->dialog<DeleteDialog>());
    auto *dialog = m_session->dialog<DeleteDialog>();
    auto *remove = dialog->findChild<QPushButton *>(u"remove"_s);
    QTRY_VERIFY(remove->isEnabled());
    QCOMPARE(remove->text(), u"&Discard changes and delete 1 run(s)"_s);
    const QString told = dialog->findChild<Note *>(u"unsaved"_s)->text();
    QVERIFY2(told.contains(u"own: train.sh"_s), qPrintable(told));
    picture(dialog, u"discard"_s);
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_COMPARE(m_session->shownNames().size(), 3);
    QTRY_VERIFY(!QFileInfo::exists(m_project->directory() + u"/.runs/worktrees"_s));
}

void TestHousekeeping::aNameTakenMeanwhileIsTold()
{
    select({u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_Delete);
    QTRY_VERIFY(action(u"Undo delete"_s)->isEnabled());
    launchEnded(u"c"_s);
    QTRY_COMPARE(m_session->shownNames().size(), 3);
    QTest::keyClick(m_session->window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2(messageText().contains(u"'c' already"_s), qPrintable(messageText()));
    QVERIFY(action(u"Undo delete"_s)->isEnabled()); // once the name is free
}

} // namespace runs

QTEST_MAIN(runs::TestHousekeeping)
#include "tst_housekeeping.moc"
