// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tmux/session_list.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestSessionList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSessions()
    {
        const QString record = u"/home/é\t/100%/records/a"_s;
        const QString answer = u"$0\tbaseline\t%0=0 \t"_s + encodedRecord(record) + u"\n$12\tmine\t%7=0 %4=1 \t\n"_s;
        const QList<TmuxSession> expected{{u"$0"_s, u"baseline"_s, record, false}, {u"$12"_s, u"mine"_s, {}, true}};
        QCOMPARE(parsedSessions(answer), expected);
    }

    void leavesOutWhatCannotBeAddressed_data()
    {
        QTest::addColumn<QString>("line");
        for (const QString &line : {u""_s, u"\t\t\t"_s, u"\tname\t%0=0 \t/r"_s, u"$\tname\t%0=0 \t/r"_s,
                                    u"$x\tname\t%0=0 \t/r"_s, u"name\tname\t%0=0 \t/r"_s, u"$1"_s, u"$1\tname\t%0=0 "_s,
                                    u"$1\tname\t%0=0 \t/r\t"_s, u"$-1\tname\t\t"_s, u"$٣\tname\t\t"_s})
            QTest::newRow(qPrintable(QString(line).replace(u'\t', u' '))) << line;
    }
    void leavesOutWhatCannotBeAddressed()
    {
        QFETCH(QString, line);
        const auto sessions = parsedSessions(line + u"\n$3\tgood\t%0=1 \t\n"_s);
        QCOMPARE(sessions, (QList<TmuxSession>{{u"$3"_s, u"good"_s, {}, true}}));
    }

    void makesTheBestOfPanes_data()
    {
        QTest::addColumn<QString>("panes");
        QTest::addColumn<bool>("hasEnded");
        QTest::newRow("none") << u""_s << false;
        QTest::newRow("the first by number") << u"%10=0 %9=1 "_s << true;
        QTest::newRow("no number") << u"%x=1 x=1 %=1 "_s << false;
        QTest::newRow("too great a number") << u"%99999999999999999999=1 "_s << false;
        QTest::newRow("no state") << u"%1 "_s << false;
    }
    void makesTheBestOfPanes()
    {
        QFETCH(QString, panes);
        const auto sessions = parsedSessions(u"$1\tname\t"_s + panes + u"\t\n"_s);
        QCOMPARE(sessions.size(), 1);
        QTEST(sessions.first().hasEnded, "hasEnded");
    }
};

QTEST_APPLESS_MAIN(TestSessionList)
#include "tst_session_list.moc"
