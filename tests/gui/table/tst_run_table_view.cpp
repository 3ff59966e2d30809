// SPDX-License-Identifier: GPL-2.0-or-later
#include "../models/run_samples.h"

#include "gui/models/run_table_model.h"
#include "gui/table/elided_command.h"
#include "gui/table/run_table_view.h"
#include "gui/theme/theme.h"

#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace runs {

class TestRunTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theCurrentRunStaysInItsPlace();
    void withoutACurrentRunWhatIsAtTheTopStays();
    void newRunsAppearAtTheTopOfATableThatNobodyHasScrolled();
    void whenTheAnchorGoesItsNeighboursStay();
    void columnsAreRememberedByKey();
    void columnsThatComeLaterGetTheirPlace();
    void layoutsOfEarlierVersionsAreUnderstood();
    void durationsAreCopiedAsSpreadsheetsKnowThem();
    void onlyRowsInSightAreRefreshed();
    void theMenuHidesColumns();
    void sizesAreForThoseWhoAsk();
    void rowsAreCopiedAsText();
    void returnAndDoubleClickActivate();
    void typingIsToldToTheFilter();
    void elidedCommands_data();
    void elidedCommands();

private:
    /// run-1 … run-<count>, of which the last is the first row.
    static QList<SampleEntry> entries(int count)
    {
        QList<SampleEntry> made;
        for (int i = 1; i <= count; ++i)
            made += sampleEntry(u"run-%1"_s.arg(i), u"train --seed %1"_s.arg(i),
                                u"2026-11-01T00:%1:00+00:00"_s.arg(i % 60, 2, 10, QChar(u'0')));
        return made;
    }

    int topRow() const { return m_view->rowAt(0); }
    int placeOf(const QString &name) const { return m_model->rowOf(name) - topRow(); }

    std::unique_ptr<RunTableModel> m_model;
    std::unique_ptr<RunTableView> m_view;
};

