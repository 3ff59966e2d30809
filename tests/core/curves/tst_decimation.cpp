// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/decimation.h"
#include "series_samples.h"

#include <QTest>

#include <cmath>

using namespace runs;
using namespace series_samples;

namespace {

/// x and y of all points, one by one.
std::vector<CurvePoint> allPoints(const Curve &curve, XAxis axis)
{
    std::vector<CurvePoint> points;
    for (qsizetype i = 0; i < curve.series().size(); ++i)
        points.push_back({curve.xOf(axis, i), curve.series().at(i).value});
    return points;
}

/// Where a column begins, or a part of it.
double borderOf(const CurveView &view, double column)
{
    const double share = column / view.columns;
    return view.isLog ? view.from * std::pow(view.to / view.from, share) : view.from + (view.to - view.from) * share;
}

/// What a pixel column shows.
struct Column
{
    double first = none, last = none, min = infinity, max = -infinity;
    int count = 0;

    void add(double y)
    {
        if (count++ == 0)
            first = y;
        last = y;
        if (std::isfinite(y)) {
            min = std::min(min, y);
            max = std::max(max, y);
        }
    }
};

/// `earlier`, `later`: how much earlier it begins and later it ends, in pixels.
template<typename Points>
Column columnOf(const Points &points, const CurveView &view, int column, double earlier = 0, double later = 0)
{
    Column found;
    const bool isLast = column == view.columns - 1;
    const double end = isLast ? std::nextafter(view.to, infinity) : borderOf(view, column + 1 + later);
    const double begin = column == 0 ? view.from : borderOf(view, column - earlier);
    auto point = std::ranges::lower_bound(points, begin, {}, &CurvePoint::x);
    for (; point != points.end() && point->x < end; ++point)
        found.add(point->y);
    return found;
}

} // namespace

