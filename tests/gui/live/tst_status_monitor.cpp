// SPDX-License-Identifier: GPL-2.0-or-later
#include "../models/run_samples.h"

#include "core/record/record_keeper.h"
#include "gui/live/status_monitor.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <map>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {

class TestStatusMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void knowsEveryRun();
    void tellsAnEndOnce();
    void whatHadEndedBeforeIsNoNews();
    void whatHasEndedIsNotReadAgain();
    void anOverwrittenRunIsReadAgain();
    void aRecordThatComesAfterItsEntryIsSeen();
    void aRunThatGoesIsForgotten();
    void aRecordThatCannotBeReadIsNoEnd();
    void runsWithoutRecordsCostNothing();

private:
    QString records() const { return m_directory->filePath(u"records"_s); }

    /// A supervised run, as long as its keeper is there.
    void start(const QString &name)
    {
        QVERIFY(QDir().mkpath(records() + u'/' + name));
        auto keeper = RecordKeeper::open(records() + u'/' + name);
        QVERIFY(keeper.has_value());
        RunStart begin;
        begin.time = 5'000'000;
        begin.machine = thisMachine();
        begin.command = *stampOf(::getpid());
        begin.supervisor = begin.command;
        QVERIFY(keeper->writeStart(begin).has_value());
        m_keepers.insert_or_assign(name, std::move(*keeper));
    }

    void end(const QString &name, int exitCode)
    {
        RunEnd how;
        how.time = 9'000'000;
        how.exitCode = exitCode;
        QVERIFY(m_keepers.at(name).writeEnd(how).has_value());
        m_keepers.erase(name);
    }

    void watch(const QStringList &names, const QString &fields = u"  command: a\n"_s)
    {
        QList<SampleEntry> entries;
        for (const QString &name : names)
            entries += {name, fields};
        m_monitor->setRuns(sampleRuns(entries));
    }

    std::optional<StatusKind> kind(const QString &name) const
    {
        if (!m_monitor->statuses())
            return {};
        const auto found = m_monitor->statuses()->constFind(name);
        return found == m_monitor->statuses()->constEnd() ? StatusKind::Unknown : kindOf(*found);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<StatusMonitor> m_monitor;
    std::map<QString, RecordKeeper> m_keepers;
};

void TestStatusMonitor::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_monitor = std::make_unique<StatusMonitor>(records());
}

void TestStatusMonitor::cleanup()
{
    m_monitor.reset();
    m_keepers.clear();
}

void TestStatusMonitor::knowsEveryRun()
{
    start(u"group/running"_s);
    start(u"failed"_s);
    end(u"failed"_s, 3);
    QSignalSpy changed(m_monitor.get(), &StatusMonitor::changed);
    QVERIFY(!m_monitor->statuses());
    watch({u"group/running"_s, u"failed"_s, u"old"_s});
    QTRY_VERIFY(m_monitor->statuses());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toStringList().size(), 2);
    QCOMPARE(kind(u"group/running"_s), StatusKind::Running);
    QCOMPARE(m_monitor->statuses()->value(u"failed"_s), RunStatus(status::Failed{{5'000'000, 9'000'000, {}}, 3}));
    QCOMPARE(kind(u"old"_s), StatusKind::Unknown);
}

/// As with runs that come back from the trash.
void TestStatusMonitor::aRecordThatComesAfterItsEntryIsSeen()
{
    watch({u"a"_s});
    QTRY_VERIFY(m_monitor->statuses());
    watch({u"a"_s, u"b"_s});
    QTest::qWait(100); // read already, most probably
    start(u"b"_s);
    end(u"b"_s, 0);
    QTRY_COMPARE(kind(u"b"_s), StatusKind::Finished); // sooner than all runs are looked at anyway
}

void TestStatusMonitor::tellsAnEndOnce()
{
    start(u"a"_s);
    start(u"b"_s);
    QSignalSpy ended(m_monitor.get(), &StatusMonitor::ended);
    watch({u"a"_s, u"b"_s});
    QTRY_COMPARE(kind(u"a"_s), StatusKind::Running);
    end(u"a"_s, 0);
    QTRY_COMPARE(kind(u"a"_s), StatusKind::Finished); // by itself
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended[0][0].toString(), u"a"_s);
    QCOMPARE(kindOf(ended[0][1].value<RunStatus>()), StatusKind::Finished);
    end(u"b"_s, 1);
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(ended[1][0].toString(), u"b"_s);
}

