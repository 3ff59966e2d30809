// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/statistics/spread.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace runs {

class TestSpread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofASample();
    void ofFewNumbers();
    void whatIsNotFiniteDoesNotCount();
    void smallDifferencesOfLargeNumbersStay();

private:
    static Spread of(const std::vector<double> &numbers) { return spreadOf(numbers); }
};

void TestSpread::ofASample()
{
    const Spread spread = of({2, 4, 4, 4, 5, 5, 7, 9});
    QCOMPARE(spread.count, 8);
    QCOMPARE(spread.mean, 5.0);
    QCOMPARE(spread.deviation, std::sqrt(32.0 / 7));
}

void TestSpread::ofFewNumbers()
{
    QCOMPARE(of({}).count, 0);
    QVERIFY(std::isnan(of({}).mean));
    QCOMPARE(of({3}).mean, 3.0);
    QCOMPARE(of({3}).deviation, 0.0);
}

void TestSpread::whatIsNotFiniteDoesNotCount()
{
    const Spread spread = of({1, std::nan(""), 3, std::numeric_limits<double>::infinity()});
    QCOMPARE(spread.count, 2);
    QCOMPARE(spread.mean, 2.0);
}

void TestSpread::smallDifferencesOfLargeNumbersStay()
{
    QCOMPARE(of({1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}).deviation, std::sqrt(30.0));
}

} // namespace runs

QTEST_GUILESS_MAIN(runs::TestSpread)
#include "tst_spread.moc"