class TestDecimation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewPointsAreAllThere()
    {
        const Curve curve(seriesOf({1, 3, 2, 5}));
        const QList<CurvePoint> all{{0, 1}, {1, 3}, {2, 2}, {3, 5}};
        QCOMPARE(decimated(curve, {.from = 0, .to = 3, .columns = 100}), all);
        QCOMPARE(decimated(curve, {.from = -10, .to = 10, .columns = 100}), all);
    }

    void linesLeaveThePicture()
    {
        const Curve curve(seriesOf({1, 3, 2, 5, 4, 9, 9}));
        const QList<CurvePoint> expected{{1, 3}, {2, 2}, {3, 5}, {4, 4}};
        QCOMPARE(decimated(curve, {.from = 1.5, .to = 3.5, .columns = 10}), expected);
        const QList<CurvePoint> across{{2, 2}, {3, 5}};
        QCOMPARE(decimated(curve, {.from = 2.2, .to = 2.6, .columns = 10}), across);
        QCOMPARE(decimated(curve, {.from = 20, .to = 30, .columns = 10}), (QList<CurvePoint>{{6, 9}}));
        QCOMPARE(decimated(curve, {.from = -20, .to = -10, .columns = 10}), (QList<CurvePoint>{{0, 1}}));
    }

    void whatIsNotFiniteInterrupts()
    {
        const Curve curve(seriesOf({none, 1, none, infinity, 2, none}));
        const QList<CurvePoint> points = decimated(curve, {.from = 0, .to = 5, .columns = 100});
        QCOMPARE(points.size(), 4);
        QCOMPARE(points[0], (CurvePoint{1, 1}));
        QCOMPARE(points[1].x, 2);
        QVERIFY(std::isnan(points[1].y));
        QCOMPARE(points[2], (CurvePoint{4, 2}));
        QVERIFY(std::isnan(points[3].y));
    }

    void aColumnHasItsExtremes()
    {
        const Curve curve(seriesOf({2, 5, -1, 3, 7}));
        const QList<CurvePoint> expected{{0, 2}, {1.5, -1}, {1.5, 5}, {3, 3}, {4, 7}};
        QCOMPARE(decimated(curve, {.from = 0, .to = 3.5, .columns = 1}), expected);
    }

    void inBriefAColumnHasItsExtremesAlone()
    {
        const Curve curve(seriesOf({2, 5, -1, 3, 0, 7, 9, 8, 1, 4, 6, 5}));
        const CurveView view{.from = -0.5, .to = 11.5, .columns = 3, .isBrief = true};
        const QList<CurvePoint> expected{{0, 2},   {1.5, -1}, {1.5, 5}, {3, 3}, {5.5, 0},
                                         {5.5, 9}, {8, 1},    {9.5, 6}, {11, 5}};
        QCOMPARE(decimated(curve, view), expected);
        const Curve interrupted(seriesOf({2, 3, 4, 5, 0, 7, 9, none, 1, 4, 6, 5}));
        const QList<CurvePoint> points = decimated(interrupted, view);
        QVERIFY(std::ranges::any_of(points, [](const CurvePoint &point) { return std::isnan(point.y); }));
    }

    void nothingToShow()
    {
        QCOMPARE(decimated(Curve(), {}), QList<CurvePoint>());
        ScalarSeries printed;
        printed.append({1, none, 2});
        QCOMPARE(decimated(Curve(printed), {.axis = XAxis::Wall, .columns = 9}), QList<CurvePoint>());
        QCOMPARE(decimated(Curve(printed), {.from = 1, .to = 1, .columns = 9}), QList<CurvePoint>());
    }

    void isAsIfAllPointsWereDrawn_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 31, 33, 1000, 20'000})
            QTest::addRow("%d points", count) << count;
    }
    void isAsIfAllPointsWereDrawn()
    {
        QFETCH(int, count);
        std::mt19937 random{unsigned(count)}; // the same each time
        const Curve curve(randomSeries(count, random), 1.7e9 - 5);
        for (const XAxis axis : {XAxis::Step, XAxis::Relative, XAxis::Wall}) {
            if (!curve.isOn(axis))
                continue;
            const std::vector<CurvePoint> all = allPoints(curve, axis);
            for (int round = 0; round < 30; ++round) {
                CurveView view{.axis = axis, .isLog = round % 3 == 0, .columns = 1 + int(random() % 300)};
                const double span = all.back().x - all.front().x + 1;
                const auto place = [&] { return all.front().x + span * (double(random() % 1000) / 800 - 0.1); };
                view.from = view.isLog ? std::max(0.5, place()) : place();
                view.to = view.from + span * std::pow(10.0, -double(random() % 5));
                check(all, view, decimated(curve, view));
                view.isBrief = true;
                check(all, view, decimated(curve, view));
            }
        }
    }

private:
    static void check(const std::vector<CurvePoint> &all, const CurveView &view, const QList<CurvePoint> &drawn)
    {
        QVERIFY(std::ranges::is_sorted(drawn, {}, &CurvePoint::x));
        QVERIFY(drawn.size() <= 4 * view.columns + 2);
        constexpr double slack = 0.26; // and rounding
        for (int column = 0; column < view.columns; ++column) {
            const Column expected = columnOf(all, view, column);
            const Column found = columnOf(drawn, view, column);
            QVERIFY(columnOf(drawn, view, column, 1, slack).min
                    <= expected.min); // nothing is left out, a column beside it may have it …
            QVERIFY(columnOf(drawn, view, column, 1, slack).max >= expected.max);
            QVERIFY(columnOf(all, view, column, slack, slack).min <= found.min); // … and nothing is elsewhere
            QVERIFY(columnOf(all, view, column, slack, slack).max >= found.max);
        }
        const bool isSparse = double(all.size()) < 0.5 * view.columns && !view.isBrief; // nothing is put together
        if (isSparse) {
            for (const CurvePoint &point : all)
                QVERIFY(!view.holds(point.x) || !std::isfinite(point.y) || drawn.contains(point));
        }
        const auto behind = std::ranges::upper_bound(all, view.to, {}, &CurvePoint::x);
        if (behind != all.end() && std::isfinite(behind->y))
            QCOMPARE(drawn.last(), *behind);
        const auto begin = std::ranges::lower_bound(all, view.from, {}, &CurvePoint::x);
        if (begin != all.begin() && std::isfinite((begin - 1)->y))
            QCOMPARE(drawn.first(), *(begin - 1));
    }
};

QTEST_APPLESS_MAIN(TestDecimation)
#include "tst_decimation.moc"
