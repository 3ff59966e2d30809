// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/tool_bar_fit.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace runs;

class TestToolBarFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsGoFromTheEndAndComeBack()
    {
        QWidget row;
        auto *bar = new QToolBar(&row);
        bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        bar->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        QPixmap icon(16, 16);
        icon.fill(Qt::red);
        for (const QString &text : {u"New run"_s, u"Attach terminal"_s, u"Copy reproduce commands"_s, u"Delete"_s})
            bar->addAction(icon, text);
        auto *edit = new QLineEdit;
        edit->setMinimumWidth(200);
        auto *layout = new QHBoxLayout(&row);
        layout->addWidget(bar);
        layout->addWidget(edit, 1);
        new ToolBarFit(bar, &row);
        row.resize(1000, 40);
        row.show();
        QVERIFY(QTest::qWaitForWindowExposed(&row));
        QCOMPARE(words(bar), 4);
        const int whole = bar->width();
        row.resize(200 + whole, 40); // a little too narrow
        QTRY_COMPARE(words(bar), 3);
        row.resize(200 + whole / 2, 40);
        QTRY_COMPARE(words(bar), 1);
        for (QAction *action : bar->actions())
            QTRY_VERIFY(bar->widgetForAction(action)->isVisible()); // none behind an arrow
        row.resize(1000, 40);
        QTRY_COMPARE(words(bar), 4);
    }

private:
    static int words(const QToolBar *bar)
    {
        int words = 0;
        for (const QAction *action : bar->actions())
            words += action->priority() == QAction::NormalPriority;
        return words;
    }
};

QTEST_MAIN(TestToolBarFit)
#include "tst_tool_bar_fit.moc"
