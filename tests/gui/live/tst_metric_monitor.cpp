// SPDX-License-Identifier: GPL-2.0-or-later
#include "../models/field_samples.h"

#include "core/metrics/event_records.h"
#include "gui/live/metric_monitor.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace runs {

class TestMetricMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsReadBeforeSomebodyWantsToKnow();
    void readsEveryRun();
    void followsWhatIsActive();
    void whatHasEndedIsReadOnceMore();
    void aRunThatTookThePlaceOfAnotherIsReadAgain();
    void aRunThatGoesIsForgotten();
    void aRunThatGoesWhileItIsActiveIsNotLookedFor();
    void goesOnWhereItWasStopped();

private:
    QString events(const QString &run) const
    {
        return m_directory->path() + u"/tensorboard/"_s + run + u"/events.out.tfevents.1"_s;
    }

    void write(const QString &run, const QList<float> &losses)
    {
        QVERIFY(QDir().mkpath(QFileInfo(events(run)).path()));
        QByteArray bytes;
        for (int step = 0; step < losses.size(); ++step)
            bytes += event_records::scalar(step, "loss", losses[step]);
        event_records::write(events(run), bytes);
    }

    void watch(const QStringList &names, const QString &fields = u"  command: a\n"_s)
    {
        QList<SampleEntry> entries;
        for (const QString &name : names)
            entries += {name, fields};
        m_monitor->setRuns(sampleRuns(entries));
    }

    double last(const QString &run) const
    {
        const auto digest = m_monitor->metrics().value(run);
        return digest ? digest->metrics.value(u"loss"_s).summary.last : -1;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<MetricMonitor> m_monitor;
};

void TestMetricMonitor::init()
{
    m_monitor.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    Project project;
    project.directory = project.runsDirectory = m_directory->path();
    m_monitor = std::make_unique<MetricMonitor>(RunRepository(project, {}));
}

void TestMetricMonitor::nothingIsReadBeforeSomebodyWantsToKnow()
{
    write(u"a"_s, {1, 2});
    QSignalSpy changed(m_monitor.get(), &MetricMonitor::changed);
    watch({u"a"_s});
    QVERIFY(!changed.wait(300));
    QCOMPARE(m_monitor->pendingCount(), 0);
    m_monitor->setWanted(true);
    QTRY_COMPARE(last(u"a"_s), 2.0);
    QCOMPARE(m_monitor->pendingCount(), 0);
}

void TestMetricMonitor::readsEveryRun()
{
    QStringList names;
    for (int i = 0; i < 200; ++i) {
        names += u"group/run-%1"_s.arg(i);
        write(names.last(), {float(i)});
    }
    names += u"without"_s;
    m_monitor->setWanted(true);
    watch(names);
    QTRY_COMPARE(m_monitor->metrics().size(), 201);
    for (int i = 0; i < 200; ++i)
        QCOMPARE(last(names[i]), double(i));
    QVERIFY(m_monitor->metrics().value(u"without"_s)->metrics.isEmpty());
}

void TestMetricMonitor::followsWhatIsActive()
{
    write(u"a"_s, {1});
    m_monitor->setWanted(true);
    watch({u"a"_s});
    m_monitor->setStatuses(StatusMap{{u"a"_s, sample_status::running()}});
    QTRY_COMPARE(last(u"a"_s), 1.0);
    event_records::append(events(u"a"_s), event_records::scalar(1, "loss", 0.5));
    QTRY_COMPARE(last(u"a"_s), 0.5);
}

void TestMetricMonitor::whatHasEndedIsReadOnceMore()
{
    write(u"a"_s, {1});
    m_monitor->setWanted(true);
    watch({u"a"_s});
    m_monitor->setStatuses(StatusMap{{u"a"_s, sample_status::running()}});
    QTRY_COMPARE(last(u"a"_s), 1.0);
    QTRY_COMPARE(m_monitor->pendingCount(), 0);
    write(u"a"_s, {1, 0.25});
    m_monitor->setStatuses(StatusMap{{u"a"_s, sample_status::finished(1)}});
    QTRY_COMPARE(last(u"a"_s), 0.25);
    QTRY_COMPARE(m_monitor->pendingCount(), 0);
    write(u"a"_s, {1, 0.125}); // nobody looks any more
    m_monitor->setStatuses(StatusMap{{u"a"_s, sample_status::finished(1)}});
    QSignalSpy changed(m_monitor.get(), &MetricMonitor::changed);
    QVERIFY(!changed.wait(500));
    m_monitor->refresh();
    QTRY_COMPARE(last(u"a"_s), 0.125);
}

void TestMetricMonitor::aRunThatTookThePlaceOfAnotherIsReadAgain()
{
    write(u"a"_s, {1});
    m_monitor->setWanted(true);
    watch({u"a"_s});
    QTRY_COMPARE(last(u"a"_s), 1.0);
    write(u"a"_s, {3});
    watch({u"a"_s}, u"  command: b\n"_s);
    QTRY_COMPARE(last(u"a"_s), 3.0);
}

void TestMetricMonitor::aRunThatGoesIsForgotten()
{
    write(u"a"_s, {1});
    write(u"b"_s, {2});
    m_monitor->setWanted(true);
    watch({u"a"_s, u"b"_s});
    QTRY_COMPARE(m_monitor->metrics().size(), 2);
    watch({u"b"_s});
    QCOMPARE(m_monitor->metrics().keys(), QStringList{u"b"_s});
}

void TestMetricMonitor::aRunThatGoesWhileItIsActiveIsNotLookedFor()
{
    write(u"a"_s, {1});
    m_monitor->setWanted(true);
    watch({u"a"_s, u"b"_s});
    m_monitor->setStatuses(StatusMap{{u"b"_s, sample_status::running()}});
    QTRY_COMPARE(last(u"a"_s), 1.0);
    QTRY_COMPARE(m_monitor->pendingCount(), 0);
    watch({u"a"_s});
    m_monitor->setStatuses(StatusMap());
    QCOMPARE(m_monitor->pendingCount(), 0);
    QCOMPARE(m_monitor->tags(), QSet<QString>{u"loss"_s});
}

void TestMetricMonitor::goesOnWhereItWasStopped()
{
    QStringList names;
    for (int i = 0; i < 100; ++i) {
        names += u"run-%1"_s.arg(i);
        write(names.last(), QList<float>(120, float(i)));
    }
    m_monitor->setWanted(true);
    watch(names);
    m_monitor->setWanted(false); // before the answer can be there
    m_monitor->setWanted(true);
    QTRY_COMPARE(m_monitor->metrics().size(), 100);
    QCOMPARE(m_monitor->pendingCount(), 0);
}

} // namespace runs

QTEST_MAIN(runs::TestMetricMonitor)
#include "tst_metric_monitor.moc"
