// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/text/time_text.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace runs;

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "RMT-05:30"); // 05:30 east of Greenwich
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    }

    void relative_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("then");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *title, const QString &now, const QString &then, const QString &text) {
            QTest::newRow(title) << now << then << text;
        };
        const QString noon = u"2026-11-23 12:00:00"_s;
        row("this moment", noon, noon, u"just now"_s);
        row("59 s", noon, u"2026-11-23 11:59:01"_s, u"just now"_s);
        row("a minute", noon, u"2026-11-23 11:59:00"_s, u"1 min ago"_s);
        row("5 min", noon, u"2026-11-23 11:54:01"_s, u"5 min ago"_s);
        row("almost an hour", noon, u"2026-11-23 11:00:01"_s, u"59 min ago"_s);
        row("an hour", noon, u"2026-11-23 11:00:00"_s, u"1 h ago"_s);
        row("this morning", noon, u"2026-11-23 00:00:00"_s, u"12 h ago"_s);
        row("yesterday", noon, u"2026-11-22 14:02:59"_s, u"yesterday 14:02"_s);
        row("late yesterday", noon, u"2026-11-22 23:59:59"_s, u"yesterday 23:59"_s);
        row("before midnight, minutes ago", u"2026-11-23 00:10:00"_s, u"2026-11-22 23:50:00"_s, u"20 min ago"_s);
        row("before midnight, hours ago", u"2026-11-23 02:00:00"_s, u"2026-11-22 23:00:00"_s, u"3 h ago"_s);
        row("the day before", noon, u"2026-11-21 23:59:59"_s, u"2026-11-21 23:59"_s);
        row("years ago", noon, u"1999-01-02 03:04:05"_s, u"1999-01-02 03:04"_s);
        row("a clock that is ahead", noon, u"2026-11-23 12:00:59"_s, u"just now"_s);
        row("in 2 min", noon, u"2026-11-23 12:02:30"_s, u"in 2 min"_s);
        row("in 3 h", noon, u"2026-11-23 15:30:00"_s, u"in 3 h"_s);
        row("tomorrow", noon, u"2026-11-24 14:02:00"_s, u"tomorrow 14:02"_s);
        row("next year", noon, u"2027-11-24 14:02:00"_s, u"2027-11-24 14:02"_s);
    }
    void relative()
    {
        QFETCH(QString, now);
        QFETCH(QString, then);
        QFETCH(QString, text);
        // English is what the source says, where plurals need no file of translations to be told apart.
        QCOMPARE(relativeTime(local(then), local(now)), text);
    }

    void theEndsOfTimeAreNoTrouble()
    {
        constexpr qint64 first = std::numeric_limits<qint64>::min();
        constexpr qint64 last = std::numeric_limits<qint64>::max();
        QVERIFY(!relativeTime(first, last).isEmpty());
        QVERIFY(!relativeTime(last, first).isEmpty());
        QVERIFY(!exactTime(first).isEmpty());
        QVERIFY(!clockTime(last, Preferences::DateFormat::Locale).isEmpty());
    }

    void asChosen()
    {
        const qint64 now = local(u"2026-11-23 10:09:11"_s);
        const qint64 then = local(u"2026-11-23 10:04:11"_s) + 999'999;
        using Format = Preferences::DateFormat;
        QCOMPARE(formattedTime(then, now, Format::Relative), u"4 min ago"_s);
        QCOMPARE(formattedTime(then, now, Format::Iso), u"2026-11-23 10:04:11"_s);
        QCOMPARE(formattedTime(then, now, Format::Locale), u"23.11.26 10:04"_s);
        QCOMPARE(clockTime(then, Format::Relative), u"2026-11-23 10:04:11"_s);
        QCOMPARE(exactTime(then), u"2026-11-23 10:04:11 +05:30"_s);
    }

    void beforeTheEpochSecondsAreNotRoundedUp()
    {
        QCOMPARE(exactTime(local(u"1969-12-31 10:00:01"_s) - 1), u"1969-12-31 10:00:00 +05:30"_s);
    }

private:
    static qint64 local(const QString &text)
    {
        return QDateTime::fromString(text, u"yyyy-MM-dd HH:mm:ss"_s).toMSecsSinceEpoch() * 1000;
    }
};

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_time_text.moc"
