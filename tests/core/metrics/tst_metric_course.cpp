// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/metric_course.h"

#include <QTest>

#include <cmath>

namespace runs {

class TestMetricCourse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortSeriesIsItsOwnCourse();
    void aLongOneIsAveragedOverItsSteps();
    void whatIsNotFiniteIsLeftOut();
    void nothingOfNothing();

private:
    static ScalarSeries series(const QList<std::pair<qint64, double>> &points)
    {
        ScalarSeries made;
        for (const auto &[step, value] : points)
            made.append({step, ScalarPoint::unknownTime, value});
        return made;
    }
};

void TestMetricCourse::aShortSeriesIsItsOwnCourse()
{
    QCOMPARE(courseOf(series({{0, 3}, {10, 2}, {20, 1}}), 48), QList<float>({3, 2, 1}));
    QCOMPARE(courseOf(series({{7, 3}}), 48), QList<float>{3});
}

/// Not over its points: a stretch that was written more often takes no more room.
void TestMetricCourse::aLongOneIsAveragedOverItsSteps()
{
    ScalarSeries made;
    for (int step = 0; step < 500; ++step)
        made.append({step, ScalarPoint::unknownTime, step < 250 ? 4.0 : 2.0});
    made.append({1000, ScalarPoint::unknownTime, 8});
    const QList<float> course = courseOf(made, 4);
    QCOMPARE(course.size(), 4);
    QCOMPARE(course[0], 4.0F);
    QCOMPARE(course[1], 2.0F);
    QVERIFY(std::isnan(course[2]));
    QCOMPARE(course[3], 8.0F);
}

void TestMetricCourse::whatIsNotFiniteIsLeftOut()
{
    const double infinity = std::numeric_limits<double>::infinity();
    const QList<float> course = courseOf(series({{0, 1}, {1, std::nan("")}, {2, 5}, {3, infinity}}), 2);
    QCOMPARE(course, QList<float>({1, 5}));
    QVERIFY(std::isnan(courseOf(series({{0, std::nan("")}}), 2).first()));
}

void TestMetricCourse::nothingOfNothing()
{
    QVERIFY(courseOf({}, 48).isEmpty());
}

} // namespace runs

QTEST_GUILESS_MAIN(runs::TestMetricCourse)
#include "tst_metric_course.moc"
