// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel_under_test.h"
#include "support/sample_runs.h"

#include "core/record/record_keeper.h"
#include "gui/details/happened_fields.h"

#include <QDir>
#include <QLocale>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace runs;

/// What is shown of the record of a run.
class TestHappened : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_directory = std::make_unique<QTemporaryDir>();
        m_panel = std::make_unique<DetailsPanel>();
        m_panel->setProject({m_directory->path(), m_directory->filePath(u".runs"_s), true, {}});
        m_panel->resize(400, 900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void fields_data()
    {
        QTest::addColumn<RunStatus>("status");
        QTest::addColumn<bool>("hasEnd");
        QTest::addColumn<QStringList>("lines");
        const status::Period period{begin, begin + 192'000'000, u"ada"_s};
        const QStringList place{u"Ran on: gpu03"_s, u"Directory: /home/ada/model"_s};
        QTest::newRow("killed") << RunStatus(status::Killed{period, SIGTERM}) << true
                                << QStringList{u"Duration: 3 min 12 s"_s, u"CPU time: 6 min 03 s"_s,
                                               u"Peak memory: 1.5 GiB"_s}
                                       + place;
        QTest::newRow("running") << RunStatus(status::Running{begin, 4711}) << false
                                 << QStringList{u"Duration: 10 s"_s} + place;
        QTest::newRow("lost") << RunStatus(status::Lost{status::Lost::Why::Rebooted, begin}) << false << place;
    }
    void fields()
    {
        QFETCH(const RunStatus, status);
        QFETCH(const bool, hasEnd);
        QFETCH(const QStringList, lines);
        RunRecord record{status, RecordState{sampleStart(), {}}};
        if (hasEnd)
            record.state->end = sampleEnd();
        QStringList shown;
        for (const FieldContent &field : happenedFields(record, {}, begin + 10'000'000, {})) {
            if (field.key != u"began" && field.key != u"ended") // in the zone of this machine
                shown += field.label + u": "_s + field.shown;
        }
        QCOMPARE(shown, lines);
    }

    void timesAreThoseOfTheRecord()
    {
        const RunRecord record{status::Finished{{begin, begin + 1'000'000, {}}}, {}};
        const auto fields = happenedFields(record, {}, begin + 120'000'000, Preferences::DateFormat::Iso);
        QCOMPARE(fields[0].label, u"Began"_s);
        QVERIFY(fields[0].shown.startsWith(u"2027-01-1"_s));
        QCOMPARE(fields[1].label, u"Ended"_s);
        QCOMPARE(fields[1].remark, u"1 min ago"_s);
    }

    void theHostOfTheEntryIsNotRepeated()
    {
        const RunRecord record{status::Running{begin, 1}, RecordState{sampleStart(), {}}};
        for (const FieldContent &field : happenedFields(record, sampleRun(u"a"_s), begin, {}))
            QVERIFY(field.label != u"Ran on"_s);
    }

    void missingOutputIsTold()
    {
        RunRecord record{status::Finished{}, RecordState{sampleStart(), sampleEnd()}};
        QCOMPARE(missingOutput(record), QString());
        record.state->end->outputMissing = 2048;
        record.state->end->outputError = u"No space left on device."_s;
        QCOMPARE(missingOutput(record), u"2.0 KiB of the output are missing in the log. No space left on device."_s);
    }

    void thePanelFollowsTheRecord()
    {
        m_panel->setRuns({sampleRun(u"g/a"_s)}, 1);
        QTRY_VERIFY(shown(u"Status"_s).startsWith(u"Unknown"_s));

        const QString path = m_directory->filePath(u".runs/records/g/a"_s);
        QVERIFY(QDir().mkpath(path));
        auto keeper = RecordKeeper::open(path);
        QVERIFY(keeper.has_value());
        RunStart start = sampleStart();
        start.time = QDateTime::currentMSecsSinceEpoch() * 1000;
        start.machine = thisMachine();
        start.command = *stampOf(::getpid());
        QVERIFY(keeper->writeStart(start).has_value());
        m_panel->setRuns({sampleRun(u"g/a"_s)}, 1); // as when something has changed
        QTRY_COMPARE(shown(u"Status"_s), u"Running as process %1."_s.arg(::getpid()));
        const QString before = shown(u"Duration"_s);
        QTRY_VERIFY(shown(u"Duration"_s) != before); // goes on by itself

        RunEnd end = sampleEnd();
        end.time = start.time + 61'000'000;
        end.signal = 0;
        end.exitCode = 3;
        end.outputError = u"No space left on device."_s;
        end.outputMissing = 1;
        QVERIFY(keeper->writeEnd(end).has_value());
        m_panel->setRuns({sampleRun(u"g/a"_s)}, 1);
        QTRY_COMPARE(shown(u"Status"_s), u"Failed with exit code 3. It was stopped by ada."_s);
        QCOMPARE(shown(u"Duration"_s), u"1 min 01 s"_s);
        QCOMPARE(shown(u"Missing output"_s),
                 u"1 bytes of the output are missing in the log. No space left on device."_s);
        QVERIFY(buttonOf(*m_panel, u"Copy directory"_s));

        m_panel->setRuns({sampleRun(u"b"_s)}, 1); // another run has none of it
        QTRY_VERIFY(shown(u"Status"_s).startsWith(u"Unknown"_s));
        QVERIFY(!valueOf(*m_panel, u"Missing output"_s));
        QVERIFY(!valueOf(*m_panel, u"Duration"_s));
    }

private:
    static constexpr qint64 begin = 1'800'000'000'000'000; // 2027-01-15

    static RunStart sampleStart()
    {
        RunStart start;
        start.time = begin;
        start.machine = {u"gpu03"_s, u"boot"_s};
        start.command.pid = 4711;
        start.directory = u"/home/ada/model"_s;
        return start;
    }

    static RunEnd sampleEnd()
    {
        RunEnd end;
        end.time = begin + 192'000'000;
        end.signal = SIGTERM;
        end.stoppedBy = u"ada"_s;
        end.cpuTime = 363.2;
        end.peakMemory = 1536LL << 20;
        return end;
    }

    QString shown(const QString &label) const
    {
        const TextBlock *block = valueOf(*m_panel, label);
        return block ? block->toPlainText() : QString();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<DetailsPanel> m_panel;
};

QTEST_MAIN(TestHappened)
#include "tst_happened.moc"
