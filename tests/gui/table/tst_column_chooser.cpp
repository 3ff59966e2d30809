// SPDX-License-Identifier: GPL-2.0-or-later
// Columns that are chosen: by the chooser, and by the table itself where they differ.
#include "../models/field_samples.h"

#include "gui/table/column_chooser.h"
#include "gui/table/run_table_view.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace runs {

class TestColumnChooser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void aCheckBoxBringsItsColumn();
    void searchingLeavesWhatIsMeant();
    void whatIsChosenElsewhereIsChecked();
    void namesThatComeLaterChangeNothing();
    void columnsThatDoNotDifferAreLeftOut();
    void layoutsKeepColumnsOfFields();
    void whatIsWideStaysWideWhenColumnsCome();
    void tellsHowManyRunsAreStillRead();

private:
    QTreeWidgetItem *item(const QString &text) const
    {
        const auto found =
            m_chooser->findChild<QTreeWidget *>()->findItems(text, Qt::MatchRecursive | Qt::MatchExactly);
        return found.value(0);
    }

    QStringList visibleKeys() const
    {
        QStringList keys;
        for (int place = 0; place < m_table->horizontalHeader()->count(); ++place) {
            const int column = m_table->horizontalHeader()->logicalIndex(place);
            if (!m_table->isColumnHidden(column))
                keys += m_model->key(column);
        }
        return keys;
    }

    std::unique_ptr<RunTableModel> m_model;
    std::unique_ptr<RunTableView> m_table;
    std::unique_ptr<ColumnChooser> m_chooser;
};

void TestColumnChooser::init()
{
    m_chooser.reset();
    m_table.reset();
    m_model = std::make_unique<RunTableModel>();
    m_model->setRuns(sampleRuns({sampleEntry(u"a"_s, u"x --lr 1"_s, {}, u"  host: h\n"_s),
                                 sampleEntry(u"b"_s, u"x --lr 2"_s, {}, u"  host: h\n"_s)}));
    m_table = std::make_unique<RunTableView>(m_model.get());
    m_chooser = std::make_unique<ColumnChooser>(m_table.get());
    m_chooser->setVocabulary(
        {.arguments = {u"lr"_s, u"batch-10"_s, u"batch-9"_s}, .metrics = {u"loss"_s, u"train/acc"_s}});
}

void TestColumnChooser::aCheckBoxBringsItsColumn()
{
    item(u"lr"_s)->setCheckState(0, Qt::Checked);
    item(u"loss"_s)->setCheckState(2, Qt::Checked);
    item(u"loss"_s)->setCheckState(5, Qt::Checked);
    QStringList keys = visibleKeys();
    const auto command = keys.indexOf(u"command"_s);
    QCOMPARE(keys.sliced(command - 3, 3),
             QStringList({u"field:arg.lr"_s, u"field:metric.loss.min"_s, u"course:metric.loss"_s}));
    item(u"lr"_s)->setCheckState(0, Qt::Unchecked);
    item(u"Host"_s)->setCheckState(0, Qt::Unchecked);
    keys = visibleKeys();
    QVERIFY(!keys.contains(u"field:arg.lr"_s));
    QVERIFY(!keys.contains(u"host"_s));
    QVERIFY(item(u"Name"_s)->isDisabled());
}

void TestColumnChooser::searchingLeavesWhatIsMeant()
{
    auto *search = m_chooser->findChild<QLineEdit *>();
    QTest::keyClicks(search, u"BATCH"_s);
    QVERIFY(!item(u"batch-9"_s)->isHidden());
    QVERIFY(!item(u"Parameters"_s)->isHidden());
    QVERIFY(item(u"lr"_s)->isHidden());
    QVERIFY(item(u"Metrics"_s)->isHidden());
    search->clear();
    QVERIFY(!item(u"Metrics"_s)->isHidden());
    QTreeWidgetItem *parameters = item(u"Parameters"_s); // sorted as people do
    QCOMPARE(parameters->child(0)->text(0), u"batch-9"_s);
    QCOMPARE(parameters->child(1)->text(0), u"batch-10"_s);
}

void TestColumnChooser::whatIsChosenElsewhereIsChecked()
{
    m_table->setColumnChosen(u"field:metric.gone.max"_s, true);
    QCOMPARE(item(u"gone"_s)->checkState(3), Qt::Checked);
    QCOMPARE(item(u"Host"_s)->checkState(0), Qt::Checked);
    m_table->setColumnChosen(u"host"_s, false);
    QCOMPARE(item(u"Host"_s)->checkState(0), Qt::Unchecked);
    m_table->resetColumnLayout();
    QVERIFY(!item(u"gone"_s));
    QCOMPARE(item(u"Host"_s)->checkState(0), Qt::Checked);
    QVERIFY(m_model->fieldColumns().empty());
}

