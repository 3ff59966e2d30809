// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/text.h"
#include "core/base/timestamp.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShellGivesBackWhatWasQuoted_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"plain-1.0"_s, u"a b"_s, u"it's"_s, u"'"_s, u"''"_s, u"\"$HOME\" `id` \\"_s,
                                    u"a\nb\t"_s, u"~"_s, u"*?[x]"_s, u"#"_s, u"ü😀"_s, u"-n"_s, u"a;b&&c|d"_s, u"!x"_s})
            QTest::newRow(qPrintable(printable(text))) << text;
    }
    void aShellGivesBackWhatWasQuoted()
    {
        QFETCH(QString, text);
        for (const Quoting quoting : {Quoting::WhenNeeded, Quoting::Always}) {
            QProcess shell;
            shell.start(u"sh"_s, {u"-c"_s, u"printf %s "_s + shellQuoted(text, quoting)});
            QVERIFY(shell.waitForFinished());
            QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), text);
        }
    }

    void quotesOnlyWhatNeedsIt()
    {
        QCOMPARE(shellQuoted(u"/a/b-c_1.ckpt"_s), u"/a/b-c_1.ckpt"_s);
        QCOMPARE(shellQuoted(u"a b"_s), u"'a b'"_s);
        QCOMPARE(shellQuoted(u"a"_s, Quoting::Always), u"'a'"_s);
        QCOMPARE(shellQuoted(u"é"_s), u"'é'"_s);
    }

    void printableTextIsOneHarmlessLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"a b ü 😀 漢"_s << u"a b ü 😀 漢"_s;
        QTest::newRow("newline") << u"a\nb\r\tc"_s << u"a\\nb\\r\\tc"_s;
        QTest::newRow("escape") << u"\x1b[31m\x7f"_s << u"\\x1b[31m\\x7f"_s;
        QTest::newRow("C1") << u"\u009b"_s << u"\\x9b"_s;
        QTest::newRow("line separator") << u"\u2028"_s << u"\\u2028"_s;
        QTest::newRow("right to left override") << u"\u202e"_s << u"\\u202e"_s;
        QTest::newRow("emoji joined by U+200D") << u"👩\u200d💻"_s << u"👩\u200d💻"_s;
    }
    void printableTextIsOneHarmlessLine()
    {
        QFETCH(QString, text);
        QTEST(printable(text), "expected");
    }

    void shortensWhatItQuotes()
    {
        QCOMPARE(quoted(u"a"_s), u"'a'"_s);
        QVERIFY(quoted(QString(5000, u'x')).size() < 250);
    }

    void shortensBetweenCharacters()
    {
        const QString text = u"a😀b😀c"_s; // an emoji is two UTF-16 units
        const qsizetype units = text.size();
        for (qsizetype head = 0; head <= units; ++head) {
            QVERIFY(beginning(text, head).isValidUtf16());
            QVERIFY(text.startsWith(beginning(text, head)));
            for (qsizetype tail = 0; tail < units - head; ++tail) {
                const QString shown = shortened(text, head, tail);
                QVERIFY(shown.isValidUtf16());
                QVERIFY(shown.size() <= head + 1 + tail);
            }
            QCOMPARE(shortened(text, head, units - head), text);
        }
        QCOMPARE(beginning(text, 2), u"a"_s);
        QCOMPARE(beginning(text, 3), u"a😀"_s);
        QCOMPARE(beginning(text, 100), text);
        QCOMPARE(shortened(text, 2, 2), u"a…c"_s);
        QCOMPARE(shortened(text, 1, 3), u"a…😀c"_s);
        QCOMPARE(shortened(text, 0, 1), u"…c"_s);
        QCOMPARE(shortened(text, 1, 0), u"a…"_s);
        QVERIFY(quoted(QString(119, u'a') + u"😀"_s + QString(200, u'b')).isValidUtf16());
    }

    void findsTheNearestCandidate()
    {
        const QStringList names{u"baseline"_s, u"fast"_s, u"fast-2"_s};
        QCOMPARE(nearestMatch(u"basline"_s, names), u"baseline"_s);
        QCOMPARE(nearestMatch(u"Fast"_s, names), u"fast"_s);
        QCOMPARE(nearestMatch(u"fast-3"_s, names), u"fast-2"_s);
        QCOMPARE(nearestMatch(u"something"_s, names), std::nullopt);
        QCOMPARE(suggestion(u"basline"_s, names), u"; did you mean 'baseline'?"_s);
        QCOMPARE(suggestion(u"something"_s, names), u"."_s);
    }

    void showsSizes_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("0") << 0LL << u"0 B"_s;
        QTest::newRow("1023") << 1023LL << u"1023 B"_s;
        QTest::newRow("1.5 KiB") << 1536LL << u"1.5 KiB"_s;
        QTest::newRow("12 MiB") << (12LL << 20) << u"12 MiB"_s;
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << u"8192 PiB"_s;
    }
    void showsSizes()
    {
        QFETCH(qint64, bytes);
        QTEST(humanSize(bytes), "expected");
    }

    void counts()
    {
        QCOMPARE(counted(1, u"run"_s), u"1 run"_s);
        QCOMPARE(counted(0, u"run"_s), u"0 runs"_s);
    }

    void refusesBytesThatAreNoText()
    {
        QCOMPARE(decodeUtf8("\xc3\xbc", u"The name is not UTF-8 text: %1."_s), u"ü"_s);
        const auto bad = decodeUtf8("a\xff", u"The name is not UTF-8 text: %1."_s);
        QVERIFY(!bad);
        QVERIFY(bad.error().message.startsWith(u"The name is not UTF-8"_s));
    }

    void writesTimeAsPythonDoes()
    {
        const std::chrono::system_clock::time_point time{std::chrono::microseconds(1700000000000042)};
        const QString text = isoTimestamp(time);
        static const QRegularExpression form(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}[+-]\\d\\d:\\d\\d$"_s);
        QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
        QVERIFY(text.contains(u".000042"_s));
        QCOMPARE(QDateTime::fromString(text, Qt::ISODateWithMs).toSecsSinceEpoch(), 1700000000);
    }

    void namesTheReasonOfASystemError()
    {
        const Error error = systemError(SystemAction::Open, u"/x"_s, ENOENT);
        QCOMPARE(error.code, ErrorCode::Io);
        QCOMPARE(error.message, u"Cannot open /x: No such file or directory."_s);
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
