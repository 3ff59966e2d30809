// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/yaml_parser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestYamlParser : public QObject
{
    Q_OBJECT

    /// The mapping in `yaml` as JSON, or what is wrong with it.
    static QString parsed(const QString &yaml)
    {
        const auto mapping = parseYamlMapping(yaml.toUtf8(), u"runs.yml"_s);
        return mapping ? toJson({*mapping}) : mapping.error().message;
    }

private Q_SLOTS:
    void plainScalarsThatAllReadersAgreeOn_data()
    {
        QTest::addColumn<QString>("scalar");
        QTest::addColumn<QString>("expected");
        for (const QString &scalar : {u""_s, u"~"_s, u"null"_s, u"Null"_s, u"NULL"_s})
            QTest::addRow("null from '%s'", qPrintable(scalar)) << scalar << u"null"_s;
        for (const QString &scalar : {u"true"_s, u"True"_s, u"TRUE"_s, u"false"_s, u"False"_s, u"FALSE"_s})
            QTest::addRow("flag %s", qPrintable(scalar)) << scalar << scalar.toLower();
        for (const QString &scalar :
             {u"0"_s, u"-0"_s, u"12"_s, u"-12"_s, u"0.5"_s, u"0.10"_s, u"-1.50"_s, u"1.5e+3"_s, u"2.5e-4"_s,
              u"1.0E-05"_s, u"123456789012345678901234567890"_s, u"0.30000000000000004441"_s})
            QTest::addRow("number %s", qPrintable(scalar)) << scalar << scalar;
        for (const QString &scalar : {u"yes"_s,
                                      u"No"_s,
                                      u"on"_s,
                                      u"OFF"_s,
                                      u"y"_s,
                                      u"N"_s,
                                      u"tRUE"_s,
                                      u"nULL"_s,
                                      u"None"_s,
                                      u"0123"_s,
                                      u"00"_s,
                                      u"-01"_s,
                                      u"+1"_s,
                                      u"1_000"_s,
                                      u"0x1f"_s,
                                      u"0o17"_s,
                                      u"0b1"_s,
                                      u"1e3"_s,
                                      u"1e+3"_s,
                                      u"1.5e3"_s,
                                      u".5"_s,
                                      u"-.5"_s,
                                      u"1."_s,
                                      u"1.e+3"_s,
                                      u"1:30"_s,
                                      u"1:30.5"_s,
                                      u".inf"_s,
                                      u"-.Inf"_s,
                                      u".nan"_s,
                                      u"2026-11-23"_s,
                                      u"2026-11-23T10:11:12.131415"_s,
                                      u"="_s,
                                      u"-x"_s,
                                      u"--1"_s,
                                      u"1-2"_s,
                                      u"1.2.3"_s,
                                      u"12x"_s,
                                      u"１"_s,
                                      u"٣"_s})
            QTest::addRow("text %s", qPrintable(scalar)) << scalar << toJson({scalar});
    }
    void plainScalarsThatAllReadersAgreeOn()
    {
        QFETCH(QString, scalar);
        QFETCH(QString, expected);
        QCOMPARE(parsed(u"k: "_s + scalar), u"{\"k\": %1}"_s.arg(expected));
        QCOMPARE(parsed(u"k:\n- "_s + scalar), u"{\"k\": [%1]}"_s.arg(expected));
        QCOMPARE(parsed(u"k: '%1'"_s.arg(scalar)), u"{\"k\": %1}"_s.arg(toJson({scalar})));
        QCOMPARE(parsed(u"k: !!str %1"_s.arg(scalar)), u"{\"k\": %1}"_s.arg(toJson({scalar})));
        if (!scalar.isEmpty())
            QCOMPARE(parsed(scalar + u": x"_s), u"{%1: \"x\"}"_s.arg(toJson({scalar})));
    }

    void scalarsInEveryStyle_data()
    {
        QTest::addColumn<QString>("scalar"); // behind "k: ", its lines indented by 2
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *title, const QString &scalar, const QString &expected) {
            QTest::newRow(title) << scalar << expected;
        };
        row("Latin-1 escape", u"\"na\\xEFve\""_s, u"naïve"_s);
        row("next line, no-break space, separators", u"\"\\N\\_\\L\\P\""_s, u"\u0085\u00a0\u2028\u2029"_s);
        row("control characters", u"\"\\a\\b\\e\\f\\n\\r\\t\\v\""_s, u"\a\b\x1b\f\n\r\t\v"_s);
        row("NUL", u"\"\\0\""_s, QString(QChar(0)));
        row("quotes and slashes", u"\"\\\"\\\\\\/\""_s, u"\"\\/"_s);
        row("escapes of 16 and 32 bits", u"\"\\u5b66\\U0001F600\\uFEFF\""_s, u"学😀\ufeff"_s);
        row("byte order mark first", u"\"\\uFEFFx\""_s, u"\ufeffx"_s);
        row("folded double quotes", u"\"a \\\n  \\ b\n  c\""_s, u"a  b c"_s);
        row("folded single quotes", u"'a\n\n  b\n\n\n  c '"_s, u"a\nb\n\nc "_s);
        row("single quote", u"'it''s'"_s, u"it's"_s);
        row("quotes that hold a key", u"'a\n  b: c'"_s, u"a b: c"_s);
        row("wrapped plain text", u"python train.py --lr 0.1\n  --seed 3\n\n  # no"_s,
            u"python train.py --lr 0.1 --seed 3"_s);
        row("plain text with colons and hashes", u"a:b#c http://x/#y"_s, u"a:b#c http://x/#y"_s);
        row("comment behind text", u"a # b"_s, u"a"_s);
        row("literal block", u"|\n  a\n\n   b\n  # c\n"_s, u"a\n\n b\n# c\n"_s);
        row("literal block, stripped", u"|-\n  a\n\n"_s, u"a"_s);
        row("literal block, kept", u"|+\n  a\n\n\n"_s, u"a\n\n\n"_s);
        row("literal block with an indentation indicator", u"|2\n    a\n  b\n"_s, u"  a\nb\n"_s);
        row("literal block at the end of the file", u"|\n  a"_s, u"a"_s);
        row("folded block", u">\n  a\n  b\n\n  c\n"_s, u"a b\nc\n"_s);
        row("folded block, stripped", u">-\n  a\n  b\n"_s, u"a b"_s);
        row("folded block, kept", u">+\n  a\n\n"_s, u"a\n\n"_s);
        row("lines of Windows", u"|\r\n  a\r\n  b\r\n"_s, u"a\nb\n"_s);
        row("emoji", u"😀 漢"_s, u"😀 漢"_s);
        row("tag of its own", u"!x 12"_s, u"12"_s);
        row("merge key as a value", u"<<"_s, u"<<"_s);
    }
    void scalarsInEveryStyle()
    {
        QFETCH(QString, scalar);
        QFETCH(QString, expected);
        QCOMPARE(parsed(u"k: "_s + scalar), toJson({Mapping{{u"k"_s, {expected}}}}));
    }

    void mappings_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *title, const QString &yaml, const QString &expected) {
            QTest::newRow(title) << yaml << expected;
        };
        row("nothing", u""_s, u"{}"_s);
        row("comments only", u"# a\n\n  # b\n"_s, u"{}"_s);
        row("null", u"~"_s, u"{}"_s);
        row("an empty document", u"---\n...\n"_s, u"{}"_s);
        row("braces", u"{}"_s, u"{}"_s);
        row("byte order mark", u"\ufeffa: x\nb: y\n"_s, u"{\"a\": \"x\", \"b\": \"y\"}"_s);
        row("directive", u"%YAML 1.1\n---\na: x\n"_s, u"{\"a\": \"x\"}"_s);
        row("order of the file", u"b: x\na: y\n"_s, u"{\"b\": \"x\", \"a\": \"y\"}"_s);
        row("flow style", u"{a: [x, 'y', {z: ~}], \"b\": }"_s,
            u"{\"a\": [\"x\", \"y\", {\"z\": null}], \"b\": null}"_s);
        row("list at the depth of its key", u"a:\n- x\n-\n  - y\n- z: 1\n"_s,
            u"{\"a\": [\"x\", [\"y\"], {\"z\": 1}]}"_s);
        row("explicit keys", u"? a\n: x\n? b\n"_s, u"{\"a\": \"x\", \"b\": null}"_s);
        row("keys are text", u"~: a\nnull: b\n1: c\ntrue: d\n"_s,
            u"{\"~\": \"a\", \"null\": \"b\", \"1\": \"c\", \"true\": \"d\"}"_s);
        row("alias", u"a: &x [1, &y z]\nb: *x\nc: *y\n"_s, u"{\"a\": [1, \"z\"], \"b\": [1, \"z\"], \"c\": \"z\"}"_s);
        row("alias as a key", u"a: &x z\n*x : 1\n"_s, u"{\"a\": \"z\", \"z\": 1}"_s);
        row("anchor taken again", u"a: &x 1\nb: &x 2\nc: *x\n"_s, u"{\"a\": 1, \"b\": 2, \"c\": 2}"_s);
        row("merge", u"a: &x {k: 1, l: 2}\nb:\n  k: 3\n  <<: *x\n  m: 4\n"_s,
            u"{\"a\": {\"k\": 1, \"l\": 2}, \"b\": {\"k\": 3, \"m\": 4, \"l\": 2}}"_s);
        row("merge before the keys", u"a: &x {k: 1}\nb:\n  <<: *x\n  k: 3\n"_s,
            u"{\"a\": {\"k\": 1}, \"b\": {\"k\": 3}}"_s);
        row("merge of several, the first wins", u"b:\n  <<: [{k: 1}, {k: 2, l: 2}]\n"_s,
            u"{\"b\": {\"k\": 1, \"l\": 2}}"_s);
        row("two merges", u"b:\n  <<: {k: 1}\n  <<: {k: 2, l: 2}\n"_s, u"{\"b\": {\"k\": 1, \"l\": 2}}"_s);
        row("merge at the top", u"<<: {k: 1}\nl: 2\n"_s, u"{\"l\": 2, \"k\": 1}"_s);
        row("quoted merge key", u"'<<': x\n"_s, u"{\"<<\": \"x\"}"_s);
    }
    void mappings()
    {
        QFETCH(QString, yaml);
        QTEST(parsed(yaml), "expected");
    }

    void findsEntriesWithTheirPlaces()
    {
        const auto document = parseYaml("# c\na:\n  k: 1\n\n'b': {k: 2}\nc:\n", u"runs.yml"_s);
        QVERIFY(document);
        QVERIFY(!document->isFlow);
        QCOMPARE(document->entries.size(), 3);
        QCOMPARE(document->entries[0].run, (Run{u"a"_s, {{u"k"_s, {Number{u"1"_s}}}}}));
        QCOMPARE(document->entries[0].line, 1);
        QCOMPARE(document->entries[1].run.name, u"b"_s);
        QCOMPARE(document->entries[1].line, 4);
        QCOMPARE(document->entries[1].column, 0);
        QCOMPARE(document->entries[2].run, (Run{u"c"_s, {}}));
        QCOMPARE(parseYaml("  a: {}", u"runs.yml"_s)->entries[0].column, 2);
        QVERIFY(parseYaml("{a: {k: 1}}", u"runs.yml"_s)->isFlow);
        QVERIFY(parseYaml("", u"runs.yml"_s)->entries.empty());
    }
};

QTEST_APPLESS_MAIN(TestYamlParser)
#include "tst_yaml_parser.moc"
