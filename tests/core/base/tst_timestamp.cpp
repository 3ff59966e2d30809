// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/timestamp.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace runs;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setZone("UTC"); }

    void readsATimeWithItsOffset_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("expected");
        const qint64 second = 1'795'464'245'000'000; // 2026-11-23T20:04:05Z
        QTest::newRow("as we write it") << u"2026-11-23T21:04:05.123456+01:00"_s << second + 123456;
        QTest::newRow("blank") << u"2026-11-23 21:04:05.123456+01:00"_s << second + 123456;
        QTest::newRow("Z") << u"2026-11-23T20:04:05Z"_s << second;
        QTest::newRow("+0100") << u"2026-11-23T21:04:05+0100"_s << second;
        QTest::newRow("+01") << u"2026-11-23T21:04:05+01"_s << second;
        QTest::newRow("-00:00") << u"2026-11-23T20:04:05-00:00"_s << second;
        QTest::newRow("west, half an hour") << u"2026-11-23T16:34:05-03:30"_s << second;
        QTest::newRow("another day there") << u"2026-11-24T10:04:05+14:00"_s << second;
        QTest::newRow("no digit behind the point") << u"2026-11-23T20:04:05.Z"_s << second;
        QTest::newRow("one digit") << u"2026-11-23T20:04:05.1Z"_s << second + 100000;
        QTest::newRow("three digits") << u"2026-11-23T20:04:05.012Z"_s << second + 12000;
        QTest::newRow("nine digits") << u"2026-11-23T20:04:05.123456789Z"_s << second + 123456;
        QTest::newRow("no seconds") << u"2026-11-23T20:04Z"_s << second - 5'000'000;
        QTest::newRow("no seconds, offset") << u"2026-11-23 21:04+01:00"_s << second - 5'000'000;
        QTest::newRow("epoch") << u"1970-01-01T00:00:00Z"_s << qint64(0);
        QTest::newRow("before it") << u"1969-12-31T23:59:59.999999Z"_s << qint64(-1);
        QTest::newRow("leap day") << u"2028-02-29T00:00:00Z"_s << qint64(1'835'395'200'000'000);
        QTest::newRow("leap day of a century") << u"2000-02-29T12:00:00Z"_s << qint64(951'825'600'000'000);
        QTest::newRow("first year") << u"0001-01-01T00:00:00Z"_s << qint64(-62'135'596'800'000'000);
        QTest::newRow("last year") << u"9999-12-31T23:59:59Z"_s << qint64(253'402'300'799'000'000);
    }
    void readsATimeWithItsOffset()
    {
        QFETCH(QString, text);
        QFETCH(qint64, expected);
        for (const char *zone : {"UTC", "Europe/Berlin", "America/St_Johns"}) {
            setZone(zone);
            QCOMPARE(parseTimestamp(text), expected);
        }
    }

    void takesTheLocalZoneWithoutAnOffset_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("same");
        const auto row = [](const char *name, const char *zone, const QString &local, const QString &same) {
            QTest::newRow(name) << QByteArray(zone) << local << same;
        };
        const char *berlin = "Europe/Berlin";
        row("winter", berlin, u"2026-01-10T12:00:00.5"_s, u"2026-01-10T11:00:00.5Z"_s);
        row("summer", berlin, u"2026-07-10 12:00"_s, u"2026-07-10T10:00:00Z"_s);
        row("date", berlin, u"2026-07-10"_s, u"2026-07-09T22:00:00Z"_s);
        row("just before the gap", berlin, u"2026-03-29T01:59:59"_s, u"2026-03-29T00:59:59Z"_s);
        row("in the gap", berlin, u"2026-03-29T02:30:00"_s, u"2026-03-29T01:30:00Z"_s);
        row("behind the gap", berlin, u"2026-03-29T03:00:00"_s, u"2026-03-29T01:00:00Z"_s);
        row("hours before it", berlin, u"2026-03-28T20:00:00"_s, u"2026-03-28T19:00:00Z"_s);
        row("hours behind it", berlin, u"2026-03-29T20:00:00"_s, u"2026-03-29T18:00:00Z"_s);
        row("before the hour that comes twice", berlin, u"2026-10-25T01:59:59"_s, u"2026-10-24T23:59:59Z"_s);
        row("in it", berlin, u"2026-10-25T02:30:00"_s, u"2026-10-25T00:30:00Z"_s);
        row("behind it", berlin, u"2026-10-25T03:00:00"_s, u"2026-10-25T02:00:00Z"_s);
        row("west, gap", "America/New_York", u"2026-03-08T02:30:00"_s, u"2026-03-08T07:30:00Z"_s);
        row("west, twice", "America/New_York", u"2026-11-01T01:30:00"_s, u"2026-11-01T05:30:00Z"_s);
        row("half an hour", "Asia/Kolkata", u"2026-03-08T02:30:00"_s, u"2026-03-07T21:00:00Z"_s);
        row("long ago", berlin, u"1000-01-01"_s, u"0999-12-31T23:06:32Z"_s); // sun time
        row("in a long time", berlin, u"9999-06-01T12:00"_s, u"9999-06-01T10:00:00Z"_s);
        row("before 1970", berlin, u"1969-12-31T23:59:59.999999"_s, u"1969-12-31T22:59:59.999999Z"_s);
    }
    void takesTheLocalZoneWithoutAnOffset()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, local);
        QFETCH(QString, same);
        setZone(zone.constData());
        QVERIFY(parseTimestamp(same));
        QCOMPARE(parseTimestamp(local), parseTimestamp(same));
    }

    void isNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "2026",
                                 "2026-11",
                                 "2026-11-2",
                                 "2026-11-23T",
                                 "2026-11-23 ",
                                 " 2026-11-23",
                                 "2026-11-23T21",
                                 "2026-11-23T21:4",
                                 "2026-11-23T21:04:",
                                 "2026-11-23T21:04:5",
                                 "2026-11-23T21:04:05.1234567890Z",
                                 "2026-11-23T21:04:05 +01:00",
                                 "2026-11-23T21:04:05+1",
                                 "2026-11-23T21:04:05+01:0",
                                 "2026-11-23T21:04:05+01:",
                                 "2026-11-23T21:04:05+01:00x",
                                 "2026-11-23T21:04:05+24:00",
                                 "2026-11-23T21:04:05+01:60",
                                 "2026-11-23T21:04:05z",
                                 "2026-11-23t21:04:05Z",
                                 "2026-11-23Z",
                                 "2026-11-23+01:00",
                                 "2026-11-23T21:04:05,5Z",
                                 "2026-11-23T21:04.5Z",
                                 "2026-11-23T24:00:00Z",
                                 "2026-11-23T23:60:00Z",
                                 "2026-11-23T23:59:60Z",
                                 "2026-02-29",
                                 "2100-02-29",
                                 "2026-02-30",
                                 "2026-04-31",
                                 "2026-13-01",
                                 "2026-00-01",
                                 "2026-01-00",
                                 "2026-01-32",
                                 "0000-01-01",
                                 "-026-01-01",
                                 "+2026-01-01",
                                 "20261123",
                                 "2026/11/23",
                                 "2026-1-1",
                                 "yesterday",
                                 "1795464245",
                                 "2026-11-23T-1:04:05Z"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("digits of another script") << u"٢٠٢٦-١١-٢٣"_s;
    }
    void isNothingElse()
    {
        QFETCH(QString, text);
        QVERIFY(!parseTimestamp(text));
    }

    void readsBackWhatWeWrite()
    {
        for (const char *zone : {"UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata"}) {
            setZone(zone);
            // Both hours of the one that comes twice, and around the gap.
            for (const qint64 microseconds :
                 {qint64(1'795'464'245'123'456), qint64(1'792'888'200'000'000), qint64(1'792'891'800'000'001),
                  qint64(1'774'746'000'000'000), qint64(-1), qint64(0), qint64(250'000'000'000'000'000)}) {
                QCOMPARE(parseTimestamp(isoTimestamp(microseconds)), microseconds);
            }
        }
    }

    void agreesWithQt()
    {
        setZone("Europe/Berlin");
        const QTimeZone berlin("Europe/Berlin");
        for (QDateTime time(QDate(2020, 1, 1), QTime(0, 13), berlin); time.date().year() < 2024;
             time = time.addSecs(7 * 3571)) {
            QCOMPARE(parseTimestamp(time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate)),
                     time.toMSecsSinceEpoch() * 1000);
            QCOMPARE(parseTimestamp(QDateTime(time.date(), time.time(), berlin).toString(u"yyyy-MM-dd HH:mm:ss"_s)),
                     QDateTime(time.date(), time.time(), berlin).toMSecsSinceEpoch() * 1000);
        }
    }

private:
    static void setZone(const char *name)
    {
        qputenv("TZ", name);
        ::tzset();
    }
};

QTEST_APPLESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
