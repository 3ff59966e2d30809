// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/curve_csv.h"
#include "series_samples.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;
using namespace series_samples;

class TestCurveCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsSeen()
    {
        ScalarSeries series;
        for (const double value : {0.1, 1.0 / 3, none, infinity, -infinity, 5.0})
            series.append({series.size() * 1000, series.isEmpty() ? none : 1.7e9 + 0.25, value});
        QCOMPARE(written(Curve(series), {.from = 0, .to = 4000}),
                 "\"a,b\",run,0,,0.1\r\n"
                 "\"a,b\",run,1000,1700000000.25,0.3333333333333333\r\n"
                 "\"a,b\",run,2000,1700000000.25,nan\r\n"
                 "\"a,b\",run,3000,1700000000.25,inf\r\n"
                 "\"a,b\",run,4000,1700000000.25,-inf\r\n");
        QCOMPARE(written(Curve(series), {.from = 4500, .to = 5000}), "\"a,b\",run,5000,1700000000.25,5\r\n");
        QCOMPARE(written(Curve(), {.from = 4500, .to = 5000}), "");
        QCOMPARE(curveCsvHead(), "tag,run,step,wall_time,value\r\n");
    }

    void manyPoints()
    {
        ScalarSeries series;
        while (series.size() < 20'000)
            series.append({series.size(), none, 1});
        QCOMPARE(written(Curve(series), {.from = 0, .to = 1e6}).count("\r\n"), 20'000);
    }

    void aFullDiskIsTold()
    {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QVERIFY(!writeCurveCsv(full, u"a"_s, u"b"_s, Curve(seriesOf({1})), {.from = 0, .to = 1}));
    }

private:
    static QByteArray written(const Curve &curve, const CurveView &view)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return writeCurveCsv(buffer, u"a,b"_s, u"run"_s, curve, view) ? buffer.data() : "failed";
    }
};

QTEST_APPLESS_MAIN(TestCurveCsv)
#include "tst_curve_csv.moc"