void TestRunTableView::init()
{
    m_view.reset();
    m_model = std::make_unique<RunTableModel>();
    m_model->setOrder({u"name"_s, Qt::DescendingOrder});
    m_view = std::make_unique<RunTableView>(m_model.get());
    m_view->resize(900, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestRunTableView::theCurrentRunStaysInItsPlace()
{
    m_model->setRuns(sampleRuns(entries(300)));
    QVERIFY(m_view->selectRun(u"run-150"_s));
    const int place = placeOf(u"run-150"_s);
    QVERIFY(place > 0);

    m_model->setRuns(sampleRuns(entries(303))); // three more above
    QCOMPARE(placeOf(u"run-150"_s), place);
    QVERIFY(m_model->setFilter({.text = u"5"_s}));
    QCOMPARE(placeOf(u"run-150"_s), place);
    QVERIFY(m_model->setFilter({}));
    QCOMPARE(placeOf(u"run-150"_s), place);
    m_model->setOrder({u"name"_s, Qt::AscendingOrder});
    QCOMPARE(placeOf(u"run-150"_s), place);
    QCOMPARE(m_view->selectedNames(), QStringList{u"run-150"_s});
}

void TestRunTableView::withoutACurrentRunWhatIsAtTheTopStays()
{
    m_model->setRuns(sampleRuns(entries(300)));
    m_view->verticalScrollBar()->setValue(100);
    const QString top = m_model->name(topRow());
    m_model->setRuns(sampleRuns(entries(310)));
    QCOMPARE(m_model->name(topRow()), top);
}

void TestRunTableView::newRunsAppearAtTheTopOfATableThatNobodyHasScrolled()
{
    m_model->setRuns(sampleRuns(entries(300)));
    m_model->setRuns(sampleRuns(entries(301)));
    QCOMPARE(m_model->name(topRow()), u"run-301"_s);
}

void TestRunTableView::whenTheAnchorGoesItsNeighboursStay()
{
    QList<SampleEntry> some = entries(300);
    m_model->setRuns(sampleRuns(some));
    m_view->verticalScrollBar()->setValue(100);
    const QString top = m_model->name(topRow());
    const QString next = m_model->name(topRow() + 1);
    some.removeIf([&](const SampleEntry &entry) { return entry.first == top || entry.first == u"run-299"; });
    m_model->setRuns(sampleRuns(some));
    QCOMPARE(placeOf(next), 1);
}

void TestRunTableView::columnsAreRememberedByKey()
{
    QTemporaryDir folder;
    m_model->setRuns(sampleRuns({sampleEntry(u"a"_s, {}, {}, u"  epochs: 1\n"_s)}));
    const int epochs = m_model->column(u"epochs"_s);
    m_view->horizontalHeader()->moveSection(m_view->horizontalHeader()->visualIndex(epochs), 1);
    m_view->setColumnWidth(epochs, 123);
    m_view->setColumnHidden(m_model->column(u"host"_s), true);
    const ColumnLayout left = m_view->columnLayout();
    {
        QSettings settings(folder.filePath(u"state.ini"_s), QSettings::IniFormat);
        saveColumns(settings, left);
    }
    QSettings settings(folder.filePath(u"state.ini"_s), QSettings::IniFormat);
    QCOMPARE(loadColumns(settings), left);

    RunTableModel model;
    model.setRuns(sampleRuns({sampleEntry(u"a"_s, {}, {}, u"  batch: 1\n  epochs: 1\n"_s)})); // other numbers
    RunTableView view(&model);
    view.setColumnLayout(loadColumns(settings));
    QCOMPARE(view.horizontalHeader()->visualIndex(model.column(u"epochs"_s)), 1);
    QCOMPARE(view.columnWidth(model.column(u"epochs"_s)), 123);
    QVERIFY(view.isColumnHidden(model.column(u"host"_s)));
    QVERIFY(!view.isColumnHidden(model.column(u"batch"_s)));
}

void TestRunTableView::columnsThatComeLaterGetTheirPlace()
{
    m_view->setColumnLayout({{u"name"_s, 200, false}, {u"epochs"_s, 77, false}, {u"command"_s, 300, false}});
    m_model->setRuns(sampleRuns({sampleEntry(u"a"_s, {}, {}, u"  epochs: 1\n"_s)}));
    QCOMPARE(m_view->horizontalHeader()->visualIndex(m_model->column(u"epochs"_s)), 1);
    QCOMPARE(m_view->columnWidth(m_model->column(u"epochs"_s)), 77);
    m_model->setRuns(sampleRuns({sampleEntry(u"a"_s, {}, {})}));
    QCOMPARE(m_view->columnLayout().size(), m_model->columnCount() + 1); // its place is kept for when it comes back
}

void TestRunTableView::layoutsOfEarlierVersionsAreUnderstood()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    saveColumns(settings, {{u"command"_s, 222, false}, {u"active"_s, 99, true}, {u"name"_s, 111, false}});
    m_view->setColumnLayout(loadColumns(settings));
    QStringList keys;
    for (const ColumnState &state : m_view->columnLayout())
        keys += state.key;
    QCOMPARE(keys.first(5), (QStringList{u"command"_s, u"status"_s, u"duration"_s, u"exit"_s, u"name"_s}));
    QVERIFY(m_view->isColumnHidden(m_model->column(u"status"_s)));
    QVERIFY(!m_view->isColumnHidden(m_model->column(u"duration"_s)));
    m_view->setColumnHidden(m_model->column(u"duration"_s), true);
    m_view->setColumnLayout(m_view->columnLayout()); // one of this version is taken as it is
    QVERIFY(m_view->isColumnHidden(m_model->column(u"duration"_s)));
}

void TestRunTableView::durationsAreCopiedAsSpreadsheetsKnowThem()
{
    m_model->setRuns(sampleRuns(entries(2)));
    m_model->setStatuses(StatusMap{{u"run-1"_s, sample_status::killed(192, 15)}});
    m_view->setColumnLayout({{u"name"_s, 100, false}, {u"status"_s, 100, false}});
    m_view->selectAll();
    const QStringList lines = m_view->selectedText().split(u'\n');
    QVERIFY2(lines[0].startsWith(u"Name\tStatus\tDuration\tExit\t"_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith(u"run-2\tUnknown\t\t\t"_s), qPrintable(lines[1]));
    QVERIFY2(lines[2].startsWith(u"run-1\tKilled\t0:03:12\tSIGTERM\t"_s), qPrintable(lines[2]));
}

void TestRunTableView::onlyRowsInSightAreRefreshed()
{
    StatusMap statuses;
    for (int i = 1; i <= 300; ++i)
        statuses.insert(u"run-%1"_s.arg(i), sample_status::running());
    m_model->setRuns(sampleRuns(entries(300)));
    m_model->setStatuses(statuses);
    m_view->verticalScrollBar()->setValue(100);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_view->refreshDurations();
    QVERIFY(changed.size() > 5 && changed.size() < 50);
    QCOMPARE(changed[0][0].toModelIndex().row(), topRow());
}

void TestRunTableView::theMenuHidesColumns()
{
    QMenu menu;
    m_view->fillColumnMenu(&menu);
    QAction *host = nullptr;
    for (QAction *action : menu.actions())
        host = action->text() == u"Host" ? action : host;
    QVERIFY(host && host->isChecked());
    host->trigger();
    QVERIFY(m_view->isColumnHidden(m_model->column(u"host"_s)));
    QVERIFY(!menu.actions().first()->isEnabled()); // the name stays
    m_view->resetColumnLayout();
    QVERIFY(!m_view->isColumnHidden(m_model->column(u"host"_s)));
}

void TestRunTableView::sizesAreForThoseWhoAsk()
{
    const int size = m_model->column(state_key::size.toString());
    QVERIFY(m_view->isColumnHidden(size) && !m_view->showsSizes());
    QSignalSpy changed(m_view.get(), &RunTableView::showsSizesChanged);
    m_view->setColumnHidden(size, false);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_view->showsSizes());
    const ColumnLayout chosen = m_view->columnLayout();
    m_view->resetColumnLayout();
    QVERIFY(!m_view->showsSizes());
    m_view->setColumnLayout(chosen);
    QVERIFY(m_view->showsSizes());
    m_view->setColumnLayout({{u"name"_s, 100, false}, {u"status"_s, 100, false}}); // of an earlier version
    QVERIFY(!m_view->showsSizes());
    QCOMPARE(changed.size(), 4);

    m_model->setRuns(sampleRuns(entries(300)));
    QCOMPARE(m_view->namesInSight().first(), u"run-300"_s);
    QVERIFY(m_view->namesInSight().size() > 5 && m_view->namesInSight().size() < 50);
    QSignalSpy scrolled(m_view.get(), &RunTableView::scrolled);
    m_view->verticalScrollBar()->setValue(100);
    QVERIFY(!scrolled.isEmpty());
    QCOMPARE(m_view->namesInSight().first(), m_model->name(topRow()));
}

void TestRunTableView::rowsAreCopiedAsText()
{
    m_model->setRuns(sampleRuns({sampleEntry(u"a"_s, u"train\t--lr=1"_s, u"2026-11-23T10:04:11.5+00:00"_s)}));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QStringList shown{u"name"_s, u"command"_s, u"datetime"_s};
        m_view->setColumnHidden(column, !shown.contains(m_model->key(column)));
    }
    m_view->selectAll();
    QCOMPARE(m_view->selectedText(), u"Name\tStarted\tCommand\na\t2026-11-23T10:04:11.5+00:00\ttrain --lr=1\n"_s);
}

