// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/value_range.h"
#include "series_samples.h"

#include <QTest>

using namespace runs;
using namespace series_samples;

class TestValueRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansWhatIsSeen_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<bool>("isLog");
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::newRow("all") << 0.0 << 5.0 << false << -2.0 << 9.0;
        QTest::newRow("a part") << 0.5 << 3.5 << false << -2.0 << 4.0;
        QTest::newRow("above 0") << 0.0 << 5.0 << true << 1.0 << 9.0;
    }
    void spansWhatIsSeen()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(bool, isLog);
        QFETCH(double, min);
        QFETCH(double, max);
        ValueRanges ranges({.from = from, .to = to, .columns = 50}, isLog, false);
        ranges.add(Curve(seriesOf({1, 2, -2, 4, infinity, 9})));
        ranges.add(Curve(seriesOf({3, none, 3})));
        QCOMPARE(ranges.range(), (ValueRange{min, max}));
    }

    void withoutOutliers()
    {
        ScalarSeries series;
        for (int i = 0; i <= 100; ++i)
            series.append({i, none, i == 50 ? 1e9 : double(i)});
        ValueRanges ranges({.from = 0, .to = 100}, false, true);
        ranges.add(Curve(series));
        QCOMPARE(ranges.range(), (ValueRange{5, 96})); // 50 is missing below the 95th percentile
        ValueRanges few({.from = 0, .to = 100}, false, true);
        few.add(Curve(seriesOf({1, 100})));
        QCOMPARE(few.range(), (ValueRange{1, 100})); // two values are no outliers of each other
    }

    void nothingToSpan()
    {
        ValueRanges ranges({.from = 0, .to = 9}, true, true);
        ranges.add(Curve());
        ranges.add(Curve(seriesOf({-1, 0, none})));
        QVERIFY(!ranges.range());
    }

    void leavesRoom()
    {
        QCOMPARE(padded({0, 10}, false), (ValueRange{-0.5, 10.5}));
        for (const ValueRange range :
             {ValueRange{0, 0}, ValueRange{7, 7}, ValueRange{-3, -3}, ValueRange{1, 1 + 1e-15}}) {
            const ValueRange found = padded(range, false);
            QVERIFY(found.min < range.min && found.max > range.max);
            QVERIFY(found.max - found.min > 1e-3);
        }
        const ValueRange log = padded({2, 2}, true);
        QVERIFY(0 < log.min && log.min < 2 && log.max > 2);
    }
};

QTEST_APPLESS_MAIN(TestValueRange)
#include "tst_value_range.moc"
