// SPDX-License-Identifier: GPL-2.0-or-later
// The trash, in the real main window with real runs.
#include "order_fixture.h"

#include "gui/dialogs/labels.h"
#include "gui/dialogs/trash_dialog.h"
#include "support/accessibility.h"

#include <QMessageBox>
#include <QRegularExpression>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace runs {

class TestTrashDialog : public QObject, protected OrderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin({u"g/a"_s, u"g/b"_s, u"c"_s}); }
    void cleanup() { end(); }
    void isEmptyAtFirst();
    void restores();
    void deletesForGood();
    void emptiesAll();
    void showsWhatTheShellDoes();
    void saysWhyItCannotRestore();

private:
    TrashDialog *openTrash()
    {
        action(u"Trash…"_s)->trigger();
        auto *dialog = m_session->dialog<TrashDialog>();
        return dialog && activate(dialog) ? dialog : nullptr;
    }

    static QStringList names(const TrashDialog *dialog)
    {
        const QAbstractItemModel *model = dialog->findChild<QTreeView *>()->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names += model->index(row, 0).data().toString();
        names.sort();
        return names;
    }

    static QPushButton *button(const QWidget *dialog, const QString &text)
    {
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->isVisible() && QString(button->text()).remove(u'&') == text)
                return button;
        }
        return nullptr;
    }

    static void choose(TrashDialog *dialog, const QString &name)
    {
        auto *list = dialog->findChild<QTreeView *>();
        const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        list->selectionModel()->select(found.front(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    QMessageBox *question(TrashDialog *dialog)
    {
        for (auto *box : dialog->findChildren<QMessageBox *>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
};

void TestTrashDialog::isEmptyAtFirst()
{
    TrashDialog *dialog = openTrash();
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->findChild<QTreeView *>()->isVisible());
    for (const QString &text : {u"Restore"_s, u"Delete for good…"_s, u"Empty trash…"_s})
        QVERIFY(button(dialog, text) && !button(dialog, text)->isEnabled());
    QCOMPARE(accessibilityFaults(dialog), QStringList());
    picture(dialog, u"trash-empty"_s);
}

void TestTrashDialog::restores()
{
    m_project->runs(u"-q -y delete --trash '(g/a|c)'"_s);
    TrashDialog *dialog = openTrash();
    QVERIFY(dialog);
    QTRY_COMPARE(names(dialog), (QStringList{u"c"_s, u"g/a"_s}));
    choose(dialog, u"g/a"_s);
    picture(dialog, u"trash"_s);
    QCOMPARE(accessibilityFaults(dialog), QStringList());
    QTest::keyClick(dialog->findChild<QTreeView *>(), Qt::Key_Return);
    QTRY_COMPARE(names(dialog), QStringList{u"c"_s});
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{u"g/a"_s});
    QVERIFY(QFileInfo(m_project->directory() + u"/.runs/records/g/a"_s).isDir());
}

void TestTrashDialog::deletesForGood()
{
    select({u"c"_s});
    QTest::keyClick(m_session->table(), Qt::Key_Delete);
    QTRY_VERIFY(action(u"Undo delete"_s)->isEnabled());
    TrashDialog *dialog = openTrash();
    QVERIFY(dialog);
    QTRY_COMPARE(names(dialog), QStringList{u"c"_s});
    choose(dialog, u"c"_s);
    QTest::keyClick(dialog, Qt::Key_Delete);
    QTRY_VERIFY(question(dialog));
    static const QRegularExpression size(u", [1-9][0-9.]* (bytes|KiB),"_s);
    QVERIFY2(question(dialog)->text().contains(size), qPrintable(question(dialog)->text()));
    picture(question(dialog), u"trash-question"_s);
    QTest::keyClick(question(dialog), Qt::Key_Return); // Cancel
    QTRY_VERIFY(!question(dialog));
    QCOMPARE(names(dialog), QStringList{u"c"_s});
    QTest::keyClick(dialog, Qt::Key_Delete);
    QTRY_VERIFY(question(dialog));
    QTest::mouseClick(button(question(dialog), u"Delete 1 run(s)"_s), Qt::LeftButton);
    QTRY_COMPARE(names(dialog), QStringList());
    QTRY_VERIFY(!action(u"Undo delete"_s)->isEnabled()); // nothing is left of it
    QCOMPARE(m_session->messages()->ids(), QStringList());
}

void TestTrashDialog::emptiesAll()
{
    launchEnded(u"own"_s, u"--isolated"_s);
    m_project->shell(u"echo changed >> $(echo .runs/worktrees/*)/train.sh"_s);
    m_project->runs(u"-q -y delete --trash '(g/a|own)'"_s);
    TrashDialog *dialog = openTrash();
    QVERIFY(dialog);
    QTRY_COMPARE(names(dialog).size(), 2);
    QTest::mouseClick(button(dialog, u"Empty trash…"_s), Qt::LeftButton);
    QTRY_VERIFY(question(dialog));
    QVERIFY2(question(dialog)->text().contains(u"own: train.sh"_s), qPrintable(question(dialog)->text()));
    QTest::mouseClick(button(question(dialog), u"Discard changes and delete 2 run(s)"_s), Qt::LeftButton);
    QTRY_COMPARE(names(dialog), QStringList());
    QTRY_VERIFY(!QFileInfo::exists(m_project->directory() + u"/.runs/worktrees"_s));
    QCOMPARE(m_session->shownNames().size(), 2);
}

void TestTrashDialog::showsWhatTheShellDoes()
{
    TrashDialog *dialog = openTrash();
    QVERIFY(dialog);
    m_project->runs(u"-q -y delete --trash c"_s);
    QTRY_COMPARE(names(dialog), QStringList{u"c"_s}); // while it is open
    m_project->runs(u"-q restore c"_s);
    QTRY_COMPARE(names(dialog), QStringList());
}

void TestTrashDialog::saysWhyItCannotRestore()
{
    m_project->runs(u"-q -y delete --trash c"_s);
    launchEnded(u"c"_s);
    TrashDialog *dialog = openTrash();
    QVERIFY(dialog);
    QTRY_COMPARE(names(dialog), QStringList{u"c"_s});
    choose(dialog, u"c"_s);
    QTest::mouseClick(button(dialog, u"Restore"_s), Qt::LeftButton);
    const auto told = [dialog] { return dialog->findChild<Note *>()->text(); };
    QTRY_VERIFY2(told().contains(u"'c' already"_s), qPrintable(told()));
    QCOMPARE(names(dialog), QStringList{u"c"_s});
}

} // namespace runs

QTEST_MAIN(runs::TestTrashDialog)
#include "tst_trash_dialog.moc"
