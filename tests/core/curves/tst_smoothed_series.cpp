// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/smoothed_series.h"
#include "series_samples.h"

#include <QTest>

#include <cmath>

using namespace runs;
using namespace series_samples;

namespace {

QList<double> valuesOf(const ScalarSeries &series)
{
    QList<double> values;
    for (const ScalarPoint &point : series.points())
        values += point.value;
    return values;
}

QList<double> smoothed(const ScalarSeries &raw, double weight)
{
    SmoothedSeries series(weight);
    series.follow(raw);
    return valuesOf(series.series());
}

/// The formula as it is written down, with a power for each point.
QList<double> byDefinition(const ScalarSeries &raw, double weight)
{
    QList<double> values;
    double average = 0;
    int count = 0;
    for (const ScalarPoint &point : raw.points()) {
        if (!std::isfinite(point.value)) {
            values += point.value;
            continue;
        }
        average = average * weight + (1 - weight) * point.value;
        values += average / (1 - std::pow(weight, ++count));
    }
    return values;
}

} // namespace

class TestSmoothedSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smoothsAsTensorBoard_data()
    {
        QTest::addColumn<double>("weight");
        QTest::addColumn<ScalarSeries>("raw");
        QTest::addColumn<QList<double>>("expected");
        QTest::newRow("two") << 0.5 << seriesOf({0, 1}) << QList<double>{0, 0.5 / 0.75};
        QTest::newRow("three") << 0.6 << seriesOf({1, 2, 4})
                               << QList<double>{1, (0.4 * 0.6 + 0.8) / 0.64, ((0.4 * 0.6 + 0.8) * 0.6 + 1.6) / 0.784};
        QTest::newRow("gaps are passed over")
            << 0.5 << seriesOf({0, none, infinity, 1}) << QList<double>{0, none, infinity, 0.5 / 0.75};
        QTest::newRow("not at all") << 0.0 << seriesOf({3, 1, 2}) << QList<double>{3, 1, 2};
        QTest::newRow("constant") << 0.9 << seriesOf({0.1, 0.1, 0.1}) << QList<double>{0.1, 0.1, 0.1};
        QTest::newRow("nothing") << 0.9 << ScalarSeries() << QList<double>{};
    }
    void smoothsAsTensorBoard()
    {
        QFETCH(double, weight);
        QFETCH(ScalarSeries, raw);
        QFETCH(QList<double>, expected);
        const QList<double> found = smoothed(raw, weight);
        QCOMPARE(found.size(), expected.size());
        for (qsizetype i = 0; i < found.size(); ++i)
            QCOMPARE(found[i], expected[i]); // which takes NaN for NaN
    }

    void followsWhatGrowsAndIsCut()
    {
        std::mt19937 random(3);
        const ScalarSeries all = randomSeries(10'000, random);
        ScalarSeries raw;
        SmoothedSeries series(0.99);
        for (const int size : {0, 1, 1000, 1024, 1025, 4096, 9999}) {
            while (raw.size() < size)
                raw.append(all.at(raw.size()));
            series.follow(raw);
            compare(valuesOf(series.series()), byDefinition(raw, 0.99));
        }
        for (const int size : {9000, 4096, 2048, 1, 0}) {
            raw.dropFrom(all.at(size).step);
            series.follow(raw);
            compare(valuesOf(series.series()), byDefinition(raw, 0.99));
            raw.append({all.at(size).step, none, 7});
            series.follow(raw);
            compare(valuesOf(series.series()), byDefinition(raw, 0.99));
        }
    }

    void stepsAndTimesStay()
    {
        SmoothedSeries series(2); // too much
        QCOMPARE(series.weight(), 0.999);
        series.follow(seriesOf({1, 5}));
        QCOMPARE(series.series().at(1).step, 1);
        QCOMPARE(series.series().at(1).wallTime, 1001);
        QCOMPARE(series.raw().at(1).value, 5);
    }

private:
    static void compare(const QList<double> &found, const QList<double> &expected)
    {
        QCOMPARE(found.size(), expected.size());
        for (qsizetype i = 0; i < found.size(); ++i)
            QVERIFY(found[i] == expected[i] || !(std::abs(found[i] - expected[i]) > 1e-9));
    }
};

QTEST_APPLESS_MAIN(TestSmoothedSeries)
#include "tst_smoothed_series.moc"
