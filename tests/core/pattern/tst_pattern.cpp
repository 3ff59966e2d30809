// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/pattern/pattern.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace runs;

class TestPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatItSays_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QString>("switches"); // t: a text, i: in either case, w: whole
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, const QString &pattern, const QByteArray &subject,
                            const QString &switches,
                            bool expected) { QTest::newRow(name) << pattern << subject << switches << expected; };
        row("inside", u"un-1"_s, "run-10", u""_s, true);
        row("not there", u"run-2"_s, "run-10", u""_s, false);
        row("empty pattern", u""_s, "run", u""_s, true);
        row("empty subject", u""_s, "", u"w"_s, true);
        row("empty is not all", u""_s, "a", u"w"_s, false);
        row("nothing in a null subject", u"."_s, QByteArray(), u""_s, false);
        row("lookahead", u"(?!other)\\w+-\\d+"_s, "run-10", u"w"_s, true);

        row("whole", u"run-1"_s, "run-1", u"w"_s, true);
        row("whole, more behind", u"run-1"_s, "run-10", u"w"_s, false);
        row("whole, more before", u"un-1"_s, "run-1", u"w"_s, false);
        row("whole tries the longer alternative", u"a|ab"_s, "ab", u"w"_s, true);
        row("whole asks a lazy one for more", u"a+?"_s, "aaa", u"w"_s, true);
        row("whole anchors every alternative", u"a|b"_s, "ab", u"w"_s, false);
        row("whole, dollar, newline", u"a$"_s, "a\n", u"w"_s, false);
        row("whole, with a comment", u"(?x)a # the last"_s, "a", u"w"_s, true);
        row("whole text", u"a.b"_s, "a.b", u"tw"_s, true);
        row("whole text, more behind", u"a.b"_s, "a.bc", u"tw"_s, false);

        row("text, not a pattern", u"a.b"_s, "axb", u"t"_s, false);
        row("text inside", u"("_s, "a(b", u"t"_s, true);
        row("text, empty", u""_s, "a", u"t"_s, true);
        row("text, \\E", u"\\Ea"_s, "x\\Ea", u"t"_s, true);

        row("case", u"RUN"_s, "run", u""_s, false);
        row("either case", u"RUN"_s, "run", u"i"_s, true);
        row("either case of a text", u"RUN("_s, "run(", u"ti"_s, true);
        row("either case beyond ASCII", u"ÄΩ"_s, "äω", u"i"_s, true);

        row("a dot is a character", u"run-."_s, "run-😀", u"w"_s, true);
        row("\\w is ASCII", u"\\w"_s, "é", u""_s, false);
        row("\\p{L} is not", u"\\p{L}"_s, "é", u"w"_s, true);

        row("no text", u"."_s, "\xff\xfe", u""_s, false);
        row("text before what is none", u"a"_s, "a\xff", u""_s, true);
        row("text behind what is none", u"b"_s, "\xc3 b", u""_s, true);
        row("whole before what is none", u"a"_s, "a\xff", u"w"_s, false);
        row("whole behind what is none", u"a"_s,
            "\xff"
            "a",
            u"w"_s, false);
        row("whole across what is none", u"a.*b"_s,
            "a\xff"
            "b",
            u"w"_s, false);
        row("whole text before what is none", u"a"_s, "a\xc3", u"tw"_s, false);
        row("not through a character", u"\\xc3"_s, "é", u""_s, false);
    }
    void findsWhatItSays()
    {
        QFETCH(QString, pattern);
        QFETCH(QByteArray, subject);
        QFETCH(QString, switches);
        // With and without machine code, which some systems forbid.
        for (const QString &start : {u""_s, u"(*NO_JIT)"_s}) {
            if (switches.contains(u't') && !start.isEmpty())
                continue;
            const auto compiled = Pattern::compile(start + pattern, options(switches));
            QVERIFY2(compiled, qPrintable(compiled ? QString() : compiled.error().message));
            const auto matches = compiled->matches(subject);
            QVERIFY(matches);
            QTEST(*matches, "expected");
        }
    }

    void isAnExpressionOfQt_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const QString &pattern :
             {u"a|ab"_s, u"(a)(?i)B"_s, u"^ab$"_s, u".*"_s, u"[[:alpha:]]+"_s, u"\\X"_s, u"\\R"_s,
              u"(?<name>a)\\k<name>?b"_s, u"(?i)straße"_s, u"\\N{U+E9}"_s, u"\\x{1f600}"_s, u"\\S+"_s, u"a\\b.*"_s,
              u"(?s).*"_s, u"(?<=a)b|ab"_s, u"[^a]"_s, u"\\d+"_s})
            QTest::newRow(qPrintable(pattern)) << pattern;
    }
    void isAnExpressionOfQt()
    {
        QFETCH(QString, pattern);
        const QRegularExpression qt(QRegularExpression::anchoredPattern(pattern));
        QVERIFY(qt.isValid());
        const auto ours = Pattern::compile(pattern, {.isWhole = true});
        QVERIFY(ours);
        for (const QString &subject :
             {u""_s, u"a"_s, u"ab"_s, u"aB"_s, u"AB"_s, u"aab"_s, u"ab\n"_s, u"a\nb"_s, u"\r\n"_s, u"é"_s, u"e\u0301"_s,
              u"STRASSE"_s, u"STRAßE"_s, u"😀"_s, u"👩\u200d💻"_s, u"١٢"_s, u"12"_s, u"a b"_s, u"\u00a0"_s})
            QCOMPARE(ours->matches(subject.toUtf8()).value(), qt.match(subject).hasMatch());
    }

    void saysWhereTheMistakeIs_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("message");
        QTest::newRow("open")
            << u"run-("_s
            << u"The pattern 'run-(' is no regular expression: missing closing parenthesis (at character 6)."_s;
        QTest::newRow("close") << u"a)|(b"_s << u"unmatched closing parenthesis (at character 2)."_s;
        QTest::newRow("counted in characters")
            << u"é😀*+?*"_s << u"quantifier does not follow a repeatable item (at character 5)."_s;
        QTest::newRow("backslash") << u"a\\"_s << u"\\ at end of pattern (at character 3)."_s;
        QTest::newRow("bytes") << u"\\C"_s << u"(at character 3)."_s;
        QTest::newRow("too large") << u"(((ab?c{1,999}){1,999}){1,99})"_s << u"regular expression is too large"_s;
    }
    void saysWhereTheMistakeIs()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, message);
        for (const bool isWhole : {false, true}) {
            const auto compiled = Pattern::compile(pattern, {.isWhole = isWhole});
            QVERIFY(!compiled);
            QCOMPARE(compiled.error().code, ErrorCode::InvalidArgument);
            QVERIFY2(compiled.error().message.contains(message), qPrintable(compiled.error().message));
        }
    }

    void saysThatATextIsTooLong()
    {
        const auto compiled = Pattern::compile(QString(200'000, u'a'), {.isRegex = false});
        QVERIFY(!compiled);
        QCOMPARE(compiled.error().code, ErrorCode::InvalidArgument);
        QVERIFY(compiled.error().message.contains(u"too long"_s));
        QVERIFY(compiled.error().message.size() < 300);
    }

    void givesUp_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const QString &pattern : {u"(a+)+$"_s, u"(a|aa)+$"_s, u"(a*)*(b|c)"_s, u"(*NO_JIT)(a+)+$"_s,
                                       u"(*NO_JIT)(a|aa)+$"_s, u"(?R)?a(?R)?b|a"_s})
            QTest::newRow(qPrintable(pattern)) << pattern;
    }
    void givesUp()
    {
        QFETCH(QString, pattern);
        const auto compiled = Pattern::compile(pattern);
        QVERIFY(compiled);
        const QByteArray subject = QByteArray(300, 'a') + '!';
        QElapsedTimer timer;
        timer.start();
        const auto matches = compiled->matches(subject);
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(!matches);
        QCOMPARE(matches.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(matches.error().message.contains(u"takes too long to match 'aaa"_s),
                 qPrintable(matches.error().message));
        compiled->spans(subject);
        QVERIFY(timer.elapsed() < 4000);
        QVERIFY(Pattern::compile(u"a!"_s)->matches(subject).value()); // the next is not concerned
    }

    void needsNoPatienceForAnHonestExpression()
    {
        // The longest name, and more wildcards than anybody writes.
        const auto compiled = Pattern::compile(u".*a.*b.*c.*"_s, {.isWhole = true});
        QVERIFY(compiled);
        QVERIFY(compiled->matches(QByteArray(600, 'x') + "a" + QByteArray(200, 'y') + "b" + QByteArray(196, 'z') + "c")
                    .value());
        QVERIFY(!compiled->matches(QByteArray(500, 'a') + QByteArray(500, 'b')).value());
    }

    void findsAllMatches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QString>("switches");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << u"x"_s << QByteArray("aaa") << u""_s << u""_s;
        QTest::newRow("several") << u"a+"_s << QByteArray("aabaca") << u""_s << u"0+2 3+1 5+1"_s;
        QTest::newRow("without the empty ones") << u"a*"_s << QByteArray("baac") << u""_s << u"1+2"_s;
        QTest::newRow("only empty ones") << u"^|$|\\b"_s << QByteArray("a b") << u""_s << u""_s;
        QTest::newRow("in bytes") << u"."_s << QByteArray("é😀") << u""_s << u"0+2 2+4"_s;
        QTest::newRow("do not overlap") << u"aa"_s << QByteArray("aaaaa") << u""_s << u"0+2 2+2"_s;
        QTest::newRow("text") << u"."_s << QByteArray("a.b.") << u"t"_s << u"1+1 3+1"_s;
        QTest::newRow("either case") << u"é"_s << QByteArray("aÉé") << u"ti"_s << u"1+2 3+2"_s;
        QTest::newRow("whole") << u"a+"_s << QByteArray("aaa") << u"w"_s << u"0+3"_s;
        QTest::newRow("not whole") << u"a"_s << QByteArray("aaa") << u"w"_s << u""_s;
        QTest::newRow("looks behind the last") << u"(?<!a)b|a"_s << QByteArray("abb") << u""_s << u"0+1 2+1"_s;
        QTest::newRow("around what is no text") << u"."_s
                                                << QByteArray("a\xff\xc3"
                                                              "b")
                                                << u""_s << u"0+1 3+1"_s;
        QTest::newRow("start moved") << u"a\\Kb"_s << QByteArray("abab") << u""_s << u"1+1 3+1"_s;
    }
    void findsAllMatches()
    {
        QFETCH(QString, pattern);
        QFETCH(QByteArray, subject);
        QFETCH(QString, switches);
        const auto compiled = Pattern::compile(pattern, options(switches));
        QVERIFY(compiled);
        QStringList found;
        for (const Pattern::Span span : compiled->spans(subject))
            found += u"%1+%2"_s.arg(span.start).arg(span.length);
        QTEST(found.join(u' '), "expected");
    }

    void findsNoMoreThanAskedFor()
    {
        const auto compiled = Pattern::compile(u"a"_s);
        QVERIFY(compiled);
        QCOMPARE(compiled->spans(QByteArray(1000, 'a')).size(), 100u);
        QCOMPARE(compiled->spans(QByteArray(1000, 'a'), 3).size(), 3u);
    }

    void groupsHaveNamesAndSpans()
    {
        const auto compiled = Pattern::compile(u"(?<step>\\d+):(x)?(?<loss>\\w*)"_s);
        QVERIFY(compiled);
        QCOMPARE(compiled->groupNames(), (QStringList{u""_s, u"step"_s, u""_s, u"loss"_s}));
        using Spans = std::vector<Pattern::Span>;
        QVERIFY(compiled->groups("a 12:y 3:") == Spans({{2, 4}, {2, 2}, {0, -1}, {5, 1}}));
        QVERIFY(compiled->groups("a 12:y 3:", 6) == Spans({{7, 2}, {7, 1}, {0, -1}, {9, 0}}));
        QVERIFY(compiled->groups("nothing") == Spans());
        const auto slow = Pattern::compile(u"(a|a?)+(?<x>\\d)$"_s)->groups(QByteArray(200, 'a'));
        QVERIFY(!slow && slow.error().message.contains(u"takes too long"_s));
    }

    void isSharedByThreads()
    {
        const auto compiled = Pattern::compile(u"(\\w+)-(\\d+)"_s, {.isWhole = true});
        QVERIFY(compiled);
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&wrong, copy = *compiled] {
                    for (int i = 0; i < 2000; ++i) {
                        const QByteArray name = "run-" + QByteArray::number(i);
                        if (!copy.matches(name).value_or(false) || copy.matches(name + 'x').value_or(true)
                            || copy.spans(name) != std::vector<Pattern::Span>{{0, name.size()}})
                            ++wrong;
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
    }

private:
    static PatternOptions options(const QString &switches)
    {
        return {.isRegex = !switches.contains(u't'),
                .isCaseSensitive = !switches.contains(u'i'),
                .isWhole = switches.contains(u'w')};
    }
};

QTEST_APPLESS_MAIN(TestPattern)
#include "tst_pattern.moc"
