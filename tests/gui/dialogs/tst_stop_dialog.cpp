// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/dialogs/stop_dialog.h"
#include "support/accessibility.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestStopDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatWillBeStopped()
    {
        StopDialog dialog({u"a"_s, u"ppo/seed-3"_s});
        dialog.show();
        QCOMPARE(dialog.findChild<QLabel *>(u"question"_s)->text(), u"Stop 2 run(s)?"_s);
        QCOMPARE(dialog.findChild<QPushButton *>(u"stop"_s)->text(), u"&Stop 2 run(s)"_s);
        const QString explanation = dialog.findChild<QLabel *>(u"explanation"_s)->text();
        QVERIFY(explanation.contains(u"SIGTERM"_s) && explanation.contains(QString::number(StopDialog::grace)));
        const auto *names = dialog.findChild<QListView *>()->model();
        QCOMPARE(names->rowCount(), 2);
        QCOMPARE(names->index(1, 0).data().toString(), u"ppo/seed-3"_s);
        QCOMPARE(accessibilityFaults(&dialog), QStringList());
    }

    void isNotWiderThanItsNames()
    {
        QStringList names;
        for (int i = 0; i < 1000; ++i)
            names += QString(900, u'x') + QString::number(i);
        StopDialog dialog(names);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY2(dialog.width() < 800 && dialog.height() < 600, qPrintable(QString::number(dialog.height())));
    }

    void cancelIsWhatHappensByAccident()
    {
        StopDialog dialog({u"a"_s});
        const QSignalSpy accepted(&dialog, &QDialog::accepted);
        const QSignalSpy rejected(&dialog, &QDialog::rejected);
        open(dialog);
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(rejected.size(), 1);
        open(dialog);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(rejected.size(), 2);
        open(dialog);
        QTest::keyClick(&dialog, Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(dialog.names(), QStringList{u"a"_s});
    }

private:
    static void open(StopDialog &dialog)
    {
        dialog.open();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"cancel"_s)->hasFocus());
    }
};

QTEST_MAIN(TestStopDialog)
#include "tst_stop_dialog.moc"
