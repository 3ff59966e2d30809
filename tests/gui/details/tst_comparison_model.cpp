// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/sample_runs.h"

#include "gui/details/comparison_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestComparisonModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhereRunsDiffer()
    {
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDifferences({u"a"_s, u"b"_s}, differences());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(heading(model, 0), u"Name"_s);
        QCOMPARE(heading(model, 1), u"Command"_s);
        QCOMPARE(heading(model, 3), u"lr"_s);
        QCOMPARE(cell(model, 0, 0), u"a"_s);
        QCOMPARE(cell(model, 1, 1), u"… --seed 2"_s);
        QCOMPARE(cell(model, 0, 2), u"aaaaaaa"_s); // a hash is abbreviated
        QCOMPARE(cell(model, 1, 3), u"0.20"_s);
        QVERIFY(model.index(1, 1).data(Qt::ToolTipRole).toString().contains(u"python train.py --seed 2"_s));
        QVERIFY(model.index(0, 3).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    }

    void onlyValuesChangeWhenTheRunsAreTheSame()
    {
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDifferences({u"a"_s, u"b"_s}, differences());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        auto other = differences();
        other[2].values[0] = u"0.3"_s;
        model.setDifferences({u"a"_s, u"b"_s}, other);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(cell(model, 0, 3), u"0.3"_s);
        other.pop_back();
        model.setDifferences({u"a"_s, u"b"_s}, other);
        QCOMPARE(reset.size(), 1);
        model.setDifferences({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void timesAreAsChosen()
    {
        ComparisonModel model;
        model.setDifferences({u"a"_s, u"b"_s}, {{u"datetime"_s, {u"2020-02-03T12:05:06+00:00"_s, u"once"_s}, false}});
        model.setDateFormat(Preferences::DateFormat::Iso);
        QVERIFY2(cell(model, 0, 1).startsWith(u"2020-02-0"_s) && cell(model, 0, 1).endsWith(u":06"_s),
                 qPrintable(cell(model, 0, 1)));
        QCOMPARE(cell(model, 1, 1), u"once"_s); // what is no time is shown as it is
        model.setDateFormat(Preferences::DateFormat::Relative);
        QVERIFY2(!cell(model, 0, 1).endsWith(u":06"_s), qPrintable(cell(model, 0, 1)));
    }

    void rowsAreCopiedWhole()
    {
        ComparisonModel model;
        model.setDifferences({u"a"_s, u"b\tc"_s}, differences());
        QCOMPARE(model.toTsv({1}), u"name\tcommand\tcommit\tlr\n"
                                   "b\\tc\tpython train.py --seed 2\tbbbbbbbbbb\t0.20\n"_s);
        QCOMPARE(model.toTsv({1, 0}).count(u'\n'), 3);
        QVERIFY(model.toTsv({1, 0}).contains(u"\na\t"_s));
    }

    void hugeValuesMakeSmallCells()
    {
        ComparisonModel model;
        const QString huge(1'000'000, u'x');
        model.setDifferences({u"a"_s, u"b"_s}, {{u"note"_s, {huge + u'1', huge + u"\n2"_s}, false}});
        QVERIFY(cell(model, 0, 1).size() < 1'000);
        QVERIFY(cell(model, 1, 1).endsWith(u"\\n2"_s)); // in one line, with its end
        QVERIFY(model.index(0, 1).data(Qt::ToolTipRole).toString().size() < 5'000);
    }

private:
    static std::vector<FieldDifference> differences()
    {
        return {{u"command"_s, {u"python train.py --seed 1"_s, u"python train.py --seed 2"_s}, false},
                {u"commit"_s, {u"aaaaaaaaaa"_s, u"bbbbbbbbbb"_s}, false},
                {u"lr"_s, {u"0.1"_s, u"0.20"_s}, true}};
    }
    static QString cell(const ComparisonModel &model, int row, int column)
    {
        return model.index(row, column).data(Qt::DisplayRole).toString();
    }
    static QString heading(const ComparisonModel &model, int column)
    {
        return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
};

QTEST_MAIN(TestComparisonModel)
#include "tst_comparison_model.moc"
