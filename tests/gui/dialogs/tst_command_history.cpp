// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/history_popup.h"
#include "gui/dialogs/new_run_fixture.h"
#include "support/accessibility.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace runs;

class TestCommandHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        NewRunContext context = contextOf(m_git.newDirectory());
        context.commandHistory = {u"python train.py --seed 2"_s, u"python \\\n  Eval.py"_s, u"true"_s};
        m_fixture = std::make_unique<NewRunFixture>(context);
        m_fixture->dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_fixture->dialog));
    }
    void cleanup() { m_fixture.reset(); }

    void goesBackAndForth()
    {
        QPlainTextEdit *command = m_fixture->command();
        m_fixture->type(command, u"mine"_s);
        up();
        QCOMPARE(command->toPlainText(), u"python train.py --seed 2"_s);
        up();
        QCOMPARE(command->toPlainText(), u"python \\\n  Eval.py"_s);
        up();
        up(); // there is no earlier one
        QCOMPARE(command->toPlainText(), u"true"_s);
        down();
        down();
        down();
        QCOMPARE(command->toPlainText(), u"mine"_s);
        down();
        QCOMPARE(command->toPlainText(), u"mine"_s);
    }

    void keepsWhatWasEdited()
    {
        QPlainTextEdit *command = m_fixture->command();
        m_fixture->type(command, u"mine"_s);
        up();
        up();
        QTest::keyClicks(command, u" --more"_s);
        up();
        QCOMPARE(command->toPlainText(), u"python train.py --seed 2"_s);
        down();
        QCOMPARE(command->toPlainText(), u"python \\\n  Eval.py --more"_s);
        up();
        command->undo();
        QCOMPARE(command->toPlainText(), u"python \\\n  Eval.py --more"_s);
    }

    void isChosenFromAListByTyping()
    {
        auto *popup = m_fixture->dialog.findChild<HistoryPopup *>();
        m_fixture->button("history")->click();
        QVERIFY(popup->isVisible());
        QCOMPARE(accessibilityFaults(popup), QStringList());
        auto *list = popup->findChild<QListView *>();
        auto *filter = popup->findChild<QLineEdit *>();
        QCOMPARE(list->model()->rowCount(), 3);
        QCOMPARE(list->model()->index(1, 0).data().toString(), u"python \\⏎  Eval.py"_s);
        QTest::keyClicks(filter, u"PYTHON"_s);
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::keyClick(filter, Qt::Key_Down);
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QCOMPARE(m_fixture->command()->toPlainText(), u"python \\\n  Eval.py"_s);
        QVERIFY(m_fixture->dialog.isVisible());

        m_fixture->button("history")->click();
        QCOMPARE(list->model()->rowCount(), 3);
        QTest::keyClicks(filter, u"nothing like it"_s);
        QVERIFY(popup->findChild<Note *>()->isVisible());
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(popup->isVisible());
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
        QVERIFY(m_fixture->dialog.isVisible());
    }

    void isOffWithoutAny()
    {
        const NewRunFixture empty(contextOf(m_git.newDirectory()));
        QVERIFY(!empty.button("history")->isEnabled());
    }

private:
    void up() { QTest::keyClick(m_fixture->command(), Qt::Key_Up, Qt::ControlModifier); }
    void down() { QTest::keyClick(m_fixture->command(), Qt::Key_Down, Qt::ControlModifier); }

    GitScratch m_git;
    std::unique_ptr<NewRunFixture> m_fixture;
};

QTEST_MAIN(TestCommandHistory)
#include "tst_command_history.moc"
