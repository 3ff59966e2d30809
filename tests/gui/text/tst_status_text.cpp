// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/status_text.h"
#include "gui/text/verdict_text.h"

#include <QLocale>
#include <QSet>
#include <QTest>

#include <csignal>
#include <limits>

using namespace Qt::StringLiterals;
using namespace runs;

class TestStatusText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clock");
        QTest::newRow("nothing") << 0.0 << u"< 1 s"_s << u"0:00:00"_s;
        QTest::newRow("a clock that was set back") << -5.0 << u"< 1 s"_s << u"0:00:00"_s;
        QTest::newRow("almost a second") << 0.999 << u"< 1 s"_s << u"0:00:00"_s;
        QTest::newRow("a second") << 1.0 << u"1 s"_s << u"0:00:01"_s;
        QTest::newRow("not rounded up") << 59.99 << u"59 s"_s << u"0:00:59"_s;
        QTest::newRow("a minute") << 60.0 << u"1 min 00 s"_s << u"0:01:00"_s;
        QTest::newRow("minutes") << 192.0 << u"3 min 12 s"_s << u"0:03:12"_s;
        QTest::newRow("an hour") << 3600.0 << u"1 h 00 min"_s << u"1:00:00"_s;
        QTest::newRow("hours") << 7505.0 << u"2 h 05 min"_s << u"2:05:05"_s;
        QTest::newRow("a day") << 86400.0 << u"1 d 00 h"_s << u"24:00:00"_s;
        QTest::newRow("weeks") << 1'000'000.0 * 86400 << u"1.000.000 d 00 h"_s << u"24000000:00:00"_s;
    }
    void durations()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QFETCH(const double, seconds);
        QTEST(durationText(qint64(seconds * 1'000'000)), "text");
        QTEST(clockDuration(qint64(seconds * 1'000'000)), "clock");
        QVERIFY(!durationText(std::numeric_limits<qint64>::max()).isEmpty());
    }

    void everyVerdictHasAWordOfItsOwn()
    {
        QSet<QString> names;
        for (const Verdict verdict : allVerdicts)
            names += verdictName(verdict);
        QCOMPARE(names.size(), qsizetype(allVerdicts.size()));
        QCOMPARE(verdictName(Verdict::WithinTolerance), u"Within tolerance"_s);
    }

    void everyKindHasWordsOfItsOwn()
    {
        QSet<QString> names;
        QSet<QString> predicates;
        for (const StatusKind kind : allStatusKinds) {
            names += statusName(kind);
            predicates += statusPredicate(kind);
        }
        QCOMPARE(names.size(), qsizetype(allStatusKinds.size()));
        QCOMPARE(predicates.size(), qsizetype(allStatusKinds.size()));
    }

    void descriptions_data()
    {
        QTest::addColumn<RunStatus>("status");
        QTest::addColumn<QStringList>("beginnings");
        constexpr qint64 start = 1'800'000'000'000'000;
        const status::Period period{start, start + 192'000'000, u"ada"_s};
        QTest::newRow("running") << RunStatus(status::Running{start, 7})
                                 << QStringList{u"Running as process 7."_s, u"Started: 2027-"_s, u"Duration: 10 s"_s};
        QTest::newRow("stopped") << RunStatus(status::Killed{period, SIGTERM})
                                 << QStringList{u"Killed by SIGTERM. It was stopped by ada."_s, u"Started: 2027-"_s,
                                                u"Ended: 2027-"_s, u"Duration: 3 min 12 s"_s};
        QTest::newRow("lost") << RunStatus(status::Lost{status::Lost::Why::Rebooted, start})
                              << QStringList{u"Lost: "_s, u"Started: 2027-"_s};
        QTest::newRow("unknown") << RunStatus() << QStringList{u"Unknown: "_s};
    }
    void descriptions()
    {
        QFETCH(const RunStatus, status);
        QFETCH(const QStringList, beginnings);
        const QStringList lines = statusDescription(status, 1'800'000'010'000'000).split(u'\n');
        QCOMPARE(lines.size(), beginnings.size());
        for (qsizetype i = 0; i < lines.size(); ++i)
            QVERIFY2(lines[i].startsWith(beginnings[i]), qPrintable(lines[i]));
    }
};

QTEST_GUILESS_MAIN(TestStatusText)
#include "tst_status_text.moc"
