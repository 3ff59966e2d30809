// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/notifications/end_notices.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

status::Period lasting(qint64 seconds)
{
    return {1'000'000, (seconds + 1) * 1'000'000, {}};
}

EndedRun finished(const QString &name)
{
    return {name, status::Finished{lasting(7)}};
}

EndedRun failed(const QString &name)
{
    return {name, status::Failed{lasting(192), 3}};
}

} // namespace

class TestEndNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void one_data()
    {
        QTest::addColumn<RunStatus>("status");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");
        QTest::newRow("finished") << RunStatus(status::Finished{lasting(7)}) << u"ppo/seed-3 finished"_s
                                  << u"Exit code 0 after 7 s"_s;
        QTest::newRow("failed") << RunStatus(status::Failed{lasting(192), 3}) << u"ppo/seed-3 failed"_s
                                << u"Exit code 3 after 3 min 12 s"_s;
        QTest::newRow("killed") << RunStatus(status::Killed{lasting(3720), SIGSEGV}) << u"ppo/seed-3 was killed"_s
                                << u"SIGSEGV after 1 h 02 min"_s;
        QTest::newRow("lost") << RunStatus(status::Lost{status::Lost::Why::SupervisorDied, 1})
                              << u"ppo/seed-3 was lost"_s
                              << u"Lost: its supervisor was killed, so nobody saw how it ended."_s;
    }
    void one()
    {
        QFETCH(const RunStatus, status);
        QFETCH(const QString, title);
        QFETCH(const QString, body);
        QCOMPARE(endNotice({{u"ppo/seed-3"_s, status}}), (DesktopNotice{title, body, u"ppo/seed-3"_s}));
    }

    void severalAreOneWithTheWorstFirst()
    {
        const DesktopNotice notice = endNotice({finished(u"a"_s), failed(u"b"_s), finished(u"c"_s)});
        QCOMPARE(notice.title, u"1 run(s) did not finish, 2 run(s) finished"_s);
        QCOMPARE(notice.body, u"b failed\na finished\nc finished"_s);
        QCOMPARE(notice.run, u"b"_s);
    }

    void manyAreCut()
    {
        QList<EndedRun> runs;
        for (int i = 1; i <= 8; ++i)
            runs += finished(u"run-%1"_s.arg(i));
        const DesktopNotice notice = endNotice(runs);
        QCOMPARE(notice.title, u"8 run(s) finished"_s);
        QCOMPARE(notice.body.count(u'\n'), 5);
        QVERIFY(notice.body.endsWith(u"… and 3 more"_s));
    }

    void namesAreShownAsTheyAreAndNotWithoutEnd()
    {
        const QString name = QString(1000, u'x') + u"/seed\u202e-3"_s;
        const DesktopNotice notice = endNotice({failed(name)});
        QVERIFY(notice.title.size() < 120);
        QVERIFY(!notice.title.contains(u'\u202e')); // does not turn the rest around
        QVERIFY(notice.title.endsWith(u"-3 failed"_s));
        QCOMPARE(notice.run, name);
    }

    void whatEndsTogetherIsGathered()
    {
        EndNotices notices;
        QSignalSpy ready(&notices, &EndNotices::ready);
        notices.add(failed(u"a"_s));
        notices.add(failed(u"b"_s));
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(ready[0][0].value<DesktopNotice>().body, u"a failed\nb failed"_s);
        notices.add(failed(u"c"_s));
        QTRY_COMPARE(ready.size(), 2);
        QCOMPARE(ready[1][0].value<DesktopNotice>().title, u"c failed"_s);
    }
};

QTEST_GUILESS_MAIN(TestEndNotices)
#include "tst_end_notices.moc"
