// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/labels.h"
#include "gui/dialogs/rename_dialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestRenameDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesNames_data()
    {
        using enum RenameDialog::Kind;
        QTest::addColumn<RenameDialog::Kind>("kind");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("reason"); // empty: it can be done
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("free") << Run << u"g/a"_s << u"other"_s << QString() << false;
        QTest::newRow("unchanged") << Run << u"g/a"_s << u"g/a"_s << QString() << true;
        QTest::newRow("taken") << Run << u"g/a"_s << u"c"_s << u"a run of this name already"_s << true;
        QTest::newRow("inside a run") << Run << u"g/a"_s << u"c/x"_s << u"is a run"_s << true;
        QTest::newRow("a group") << Run << u"g/a"_s << u"g"_s << u"is a group"_s << true;
        QTest::newRow("empty") << Run << u"g/a"_s << QString() << u"needs a name"_s << true;
        QTest::newRow("a path") << Run << u"g/a"_s << u"../x"_s << u"x"_s << true;
        QTest::newRow("the last of its group") << Run << u"one/x"_s << u"one"_s << QString() << false;
        QTest::newRow("group to a free name") << Group << u"g"_s << u"archive/g"_s << QString() << false;
        QTest::newRow("group with a slash") << Group << u"g"_s << u"archive/"_s << QString() << false;
        QTest::newRow("group into another one") << Group << u"g"_s << u"one"_s << QString() << false;
        QTest::newRow("group onto a run") << Group << u"g"_s << u"h"_s << u"h/a"_s << true;
        QTest::newRow("group into a run") << Group << u"g"_s << u"c"_s << u"is a run"_s << true;
    }

    void judgesNames()
    {
        QFETCH(RenameDialog::Kind, kind);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, reason);
        QFETCH(bool, isRefused);
        RenameDialog dialog(kind, from, {u"g/a"_s, u"g/b"_s, u"c"_s, u"one/x"_s, u"h/a"_s});
        dialog.show();
        dialog.findChild<QLineEdit *>()->setText(to);
        const QString told = dialog.findChild<Note *>()->text();
        QVERIFY2(reason.isEmpty() ? told.isEmpty() : told.contains(reason), qPrintable(told));
        dialog.accept();
        QCOMPARE(dialog.isVisible(), isRefused);
    }

    void aRunThatComesMeanwhileIsInTheWay()
    {
        RenameDialog dialog(RenameDialog::Kind::Run, u"a"_s, {u"a"_s});
        dialog.show();
        dialog.setNewName(u"b"_s);
        dialog.setRecordedNames({u"a"_s, u"b"_s});
        dialog.accept();
        QVERIFY(dialog.isVisible());
        dialog.showError(u"Because."_s);
        QCOMPARE(dialog.findChild<Note *>()->text(), u"Because."_s);
        dialog.setNewName(u"c"_s);
        QCOMPARE(dialog.findChild<Note *>()->text(), QString());
    }
};

QTEST_MAIN(TestRenameDialog)
#include "tst_rename_dialog.moc"
