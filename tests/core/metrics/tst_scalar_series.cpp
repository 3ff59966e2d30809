// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/scalar_series.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace runs;

namespace {

using Points = std::vector<ScalarPoint>;

bool isSame(const ScalarPoint &one, const ScalarPoint &two)
{
    const auto isSameNumber = [](double a, double b) {
        return (std::isnan(a) && std::isnan(b)) || (a == b && std::signbit(a) == std::signbit(b));
    };
    return one.step == two.step && isSameNumber(one.wallTime, two.wallTime) && isSameNumber(one.value, two.value);
}

bool isSame(const ScalarSeries &series, const Points &points)
{
    return series.size() == qsizetype(points.size()) && series.isEmpty() == points.empty()
           && std::ranges::equal(series.points(), points, [](const auto &a, const auto &b) { return isSame(a, b); });
}

void dropFrom(Points &points, qint64 step)
{
    while (!points.empty() && points.back().step >= step)
        points.pop_back();
}

void append(Points &points, const ScalarPoint &point)
{
    dropFrom(points, point.step);
    points.push_back(point);
}

ScalarSeries seriesOf(qint64 count, double value = 0.5)
{
    ScalarSeries series;
    for (qint64 step = 0; step < count; ++step)
        series.append({step, double(step), value});
    return series;
}

} // namespace

class TestScalarSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothing_data()
    {
        constexpr auto infinity = std::numeric_limits<double>::infinity();
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("of single precision") << QList<double>{0.5, double(0.1F), -0.0, 3e38F, 1e-45F};
        QTest::newRow("of double precision") << QList<double>{0.1, 1e300, 1e-300, -1e-320};
        QTest::newRow("no numbers") << QList<double>{std::nan(""), infinity, -infinity};
        QTest::newRow("first these, then those") << QList<double>{0.5, 0.25, 0.1, 0.5, std::nan(""), 1e39};
    }

    void losesNothing()
    {
        QFETCH(const QList<double>, values);
        ScalarSeries series;
        Points points;
        for (qint64 step = 0; step < 5000; ++step) {
            const ScalarPoint point{step, 1.7e9 + 0.1 * double(step), values[step % values.size()]};
            series.append(point);
            points.push_back(point);
        }
        QVERIFY(isSame(series, points));
    }

    void stepsMayBeFarFromEachOther()
    {
        constexpr auto least = std::numeric_limits<qint64>::min();
        constexpr auto greatest = std::numeric_limits<qint64>::max();
        ScalarSeries series;
        Points points;
        for (const qint64 step : {least, qint64(-5), qint64(0), (qint64(1) << 32) - 1, qint64(1) << 32, qint64(1) << 40,
                                  greatest - 1, greatest}) {
            append(points, {step, 0, 1});
            series.append({step, 0, 1});
            QVERIFY(isSame(series, points));
        }
    }

    void isWhatAPlainListWouldBe()
    {
        std::mt19937_64 random(20261128);
        const auto upTo = [&](qint64 most) { return std::uniform_int_distribution<qint64>(0, most)(random); };
        for (int round = 0; round < 30; ++round) {
            ScalarSeries series;
            Points points;
            std::vector<std::pair<ScalarSeries, Points>> copies;
            qint64 step = upTo(10);
            for (int i = 0; i < 6000; ++i) {
                step += 1 + (upTo(500) == 0 ? upTo(qint64(1) << 33) : upTo(2));
                if (upTo(700) == 0)
                    step = std::max<qint64>(0, step - upTo(4000)); // it went on from a checkpoint
                const double value = upTo(2000) == 0 ? 0.1 : double(float(upTo(100)));
                append(points, {step, double(i), value});
                series.append({step, double(i), value});
                if (upTo(1500) == 0) {
                    const qint64 from = step - upTo(3000);
                    series.dropFrom(from);
                    dropFrom(points, from);
                }
                if (upTo(1000) == 0)
                    copies.emplace_back(series, points);
            }
            QVERIFY(isSame(series, points));
            for (const auto &[copy, expected] : copies)
                QVERIFY(isSame(copy, expected));
        }
    }

    void goesThroughAPart()
    {
        const ScalarSeries series = seriesOf(3000);
        for (const auto &[begin, end] :
             {std::pair<qint64, qint64>{0, 3000}, {0, 0}, {1000, 1048}, {1024, 2048}, {2999, 3000}}) {
            std::vector<qint64> steps;
            QVERIFY(series.forEach(begin, end, [&](const ScalarPoint &point) {
                steps.push_back(point.step);
                return true;
            }));
            QVERIFY(std::ranges::equal(steps, std::views::iota(begin, end)));
        }
        qint64 seen = 0;
        QVERIFY(!series.forEach(1000, 3000, [&](const ScalarPoint &) { return ++seen < 100; }));
        QCOMPARE(seen, 100);
    }

    void copiesShareWhatTheyHave()
    {
        for (const double value : {0.5, 0.1}) {
            ScalarSeries series = seriesOf(5000, value);
            const ScalarSeries copy = series;
            for (qint64 step = 5000; step < 9000; ++step)
                series.append({step, 0, value});
            const qsizetype shared = series.sharedWith(copy);
            QVERIFY(shared > 3000 && shared <= 5000);
            QCOMPARE(copy.size(), 5000);
            series.dropFrom(2000);
            QVERIFY(series.sharedWith(copy) <= 2000);
            QCOMPARE(seriesOf(5000, value).sharedWith(copy), 0);
        }
    }

    void linesGoWithTheirPoints()
    {
        ScalarSeries series;
        for (qint64 step = 0; step < 2000; ++step)
            series.append({step, ScalarPoint::unknownTime, 0.5}, step + 7);
        series.append({1500, ScalarPoint::unknownTime, 0.25}, 3000);
        QCOMPARE(series.size(), 1501);
        QCOMPARE(series.lines().size(), 1501);
        QCOMPARE(series.lines().last(), 3000);
        QCOMPARE(series.lines()[1499], 1506);
    }
};

QTEST_GUILESS_MAIN(TestScalarSeries)
#include "tst_scalar_series.moc"
