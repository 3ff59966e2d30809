// SPDX-License-Identifier: GPL-2.0-or-later
// Sizes of runs, by real files.
#include "../models/run_samples.h"

#include "gui/live/size_monitor.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {

class TestSizeMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsMeasuredThatNobodyWants();
    void allAreMeasuredThatAreWanted();
    void whatIsInSightIsMeasuredAlone();
    void whatHasNoFilesIsKnownToBeNothing();
    void aChangedRunIsMeasuredAgain();
    void otherRunsAreNotMeasuredAgain();
    void activeRunsAreMeasuredNowAndThen();
    void aRunThatGoesIsForgotten();
    void manyRunsTakeOneWalk();
    void whatWasGivenUpIsMeasuredLater();

private:
    void write(const QString &path, qsizetype size)
    {
        const QString file = m_directory->filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(QByteArray(size, 'x')), size);
    }

    void setRuns(const QStringList &names, const QString &fields = u"  command: a\n"_s)
    {
        QList<SampleEntry> entries;
        for (const QString &name : names)
            entries += {name, fields};
        m_monitor->setRuns(sampleRuns(entries));
    }

    qint64 checkpoints(const QString &name) const
    {
        const auto size = m_monitor->sizes().constFind(name);
        return size == m_monitor->sizes().constEnd() ? -1 : size->checkpoints;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<SizeMonitor> m_monitor;
};

constexpr qint64 large = 400'000; // of a file that takes at least as much on every file system

void TestSizeMonitor::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_monitor = std::make_unique<SizeMonitor>(m_directory->path());
    for (const char16_t *name : {u"a", u"g/b", u"c"})
        write(u"checkpoints/%1.ckpt"_s.arg(QString(name)), large);
    setRuns({u"a"_s, u"g/b"_s, u"c"_s, u"none"_s});
}

void TestSizeMonitor::cleanup()
{
    m_monitor.reset();
}

void TestSizeMonitor::nothingIsMeasuredThatNobodyWants()
{
    QSignalSpy changed(m_monitor.get(), &SizeMonitor::changed);
    m_monitor->refresh();
    QVERIFY(!changed.wait(200));
    QVERIFY(m_monitor->sizes().isEmpty());
}

void TestSizeMonitor::allAreMeasuredThatAreWanted()
{
    write(u"tensorboard/a/events"_s, 5000);
    write(u"records/a/output.log"_s, 5000);
    m_monitor->setWanted(true);
    QTRY_COMPARE(m_monitor->sizes().size(), 4);
    QVERIFY(checkpoints(u"g/b"_s) >= large);
    const RunDiskUse a = m_monitor->sizes().value(u"a"_s);
    QVERIFY(a.tensorboard > 0 && a.record > 0 && a.checkpoints >= large);
    QCOMPARE(m_monitor->totals().value(u"a"_s), a.total());
}

void TestSizeMonitor::whatIsInSightIsMeasuredAlone()
{
    m_monitor->setInSight({u"g/b"_s});
    QTRY_VERIFY(checkpoints(u"g/b"_s) >= large);
    QCOMPARE(m_monitor->sizes().size(), 1);
    m_monitor->setInSight({u"c"_s});
    QTRY_VERIFY(checkpoints(u"c"_s) >= large);
    QCOMPARE(m_monitor->sizes().size(), 2);
}

void TestSizeMonitor::whatHasNoFilesIsKnownToBeNothing()
{
    m_monitor->setInSight({u"none"_s});
    QTRY_COMPARE(checkpoints(u"none"_s), 0);
    m_monitor->setWanted(true);
    QTRY_COMPARE(m_monitor->totals().value(u"none"_s, -1), 0);
}

void TestSizeMonitor::aChangedRunIsMeasuredAgain()
{
    m_monitor->setWanted(true);
    QTRY_COMPARE(m_monitor->sizes().size(), 4);
    write(u"checkpoints/a.ckpt"_s, 3 * large);
    m_monitor->setActive({u"a"_s}, {}); // it has ended
    QTRY_VERIFY(checkpoints(u"a"_s) >= 3 * large);
    write(u"checkpoints/a.ckpt"_s, 5 * large);
    setRuns({u"a"_s, u"g/b"_s, u"c"_s, u"none"_s}, u"  command: overwritten\n"_s);
    QTRY_VERIFY(checkpoints(u"a"_s) >= 5 * large);
    write(u"checkpoints/a.ckpt"_s, 7 * large);
    m_monitor->refresh();
    QTRY_VERIFY(checkpoints(u"a"_s) >= 7 * large);
}

void TestSizeMonitor::otherRunsAreNotMeasuredAgain()
{
    m_monitor->setWanted(true);
    QTRY_COMPARE(m_monitor->sizes().size(), 4);
    write(u"checkpoints/c.ckpt"_s, 3 * large);
    write(u"checkpoints/new.ckpt"_s, large);
    setRuns({u"a"_s, u"g/b"_s, u"c"_s, u"none"_s, u"new"_s});
    QTRY_VERIFY(checkpoints(u"new"_s) >= large);
    QVERIFY(checkpoints(u"c"_s) < 3 * large);
}

void TestSizeMonitor::activeRunsAreMeasuredNowAndThen()
{
    m_monitor->setInterval(50ms);
    m_monitor->setWanted(true);
    m_monitor->setActive({u"a"_s}, {u"a"_s});
    QTRY_COMPARE(m_monitor->sizes().size(), 4);
    write(u"checkpoints/a.ckpt"_s, 3 * large);
    QTRY_VERIFY(checkpoints(u"a"_s) >= 3 * large);
}

void TestSizeMonitor::aRunThatGoesIsForgotten()
{
    m_monitor->setWanted(true);
    QTRY_COMPARE(m_monitor->sizes().size(), 4);
    setRuns({u"a"_s});
    QCOMPARE(m_monitor->sizes().size(), 1);
}

void TestSizeMonitor::manyRunsTakeOneWalk()
{
    QStringList names;
    for (int i = 0; i < 500; ++i)
        names += u"many/run-%1"_s.arg(i);
    write(u"checkpoints/many/run-7.ckpt"_s, large);
    write(u"checkpoints/many/run-499.ckpt-10"_s, large);
    setRuns(names);
    QSignalSpy changed(m_monitor.get(), &SizeMonitor::changed);
    m_monitor->setWanted(true);
    QTRY_COMPARE(m_monitor->sizes().size(), 500);
    QCOMPARE(changed.size(), 1);
    QVERIFY(checkpoints(u"many/run-7"_s) >= large && checkpoints(u"many/run-499"_s) >= large);
    QCOMPARE(checkpoints(u"many/run-8"_s), 0);
}

void TestSizeMonitor::whatWasGivenUpIsMeasuredLater()
{
    m_monitor->setWanted(true);
    m_monitor->setWanted(false);
    m_monitor->setWanted(true);
    QTRY_COMPARE(m_monitor->sizes().size(), 4);
    QVERIFY(checkpoints(u"a"_s) >= large);
}

} // namespace runs

QTEST_MAIN(runs::TestSizeMonitor)
#include "tst_size_monitor.moc"
