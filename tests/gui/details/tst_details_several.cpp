// SPDX-License-Identifier: GPL-2.0-or-later
#include "../../support/accessibility.h"
#include "panel_under_test.h"
#include "support/sample_runs.h"

#include "gui/details/comparison_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace runs;

class TestDetailsSeveral : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<DetailsPanel>();
        m_panel->resize(400, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void sharedAndDifferent()
    {
        m_panel->setRuns(seeds(3), 3);
        QCOMPARE(headings().first(), u"3 run(s) selected"_s);
        QCOMPARE(cells(), (QStringList{u"seed-0 | … --seed 0"_s, u"seed-1 | … --seed 1"_s, u"seed-2 | … --seed 2"_s}));
        QCOMPARE(valueOf(*m_panel, u"Host"_s)->toPlainText(), u"gpu03"_s);
        QCOMPARE(valueOf(*m_panel, u"Description"_s)->toPlainText(), u"First line\nsecond line"_s);
        QVERIFY(!valueOf(*m_panel, u"Command"_s));
        QVERIFY(!visibleTexts(*m_panel).join(u' ').contains(u"compared"_s));
    }

    void moreThanWereRead()
    {
        m_panel->setRuns(seeds(200), 10'000);
        QVERIFY2(headings().first().contains(u"10,000"_s), qPrintable(headings().first()));
        QVERIFY(visibleTexts(*m_panel).contains(u"Only the first 200 of them are compared."_s));
        QCOMPARE(cells().size(), 200);
        QVERIFY(table()->height() < 500); // it scrolls
        QTRY_VERIFY(table()->verticalScrollBar()->maximum() > 0);
        m_panel->setRuns(seeds(1), 2); // of two selected, one could be read
        QCOMPARE(cells(), QStringList{u"seed-0"_s});
    }

    void nothingInCommon()
    {
        m_panel->setRuns({{u"a"_s, {{u"x"_s, number(u"1"_s)}}}, {u"b"_s, {}}}, 2);
        QCOMPARE(cells(), (QStringList{u"a | 1"_s, u"b | "_s}));
        QVERIFY(!headings().contains(u"The same in all"_s));
        m_panel->setRuns(seeds(2), 2);
        QVERIFY(headings().contains(u"The same in all"_s));
    }

    void aRefreshKeepsWhatOneIsAt()
    {
        std::vector<Run> runs = seeds(100);
        m_panel->setRuns(runs, 100);
        table()->selectRow(40);
        table()->verticalScrollBar()->setValue(300);
        TextBlock *host = valueOf(*m_panel, u"Host"_s);
        host->selectAll();
        m_panel->setRuns(runs, 100);
        for (Run &run : runs)
            setField(run, u"description"_s, text(u"Other"_s));
        setField(runs[3], u"command"_s, text(u"python train.py --seed 3333"_s));
        m_panel->setRuns(runs, 100);
        QCOMPARE(valueOf(*m_panel, u"Description"_s)->toPlainText(), u"Other"_s);
        QVERIFY(cells().contains(u"seed-3 | … --seed 3333"_s));
        QCOMPARE(table()->selectionModel()->selectedRows().value(0).row(), 40);
        QCOMPARE(table()->verticalScrollBar()->value(), 300);
        QCOMPARE(host->textCursor().selectedText(), u"gpu03"_s);
    }

    void theTableIsCopied()
    {
        m_panel->setRuns(seeds(2), 2);
        QSignalSpy copied(m_panel.get(), &DetailsPanel::copied);
        buttonOf(*m_panel, u"Copy where the runs differ, as a table"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"name\tcommand\nseed-0\tpython train.py --seed 0\n"
                                                       "seed-1\tpython train.py --seed 1\n"_s);
        table()->selectRow(1);
        QTest::keySequence(table(), QKeySequence(QKeySequence::Copy));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"name\tcommand\nseed-1\tpython train.py --seed 1\n"_s);
        QCOMPARE(copied.size(), 2);
    }

    void itIsUsableWhenNarrow()
    {
        std::vector<Run> runs = seeds(3);
        for (Run &run : runs)
            setField(run, u"long-"_s + run.name, text(QString(1'000, u'x')));
        m_panel->resize(280, 500);
        m_panel->setRuns(runs, 3);
        QTRY_COMPARE(pageOf(*m_panel)->widget()->width(), pageOf(*m_panel)->viewport()->width());
        QTRY_VERIFY(table()->horizontalScrollBar()->maximum() > 0); // the table scrolls, not the panel
    }

    void everyControlHasAName()
    {
        m_panel->setRuns(seeds(3), 300);
        QCOMPARE(accessibilityFaults(m_panel.get()), QStringList());
    }

private:
    static std::vector<Run> seeds(int count)
    {
        std::vector<Run> runs;
        for (int i = 0; i < count; ++i)
            runs.push_back(sampleRun(u"seed-%1"_s.arg(i), u"python train.py --seed %1"_s.arg(i)));
        return runs;
    }

    ComparisonTable *table() const { return m_panel->findChild<ComparisonTable *>(); }

    QStringList cells() const
    {
        QStringList rows;
        const QAbstractItemModel *model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList texts;
            for (int column = 0; column < model->columnCount(); ++column)
                texts += model->index(row, column).data().toString();
            rows += texts.join(u" | "_s);
        }
        return rows;
    }

    QStringList headings() const
    {
        QStringList texts;
        for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_panel.get()))
                texts += label->text();
        }
        return texts;
    }

    std::unique_ptr<DetailsPanel> m_panel;
};

QTEST_MAIN(TestDetailsSeveral)
#include "tst_details_several.moc"
