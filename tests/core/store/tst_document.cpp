// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/document.h"
#include "core/store/yaml_parser.h"
#include "text_generator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestDocument : public QObject
{
    Q_OBJECT

    /// What the two readers do not agree on; empty when they do.
    static QString difference(const Document &document, const ParsedDocument &parsed)
    {
        if (document.size() != qsizetype(parsed.entries.size()))
            return u"%1 runs, not %2"_s.arg(document.size()).arg(parsed.entries.size());
        for (qsizetype i = 0; i < document.size(); ++i) {
            const Run &expected = parsed.entries[size_t(i)].run;
            const auto run = document.run(i);
            if (!run)
                return run.error().message;
            if (document.name(i) != expected.name || document.find(expected.name) != i || run->name != expected.name)
                return u"%1 and %2, not %3"_s.arg(document.name(i), run->name, expected.name);
            if (*run != expected)
                return expected.name + u": "_s + toJson({run->fields}) + u"\nnot "_s + toJson({expected.fields});
        }
        return {};
    }

private Q_SLOTS:
    void findsRuns_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("commands");
        const auto row = [](const char *title, const QByteArray &text, const QStringList &names,
                            const QStringList &commands) { QTest::newRow(title) << text << names << commands; };
        const QByteArray b = "b:\n  k: y\n";
        const QStringList both{u"a"_s, u"b"_s};
        const QStringList values{u"x"_s, u"y"_s};
        row("nothing", "", {}, {});
        row("comments", "# a\n\n", {}, {});
        row("braces", "{}\n", {}, {});
        row("two runs", "a:\n  k: x\n" + b, both, values);
        row("byte order mark",
            "\xef\xbb\xbf"
            "a:\n  k: x\n"
                + b,
            both, values);
        row("byte order mark and an anchor",
            "\xef\xbb\xbf"
            "a: &x\n  k: x\n"
                + b + "c: *x\n",
            both + QStringList{u"c"_s}, values + QStringList{u"x"_s});
        row("lines of Windows", "a:\r\n  k: x\r\nb:\r\n  k: y\r\n", both, values);
        row("lines of old", "a:\r  k: x\rb:\r  k: y\r", both, values);
        row("flow style", "{a: {k: x}, b: {k: y}}", both, values);
        row("flow entries", "a: {k: x}\nb: {k: 'y'\n}\n", both, values);
        row("start and end marks", "---\na:\n  k: x\n" + b + "...\n", both, values);
        row("indented runs", "  a:\n    k: x\n  b:\n    k: y\n", both, values);
        row("quoted names", "'it''s':\n  k: x\n\"n\\xEF \\\"\\u5b66\":\n  k: y\n", {u"it's"_s, u"nï \"学"_s}, values);
        row("quoted names without escapes", "\"a\":\n  k: x\n'b':\n  k: y\n", both, values);
        row("spaces before the colon", "a  :\n  k: x\n'b' :\n  k: y\n", both, values);
        row("names that are no text elsewhere", "yes:\n  k: x\n0123:\n  k: y\n", {u"yes"_s, u"0123"_s}, values);
        row("null names", "~:\n  k: x\nnull:\n  k: y\n", {u"~"_s, u"null"_s}, values);
        row("a separator in plain text", "a:\n  k: x\nb:\n  k: y\u2028\nc:\n  k: z\n", both + QStringList{u"c"_s},
            values + QStringList{u"z"_s});
        row("a separator that begins a line", "a:\n  k: x\u2028" + b, both, values);
        row("a tab behind a name", "a\t:\n  k: x\n" + b, both, values);
        row("kept blank lines", "a:\n  k: |+\n    x\n\n\n" + b, both, {u"x\n\n\n"_s, u"y"_s});
        row("kept blank lines at the end", b + "a:\n  k: >+\n    x\n\n# c\n", {u"b"_s, u"a"_s}, {u"y"_s, u"x\n\n"_s});
        row("kept blank lines in a list", "a:\n  k: x\n  l:\n  - |+\n    z\n\n\n" + b, both, values);
    }
    void findsRuns()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, names);
        QFETCH(QStringList, commands);
        const auto document = Document::parse(text, u"runs.yml"_s);
        QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
        QCOMPARE(document->bytes(), text);
        QCOMPARE(document->names(), names);
        QCOMPARE(document->find(u"no such run"_s), std::nullopt);
        const auto parsed = parseYaml(text, u"runs.yml"_s);
        QVERIFY(parsed);
        QCOMPARE(difference(*document, *parsed), QString());
        QStringList found;
        for (qsizetype i = 0; i < document->size(); ++i)
            found += document->run(i)->text(u"k");
        QCOMPARE(found, commands);
    }

    void refusesTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *title, const QByteArray &text, const QString &message) {
            QTest::newRow(title) << text << u"runs.yml, line "_s + message;
        };
        row("a run twice", "# c\na:\n  k: x\n'a':\n  k: y\n", u"4, column 1: the key 'a' is there a second time"_s);
        row("a run twice with escapes", "a:\n\"\\x61\":\n", u"2, column 1: the key 'a' is there a second time"_s);
        row("no mapping", "- a\n", u"1, column 1: the file is no mapping"_s);
        row("an entry of text", "a: {}\n\nb: x\n", u"3, column 1: the entry of 'b' is no mapping"_s);
        row("two documents", "a: {}\n---\nb: {}\n", u"2, column 1: a second YAML document"_s);
        row("NUL", QByteArray("a:\n  k: x\0\n", 11), u"2, column 7: a NUL byte"_s);
        row("a name that is not UTF-8", "a:\n\xff:\n", u"2, column 1: bytes that are not UTF-8"_s);
        row("a name with a bad escape", "a:\n\"\\q\":\n", u"2, column 2: found unknown escape"_s);
        row("a conflict", "a: {}\n<<<<<<< HEAD\n", u"2, column 1: the mark of an unresolved merge conflict"_s);
        row("a byte order mark inside",
            "a:\n  k: x\n\xef\xbb\xbf"
            "b:\n",
            u"3, column 2: did not find expected key"_s);
        row("a tab", "a:\n\tk: x\n", u"2, column 1: a tab in the indentation"_s);
        row("quotes that never end", "a:\n  k: 'x\nb:\n  k: y\n", u"2, column 6: found unexpected end of stream"_s);
    }
    void refusesTexts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, message);
        const auto document = Document::parse(text, u"runs.yml"_s);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Malformed);
        QVERIFY2(document.error().message.startsWith(message), qPrintable(document.error().message));
    }

    void oneBadEntryHidesNoOther_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("message");
        QTest::newRow("colons") << "b:\n  k: x: y\n"_ba << u"line 6, column 7: mapping values are not allowed"_s;
        QTest::newRow("key twice") << "b:\n  k: x\n  k: y\n"_ba
                                   << u"line 7, column 3: the key 'k' is there a second time"_s;
        QTest::newRow("not UTF-8") << "b:\n  k: \xff\n"_ba << u"line 6, column 6: bytes that are not UTF-8"_s;
        QTest::newRow("text below a comment") << "b:\n  k: x\n# c\n    y\n"_ba << u"line 8, column 5: "_s;
    }
    void oneBadEntryHidesNoOther()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, message);
        const auto document = Document::parse("# c\n\na:\n  k: x\n" + entry + "c:\n  k: z\n", u"runs.yml"_s);
        QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
        QCOMPARE(document->names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(document->run(0)->text(u"k"), u"x"_s);
        QCOMPARE(document->run(2)->text(u"k"), u"z"_s);
        const auto bad = document->run(1);
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, ErrorCode::Malformed);
        QVERIFY2(bad.error().message.startsWith(u"runs.yml, "_s + message), qPrintable(bad.error().message));
    }

    void aDocumentOfNothingHasNoRuns()
    {
        const Document document;
        QCOMPARE(document.size(), 0);
        QCOMPARE(document.bytes(), QByteArray());
        QCOMPARE(document.names(), QStringList());
    }

    void readsWhatAParserReads()
    {
        int compared = 0;
        for (quint32 seed = 0; seed < 1500; ++seed) {
            TextGenerator generator(seed);
            const QByteArray clean = generator.text();
            for (const QByteArray &text : {clean, generator.damaged(clean)}) {
                const auto parsed = parseYaml(text, u"runs.yml"_s);
                const auto document = Document::parse(text, u"runs.yml"_s);
                for (qsizetype i = 0; document && i < document->size(); ++i) {
                    const auto run = document->run(i);
                    QCOMPARE(run ? run->name : document->name(i), document->name(i));
                }
                if (!parsed)
                    continue;
                ++compared;
                const QString fault = document ? difference(*document, *parsed) : document.error().message;
                QVERIFY2(fault.isEmpty(),
                         qPrintable(u"seed %1: %2\n"_s.arg(seed).arg(fault) + QString::fromUtf8(text)));
            }
        }
        QVERIFY2(compared > 1800, qPrintable(QString::number(compared)));
    }
};

QTEST_APPLESS_MAIN(TestDocument)
#include "tst_document.moc"
