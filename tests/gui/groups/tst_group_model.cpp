// SPDX-License-Identifier: GPL-2.0-or-later
// Runs in groups of those that differ in nothing but their seeds.
#include "../models/field_samples.h"

#include "gui/groups/group_view.h"
#include "gui/groups/grouping.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {

class TestGroupModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void seedsAreKnownByName();
    void groupsHaveMeanAndDeviation();
    void numbersThatAreWrittenOtherwiseAreTheSame();
    void whatIsNotInAllRunsIsTold();
    void sortedByTheMeanWithNanLast();
    void withoutFieldsThereIsNothing();
    void aNewValueMovesNothingThatStays();
    void theViewKeepsWhatIsOpenAndSelected();
    void selectedGroupsAreTheirRuns();
    void groupingsAreKept();

private:
    void show(const std::vector<FieldValue> &rates, const std::vector<FieldValue> &losses)
    {
        m_runs->setFieldValues(fieldValues(m_set, {argument(u"lr"_s), metric(u"loss"_s)}, {rates, losses}));
    }

    QStringList column(int column, const QModelIndex &parent = {}) const
    {
        QStringList texts;
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            texts += m_model->index(row, column, parent).data().toString();
        return texts;
    }

    std::shared_ptr<const RunSet> m_set;
    std::unique_ptr<RunTableModel> m_runs;
    std::unique_ptr<GroupModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestGroupModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_runs = std::make_unique<RunTableModel>();
    m_runs->setOrder({u"name"_s, Qt::AscendingOrder});
    m_set = sampleRuns({sampleEntry(u"a-1"_s, u"x"_s, {}), sampleEntry(u"a-2"_s, u"x"_s, {}),
                        sampleEntry(u"a-10"_s, u"x"_s, {}), sampleEntry(u"b-1"_s, u"x"_s, {}),
                        sampleEntry(u"b-2"_s, u"x"_s, {})});
    m_runs->setRuns(m_set);
    m_runs->setFieldColumns({{metric(u"loss"_s)}});
    m_model = std::make_unique<GroupModel>(m_runs.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    show({u"0.1"_s, u"0.1"_s, u"0.1"_s, u"0.01"_s, u"0.01"_s}, {1.0, 2.0, 3.0, 5.0, 5.0});
    m_model->setFields({argument(u"lr"_s)});
}

void TestGroupModel::seedsAreKnownByName()
{
    for (const QString &seed : {u"seed"_s, u"SEED"_s, u"random_seed"_s, u"rng-seed"_s, u"train.seeds"_s})
        QVERIFY2(isSeedName(seed), qPrintable(seed));
    for (const QString &other : {u"lr"_s, u"seedling"_s, u"seed-count"_s, u"linseed"_s})
        QVERIFY2(!isSeedName(other), qPrintable(other));
    const QStringList known{u"lr"_s, u"seed"_s, u"layers"_s};
    QCOMPARE(groupFields({Grouping::Kind::AllButSeeds}, known),
             std::vector({argument(u"lr"_s), argument(u"layers"_s)}));
    QCOMPARE(groupFields({Grouping::Kind::Chosen, {u"seed"_s}}, known), std::vector{argument(u"seed"_s)});
    QVERIFY(groupFields({}, known).empty());
}

