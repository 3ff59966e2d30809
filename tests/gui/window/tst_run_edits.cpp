// SPDX-License-Identifier: GPL-2.0-or-later
// Names, descriptions and tags, in the real main window with real runs.
#include "order_fixture.h"

#include "core/run/tags.h"
#include "gui/details/description_editor.h"
#include "gui/dialogs/description_dialog.h"
#include "gui/dialogs/labels.h"
#include "gui/dialogs/rename_dialog.h"
#include "gui/dialogs/tags_dialog.h"
#include "support/accessibility.h"

#include <QListWidget>

using namespace Qt::StringLiterals;

namespace runs {

class TestRunEdits : public QObject, protected OrderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin({u"g/a"_s, u"g/b"_s, u"c"_s}); }
    void cleanup() { end(); }
    void renamesARun();
    void aRunThatRunsGoesOn();
    void renamesAGroup();
    void describesInPlace();
    void aDescriptionChangedMeanwhileIsShown();
    void whatIsBeingWrittenStays();
    void describesSeveralRuns();
    void tagsSeveralRuns();

private:
    QPlainTextEdit *editor() const
    {
        auto *editor = m_session->window()->findChild<DescriptionEditor *>();
        return editor->isVisible() ? editor->findChild<QPlainTextEdit *>() : nullptr;
    }
};

void TestRunEdits::renamesARun()
{
    select({u"g/a"_s});
    QTest::keyClick(m_session->table(), Qt::Key_F2);
    auto *dialog = waitFor<RenameDialog>();
    QVERIFY(dialog);
    auto *field = dialog->findChild<QLineEdit *>();
    QCOMPARE(field->selectedText(), u"a"_s); // without its group
    QVERIFY(!button(dialog, u"Rename"_s)->isEnabled());
    QTest::keyClicks(field, u"z"_s);
    QCOMPARE(accessibilityFaults(dialog), QStringList());
    picture(dialog, u"rename"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{u"g/z"_s});
    QVERIFY(QFileInfo(m_project->directory() + u"/.runs/records/g/z"_s).isDir());
    QVERIFY(m_session->model()->rowOf(u"g/a"_s) < 0);
}

void TestRunEdits::aRunThatRunsGoesOn()
{
    m_project->runs(u"-q new alive 'exec sh -c \"echo hello; sleep 100\"'"_s);
    select({u"alive"_s});
    QTest::keyClick(m_session->table(), Qt::Key_Return);
    QTRY_VERIFY(m_session->terminals()->text(u"alive"_s).contains(u"hello"_s));
    QVERIFY(activate(m_session->window()));
    m_session->table()->setFocus();
    QTest::keyClick(m_session->table(), Qt::Key_F2);
    auto *dialog = waitFor<RenameDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(u"g/renamed"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_COMPARE(m_session->terminals()->attachedRuns(), QStringList{u"g/renamed"_s});
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{u"g/renamed"_s});
    const auto status = [this] {
        const RunTableModel *model = m_session->model();
        return model->index(model->rowOf(u"g/renamed"_s), model->column(u"status"_s)).data().toString();
    };
    QTRY_COMPARE(status(), u"Running"_s);
    QVERIFY(m_session->terminals()->isAttached(u"g/renamed"_s)); // the same client
    m_project->runs(u"-q stop g/renamed --grace 2s"_s);
    QTRY_COMPARE(status(), u"Killed"_s);
}

void TestRunEdits::renamesAGroup()
{
    select({u"g/a"_s});
    action(u"Rename group…"_s)->trigger();
    auto *dialog = waitFor<RenameDialog>();
    QVERIFY(dialog);
    auto *field = dialog->findChild<QLineEdit *>();
    QCOMPARE(field->text(), u"g"_s);
    field->setText(u"new/group"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_session->model()->rowOf(u"new/group/b"_s) >= 0);
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{u"new/group/a"_s});
}

