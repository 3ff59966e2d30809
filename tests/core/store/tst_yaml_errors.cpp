// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/yaml_parser.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestYamlErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThePlace_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *title, const QByteArray &yaml, int line, int column, const QString &what) {
            QTest::newRow(title) << yaml << line << column << what;
        };
        row("a list", "- a\n", 1, 1, u"no mapping"_s);
        row("text", "\nsome text\n", 2, 1, u"no mapping"_s);
        row("a number", "12", 1, 1, u"no mapping"_s);
        row("an entry that is text", "a:\n  k: x\nb: y\n", 3, 1, u"the entry of 'b' is no mapping"_s);
        row("an entry that is a list", "a: []\n", 1, 1, u"the entry of 'a' is no mapping"_s);
        row("an entry given by an alias", "a: {k: &x y}\nb: *x\n", 2, 1, u"the entry of 'b' is no mapping"_s);
        row("a run twice", "a:\n  k: x\nb:\n'a':\n", 4, 1, u"'a' is there a second time; the first is in line 1"_s);
        row("a key twice", "a:\n  k: x\n  \"k\": y\n", 3, 3, u"'k' is there a second time; the first is in line 2"_s);
        row("a key twice in braces", "a: {k: {l: 1, l: 2}}", 1, 15, u"'l' is there a second time"_s);
        row("a list as a key", "a:\n  ? [x]\n  : y\n", 2, 5, u"a list or mapping stands as a key"_s);
        row("a mapping as a run", "? {x: y}\n: {}\n", 1, 3, u"a list or mapping stands as a key"_s);
        row("a merge of text", "a:\n  <<: x\n", 2, 7, u"<< has no mapping to merge"_s);
        row("a merge of a list of texts", "a:\n  <<: [{}, x]\n", 2, 7, u"<< has no mapping to merge"_s);
        row("a second document", "a: {}\n---\nb: {}\n", 2, 1, u"a second YAML document"_s);
        row("a second document behind an end", "a: {}\n...\nb: {}\n", 3, 1,
            u"did not find expected <document start>"_s);
        row("an unknown alias", "a:\n  k: *x\n", 2, 6, u"*x refers to nothing before it"_s);
        row("an alias to itself", "a: &x\n  k: *x\n", 2, 6, u"*x refers to nothing before it"_s);
        row("a conflict", "a: {}\n<<<<<<< HEAD\nb: {}\n=======\nc: {}\n>>>>>>> x\n", 2, 1,
            u"unresolved merge conflict"_s);
        row("the end of a conflict", "a: {}\n>>>>>>> x\n", 2, 1, u"unresolved merge conflict"_s);
        row("a tab as indentation", "a:\n\tk: x\n", 2, 1, u"a tab in the indentation"_s);
        row("a tab in the indentation", "a:\n  k: x\n  \tl: x\n", 3, 3, u"a tab in the indentation"_s);
        row("a tab elsewhere", "a:\n  k: |\n    x\n    \ty\n  l: 'x\n", 5, 6, u"while scanning a quoted scalar"_s);
        row("NUL", QByteArray("a:\n  k: x\0y\n", 11), 2, 7, u"a NUL byte"_s);
        row("Latin-1", "a:\n  k: na\xefve\n", 2, 8, u"not UTF-8"_s);
        row("Latin-1 behind UTF-8", "a:\n  k: \xc3\xa9\xe2\x82\xac\xe9", 2, 8, u"not UTF-8"_s);
        row("half a character", "a:\n  k: \xc3", 2, 6, u"not UTF-8"_s);
        row("overlong", "a: {k: \xc0\xaf}", 1, 8, u"not UTF-8"_s);
        row("surrogate", "a: {k: \xed\xa0\x80}", 1, 8, u"not UTF-8"_s);
        row("byte order mark", "\xef\xbb\xbfk: {}\n l: 1\n", 2, 2, u"did not find expected key"_s);
        row("UTF-16", QByteArray("\xff\xfe\x61\0:\0", 6), 1, 4, u"a NUL byte"_s);
        row("control character", "a:\n  k: x\x01\n", 2, 7, u"control characters are not allowed"_s);
        row("control character behind UTF-8", "a:\n  k: \xc3\xa9\x01\n", 2, 7, u"control characters are not allowed"_s);
        row("unclosed single quotes", "a:\n  k: 'x\nb:\n", 2, 6, u"while scanning a quoted scalar"_s);
        row("unclosed double quotes", "a:\n  k: \"x\\\"\n", 2, 6, u"while scanning a quoted scalar"_s);
        row("unclosed list", "a:\n  k: [x,\n", 3, 1, u"while parsing a flow"_s);
        row("unclosed braces", "{a: {}", 1, 1, u"while parsing a flow mapping"_s);
        row("unknown escape", "a:\n  k: \"\\q\"\n", 2, 7, u"unknown escape character"_s);
        row("escape of no character", "a:\n  k: \"\\ud83d\"\n", 2, 9, u"invalid Unicode character escape code"_s);
        row("a colon in plain text", "a:\n  k: x: y\n", 2, 7, u"mapping values are not allowed"_s);
        row("a key less indented", "a:\n   k: x\n  l: y\n", 3, 3, u"did not find expected key"_s);
        row("a reserved character", "a:\n  k: @x\n", 2, 6, u"cannot start any token"_s);
        row("a line that is no key", "a:\n  k: x\nb\nc:\n", 3, 1, u"could not find expected ':'"_s);
        row("an unknown directive", "%YAML 3.0\n---\na: {}\n", 1, 1, u"incompatible YAML document"_s);
    }
    void namesThePlace()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, what);
        const auto document = parseYaml(yaml, u"/a\n/runs.yml"_s);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Malformed);
        const QString message = document.error().message;
        const QString start = u"/a\\n/runs.yml, line %1, column %2: "_s.arg(line).arg(column);
        QVERIFY2(message.startsWith(start), qPrintable(message));
        QVERIFY2(message.contains(what), qPrintable(message));
        QVERIFY2(message.endsWith(u". The file has been left as it is."_s), qPrintable(message));
        QVERIFY2(!message.contains(u'\n'), qPrintable(message));

        const auto later = parseYaml(yaml, u"runs.yml"_s, 100);
        QVERIFY(!later);
        QVERIFY2(later.error().message.startsWith(u"runs.yml, line %1, column %2: "_s.arg(line + 100).arg(column)),
                 qPrintable(later.error().message));
    }

    void countsTheLinesBefore()
    {
        const auto document = parseYaml("a:\n  k: x\n  k: y\n", u"runs.yml"_s, 10);
        QVERIFY(!document);
        QVERIFY(document.error().message.startsWith(u"runs.yml, line 13, column 3: "_s));
        QVERIFY(document.error().message.contains(u"the first is in line 12"_s));
    }

    void refusesAliasesThatExpandBeyondMeasure()
    {
        QByteArray yaml = "a:\n  l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 10; ++i) {
            const QByteArray alias = "*l" + QByteArray::number(i - 1);
            yaml += "  l" + QByteArray::number(i) + ": &l" + QByteArray::number(i) + " [" + (alias + ", ").repeated(9)
                    + alias + "]\n";
        }
        const auto document = parseYaml(yaml, u"runs.yml"_s);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Malformed);
        QVERIFY2(document.error().message.startsWith(u"runs.yml, line 6, "_s), qPrintable(document.error().message));
        QVERIFY2(document.error().message.contains(u"expand to more than 100000 values"_s),
                 qPrintable(document.error().message));
    }

    void refusesAliasesToTextBeyondMeasure()
    {
        const QByteArray yaml =
            "a:\n  t: &t " + QByteArray(1'000'000, 'x') + "\n  k: [" + QByteArray("*t, ").repeated(10) + "*t]\n";
        const auto document = parseYaml(yaml, u"runs.yml"_s);
        QVERIFY(!document);
        QVERIFY2(document.error().message.startsWith(u"runs.yml, line 3, column 47: "_s),
                 qPrintable(document.error().message));
        QVERIFY2(document.error().message.contains(u"expand to more than 10000000 characters"_s),
                 qPrintable(document.error().message));
    }

    void findsWrongBytesInALongLine()
    {
        QElapsedTimer timer;
        timer.start();
        const auto document = parseYaml("a:\n  k: " + QByteArray(4'000'000, 'x') + "\xff\n", u"runs.yml"_s);
        QVERIFY(!document);
        QVERIFY2(document.error().message.startsWith(u"runs.yml, line 2, column 4000006: "_s),
                 qPrintable(document.error().message));
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed()))); // hours, byte by byte
    }

    void limitsNesting_data()
    {
        QTest::addColumn<QByteArray>("open");
        QTest::addColumn<QByteArray>("close");
        QTest::newRow("lists") << "["_ba << "]"_ba;
        QTest::newRow("mappings") << "{x: "_ba << "}"_ba;
    }
    void limitsNesting()
    {
        QFETCH(QByteArray, open);
        QFETCH(QByteArray, close);
        const auto nested = [&](int depth) {
            return parseYaml("a:\n  k: " + open.repeated(depth) + close.repeated(depth), u"runs.yml"_s);
        };
        constexpr int most = 500 - 2; // without the file and the entry
        QVERIFY(nested(most));
        for (const int depth : {most + 1, 100'000}) {
            const auto document = nested(depth);
            QVERIFY(!document);
            QCOMPARE(document.error().code, ErrorCode::Malformed);
            QVERIFY(document.error().message.startsWith(u"runs.yml, line 2, column "_s));
            QVERIFY2(document.error().message.contains(u"nested more than 500 deep"_s),
                     qPrintable(document.error().message));
        }
    }

    void aMappingOfAnythingFailsTheSameWay()
    {
        const auto mapping = parseYamlMapping("a: 1\nb: x: y\n", u"settings.yml"_s);
        QVERIFY(!mapping);
        QCOMPARE(mapping.error().code, ErrorCode::Malformed);
        QVERIFY(mapping.error().message.startsWith(u"settings.yml, line 2, column 5: "_s));
    }
};

QTEST_APPLESS_MAIN(TestYamlErrors)
#include "tst_yaml_errors.moc"
