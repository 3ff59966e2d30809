// SPDX-License-Identifier: GPL-2.0-or-later
#include "../../support/ordinary_user.h"
#include "core/metrics/many_metrics.h"
#include "core/metrics/metrics_follower.h"
#include "event_records.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace event_records;
using namespace runs;

namespace {

/// "loss 0:0.5 1:0.25"
QStringList textOf(const RunMetrics &metrics)
{
    QStringList texts;
    for (const auto &[name, series] : metrics.series.asKeyValueRange()) {
        QString text = name;
        for (const ScalarPoint &point : series.points())
            text += u" %1:%2"_s.arg(point.step).arg(point.value);
        texts += text;
    }
    return texts;
}

} // namespace

class TestMetricsFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_events = m_directory->filePath(u"tensorboard/a"_s);
        m_file = m_events + u"/events.out.tfevents.1"_s;
        m_log = m_directory->filePath(u"records/a/output.log"_s);
        QVERIFY(QDir().mkpath(m_events));
        QVERIFY(QDir().mkpath(QFileInfo(m_log).path()));
    }

    void followsFilesThatGrow()
    {
        MetricsFollower follower = made();
        QVERIFY(!follower.update());
        write(m_file, scalar(0, "loss", 0.5));
        QVERIFY(follower.update());
        QVERIFY(!follower.update());
        const RunMetrics before = follower.metrics();
        const QByteArray second = scalar(1, "loss", 0.25);
        append(m_file, second.first(10));
        QVERIFY(!follower.update());
        append(m_file, second.sliced(10));
        QVERIFY(follower.update());
        QCOMPARE(textOf(follower.metrics()), QStringList{u"loss 0:0.5 1:0.25"_s});
        QCOMPARE(textOf(before), QStringList{u"loss 0:0.5"_s});
    }

    void followsWhatIsPrinted()
    {
        MetricsFollower follower = made();
        QVERIFY(!follower.update());
        QVERIFY(!follower.metrics().hasOutput);
        write(m_log, "acc: 0.5\nacc: 0.");
        QVERIFY(follower.update());
        append(m_log, "75\n");
        QVERIFY(follower.update());
        QVERIFY(!follower.update());
        QCOMPARE(textOf(follower.metrics()), QStringList{u"acc 0:0.5 1:0.75"_s});
        QCOMPARE(follower.metrics().series[u"acc"_s].lines(), (QList<qint64>{1, 2}));
        write(m_log, "acc: 3\n");
        QVERIFY(follower.update());
        QCOMPARE(textOf(follower.metrics()), QStringList{u"acc 0:3"_s});
    }

    void eventFilesBeatWhatIsPrinted()
    {
        write(m_file, scalar(0, "loss", 0.5));
        write(m_log, "loss: 3\nacc: 0.5\n");
        MetricsFollower follower = made();
        follower.update();
        QCOMPARE(textOf(follower.metrics()), (QStringList{u"acc 0:0.5"_s, u"loss 0:0.5"_s}));
    }

    void whatLosesItsFilesIsReadAnew_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("cut") << u"cut"_s << QStringList{u"acc 5:1"_s};
        QTest::newRow("replaced") << u"replaced"_s << QStringList{u"acc 5:1"_s, u"other 1:2"_s};
        QTest::newRow("removed") << u"removed"_s << QStringList{u"acc 5:1"_s};
        QTest::newRow("all removed") << u"all removed"_s << QStringList{};
    }
    void whatLosesItsFilesIsReadAnew()
    {
        QFETCH(QString, what);
        write(m_file, scalar(0, "loss", 0.5) + scalar(1, "loss", 0.25));
        write(m_events + u"/events.out.tfevents.2"_s, scalar(5, "acc", 1));
        MetricsFollower follower = made();
        follower.update();
        QCOMPARE(textOf(follower.metrics()), (QStringList{u"acc 5:1"_s, u"loss 0:0.5 1:0.25"_s}));
        if (what == u"cut")
            QVERIFY(QFile::resize(m_file, 0));
        else if (what == u"all removed")
            QVERIFY(QDir(m_events).removeRecursively());
        else
            QVERIFY(QFile::remove(m_file));
        if (what == u"replaced")
            write(m_file, scalar(1, "other", 2));
        QVERIFY(follower.update());
        QTEST(textOf(follower.metrics()), "expected");
        QVERIFY(!follower.update());
    }

    void overlappedSteps_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QStringList>("expected");
        const QByteArray three = scalar(0, "a", 1) + scalar(1, "a", 2) + scalar(2, "a", 3) + scalar(2, "b", 9);
        QTest::newRow("steps go back") << three << scalar(1, "a", 20) << QStringList{u"a 0:1 1:20"_s, u"b 2:9"_s};
        QTest::newRow("a session starts")
            << three << sessionStart(1) + scalar(5, "a", 50) << QStringList{u"a 0:1 5:50"_s};
        QTest::newRow("the same step") << three << scalar(2, "a", 30) << QStringList{u"a 0:1 1:2 2:30"_s, u"b 2:9"_s};
        QTest::newRow("from the beginning") << three << scalar(0, "a", 7) << QStringList{u"a 0:7"_s, u"b 2:9"_s};
        QTest::newRow("further") << three << scalar(9, "a", 7) << QStringList{u"a 0:1 1:2 2:3 9:7"_s, u"b 2:9"_s};
    }
    void overlappedSteps()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        write(m_events + u"/events.out.tfevents.2"_s, second);
        write(m_file, first); // the order is that of the names
        MetricsFollower follower = made();
        follower.update();
        QTEST(textOf(follower.metrics()), "expected");
    }

    void manyPointsAndFarBack()
    {
        // Across the borders of the pieces that series are kept in.
        ScalarSeries series;
        for (const qint64 last : {1023, 1024, 5000, 2048, 2047, 3, 5000}) {
            for (qint64 step = std::min<qint64>(last, series.size()); step <= last; ++step)
                series.append({step, 0, double(last)});
            QCOMPARE(series.size(), last + 1);
            for (qsizetype i = 0; i < series.size(); ++i)
                QCOMPARE(series.at(i).step, i);
        }
        const ScalarSeries copy = series;
        series.dropFrom(1024);
        QCOMPARE(series.size(), 1024);
        QCOMPARE(copy.size(), 5001);
        series.dropFrom(-5);
        QVERIFY(series.isEmpty());
    }

    void summaries()
    {
        const double none = std::numeric_limits<double>::quiet_NaN();
        ScalarSeries series;
        QCOMPARE(summaryOf(series).count, 0);
        QVERIFY(std::isnan(summaryOf(series).last) && std::isnan(summaryOf(series).mean));
        for (const double value : {2.0, none, 4.0, 0.0, none})
            series.append({series.size() * 10, 0, value});
        const MetricSummary summary = summaryOf(series);
        QCOMPARE(summary.count, 5);
        QVERIFY(std::isnan(summary.last));
        QCOMPARE(summary.lastStep, 40);
        QCOMPARE(summary.min, 0.0);
        QCOMPARE(summary.max, 4.0);
        QCOMPARE(summary.mean, 2.0);
    }

    void loopsAndLinks()
    {
        write(m_file, scalar(0, "loss", 1));
        QVERIFY(QDir(m_events).mkpath(u"train/deep"_s));
        write(m_events + u"/train/deep/events.out.tfevents.1"_s, scalar(0, "loss", 2));
        QVERIFY(QFile::link(m_events, m_events + u"/train/up"_s));
        QVERIFY(QFile::link(m_events + u"/train"_s, m_events + u"/again"_s));
        QVERIFY(QFile::link(u"nowhere"_s, m_events + u"/tfevents-dangling"_s));
        const QString other = m_directory->filePath(u"other"_s);
        QVERIFY(QDir().mkpath(other));
        write(other + u"/my.tfevents"_s, scalar(0, "loss", 3));
        QVERIFY(QFile::link(other, m_events + u"/linked"_s));
        MetricsFollower follower = made();
        follower.update();
        QCOMPARE(textOf(follower.metrics()),
                 (QStringList{u"linked/loss 0:3"_s, u"loss 0:1"_s, u"train/deep/loss 0:2"_s}));
        QCOMPARE(follower.metrics().problems, QStringList());
    }

    void oneNameTwice()
    {
        write(m_file, scalar(0, "train/loss", 1));
        QVERIFY(QDir(m_events).mkpath(u"train"_s));
        write(m_events + u"/train/events.out.tfevents.1"_s, scalar(0, "loss", 2));
        MetricsFollower follower = made();
        follower.update();
        QCOMPARE(textOf(follower.metrics()), QStringList{u"train/loss 0:1"_s});
        QCOMPARE(follower.metrics().problems.size(), 1);
    }

    void damageIsTold()
    {
        QByteArray damaged = scalar(1, "loss", 2);
        damaged[14] = char(damaged[14] ^ 1);
        write(m_file, scalar(0, "loss", 1) + damaged);
        write(m_events + u"/events.out.tfevents.2"_s, scalar(5, "acc", 1));
        MetricsFollower follower = made();
        follower.update();
        QCOMPARE(textOf(follower.metrics()), (QStringList{u"acc 5:1"_s, u"loss 0:1"_s}));
        QCOMPARE(follower.metrics().problems.size(), 1);
        QVERIFY(follower.metrics().problems.first().contains(m_file));
    }

    void whatCannotBeReadIsTold_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a directory") << u"train"_s;
        QTest::newRow("a file") << u"train/x.tfevents"_s;
    }
    void whatCannotBeReadIsTold()
    {
        QFETCH(QString, path);
        QCOMPARE(::chmod(QFile::encodeName(m_directory->path()).constData(), 0755), 0);
        const OrdinaryUser user(m_events);
        if (!user)
            return qInfo("No user but root here");
        QVERIFY(QDir(m_events).mkpath(u"train"_s));
        write(m_events + u"/train/x.tfevents"_s, scalar(0, "loss", 1));
        write(m_file, scalar(0, "acc", 1));
        const QByteArray locked = QFile::encodeName(m_events + u'/' + path);
        QCOMPARE(::chmod(locked.constData(), 0), 0);
        MetricsFollower follower = made();
        follower.update();
        QCOMPARE(textOf(follower.metrics()), QStringList{u"acc 0:1"_s});
        QCOMPARE(follower.metrics().problems.size(), 1);
        QVERIFY(follower.metrics().problems.first().contains(path));
        QVERIFY(!follower.update());
        QCOMPARE(::chmod(locked.constData(), 0700), 0);
        QVERIFY(follower.update());
        QCOMPARE(follower.metrics().problems, QStringList());
        QCOMPARE(textOf(follower.metrics()), (QStringList{u"acc 0:1"_s, u"train/loss 0:1"_s}));
    }

    void namesWithPlaceholders() // are not taken for those of the message
    {
        const QString path = m_events + u"/%2.tfevents"_s;
        write(path, "no record of any kind");
        MetricsFollower follower = made();
        follower.update();
        QVERIFY2(follower.metrics().problems.value(0).contains(path), qPrintable(follower.metrics().problems.value(0)));
        QVERIFY(follower.metrics().problems.value(0).contains(u"byte 0:"_s));
    }

    void brokenMessages_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("endless number") << QByteArray("\x10") + QByteArray(200, '\xff');
        QTest::newRow("longer than the record") << QByteArray("\x2a\x7f");
        QTest::newRow("4 GB") << QByteArray("\x2a\xff\xff\xff\xff\x0f");
        QTest::newRow("field 0") << QByteArray("\x02\x01");
        QTest::newRow("a group") << QByteArray("\x0b\x0c");
        QTest::newRow("a value cut short") << field(5, QByteArray("\x0a\x05\x15"));
        QByteArray nested;
        for (int i = 0; i < 40; ++i)
            nested = field(1, nested);
        QTest::newRow("deep") << field(5, nested).first(20);
    }
    void brokenMessages()
    {
        QFETCH(QByteArray, message);
        write(m_file, scalar(0, "loss", 1) + record(message));
        MetricsFollower follower = made();
        follower.update();
        QCOMPARE(textOf(follower.metrics()), QStringList{u"loss 0:1"_s});
        QCOMPARE(follower.metrics().problems.size(), 1);
    }

    void manyRuns()
    {
        std::vector<MetricSource> sources;
        for (int run = 0; run < 200; ++run) {
            const QString directory = m_directory->filePath(u"many/%1"_s.arg(run));
            QVERIFY(QDir().mkpath(directory));
            write(directory + u"/x.tfevents"_s, scalar(run % 100, "loss", float(run)));
            sources.push_back({directory, {}});
        }
        std::vector<int> found(sources.size());
        readManyMetrics(sources, [&](size_t index, RunMetrics &&metrics) {
            found[index] += metrics.series[u"loss"_s].at(0).value == double(index) ? 1 : 100;
        });
        QCOMPARE(found, std::vector<int>(sources.size(), 1));

        std::stop_source stop;
        size_t taken = 0;
        readManyMetrics(
            sources,
            [&](size_t, RunMetrics &&) {
                if (++taken == 3)
                    stop.request_stop();
            },
            stop.get_token());
        QCOMPARE(taken, 3U);
    }

private:
    MetricsFollower made() const
    {
        return MetricsFollower({m_events, {}, m_directory->filePath(u"records"_s), u"a"_s});
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_events;
    QString m_file;
    QString m_log;
};

QTEST_GUILESS_MAIN(TestMetricsFollower)
#include "tst_metrics_follower.moc"
