// SPDX-License-Identifier: GPL-2.0-or-later
// What an independent writer has written as TensorFlow 1 and 2 and PyTorch do.
#include "core/metrics/run_metrics.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const double infinity = std::numeric_limits<double>::infinity();
const double notANumber = std::numeric_limits<double>::quiet_NaN();

bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

class TestEventFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_directory.isValid());
        QCOMPARE(QProcess::execute(u"python3"_s, {u"-B"_s, QStringLiteral(WRITER), m_directory.path()}), 0);
    }

    void simpleValues()
    {
        const RunMetrics metrics = read(u"tf1"_s);
        QCOMPARE(metrics.problems, QStringList());
        QCOMPARE(metrics.series.keys(), (QStringList{u"acc"_s, u"loss"_s}));
        const ScalarSeries points = metrics.series[u"loss"_s];
        QCOMPARE(points.size(), 5);
        QCOMPARE(points.at(2).step, 2);
        QCOMPARE(points.at(2).wallTime, 1002.0);
        QCOMPARE(points.at(2).value, double(1.0F / 3));
        QCOMPARE(metrics.otherSummaries, 0);
        QCOMPARE(metrics.eventFiles, 1);
    }

    void tensors_data()
    {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::newRow("float") << 1.5 << notANumber;
        QTest::newRow("float, not packed") << 1.5 << -infinity;
        QTest::newRow("float, bytes") << 1.5 << infinity;
        QTest::newRow("float, zero left out") << 0.0 << 1.5;
        QTest::newRow("double") << 0.1 << -0.2;
        QTest::newRow("double, bytes") << 0.1 << 1e300;
        QTest::newRow("int32") << 7.0 << -7.0;
        QTest::newRow("int32, bytes") << -7.0 << 2147483647.0;
        QTest::newRow("int16, bytes") << -300.0 << 300.0;
        QTest::newRow("uint8, bytes") << 255.0 << 0.0;
        QTest::newRow("int64") << -std::exp2(40) << std::exp2(40);
        QTest::newRow("bool") << 1.0 << 0.0;
        QTest::newRow("uint32") << 4294967295.0 << 1.0;
        QTest::newRow("uint64") << std::exp2(63) << 1.0;
        QTest::newRow("uint64, bytes") << std::exp2(63) << 1.0;
        QTest::newRow("half") << 1.5 << -infinity;
        QTest::newRow("half, bytes") << 1.5 << -2.0;
        QTest::newRow("bfloat16") << 1.5 << -1.0;
        QTest::newRow("bfloat16, bytes") << 1.5 << infinity;
    }
    void tensors()
    {
        QFETCH(double, first);
        QFETCH(double, second);
        const RunMetrics metrics = read(u"tf2"_s);
        QCOMPARE(metrics.problems, QStringList());
        QCOMPARE(metrics.series.size(), 19);
        const ScalarSeries points = metrics.series[QString::fromLatin1(QTest::currentDataTag())];
        QCOMPARE(points.size(), 2);
        QVERIFY2(isSame(points.at(0).value, first), qPrintable(QString::number(points.at(0).value)));
        QVERIFY2(isSame(points.at(1).value, second), qPrintable(QString::number(points.at(1).value)));
    }

    void othersAreCounted()
    {
        const RunMetrics metrics = read(u"others"_s);
        QCOMPARE(metrics.series.keys(), QStringList{u"class"_s});
        QCOMPARE(metrics.otherSummaries, 5);
        QCOMPARE(metrics.problems, QStringList());
    }

    void hyperparameters()
    {
        const RunMetrics metrics = read(u"hparams"_s);
        QCOMPARE(metrics.problems, QStringList());
        QCOMPARE(metrics.parameters.values.keys(), (QStringList{u"amp"_s, u"lr"_s, u"optimizer"_s}));
        QVERIFY(metrics.parameters.values[u"lr"_s] == ParameterValue(0.001));
        QVERIFY(metrics.parameters.values[u"amp"_s] == ParameterValue(true));
        QVERIFY(metrics.parameters.values[u"optimizer"_s] == ParameterValue(u"adam"_s));
        QVERIFY(metrics.parameters.status == SessionParameters::Status::Succeeded);
        QCOMPARE(metrics.series.keys(), QStringList{u"hparam/accuracy"_s});
        QCOMPARE(metrics.otherSummaries, 0);
    }

    void subdirectoriesAreInTheNames()
    {
        const RunMetrics metrics = read(u"groups"_s);
        QCOMPARE(metrics.series.keys(), (QStringList{u"loss"_s, u"train/loss"_s, u"validation/deep/loss"_s}));
        QCOMPARE(metrics.series[u"validation/deep/loss"_s].at(0).value, 3.0);
        QCOMPARE(metrics.eventFiles, 3);
        const RunMetrics own = readRunMetrics({m_directory.filePath(u"groups"_s), {u"validation"_s}});
        QCOMPARE(own.series.keys(), (QStringList{u"loss"_s, u"train/loss"_s}));
    }

    void nothingThere()
    {
        const RunMetrics metrics = read(u"missing"_s);
        QVERIFY(metrics.series.isEmpty());
        QCOMPARE(metrics.eventFiles, 0);
        QCOMPARE(metrics.problems, QStringList());
    }

private:
    RunMetrics read(const QString &name) const { return readRunMetrics({m_directory.filePath(name), {}}); }

    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestEventFiles)
#include "tst_event_files.moc"