void TestColumnChooser::namesThatComeLaterChangeNothing()
{
    item(u"loss"_s)->setCheckState(1, Qt::Checked);
    item(u"Parameters"_s)->setExpanded(false);
    m_chooser->findChild<QTreeWidget *>()->setCurrentItem(item(u"train/acc"_s));
    m_chooser->setVocabulary({.arguments = {u"lr"_s, u"new"_s}, .metrics = {u"loss"_s, u"a"_s, u"train/acc"_s}});
    QVERIFY(item(u"new"_s));
    QVERIFY(!item(u"Parameters"_s)->isExpanded());
    QVERIFY(item(u"Metrics"_s)->isExpanded());
    QCOMPARE(item(u"loss"_s)->checkState(1), Qt::Checked);
    QCOMPARE(m_chooser->findChild<QTreeWidget *>()->currentItem(), item(u"train/acc"_s));
}

void TestColumnChooser::columnsThatDoNotDifferAreLeftOut()
{
    QSignalSpy told(m_table.get(), &RunTableView::onlyDifferingChanged);
    m_table->setColumnChosen(u"field:arg.lr"_s, true);
    m_chooser->findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(told.size(), 1);
    QVERIFY(visibleKeys().contains(u"name"_s));
    QVERIFY(visibleKeys().contains(u"command"_s));
    QVERIFY(!visibleKeys().contains(u"host"_s));
    QVERIFY(!visibleKeys().contains(u"field:arg.lr"_s));   // nobody knows it yet
    QCOMPARE(item(u"Host"_s)->checkState(0), Qt::Checked); // which is another question
    m_model->setFieldValues(
        fieldValues(std::make_shared<RunSet>(m_model->runs().document()), {argument(u"lr"_s)}, {{u"1"_s, u"2"_s}}));
    QTRY_VERIFY(visibleKeys().contains(u"field:arg.lr"_s));
    QVERIFY(m_model->setFilter({.text = u"a"_s}).has_value());
    QTRY_COMPARE(visibleKeys(), QStringList{u"name"_s});
    for (const ColumnState &state : m_table->columnLayout())
        QCOMPARE(state.isHidden, state.key == state_key::size);
    m_table->setOnlyDiffering(false);
    QVERIFY(visibleKeys().contains(u"host"_s));
}

void TestColumnChooser::layoutsKeepColumnsOfFields()
{
    m_table->setColumnChosen(u"field:arg.lr"_s, true);
    m_table->setColumnChosen(u"course:metric.loss"_s, true);
    m_table->setColumnWidth(m_model->column(u"field:arg.lr"_s), 123);
    const ColumnLayout layout = m_table->columnLayout();
    m_table->resetColumnLayout();
    QVERIFY(m_table->columnLayout() != layout);
    m_table->setColumnLayout(layout);
    QCOMPARE(m_table->columnLayout(), layout);
    QCOMPARE(m_table->columnWidth(m_model->column(u"field:arg.lr"_s)), 123);
}

void TestColumnChooser::whatIsWideStaysWideWhenColumnsCome()
{
    m_table->setColumnWidth(m_model->column(u"command"_s), 321);
    m_table->horizontalHeader()->moveSection(0, 3);
    m_table->setColumnChosen(u"field:arg.lr"_s, true);
    QCOMPARE(m_table->columnWidth(m_model->column(u"command"_s)), 321);
    QCOMPARE(m_table->horizontalHeader()->visualIndex(0), 3);
    m_model->setRuns(sampleRuns({sampleEntry(u"a"_s, u"x"_s, {}, u"  note: n\n"_s)}));
    QCOMPARE(m_table->columnWidth(m_model->column(u"command"_s)), 321);
    QCOMPARE(m_table->horizontalHeader()->visualIndex(0), 3);
}

void TestColumnChooser::tellsHowManyRunsAreStillRead()
{
    m_chooser->show();
    auto *note = m_chooser->findChild<QLabel *>();
    QVERIFY(note->isHidden());
    m_chooser->setPending(3000);
    QVERIFY(note->isVisible());
    m_chooser->setPending(0);
    QVERIFY(note->isHidden());
}

} // namespace runs

QTEST_MAIN(runs::TestColumnChooser)
#include "tst_column_chooser.moc"