void TestRunTableView::returnAndDoubleClickActivate()
{
    m_model->setRuns(sampleRuns(entries(3)));
    QSignalSpy activated(m_view.get(), &RunTableView::activatedRun);
    QVERIFY(m_view->selectRun(u"run-2"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    const QPoint place = m_view->visualRect(m_model->index(m_model->rowOf(u"run-1"_s), 0)).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(activated, (QList<QVariantList>{{u"run-2"_s}, {u"run-1"_s}}));
}

void TestRunTableView::typingIsToldToTheFilter()
{
    m_model->setRuns(sampleRuns(entries(3)));
    QSignalSpy typed(m_view.get(), &RunTableView::typed);
    QTest::keyClicks(m_view.get(), u"ab"_s);
    QCOMPARE(typed, (QList<QVariantList>{{u"a"_s}, {u"b"_s}}));
}

void TestRunTableView::elidedCommands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("shared");
    QTest::addColumn<int>("width");       // in characters
    QTest::addColumn<QString>("pattern"); // how wide an ellipsis is depends on the font
    const QString command = u"python train.py --env=Ant-v4 --steps=1000000 --seed 3"_s;
    QTest::newRow("fits") << command << 52 << 60 << u"python train.py --env=Ant-v4 --steps=1000000 --seed 3"_s;
    QTest::newRow("the difference is at the end") << command << 52 << 24 << u"python.*…--seed 3"_s;
    QTest::newRow("within a word") << command << 35 << 34 << u"python.*…--steps=1000000.*…"_s;
    QTest::newRow("nothing shared") << command << 0 << 24 << u"python train.py --.*…"_s;
    QTest::newRow("the difference is in sight") << command << 8 << 30 << u"python train.py --env=.*…"_s;
    QTest::newRow("one long word") << QString(60, u'x') << 50 << 10 << u"x+…"_s;
    QTest::newRow("no room") << command << 52 << 0 << u".?"_s;
}

void TestRunTableView::elidedCommands()
{
    QFETCH(const QString, command);
    QFETCH(const int, shared);
    QFETCH(const int, width);
    const QFontMetrics metrics(fixedFont());
    const int character = metrics.horizontalAdvance(u'x');
    const QString shown = elidedCommand(command, shared, width * character, metrics);
    QFETCH(const QString, pattern);
    QVERIFY(shown.isEmpty() || width == 0 || metrics.horizontalAdvance(shown) <= width * character);
    const QRegularExpression expected(QRegularExpression::anchoredPattern(pattern));
    QVERIFY2(expected.match(shown).hasMatch(), qPrintable(shown));
}

} // namespace runs

QTEST_MAIN(runs::TestRunTableView)
#include "tst_run_table_view.moc"
