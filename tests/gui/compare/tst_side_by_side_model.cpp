// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/side_by_side_model.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

using Section = ComparedRow::Section;

namespace {

ComparedTable sample()
{
    return {{u"a"_s, u"b"_s},
            {{Section::Fields, u"command"_s, {u"python3 train.py --lr 1"_s, u"python3 train.py --lr 2"_s}},
             {Section::Parameters, u"x"_s, {u"1"_s, QString()}},
             {Section::Code, u"commit"_s, {QString(u'a').repeated(40), QString(u'b').repeated(40)}},
             {Section::Metrics, u"loss"_s, {u"1"_s, u"2"_s}, {1.0, 2.0}}}};
}

} // namespace

class TestSideBySideModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandBelowTheirSections()
    {
        SideBySideModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setTable(sample());
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.headerData(0, Qt::Vertical).toString(), u"Fields"_s);
        QVERIFY(model.index(0, 0).data(SideBySideModel::SectionRole).toBool());
        QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.headerData(1, Qt::Vertical).toString(), u"command"_s);
        QCOMPARE(model.index(1, 1).data().toString(), u"… --lr 2"_s); // what tells it apart
        QVERIFY(model.index(1, 1).data(Qt::ToolTipRole).toString().contains(u"python3 train.py --lr 2"_s));
        QCOMPARE(model.index(3, 1).data().toString(), u"–"_s);
        QCOMPARE(model.index(5, 0).data().toString(), u"aaaaaaa"_s); // a hash is abbreviated
        QCOMPARE(model.metricTag(7), u"loss"_s);
        QCOMPARE(model.metricTag(6), QString());
        QCOMPARE(model.metricTag(1), QString());
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
    }

    void anyRunCanBeTheReference()
    {
        SideBySideModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(sample());
        const auto isMarked = [&](int run) {
            return model.headerData(run, Qt::Horizontal, Qt::DecorationRole).isValid();
        };
        QVERIFY(isMarked(0) && !isMarked(1));
        QCOMPARE(model.index(7, 1).data(SideBySideModel::DifferenceRole).toString(), u"+1, +100%"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setReference(1);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!isMarked(0) && isMarked(1));
        QCOMPARE(model.index(7, 0).data(SideBySideModel::DifferenceRole).toString(), u"-1, -50%"_s);
        QCOMPARE(model.index(7, 1).data(SideBySideModel::DifferenceRole).toString(), QString());
        model.setTable({{u"a"_s}, {}});
        QCOMPARE(model.reference(), 0); // there is no other one
    }

    void selectedCellsAsText()
    {
        SideBySideModel model;
        ComparedTable table = sample();
        table.rows[1].texts[0] = u"1\t2\n3"_s;
        model.setTable(table);
        QCOMPARE(model.toTsv({model.index(0, 0)}), QString()); // a heading alone is nothing
        QCOMPARE(model.toTsv({model.index(7, 1), model.index(3, 0), model.index(2, 0)}),
                 u"name\ta\tb\nx\t1\\t2\\n3\t\nloss\t1\t2\n"_s);
    }
};

QTEST_MAIN(TestSideBySideModel)
#include "tst_side_by_side_model.moc"
