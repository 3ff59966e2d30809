// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/verification/metric_comparison.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

using Points = std::vector<std::pair<qint64, double>>;
using Metrics = QMap<QString, ScalarSeries>;

ScalarSeries series(const Points &points)
{
    ScalarSeries series;
    for (const auto &[step, value] : points)
        series.append({step, 1000.0 * double(step), value});
    return series;
}

Metrics loss(const Points &points)
{
    return {{u"loss"_s, series(points)}};
}

/// "loss 3: 0.5 0.25"
QString shown(const std::optional<ValuePair> &pair)
{
    return pair ? u"%1 %2: %3 %4"_s.arg(pair->tag).arg(pair->step).arg(pair->reference).arg(pair->repeated) : u"none"_s;
}

Verdict verdictOfValues(double reference, double repeated, const Tolerance &tolerance = {})
{
    return compareMetrics(loss({{1, reference}}), loss({{1, repeated}}), tolerance).verdict();
}

} // namespace

class TestMetricComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<double>("reference");
        QTest::addColumn<double>("repeated");
        QTest::addColumn<Verdict>("exact");
        QTest::addColumn<Verdict>("tolerant"); ///< absolute 0.5, relative 0.5
        const double tiny = std::numeric_limits<double>::denorm_min();
        const double huge = std::numeric_limits<double>::max();
        const double other = std::nextafter(0.1, 1.0);
        using enum Verdict;
        QTest::newRow("equal") << 0.1 << 0.1 << Identical << Identical;
        QTest::newRow("zeros of both signs") << 0.0 << -0.0 << Identical << Identical;
        QTest::newRow("NaN") << double(NAN) << double(NAN) << Identical << Identical;
        QTest::newRow("NaN of another sign") << double(NAN) << -double(NAN) << Identical << Identical;
        QTest::newRow("infinity") << infinity << infinity << Identical << Identical;
        QTest::newRow("infinities of both signs") << infinity << -infinity << Diverged << Diverged;
        QTest::newRow("NaN and a number") << double(NAN) << 0.0 << Diverged << Diverged;
        QTest::newRow("a number and NaN") << 0.0 << double(NAN) << Diverged << Diverged;
        QTest::newRow("NaN and infinity") << double(NAN) << infinity << Diverged << Diverged;
        QTest::newRow("infinity and a number") << infinity << 1.0 << Diverged << Diverged;
        QTest::newRow("a number and infinity") << 1.0 << infinity << Diverged << Diverged;
        QTest::newRow("the last bit") << 0.1 << other << Diverged << WithinTolerance;
        QTest::newRow("the smallest numbers") << 0.0 << tiny << Diverged << WithinTolerance;
        QTest::newRow("the largest numbers") << huge << -huge << Diverged << Diverged;
        QTest::newRow("at the absolute limit") << 0.25 << 0.75 << Diverged << WithinTolerance;
        QTest::newRow("beyond it") << 0.25 << std::nextafter(0.75, 1.0) << Diverged << Diverged;
        QTest::newRow("at the relative limit") << -8.0 << -12.0 << Diverged << WithinTolerance;
        QTest::newRow("beyond the relative one") << -8.0 << std::nextafter(-12.0, -13.0) << Diverged << Diverged;
        QTest::newRow("relative to the reference alone") << -12.0 << -20.0 << Diverged << Diverged;
    }
    void values()
    {
        QFETCH(double, reference);
        QFETCH(double, repeated);
        QTEST(verdictOfValues(reference, repeated), "exact");
        QTEST(verdictOfValues(reference, repeated, {.absolute = 0.5, .relative = 0.5}), "tolerant");
    }

    void eitherLimitSuffices()
    {
        const Tolerance tolerance{.absolute = 1, .relative = 0.01};
        QCOMPARE(verdictOfValues(1, 2, tolerance), Verdict::WithinTolerance);
        QCOMPARE(verdictOfValues(1000, 1010, tolerance), Verdict::WithinTolerance);
        QCOMPARE(verdictOfValues(1000, 1010.5, tolerance), Verdict::Diverged); // the limits do not add up
    }

    void wallTimesDoNotMatter()
    {
        ScalarSeries later;
        later.append({1, 5e9, 0.5});
        later.append({2, ScalarPoint::unknownTime, 0.25});
        QCOMPARE(compareMetrics(loss({{1, 0.5}, {2, 0.25}}), {{u"loss"_s, later}}, {}).verdict(), Verdict::Identical);
    }

    void theLargestDeviation()
    {
        const auto compared = compareMetrics(loss({{1, 1}, {2, 2}, {3, 3}, {4, 4}}),
                                             loss({{1, 1}, {2, 2.25}, {3, 2.75}, {4, 4.125}}), {.absolute = 0.25});
        QCOMPARE(compared.verdict(), Verdict::WithinTolerance);
        QCOMPARE(shown(compared.largest()), u"loss 2: 2 2.25"_s);
        QCOMPARE(shown(compared.divergence()), u"none"_s);
        QCOMPARE(compared.points(), 4);
    }

    void whatIsNoNumberIsTheLargestDeviation()
    {
        const auto compared =
            compareMetrics(loss({{1, 1}, {2, NAN}, {3, 3}}), loss({{1, 9}, {2, 2}, {3, INFINITY}}), {});
        QCOMPARE(shown(compared.largest()), u"loss 2: nan 2"_s);
        QCOMPARE(compared.largest()->deviation(), infinity);
        QCOMPARE(shown(compared.divergence()), u"loss 1: 1 9"_s);
    }

    void theFirstDivergenceIsThatOfTheSmallestStep()
    {
        const Metrics a{
            {u"a"_s, series({{1, 1}, {8, 1}, {9, 5}})}, {u"b"_s, series({{2, 2}, {7, 2}})}, {u"c"_s, series({{7, 3}})}};
        const Metrics b{{u"a"_s, series({{1, 1}, {8, 1.5}, {9, 0}})},
                        {u"b"_s, series({{2, 2}, {7, 2.5}})},
                        {u"c"_s, series({{7, 3.5}})}};
        const auto compared = compareMetrics(a, b, {});
        QCOMPARE(compared.verdict(), Verdict::Diverged);
        QCOMPARE(shown(compared.divergence()), u"b 7: 2 2.5"_s);
        QCOMPARE(shown(compared.largest()), u"a 9: 5 0"_s);
        QCOMPARE(shown(compared.tags[0].divergence), u"a 8: 1 1.5"_s);
    }

    void missingSteps()
    {
        const auto compared =
            compareMetrics(loss({{1, 1}, {2, 2}, {4, 4}, {5, 5}}), loss({{0, 0}, {1, 1}, {3, 3}, {4, 4}}), {});
        QCOMPARE(compared.verdict(), Verdict::Incomplete);
        const TagComparison &tag = compared.tags.front();
        QCOMPARE(tag.points, 2);
        QCOMPARE(std::pair(tag.reference.steps, tag.reference.first), std::pair(2LL, 2LL));
        QCOMPARE(std::pair(tag.repeated.steps, tag.repeated.first), std::pair(2LL, 0LL));
    }

    void anInterruptedRunThatWentOnHasEachStepOnce()
    {
        const Points again{{1, 1}, {2, 9}, {3, 9}, {2, 2}, {3, 3}};
        QCOMPARE(compareMetrics(loss({{1, 1}, {2, 2}, {3, 3}}), loss(again), {}).verdict(), Verdict::Identical);
    }

    void missingTags()
    {
        const Metrics both{{u"loss"_s, series({{1, 1}})}, {u"accuracy"_s, series({{1, 0.5}, {2, 0.5}})}};
        const auto lacking = compareMetrics(both, loss({{1, 1}}), {});
        QCOMPARE(lacking.verdict(), Verdict::Incomplete);
        QCOMPARE(lacking.tags.size(), 2);
        QCOMPARE(lacking.tags[0].tag, u"accuracy"_s);
        QCOMPARE(lacking.tags[0].reference.steps, 2);
        QCOMPARE(lacking.tags[1].verdict(), Verdict::Identical);
        QCOMPARE(compareMetrics(loss({{1, 1}}), both, {}).verdict(), Verdict::Incomplete);
        QCOMPARE(compareMetrics({}, both, {}).verdict(), Verdict::Incomplete);
        QCOMPARE(compareMetrics({}, {}, {}).verdict(), Verdict::Incomplete);
    }

    void aDivergenceCountsMoreThanWhatIsMissing()
    {
        const auto compared = compareMetrics(loss({{1, 1}, {2, 2}, {3, 3}}), loss({{1, 1.5}}), {.absolute = 0.25});
        QCOMPARE(compared.verdict(), Verdict::Diverged);
        QCOMPARE(compareMetrics(loss({{1, 1}, {2, 2}}), loss({{1, 1.125}}), {.absolute = 0.25}).verdict(),
                 Verdict::Incomplete); // which counts more than what is tolerated
    }

    void manyPoints()
    {
        ScalarSeries points;
        for (qint64 step = 0; step < 1'000'000; ++step)
            points.append({step, 0, double(step)});
        ScalarSeries other = points;
        other.dropFrom(999'999);
        other.append({999'999, 0, -1});
        QCOMPARE(compareMetrics({{u"x"_s, points}}, {{u"x"_s, points}}, {}).points(), 1'000'000);
        QCOMPARE(shown(compareMetrics({{u"x"_s, points}}, {{u"x"_s, other}}, {}).divergence()),
                 u"x 999999: 999999 -1"_s);
    }

    void words()
    {
        for (const Verdict verdict : allVerdicts)
            QCOMPARE(verdictOf(verdictWord(verdict)), verdict);
        QVERIFY(!verdictOf(u"Identical"_s) && !verdictOf(u""_s));
    }
};

QTEST_APPLESS_MAIN(TestMetricComparison)
#include "tst_metric_comparison.moc"
