// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/curve.h"
#include "series_samples.h"

#include <QTest>

using namespace runs;
using namespace series_samples;

namespace {

/// Compares all that is known of blocks; NaN is NaN.
bool isSame(const Curve &one, const Curve &other)
{
    const auto isSameBlock = [](const Curve::Block &a, const Curve::Block &b) {
        const auto same = [](double x, double y) { return x == y || (x != x && y != y); };
        return a.firstStep == b.firstStep && a.lastStep == b.lastStep && same(a.firstTime, b.firstTime)
               && same(a.lastTime, b.lastTime) && same(a.first, b.first) && same(a.last, b.last) && a.min == b.min
               && a.max == b.max;
    };
    return std::ranges::equal(one.levels(), other.levels(),
                              [&](const auto &a, const auto &b) { return std::ranges::equal(a, b, isSameBlock); });
}

} // namespace

class TestCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsAndIsCut()
    {
        std::mt19937 random(1);
        const ScalarSeries all = randomSeries(30'000, random);
        ScalarSeries series;
        Curve curve;
        for (const int size : {0, 1, 31, 32, 1023, 1025, 5000, 5001, 30'000}) {
            while (series.size() < size)
                series.append(all.at(series.size()));
            curve = Curve(series, 5, curve);
            QVERIFY(isSame(curve, Curve(series, 5)));
            QCOMPARE(curve.series().size(), size);
        }
        for (const int size : {29'999, 20'000, 1500, 0}) {
            series.dropFrom(all.at(size).step);
            series.append({all.at(size).step, 2e9, 7}); // another value at a step that was there
            curve = Curve(series, 5, curve);
            QVERIFY(isSame(curve, Curve(series, 5)));
            QCOMPARE(curve.series().at(size).value, 7);
        }
    }

    void timesThatBecomeKnown()
    {
        ScalarSeries series;
        while (series.size() < 2000)
            series.append({series.size(), none, 1});
        const Curve before(series);
        QVERIFY(before.isOn(XAxis::Step));
        QVERIFY(!before.isOn(XAxis::Wall));
        QVERIFY(!before.isOn(XAxis::Relative));
        series.append({2000, 50, 1});
        const Curve after(series, 40, before);
        QVERIFY(after.isOn(XAxis::Wall));
        QCOMPARE(after.xOf(XAxis::Wall, 0), 50);
        QCOMPARE(after.xOf(XAxis::Relative, 2000), 10);
    }

    void clocksThatAreSetBackStandStill()
    {
        ScalarSeries series;
        for (const double time : {none, 10.0, 12.0, 11.0, none, 15.0})
            series.append({series.size(), time, 0});
        const Curve curve(series, 10);
        QList<double> found;
        for (qsizetype i = 0; i < series.size(); ++i)
            found += curve.xOf(XAxis::Relative, i);
        QCOMPARE(found, (QList<double>{0, 0, 2, 2, 2, 5}));
        QCOMPARE(curve.lastX(XAxis::Wall), 15);
    }

    void findsPlaces()
    {
        std::mt19937 random(2);
        const Curve curve(randomSeries(3000, random));
        for (const XAxis axis : {XAxis::Step, XAxis::Wall}) {
            for (qsizetype i = 0; i < 3000; ++i) {
                const double x = curve.xOf(axis, i);
                const qsizetype found = curve.indexAt(axis, x);
                QVERIFY(found <= i);
                QCOMPARE(curve.xOf(axis, found), x);
                QVERIFY(found == 0 || curve.xOf(axis, found - 1) < x);
            }
            QCOMPARE(curve.indexAt(axis, curve.lastX(axis) + 1), 3000);
        }
        QCOMPARE(Curve().indexAt(XAxis::Step, 0), 0);
    }

    void theNearestPoint_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<int>("expected"); // -1: none
        QTest::newRow("far before") << 5.0 << -1;
        QTest::newRow("a little before") << 9.6 << 0;
        QTest::newRow("on it") << 10.0 << 0;
        QTest::newRow("nearer to the first") << 14.0 << 0;
        QTest::newRow("in the middle") << 15.0 << 0;
        QTest::newRow("nearer to the second") << 16.0 << 1;
        QTest::newRow("a little behind") << 40.4 << 2;
        QTest::newRow("far behind") << 41.0 << -1;
    }
    void theNearestPoint()
    {
        QFETCH(double, x);
        ScalarSeries series;
        for (const qint64 step : {10, 20, 40})
            series.append({step, none, 0});
        const Curve curve(series);
        QTEST(int(curve.nearest(XAxis::Step, x, 0.5).value_or(-1)), "expected");
        QVERIFY(!curve.nearest(XAxis::Wall, x, 0.5));
    }
};

QTEST_APPLESS_MAIN(TestCurve)
#include "tst_curve.moc"