void TestRunEdits::describesInPlace()
{
    select({u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_F4);
    QTRY_VERIFY(editor());
    QTRY_VERIFY(editor()->hasFocus());
    QCOMPARE(editor()->toPlainText(), u"Train a model"_s);
    QTest::keyClick(editor(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor(), u"first line"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClicks(editor(), u"second"_s);
    QCOMPARE(accessibilityFaults(m_session->part<DetailsPanel>()), QStringList());
    picture(m_session->window(), u"describe"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(recorded(u"c"_s, u"description"_s), u"first line\nsecond"_s);
    QTRY_VERIFY(!editor());
    QTest::keyClick(m_session->window(), Qt::Key_F4);
    QTRY_VERIFY(editor());
    QTest::keyClicks(editor(), u"not kept"_s);
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_VERIFY(!editor());
    QCOMPARE(recorded(u"c"_s, u"description"_s), u"first line\nsecond"_s);
}

void TestRunEdits::aDescriptionChangedMeanwhileIsShown()
{
    select({u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_F4);
    QTRY_VERIFY(editor());
    QTest::keyClicks(editor(), u" of mine"_s);
    m_project->runs(u"-q describe c 'by somebody else'"_s);
    QCOMPARE(recorded(u"c"_s, u"description"_s), u"by somebody else"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    const auto shown = [this] {
        QString text;
        for (const auto *part : m_session->window()->findChild<DescriptionEditor *>()->findChildren<QTextEdit *>())
            text += part->isVisible() ? part->toPlainText() : QString();
        return text;
    };
    QTRY_COMPARE(shown(), u"by somebody else"_s);
    QCOMPARE(recorded(u"c"_s, u"description"_s), u"by somebody else"_s);
    QCOMPARE(editor()->toPlainText(), u"Train a model of mine"_s);
    picture(m_session->window(), u"describe-conflict"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier); // knowing it
    QTRY_COMPARE(recorded(u"c"_s, u"description"_s), u"Train a model of mine"_s);
}

void TestRunEdits::whatIsBeingWrittenStays()
{
    select({u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_F4);
    QTRY_VERIFY(editor());
    QTest::keyClicks(editor(), u" of mine"_s);
    select({u"g/a"_s});
    QTRY_VERIFY(!editor());
    select({u"c"_s});
    QTRY_VERIFY(editor());
    QCOMPARE(editor()->toPlainText(), u"Train a model of mine"_s);
}

void TestRunEdits::describesSeveralRuns()
{
    m_project->runs(u"-q describe c 'not as the others'"_s);
    QTRY_COMPARE(m_session->model()->run(m_session->model()->rowOf(u"c"_s))->text(u"description"_s),
                 u"not as the others"_s);
    select({u"g/a"_s, u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_F4);
    auto *dialog = waitFor<DescriptionDialog>();
    QVERIFY(dialog);
    auto *field = dialog->findChild<QPlainTextEdit *>();
    QCOMPARE(field->toPlainText(), QString());
    QVERIFY(dialog->findChild<Note *>()->text().contains(u"2 different"_s));
    QTest::keyClicks(field, u"one for both"_s);
    QCOMPARE(accessibilityFaults(dialog), QStringList());
    picture(dialog, u"describe-several"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(recorded(u"c"_s, u"description"_s), u"one for both"_s);
    QCOMPARE(recorded(u"g/a"_s, u"description"_s), u"one for both"_s);
    QCOMPARE(recorded(u"g/b"_s, u"description"_s), u"Train a model"_s);
}

void TestRunEdits::tagsSeveralRuns()
{
    m_project->runs(u"-q tag g/a +old +both && '" RUNS_PROGRAM "' -q tag c +both"_s);
    QTRY_COMPARE(recorded(u"c"_s, u"tags"_s).isEmpty(), false);
    QTRY_VERIFY(m_session->model()->run(m_session->model()->rowOf(u"c"_s))->field(u"tags"));
    select({u"g/a"_s, u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_G, Qt::ControlModifier);
    auto *dialog = waitFor<TagsDialog>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListWidget *>();
    const auto item = [list](const QString &tag) { return list->findItems(tag, Qt::MatchExactly).value(0); };
    QVERIFY(item(u"old"_s) && item(u"both"_s));
    QCOMPARE(item(u"old"_s)->checkState(), Qt::PartiallyChecked);
    QCOMPARE(item(u"both"_s)->checkState(), Qt::Checked);
    item(u"both"_s)->setCheckState(Qt::Unchecked);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"new -x"_s);
    QVERIFY(!button(dialog, u"Add"_s)->isEnabled());
    dialog->accept();
    QVERIFY(dialog->isVisible());
    dialog->findChild<QLineEdit *>()->setText(u"new"_s);
    QCOMPARE(accessibilityFaults(dialog), QStringList());
    picture(dialog, u"tags"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    const auto tags = [this](const QString &name) {
        const auto run = m_session->model()->run(m_session->model()->rowOf(name));
        return run ? tagsOf(*run) : QStringList();
    };
    QTRY_COMPARE(tags(u"c"_s), QStringList{u"new"_s});
    QCOMPARE(tags(u"g/a"_s), (QStringList{u"new"_s, u"old"_s})); // what only some had is as it was
}

} // namespace runs

QTEST_MAIN(runs::TestRunEdits)
#include "tst_run_edits.moc"
