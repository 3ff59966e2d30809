// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/timestamp.h"
#include "core/query/query_literal.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace runs;

class TestQueryLiteral : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Berlin");
        ::tzset();
    }

    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::optional<double>>("seconds");
        const auto row = [](const QString &text, std::optional<double> seconds) {
            QTest::newRow(qPrintable(text)) << text << seconds;
        };
        row(u"90s"_s, 90);
        row(u"10m"_s, 600);
        row(u"1.5h"_s, 5400);
        row(u"3d"_s, 259200);
        row(u"1w"_s, 604800);
        row(u"1h30m5s"_s, 5405);
        row(u"1e3"_s, 1000);
        row(u"-5"_s, -5);
        for (const QString &text :
             {u""_s, u"h"_s, u"1y"_s, u"1h 2m"_s, u"1hm"_s, u"1.2.3h"_s, u"inf"_s, u"nan"_s, u"1h2"_s, u"-1h"_s})
            row(text, std::nullopt);
    }
    void durations()
    {
        QFETCH(QString, text);
        QTEST(durationIn(text), "seconds");
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        const auto row = [](const QString &text, const QString &begin, const QString &end) {
            QTest::newRow(qPrintable(text)) << text << begin << end;
        };
        const QString at = u"2026-10-25T12:00:00+01:00"_s;
        row(u"now"_s, at, at);
        row(u"today"_s, u"2026-10-25T00:00:00+02:00"_s, u"2026-10-26T00:00:00+01:00"_s); // a day of 25 hours
        row(u"Yesterday"_s, u"2026-10-24T00:00:00+02:00"_s, u"2026-10-25T00:00:00+02:00"_s);
        row(u"2026-11-20"_s, u"2026-11-20T00:00:00+01:00"_s, u"2026-11-21T00:00:00+01:00"_s);
        row(u"2026-11-20T12:00"_s, u"2026-11-20T12:00:00+01:00"_s, u"2026-11-20T12:00:00+01:00"_s);
        row(u"2026-11-20 12:00:01.5Z"_s, u"2026-11-20T12:00:01.5+00:00"_s, u"2026-11-20T12:00:01.5+00:00"_s);
        row(u"-2d"_s, u"2026-10-23T12:00:00+01:00"_s, u"2026-10-23T12:00:00+01:00"_s);
        row(u"-1h30m"_s, u"2026-10-25T10:30:00+01:00"_s, u"2026-10-25T10:30:00+01:00"_s);
        for (const QString &text : {u""_s, u"2d"_s, u"-2"_s, u"-"_s, u"--2d"_s, u"2026-02-30"_s, u"2026"_s,
                                    u"tomorrow"_s, u"-9999999999w"_s, u"+1d"_s})
            row(text, {}, {});
    }
    void times()
    {
        QFETCH(QString, text);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        const auto span = timeIn(text, *parseTimestamp(u"2026-10-25T12:00:00+01:00"));
        QCOMPARE(span.transform([](const TimeSpan &one) { return one.begin; }), parseTimestamp(begin));
        QCOMPARE(span.transform([](const TimeSpan &one) { return one.end; }), parseTimestamp(end));
    }
};

QTEST_GUILESS_MAIN(TestQueryLiteral)
#include "tst_query_literal.moc"