void TestGroupModel::groupsHaveMeanAndDeviation()
{
    QCOMPARE(column(0), QStringList({u"lr 0.01"_s, u"lr 0.1"_s}));
    QCOMPARE(column(1), QStringList({u"2"_s, u"3"_s}));
    QCOMPARE(column(2), QStringList({u"5 ± 0"_s, u"2 ± 1"_s}));
    const QModelIndex tenth = m_model->index(1, 0);
    QCOMPARE(column(0, tenth), QStringList({u"a-1"_s, u"a-2"_s, u"a-10"_s}));
    QCOMPARE(column(2, tenth), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(m_model->index(1, 2).data(GroupModel::RawRole).toDouble(), 2.0);
}

void TestGroupModel::numbersThatAreWrittenOtherwiseAreTheSame()
{
    show({u"1e-1"_s, u"0.1"_s, u".10"_s, {}, {}}, {1.0, 2.0, 3.0, 5.0, 5.0});
    QTRY_COMPARE(column(0), QStringList({u"lr 1e-1"_s, u"lr none"_s}));
    QCOMPARE(column(1), QStringList({u"3"_s, u"2"_s}));
}

void TestGroupModel::whatIsNotInAllRunsIsTold()
{
    show({u"1"_s, u"1"_s, u"1"_s, u"1"_s, u"1"_s}, {1.0, std::nan(""), 3.0, {}, {}});
    QTRY_COMPARE(column(0), QStringList{u"All alike"_s});
    QCOMPARE(column(2), QStringList{u"2 ± 1.4 (2 of 5)"_s});
}

void TestGroupModel::sortedByTheMeanWithNanLast()
{
    m_model->sort(2, Qt::AscendingOrder);
    QCOMPARE(column(0), QStringList({u"lr 0.1"_s, u"lr 0.01"_s}));
    m_model->sort(2, Qt::DescendingOrder);
    QCOMPARE(column(0), QStringList({u"lr 0.01"_s, u"lr 0.1"_s}));
    QCOMPARE(column(0, m_model->index(1, 0)), QStringList({u"a-10"_s, u"a-2"_s, u"a-1"_s}));
    const double nan = std::nan("");
    show({u"0.1"_s, u"0.1"_s, u"0.1"_s, u"0.01"_s, u"0.01"_s}, {1.0, 2.0, nan, nan, nan});
    QTRY_COMPARE(column(0), QStringList({u"lr 0.1"_s, u"lr 0.01"_s}));
    QCOMPARE(column(0, m_model->index(0, 0)), QStringList({u"a-2"_s, u"a-1"_s, u"a-10"_s}));
}

void TestGroupModel::withoutFieldsThereIsNothing()
{
    m_model->setFields({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestGroupModel::aNewValueMovesNothingThatStays()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    show({u"0.1"_s, u"0.1"_s, u"0.1"_s, u"0.01"_s, u"0.01"_s}, {1.0, 2.0, 3.0, 5.0, 6.0});
    QTRY_COMPARE(column(2).first(), u"5.5 ± 0.71"_s);
    QCOMPARE(reset.size(), 0);
    QVERIFY(m_runs->setFilter({.text = u"a"_s}).has_value());
    QTRY_COMPARE(reset.size(), 1);
    QCOMPARE(column(0), QStringList{u"All alike"_s});
}

void TestGroupModel::theViewKeepsWhatIsOpenAndSelected()
{
    GroupView view(m_model.get());
    view.resize(600, 300);
    view.show();
    view.expand(m_model->index(1, 0));
    view.setCurrentIndex(m_model->index(2, 0, m_model->index(1, 0)));
    QCOMPARE(view.selectedNames(), QStringList{u"a-10"_s});
    m_model->sort(2, Qt::AscendingOrder);
    QVERIFY(view.isExpanded(m_model->index(0, 0)));
    QVERIFY(!view.isExpanded(m_model->index(1, 0)));
    QCOMPARE(view.selectedNames(), QStringList{u"a-10"_s});
    QCOMPARE(view.currentIndex().data().toString(), u"a-10"_s);
}

void TestGroupModel::selectedGroupsAreTheirRuns()
{
    GroupView view(m_model.get());
    QSignalSpy moved(&view, &GroupView::selectionMoved);
    view.selectAll();
    QVERIFY(moved.size() > 0);
    QCOMPARE(view.selectedNames(), QStringList({u"b-1"_s, u"b-2"_s, u"a-1"_s, u"a-2"_s, u"a-10"_s}));
    view.setCurrentIndex(m_model->index(0, 0));
    QCOMPARE(view.selectedText(), u"Group\tRuns\tloss\nlr 0.01\t2\t5 ± 0\n"_s);
}

void TestGroupModel::groupingsAreKept()
{
    QTemporaryDir directory;
    QSettings settings(directory.filePath(u"s.ini"_s), QSettings::IniFormat);
    QCOMPARE(loadGrouping(settings), Grouping());
    for (const Grouping &grouping :
         {Grouping{Grouping::Kind::Chosen, {u"a,b"_s, u"c"_s}}, Grouping{Grouping::Kind::AllButSeeds}, Grouping()}) {
        saveGrouping(settings, grouping);
        QCOMPARE(loadGrouping(settings), grouping);
    }
}

} // namespace runs

QTEST_MAIN(runs::TestGroupModel)
#include "tst_group_model.moc"
