// SPDX-License-Identifier: GPL-2.0-or-later
// What the files of runs take on the disk, as rows show it.
#include "run_samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace runs {

class TestRunTableSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEmptyCellWhereNothingIsKnown();
    void aSizeIsToldForItsRunAlone();
    void sortedAsNumbers();
    void sizesStayWithTheirRuns();

private:
    QModelIndex cell(int row) const { return m_model->index(row, m_model->column(state_key::size.toString())); }

    std::unique_ptr<RunTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestRunTableSizes::init()
{
    m_tester.reset();
    m_model = std::make_unique<RunTableModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setOrder({u"name"_s, Qt::AscendingOrder});
    m_model->setRuns(
        sampleRuns({sampleEntry(u"a"_s, {}, {}), sampleEntry(u"b"_s, {}, {}), sampleEntry(u"c"_s, {}, {})}));
}

void TestRunTableSizes::anEmptyCellWhereNothingIsKnown()
{
    m_model->setSizes({{u"b"_s, 0}});
    QCOMPARE(cell(0).data().toString(), QString());
    QVERIFY(!cell(0).data(RunTableModel::RawRole).isValid());
    QVERIFY(!cell(1).data().toString().isEmpty());
    QCOMPARE(cell(1).data(RunTableModel::RawRole).toLongLong(), 0);
    QVERIFY(cell(1).data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
    m_model->setSizes({{u"b"_s, 3 << 20}});
    QCOMPARE(cell(1).data().toString(), u"3.0 MiB"_s);
}

void TestRunTableSizes::aSizeIsToldForItsRunAlone()
{
    m_model->setSizes({{u"a"_s, 4096}, {u"b"_s, 4096}});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy laidOut(m_model.get(), &QAbstractItemModel::layoutChanged);
    m_model->setSizes({{u"a"_s, 4096}, {u"b"_s, 8192}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), cell(1));
    QCOMPARE(changed[0][1].toModelIndex(), cell(1));
    QVERIFY(!changed[0][2].value<QList<int>>().isEmpty()); // the entry is the same
    QCOMPARE(laidOut.size(), 0);
    m_model->setSizes({{u"a"_s, 4096}, {u"b"_s, 8192}}); // the same again: nothing to tell
    QCOMPARE(changed.size(), 1);
}

void TestRunTableSizes::sortedAsNumbers()
{
    m_model->setSizes({{u"a"_s, 9 << 10}, {u"c"_s, 10 << 20}});
    m_model->sort(m_model->column(state_key::size.toString()), Qt::DescendingOrder);
    QCOMPARE(namesOf(*m_model), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    m_model->setSizes({{u"a"_s, 9 << 10}, {u"b"_s, 100 << 20}, {u"c"_s, 10 << 20}}); // rows follow
    QCOMPARE(namesOf(*m_model), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    m_model->sort(m_model->column(state_key::size.toString()), Qt::AscendingOrder);
    QCOMPARE(namesOf(*m_model), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
}

void TestRunTableSizes::sizesStayWithTheirRuns()
{
    m_model->setSizes({{u"c"_s, 4096}});
    m_model->setRuns(sampleRuns({sampleEntry(u"c"_s, {}, {}), sampleEntry(u"d"_s, {}, {})}));
    QCOMPARE(cell(0).data(RunTableModel::RawRole).toLongLong(), 4096);
    QCOMPARE(cell(1).data().toString(), QString());
}

} // namespace runs

QTEST_MAIN(runs::TestRunTableSizes)
#include "tst_run_table_sizes.moc"
