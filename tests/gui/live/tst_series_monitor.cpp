// SPDX-License-Identifier: GPL-2.0-or-later
// Metrics of runs, by real event files.
#include "../../core/metrics/event_records.h"
#include "gui/live/series_monitor.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace event_records;

namespace runs {

class TestSeriesMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_monitor.reset(); }
    void nothingIsReadThatNobodyLooksAt();
    void whatIsChosenIsRead();
    void activeRunsAreReadAgain();
    void whatHasEndedIsReadOnceMore();
    void whatWasLookedAtIsKept();
    void aRunWithoutMetricsIsKnown();
    void whatGoesIsForgotten();
    void whatWasGivenUpIsReadLater();

private:
    QString file(const QString &run) const
    {
        return m_directory->filePath(u".runs/tensorboard/%1/events.out.tfevents.1"_s.arg(run));
    }

    void add(const QString &run, int step) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(file(run)).path()));
        append(file(run), scalar(step, "loss", float(step)));
    }

    /// How many points of its loss are known; -1: nothing is.
    qsizetype points(const QString &run) const
    {
        const RunMetrics *metrics = m_monitor->metrics(run);
        return metrics ? metrics->series.value(u"loss"_s).size() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<SeriesMonitor> m_monitor;
};

void TestSeriesMonitor::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    Project project;
    project.directory = m_directory->path();
    project.runsDirectory = m_directory->filePath(u".runs"_s);
    m_monitor = std::make_unique<SeriesMonitor>(RunRepository(project, {}));
    m_monitor->setInterval(10ms);
    for (const char16_t *name : {u"a", u"b", u"c"})
        add(QString(name), 1);
    m_monitor->setRecorded({u"a"_s, u"b"_s, u"c"_s, u"none"_s});
}

void TestSeriesMonitor::nothingIsReadThatNobodyLooksAt()
{
    const QSignalSpy spy(m_monitor.get(), &SeriesMonitor::changed);
    m_monitor->setRuns({u"a"_s});
    m_monitor->refresh();
    QVERIFY(!m_monitor->isReading());
    m_monitor->setRuns({u"b"_s});
    m_monitor->setWatched(true);
    QVERIFY(m_monitor->isReading() == (points(u"b"_s) < 0));
    QTRY_COMPARE(points(u"b"_s), 1);
    QVERIFY(!m_monitor->isReading());
    QCOMPARE(points(u"a"_s), -1);
    QCOMPARE(spy, (QList<QVariantList>{{QStringList{u"b"_s}}}));
}

void TestSeriesMonitor::whatIsChosenIsRead()
{
    QStringList order;
    connect(m_monitor.get(), &SeriesMonitor::changed, this, [&](const QStringList &names) { order += names; });
    m_monitor->setWatched(true);
    m_monitor->setRuns({u"a"_s});
    QTRY_COMPARE(points(u"a"_s), 1);
    m_monitor->setRuns({u"a"_s, u"c"_s, u"b"_s});
    QTRY_COMPARE(points(u"b"_s), 1);
    QCOMPARE(order, (QStringList{u"a"_s, u"c"_s, u"b"_s}));
}

void TestSeriesMonitor::activeRunsAreReadAgain()
{
    m_monitor->setWatched(true);
    m_monitor->setRuns({u"a"_s, u"b"_s});
    QTRY_VERIFY(points(u"a"_s) == 1 && points(u"b"_s) == 1);
    m_monitor->setActive({u"a"_s}, {u"a"_s});
    add(u"b"_s, 2);
    add(u"a"_s, 2);
    QTRY_COMPARE(points(u"a"_s), 2);
    add(u"a"_s, 3);
    QTRY_COMPARE(points(u"a"_s), 3);
    QCOMPARE(points(u"b"_s), 1);
    m_monitor->refresh();
    QTRY_COMPARE(points(u"b"_s), 2);
}

void TestSeriesMonitor::whatHasEndedIsReadOnceMore()
{
    m_monitor->setInterval(1h);
    m_monitor->setWatched(true);
    m_monitor->setActive({u"a"_s}, {u"a"_s});
    m_monitor->setRuns({u"a"_s});
    QTRY_COMPARE(points(u"a"_s), 1);
    add(u"a"_s, 2);
    m_monitor->setActive({u"a"_s}, {});
    QTRY_COMPARE(points(u"a"_s), 2);
}

void TestSeriesMonitor::whatWasLookedAtIsKept()
{
    QStringList names{u"a"_s, u"b"_s};
    for (int i = 0; i < SeriesMonitor::mostKept - 1; ++i)
        names += u"other-%1"_s.arg(i);
    m_monitor->setRecorded(names);
    m_monitor->setWatched(true);
    m_monitor->setRuns({u"a"_s});
    QTRY_COMPARE(points(u"a"_s), 1);
    m_monitor->setRuns({u"b"_s});
    QCOMPARE(points(u"a"_s), 1);
    for (const QString &name : std::as_const(names)) {
        if (name == u"a")
            continue;
        m_monitor->setRuns({name});
        QTRY_VERIFY(points(name) >= 0);
    }
    QCOMPARE(points(u"a"_s), 1);
    m_monitor->setRuns({});
    QCOMPARE(points(u"a"_s), -1);
    QCOMPARE(points(u"b"_s), 1);
}

void TestSeriesMonitor::aRunWithoutMetricsIsKnown()
{
    m_monitor->setWatched(true);
    m_monitor->setRuns({u"none"_s});
    QTRY_COMPARE(points(u"none"_s), 0);
    QVERIFY(!m_monitor->isReading());
}

void TestSeriesMonitor::whatGoesIsForgotten()
{
    m_monitor->setWatched(true);
    m_monitor->setRuns({u"a"_s});
    QTRY_COMPARE(points(u"a"_s), 1);
    m_monitor->setRuns({});
    m_monitor->setRecorded({u"b"_s});
    QCOMPARE(points(u"a"_s), -1);
}

void TestSeriesMonitor::whatWasGivenUpIsReadLater()
{
    m_monitor->setWatched(true);
    m_monitor->setRuns({u"a"_s, u"b"_s});
    m_monitor->setWatched(false);
    m_monitor->setWatched(true);
    QTRY_VERIFY(points(u"a"_s) == 1 && points(u"b"_s) == 1);
}

} // namespace runs

QTEST_GUILESS_MAIN(runs::TestSeriesMonitor)
#include "tst_series_monitor.moc"
