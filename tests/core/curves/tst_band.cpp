// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/band.h"
#include "series_samples.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace runs;
using namespace series_samples;

namespace {

ScalarSeries at(std::initializer_list<std::pair<qint64, double>> points)
{
    ScalarSeries series;
    for (const auto &[step, value] : points)
        series.append({step, double(10 * step), value});
    return series;
}

/// "0:1±0 1:2±1"
QString textOf(const Band &band)
{
    QStringList texts;
    for (qsizetype i = 0; i < band.mean.size(); ++i) {
        const ScalarPoint &mean = band.mean.at(i);
        texts += u"%1:%2±%3"_s.arg(mean.step).arg(mean.value).arg(band.upper.at(i).value - mean.value);
    }
    return texts.join(u' ');
}

} // namespace

class TestBand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansAndDeviations_data()
    {
        QTest::addColumn<QList<ScalarSeries>>("members");
        QTest::addColumn<QString>("expected");
        const ScalarSeries one = at({{0, 1}, {10, 2}, {20, 6}});
        QTest::newRow("none") << QList<ScalarSeries>{} << u""_s;
        QTest::newRow("an empty one") << QList<ScalarSeries>{{}, one} << u"0:1±0 10:2±0 20:6±0"_s;
        QTest::newRow("two") << QList<ScalarSeries>{one, at({{0, 3}, {10, 4}, {20, 6}})}
                             << u"0:2±1.41421 10:3±1.41421 20:6±0"_s;
        QTest::newRow("three") << QList<ScalarSeries>{at({{5, 1}}), at({{5, 2}}), at({{5, 3}})} << u"5:2±1"_s;
        QTest::newRow("a step that one lacks")
            << QList<ScalarSeries>{one, at({{0, 1}, {15, 9}, {20, 6}})} << u"0:1±0 20:6±0"_s;
        QTest::newRow("one ends earlier")
            << QList<ScalarSeries>{one, at({{0, 1}, {10, 2}})} << u"0:1±0 10:2±0 20:6±0"_s;
        QTest::newRow("one begins later")
            << QList<ScalarSeries>{one, at({{10, 2}, {20, 6}})} << u"0:1±0 10:2±0 20:6±0"_s;
        QTest::newRow("gaps") << QList<ScalarSeries>{at({{0, none}, {1, infinity}, {2, none}}),
                                                     at({{0, 4}, {1, 5}, {2, none}})}
                              << u"0:4±0 1:5±0 2:nan±nan"_s;
        QTest::newRow("far from 0") << QList<ScalarSeries>{at({{0, 1e9}}), at({{0, 1e9 + 2}}), at({{0, 1e9 + 1}})}
                                    << u"0:1e+09±1"_s;
    }
    void meansAndDeviations()
    {
        QFETCH(QList<ScalarSeries>, members);
        const Band band = bandOf(members);
        QTEST(textOf(band), "expected");
        QCOMPARE(band.lower.size(), band.mean.size());
        for (qsizetype i = 0; i < band.mean.size(); ++i) {
            const double mean = band.mean.at(i).value;
            if (!std::isnan(mean))
                QCOMPARE(mean - band.lower.at(i).value, band.upper.at(i).value - mean);
        }
    }

    void timesAreMeans()
    {
        ScalarSeries other;
        other.append({3, 50, 1});
        const Band band = bandOf({at({{3, 1}}), other});
        QCOMPARE(band.mean.at(0).wallTime, 40);
    }
};

QTEST_APPLESS_MAIN(TestBand)
#include "tst_band.moc"
