// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/text.h"
#include "core/store/scan.h"
#include "core/store/yaml_parser.h"
#include "text_generator.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace runs;

class TestScan : public QObject
{
    Q_OBJECT

    /// Whether each span, with what follows up to the next, is what the parser has found.
    static bool isSame(const QByteArray &text, const std::vector<EntrySpan> &spans, const ParsedDocument &parsed)
    {
        if (spans.size() != parsed.entries.size())
            return false;
        for (size_t i = 0; i < spans.size(); ++i) {
            const auto [begin, end, keySize, plainKey, doubtful] = spans[i];
            const qsizetype next = i + 1 < spans.size() ? spans[i + 1].begin : text.size();
            const auto entry = parseYaml(text.sliced(begin, next - begin), u"runs.yml"_s);
            if (!entry || entry->entries.size() != 1 || entry->entries[0].run != parsed.entries[i].run)
                return false;
            if (plainKey && text.sliced(begin, keySize) != parsed.entries[i].run.name.toUtf8())
                return false;
            const auto isContent = [](QByteArrayView line) {
                return !line.startsWith('#') && !line.trimmed().isEmpty();
            };
            if (std::ranges::any_of(text.sliced(end, next - end).split('\n'), isContent))
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void findsEntries_data()
    {
        QTest::addColumn<QByteArrayList>("pieces"); // entries at odd places, what is between them at even ones
        const auto row = [](const char *title, const QByteArrayList &pieces) { QTest::newRow(title) << pieces; };
        row("nothing", {""});
        row("comments and blank lines", {"# a: b\n\n   \n# c\n"});
        row("two entries", {"", "a:\n  k: x\n", "", "b:\n  k: y\n", ""});
        row("no line break at the end", {"", "a:\n  k: x\n", "", "b:\n  k: y", ""});
        row("an empty entry", {"", "a:\n", "", "b:", ""});
        row("comments between", {"# 1\n", "a:\n  k: x\n", "\n# 2\n   \n", "b:\n  k: y\n", "\n# 3\n"});
        row("indented comments belong to their entry", {"", "a:\n  k: x\n  # c\n", "\n", "b:\n", ""});
        row("comments inside", {"", "a: # 1\n# 2\n\n  k: x # 3\n# 4\n  l: y\n", "# 5\n", "b:\n", ""});
        row("lines of Windows", {"# 1\r\n", "a:\r\n  k: x\r\n", "\r\n", "b:\r\n  k: 'y\r\n\r\n    b:'\r\n", "# 2\r\n"});
        row("a literal block", {"", "a:\n  k: |\n    b:\n\n    # no comment\n     'x\n  l: y\n", "\n", "b:\n", ""});
        row("a folded block at the end", {"", "a:\n  k: >-\n   b:\n\n   \"x\n", "\n\n", "b:\n", ""});
        row("single quotes over lines", {"", "a:\n  k: 'x\n\n    b:\n   it''s # no comment'\n", "", "b:\n", ""});
        row("double quotes over lines", {"", "a:\n  k: \"x \\\n    b: \\\"\n\n    # c\"  # c\n", "", "b:\n", ""});
        row("plain text over lines", {"", "a:\n  k: x\n    'y\n\n    | z\n  l: x\n", "", "b:\n", ""});
        row("lists", {"", "a:\n  k:\n  - l: 'y\n      z'\n    m: |\n     b:\n  -   l: [1, {p: q}]\n", "", "b:\n", ""});
        row("names",
            {"", "it's: # c\n", "", "a:b#c d:\n", "", "-x:\n", "", "?x:\n", "", ".x:\n", "", "1:\n", "", "试:\n", ""});
        row("quoted names", {"", "'it''s: x':\n", "", "\"\\\"# x\\\\\":\n", "", "'':\n", ""});
        row("quoted keys", {"", "a:\n  'k: l': x\n  \"m\\\": \": 'y\n   b:'\n", "", "b:\n", ""});
    }
    void findsEntries()
    {
        QFETCH(QByteArrayList, pieces);
        const QByteArray text = pieces.join();
        const auto spans = scanEntries(text);
        QVERIFY(spans);
        QByteArrayList found;
        qsizetype position = 0;
        for (const EntrySpan &span : *spans) {
            found += {text.sliced(position, span.begin - position), text.sliced(span.begin, span.end - span.begin)};
            position = span.end;
        }
        QCOMPARE(found + QByteArrayList{text.sliced(position)}, pieces);
        QVERIFY(std::ranges::none_of(*spans, &EntrySpan::doubtful));
    }

    void findsKeys()
    {
        const QByteArray text = "a b  :\n'c''':\n\"\\\"\": # x\nd#e::\n";
        const auto spans = scanEntries(text);
        QVERIFY(spans);
        QByteArrayList keys;
        QList<bool> plain;
        for (const EntrySpan &span : *spans) {
            keys += text.sliced(span.begin, span.keySize);
            plain += span.plainKey;
        }
        QCOMPARE(keys, (QByteArrayList{"a b", "'c'''", "\"\\\"\"", "d#e:"}));
        QCOMPARE(plain, (QList<bool>{true, false, false, true}));
    }

    void isTheSameOnSeveralThreads()
    {
        for (quint32 seed = 0; seed < 500; ++seed) {
            TextGenerator generator(seed);
            const QByteArray text = generator.oneIn(3) ? generator.damaged(generator.text()) : generator.text();
            const auto whole = scanEntries(text);
            for (const qsizetype partSize : {1, 50, 300}) {
                const auto parts = scanEntriesInParallel(text, partSize);
                QCOMPARE(parts.has_value(), whole.has_value());
                QVERIFY2(!whole || *parts == *whole, text.constData());
            }
        }
    }

    void marksWhatOnlyAParserCanFollow_data()
    {
        QTest::addColumn<QByteArray>("inside");
        for (const QByteArray &inside : {"k: &x y"_ba, "k: *x"_ba, "<<: *x"_ba, "k: !t x"_ba, "k: [\"]\"]"_ba,
                                         "k: [a,\n   b]"_ba, "k: [*x]"_ba, "k: \tx"_ba, "k: 'x' y"_ba, "? k"_ba,
                                         "*x : y"_ba, "[k]: x"_ba, "text"_ba, "- x"_ba, "- |\n   x"_ba, "k: @x"_ba})
            QTest::newRow(qPrintable(printable(QString::fromUtf8(inside)))) << inside;
    }
    void marksWhatOnlyAParserCanFollow()
    {
        QFETCH(QByteArray, inside);
        const auto spans = scanEntries("a:\n  k: x\nb:\n  " + inside + "\nc:\n  k: z\n");
        QVERIFY(spans);
        QCOMPARE(spans->size(), 3);
        QVERIFY(!spans->at(0).doubtful);
        QVERIFY(spans->at(1).doubtful);
        QVERIFY(!spans->at(2).doubtful);
    }

    void leavesTheRestToAParser_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const QByteArray &text : {"{}"_ba,
                                       "{a: {}}\n"_ba,
                                       "[]"_ba,
                                       "--- \na:\n"_ba,
                                       "---"_ba,
                                       "a:\n...\n"_ba,
                                       "%YAML 1.2\n---\na:\n"_ba,
                                       "&x a:\n"_ba,
                                       "a: {}\n*x : {}\n"_ba,
                                       "!!str a:\n"_ba,
                                       "? a\n: {}\n"_ba,
                                       "?\n"_ba,
                                       "- a\n"_ba,
                                       "-\n"_ba,
                                       "| \n"_ba,
                                       "a\n"_ba,
                                       "a"_ba,
                                       "a b\nc:\n"_ba,
                                       "'a\n  b':\n"_ba,
                                       "'a' :\n"_ba,
                                       "\"a\\\n\":\n"_ba,
                                       "\"a\\"_ba,
                                       "'a"_ba,
                                       "a:b\n"_ba,
                                       ": a\n"_ba,
                                       "a #b:\n"_ba,
                                       "a\t#b:\n"_ba,
                                       "<<: {}\n"_ba,
                                       "~:\n"_ba,
                                       "null:\n"_ba,
                                       "=:\n"_ba,
                                       "  a:\n"_ba,
                                       "\ta:\n"_ba,
                                       "a:\tb\n"_ba,
                                       "a:\r  k: x\r"_ba,
                                       "a:\n  k: x\r"_ba,
                                       "# x\rb:\n"_ba,
                                       "a\t:\n"_ba,
                                       "a:\n  k: 'x\nb:'\n"_ba,
                                       "a:\n  k: \"x\n"_ba,
                                       "a:\n  'k\n"_ba,
                                       "<<<<<<< a\n"_ba,
                                       "@a:\n"_ba,
                                       "`a:\n"_ba,
                                       "a:\n  k: x\xe2\x80\xa8z:\n"_ba,
                                       "# x\xe2\x80\xa9z:\n"_ba,
                                       "a\xc2\x85:\n"_ba,
                                       "a:\n\xef\xbb\xbfz:\n"_ba})
            QTest::newRow(qPrintable(printable(QString::fromUtf8(text)))) << text;
    }
    void leavesTheRestToAParser()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!scanEntries(text));
    }

    void findsWhatAParserFinds()
    {
        int compared = 0;
        for (quint32 seed = 0; seed < 3000; ++seed) {
            TextGenerator generator(seed);
            const QByteArray clean = generator.text();
            for (const QByteArray &text : {clean, generator.damaged(clean)}) {
                const auto parsed = parseYaml(text, u"runs.yml"_s);
                const auto spans = text.startsWith("\xef\xbb\xbf") ? std::nullopt : scanEntries(text);
                if (!parsed || !spans || std::ranges::any_of(*spans, &EntrySpan::doubtful))
                    continue;
                ++compared;
                QVERIFY2(isSame(text, *spans, *parsed),
                         qPrintable(u"seed %1:\n"_s.arg(seed) + QString::fromUtf8(text)));
            }
        }
        QVERIFY2(compared > 900, qPrintable(QString::number(compared)));
    }
};

QTEST_APPLESS_MAIN(TestScan)
#include "tst_scan.moc"