void TestStatusMonitor::whatHadEndedBeforeIsNoNews()
{
    start(u"a"_s);
    end(u"a"_s, 1);
    QSignalSpy ended(m_monitor.get(), &StatusMonitor::ended);
    watch({u"a"_s});
    QTRY_COMPARE(kind(u"a"_s), StatusKind::Failed);
    start(u"b"_s);
    end(u"b"_s, 1);
    watch({u"a"_s, u"b"_s});
    QTRY_COMPARE(kind(u"b"_s), StatusKind::Failed);
    QCOMPARE(ended.size(), 0);
}

void TestStatusMonitor::whatHasEndedIsNotReadAgain()
{
    start(u"a"_s);
    end(u"a"_s, 1);
    start(u"b"_s);
    watch({u"a"_s, u"b"_s});
    QTRY_COMPARE(kind(u"a"_s), StatusKind::Failed);
    start(u"a"_s); // nobody does this without writing another entry
    end(u"b"_s, 0);
    watch({u"b"_s, u"a"_s, u"c"_s}); // the same entries elsewhere in the file
    QTRY_COMPARE(kind(u"b"_s), StatusKind::Finished);
    QCOMPARE(kind(u"a"_s), StatusKind::Failed);
}

void TestStatusMonitor::anOverwrittenRunIsReadAgain()
{
    start(u"a"_s);
    end(u"a"_s, 1);
    watch({u"a"_s});
    QTRY_COMPARE(kind(u"a"_s), StatusKind::Failed);
    start(u"a"_s);
    watch({u"a"_s}, u"  command: another\n"_s);
    QTRY_COMPARE(kind(u"a"_s), StatusKind::Running);
}

void TestStatusMonitor::aRunThatGoesIsForgotten()
{
    start(u"a"_s);
    start(u"b"_s);
    QSignalSpy ended(m_monitor.get(), &StatusMonitor::ended);
    QSignalSpy changed(m_monitor.get(), &StatusMonitor::changed);
    watch({u"a"_s, u"b"_s});
    QTRY_COMPARE(changed.size(), 1);
    watch({u"b"_s});
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed[1][0].toStringList(), QStringList{u"a"_s});
    QVERIFY(!m_monitor->statuses()->contains(u"a"_s));
    QCOMPARE(ended.size(), 0);
}

void TestStatusMonitor::aRecordThatCannotBeReadIsNoEnd()
{
    start(u"a"_s);
    QSignalSpy ended(m_monitor.get(), &StatusMonitor::ended);
    watch({u"a"_s});
    QTRY_COMPARE(kind(u"a"_s), StatusKind::Running);
    const QString state = records() + u"/a/state.yml"_s;
    QVERIFY(QFile::rename(state, state + u".aside"_s));
    QVERIFY(QDir().mkdir(state)); // for a moment it is something else
    QTRY_COMPARE(kind(u"a"_s), StatusKind::Unknown);
    QCOMPARE(ended.size(), 0);
    QVERIFY(QDir().rmdir(state));
    QVERIFY(QFile::rename(state + u".aside"_s, state));
    end(u"a"_s, 2);
    m_monitor->refresh();
    QTRY_COMPARE(kind(u"a"_s), StatusKind::Failed);
    QCOMPARE(ended.size(), 1);
}

void TestStatusMonitor::runsWithoutRecordsCostNothing()
{
    QString text;
    for (int i = 0; i < 100'000; ++i)
        text += u"sweep/run-%1:\n  command: a\n"_s.arg(i);
    start(u"last"_s);
    text += u"last:\n  command: a\n"_s;
    QVERIFY(QDir().mkpath(records() + u"/other"_s));
    m_monitor->setRuns(std::make_shared<RunSet>(Document::parse(text.toUtf8(), u"sample.yml"_s).value()));
    QTRY_COMPARE_WITH_TIMEOUT(kind(u"last"_s), StatusKind::Running, 30'000);
    QCOMPARE(m_monitor->statuses()->size(), 1); // of the others there is nothing to keep
}

} // namespace runs

QTEST_GUILESS_MAIN(runs::TestStatusMonitor)
#include "tst_status_monitor.moc"
