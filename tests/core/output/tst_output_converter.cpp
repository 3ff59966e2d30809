// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/output_converter.h"
#include "core/output/sgr.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// The shown lines, with SGR sequences where they are not plain.
QStringList shown(const QByteArray &output)
{
    QStringList lines;
    for (const StyledLine &line : shownLines(output))
        lines += QString::fromUtf8(terminalText(line, true)).replace(u'\x1b', u'^');
    return lines;
}

} // namespace

class TestOutputConverter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &output, const QStringList &expected) {
            QTest::newRow(name) << output << expected;
        };
        row("nothing", "", {});
        row("one line", "a\n", {u"a"_s});
        row("as a terminal has it", "a\r\nb\r\n", {u"a"_s, u"b"_s});
        row("unfinished", "a\nb", {u"a"_s, u"b"_s});
        row("empty lines", "\n\na\n\n", {u""_s, u""_s, u"a"_s, u""_s});
        row("blanks stay", " a  \n", {u" a  "_s});

        row("carriage return", "10%\r20%\n", {u"20%"_s});
        row("what is shorter leaves the rest", "100%\r5\n", {u"500%"_s});
        row("a bar without an end", "10%\r20%\r", {u"20%"_s});
        row("backspaces", "abc\b\bX\n", {u"aXc"_s});
        row("backspaces stop at the beginning", "a\b\b\bX\n", {u"X"_s});
        row("tabs", "a\tb\n12345678\tc\n", {u"a       b"_s, u"12345678        c"_s});
        row("a tab overwrites nothing", "abcdefghij\r\tX\n", {u"abcdefghXj"_s});
        row("other control characters", "a\x01\x07\x0e\x7f"_ba + "b\n", {u"ab"_s});
        row("NUL", QByteArray("a\0b\n", 4), {u"ab"_s});
        row("form feed", "a\fb\n", {u"a"_s, u"b"_s});

        row("erase to the end", "abcdef\r\x1b[3C\x1b[K\n", {u"abc"_s});
        row("erase the line", "abc\x1b[2Kx\n", {u"   x"_s});
        row("erase to the beginning", "abcdef\x1b[3D\x1b[1K\n", {u"    ef"_s});
        row("erase and write again", "abcdef\r\x1b[Kx\n", {u"x"_s});
        row("to a column", "abcdef\x1b[2GX\x1b[`Y\n", {u"YXcdef"_s});
        row("to the right and left", "a\x1b[2Cb\x1b[3DX\n", {u"aX b"_s});
        row("0 is 1", "abc\x1b[0DX\n", {u"abX"_s});

        row("up and down", "a\nb\n\x1b[2AX\x1b[BY\n", {u"X"_s, u"bY"_s});
        row("two bars", "\n\rB 10%\x1b[A\rA 10%\n\rB 20%\x1b[A\rA 20%\n\n", {u"A 20%"_s, u"B 20%"_s});
        row("up stops at the top", "a\nb\x1b[9AX\n", {u"aX"_s, u"b"_s});
        row("next and previous line", "a\nb\x1b[FX\x1b[EY\n", {u"X"_s, u"Y"_s});
        row("reverse index", "a\nb\x1bM\rX\n", {u"X"_s, u"b"_s});
        row("erase below", "a\nb\nc\x1b[2A\r\x1b[Jx\n", {u"x"_s});
        row("live region", "1\n2\n3\x1b[2K\x1b[1A\x1b[2K\x1b[1A\x1b[2K\rlog\n1\n2\n", {u"log"_s, u"1"_s, u"2"_s});
        row("blank lines below do not count", "a\nb\r\x1b[K\x1b[A", {u"a"_s});
        row("down makes lines", "a\x1b[2Bb", {u"a"_s, u""_s, u" b"_s});

        row("title", "\x1b]0;title\x07x\n", {u"x"_s});
        row("link", "\x1b]8;;http://a/\x1b\\text\x1b]8;;\x1b\\\n", {u"text"_s});
        row("a title without an end", "\x1b]0;title\nx\n", {u""_s, u"x"_s});
        row("device control string", "\x1bP1$r0m\nq\x1b\\x\n", {u"x"_s});
        row("charset", "\x1b(Bx\n", {u"x"_s});
        row("modes", "\x1b[?25lx\x1b[?25h\x1b[>4;1m\x1b[2 q\n", {u"x"_s});
        row("clear screen", "\x1b[H\x1b[2Jx\n", {u"x"_s});
        row("control characters in a sequence", "ab\x1b[\r1CX\n", {u"aX"_s});
        row("cancelled sequence", "\x1b[12\x18x\n", {u"x"_s});
        row("broken by another", "\x1b[12\x1b[mx\n", {u"x"_s});
        row("cut at the end", "x\x1b[3", {u"x"_s});
        row("very far right", "\x1b[99999Cx\n", {QString(1000, u' ') + u'x'});
        row("endless parameters", "\x1b[" + QByteArray(100'000, '1') + "Cx\n", {QString(1000, u' ') + u'x'});

        row("UTF-8", "grün 数 😀\n", {u"grün 数 😀"_s});
        row("a wide character takes two cells", "数x\b\b\bab\n", {u"abx"_s});
        row("half of a wide character", "a数b\r\x1b[2Cx\n", {u"a xb"_s});
        row("the other half", "a数b\r\x1b[Cx\n", {u"ax b"_s});
        row("erased half", "a数\x1b[D\x1b[K\n", {u"a "_s});
        row("combining mark", "e\u0301x\b\by\n", {u"yx"_s});
        row("a mark stays on its character", "e\u0301x\bz\n", {u"e\u0301z"_s});
        row("a mark after nothing", "\u0301x\n", {u"x"_s});
        row("C1", "a\u0085"_ba + "\u009b"_ba + "b\n", {u"ab"_s});
        row("no UTF-8", "a\xff\xfe"_ba + "b\n", {u"a\ufffd\ufffdb"_s});
        row("cut character", "a\xe2\x82"_ba + "b\n", {u"a\ufffdb"_s});
        row("cut by a line break", "a\xe2\x82\nb\n", {u"a\ufffd"_s, u"b"_s});
        row("character cut at the end", "a\xe2\x82", {u"a\ufffd"_s});
        row("overlong", "\xc0\xaf\xe0\x80\n", {u"\ufffd\ufffd\ufffd\ufffd"_s});
        row("surrogate", "\xed\xa0\x80\n", {u"\ufffd\ufffd\ufffd"_s});
        row("beyond Unicode", "\xf4\x90\x80\x80\n", {u"\ufffd\ufffd\ufffd\ufffd"_s});

        row("colour", "\x1b[31mred\x1b[0m plain\n", {u"^[31mred^[0m plain"_s});
        row("bright, background, flags", "\x1b[1;2;3;4;7;91;102mx\x1b[m\n", {u"^[1;2;3;4;7;91;102mx^[0m"_s});
        row("flags end", "\x1b[1;3;4;7;32;41mx\x1b[22;23;24;27;39;49my\n", {u"^[1;3;4;7;32;41mx^[0my"_s});
        row("256 colours", "\x1b[38;5;208;48;5;17mx\x1b[m\n", {u"^[38;5;208;48;5;17mx^[0m"_s});
        row("true colour", "\x1b[38;2;1;2;300mx\x1b[m\n", {u"^[38;2;1;2;255mx^[0m"_s});
        row("with colons", "\x1b[38:2::1:2:3;1mx\x1b[38:5:9my\x1b[m\n", {u"^[1;38;2;1;2;3mx^[0m^[1;91my^[0m"_s});
        row("curly", "\x1b[4:3mx\x1b[4:0my\n", {u"^[4mx^[0my"_s});
        row("of an underline", "\x1b[58;5;1mx\x1b[58:2::1:2:3my\n", {u"xy"_s});
        row("incomplete", "\x1b[38;5mx\x1b[38;2;1my\x1b[38mz\n", {u"xyz"_s});
        row("unknown", "\x1b[5;8;73;999mx\n", {u"x"_s});
        row("over lines", "\x1b[31ma\nb\x1b[mc\n", {u"^[31ma^[0m"_s, u"^[31mb^[0mc"_s});
        row("overwritten", "\x1b[31mabc\x1b[m\r\x1b[CX\n", {u"^[31ma^[0mX^[31mc^[0m"_s});
        row("blanks are plain", "\x1b[41m\x1b[3Cx\x1b[m\n", {u"   ^[41mx^[0m"_s});
        row("reset", "\x1b[31m\x1b"_ba + "cx\n", {u"x"_s});
    }
    void lines()
    {
        QFETCH(QByteArray, output);
        QTEST(shown(output), "expected");
    }

    void withoutColors()
    {
        const auto lines = shownLines("\x1b[31mred\x1b[0m plain\n");
        QCOMPARE(terminalText(lines.front(), false), "red plain");
    }

    void linesOutOfReachAreFinished()
    {
        struct Observer final : OutputObserver
        {
            void finished(qint64 number, const OutputRow &) override { numbers += number; }
            QList<qint64> numbers;
        };
        Observer observer;
        OutputConverter converter(observer);
        for (int i = 0; i < 100; ++i)
            converter.feed("line\n");
        QCOMPARE(observer.numbers.size(), 101 - OutputScreen::height);
        QCOMPARE(observer.numbers.last(), converter.firstUnfinished() - 1);
        converter.feed("\x1b[999AX");
        QCOMPARE(converter.line(converter.firstUnfinished()).text, "Xine");
        QCOMPARE(converter.endLine(), 100);
        converter.finish();
        QCOMPARE(observer.numbers.size(), 100);
    }

    void anEndlessLineIsCut()
    {
        const auto lines = shownLines(QByteArray(3 * OutputRow::longest, 'x') + "\nnext\n");
        QCOMPARE(lines.size(), 2U);
        QVERIFY(lines[0].text.startsWith("xxxx"));
        QVERIFY(lines[0].text.endsWith("left out.)"));
        QVERIFY(lines[0].text.size() < OutputRow::longest + 200);
        QCOMPARE(lines[1].text, "next");
        // One that is written anew is whole again.
        QCOMPARE(shownLines(QByteArray(2 * OutputRow::longest, 'x') + "\r\x1b[Kshort\n").front().text, "short");
    }

    void anyByteIsTaken()
    {
        QByteArray all;
        for (int first = 0; first < 256; ++first) {
            for (int second = 0; second < 256; ++second)
                all += {char(first), char(second)};
        }
        for (const StyledLine &line : shownLines(all + "\x1b[" + all + "\x1b]" + all)) {
            QVERIFY(line.text.isValidUtf8());
            QVERIFY(std::ranges::none_of(line.text, [](char c) { return uchar(c) < 0x20 || c == 0x7f; }));
        }
    }

    void manyMarksTakeLittle()
    {
        QByteArray output;
        for (int i = 0; i < 10'000; ++i)
            output += "\re\u0301a\u0308";
        output += QByteArray("\u0301").repeated(10'000);
        const auto lines = shownLines(output);
        QVERIFY(lines.front().text.startsWith("e\u0301a\u0308"));
        QVERIFY(lines.front().text.size() < 100);
    }
};

QTEST_GUILESS_MAIN(TestOutputConverter)
#include "tst_output_converter.moc"
