// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/process/process.h"
#include "core/store/emitter.h"
#include "core/store/yaml_parser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// Strings that are something else to a reader of YAML when they are written carelessly.
QStringList hostileStrings()
{
    static const QString marks = u"¦ ¦  ¦ x¦x ¦ x ¦x  y¦x:¦x: y¦x:y¦:¦: x¦:x¦#¦# x¦x #y¦x# y¦- x¦-¦--x¦? x¦?¦%x¦"
                                 "@x¦`x`¦&x¦*x¦!x¦!!int 1¦|¦>-¦[x]¦{x: y}¦x, y¦x]¦'¦''¦it's¦\"¦\"x\" y¦x \"y\"¦"
                                 "'x' y¦\\¦\\n¦x\\¦/x¦~/x¦$(x) `y`¦---¦--- x¦...¦... x¦<<¦=¦<<<<<<< x¦\n¦\n\n¦"
                                 "\nx¦\n\nx\n¦x\n¦x\n\n¦x\n\n\n¦x\ny¦x\ny\n¦x\n\ny¦x\n y¦ x\ny¦x\n  y\n z¦x \ny¦"
                                 "x\n \ny¦x\ny ¦x\n#y¦x\n# y\n¦# x\ny¦x\n---\ny¦x\n...\ny¦x:\n  y: z¦- x\n- y¦"
                                 "x\n\ty¦x\r\ny¦x\ry¦\r¦x\r\n¦\t¦\tx¦x\t¦x\ty¦x:\ty¦x\t#y¦\b\f\v\a\x1b\x7f¦"
                                 "\u0085¦x\u0085y¦\u2028¦x\u2029y\n¦x\u2028\ny¦\ufeff¦\ufeffx¦x\ufeffy\nz¦\u00a0¦"
                                 "x\u00a0y¦\u009f¦\u200b¦\u202ex¦\u00ad¦\ufffd¦\ufffe¦\uffff¦\U0001fffe¦\ue000¦😀¦"
                                 "x😀\ny¦naïve¦über¦学习¦e\u0301¦\u0301¦𝒜¦"
                                 "python train.py --lr 1e-4 --name 'a b' # 1¦a && b || c; d > e 2>&1 | f"_s;
    static const QString numbers = u"0¦-0¦12¦+12¦0123¦0o17¦0x1f¦0b1¦1_000¦1e3¦1.5¦.5¦1.¦1.5e+3¦-.5¦1:30¦1:30.5¦"
                                   ".inf¦-.Inf¦.nan¦inf¦2026-11-23¦2026-11-23T10:11:12.131415+01:00¦12e4567¦None¦"
                                   "1 2¦０"_s;
    QStringList strings{QString(QChar(0)), QString(100'000, u'x'), u"x "_s.repeated(50'000), u"x\t"_s.repeated(20'000)};
    strings += {u"line\n"_s.repeated(20'000), u"key "_s.repeated(300) + u'x', u"\u0015"_s.repeated(300),
                u"é: "_s.repeated(400)};
    strings += marks.split(u'¦') + numbers.split(u'¦');
    for (const QString &word :
         {u"y"_s, u"n"_s, u"yes"_s, u"no"_s, u"on"_s, u"off"_s, u"true"_s, u"false"_s, u"null"_s, u"~"_s})
        strings += {word, word.toUpper(), word.first(1).toUpper() + word.sliced(1)};
    return strings;
}

/// A short tag for a test row.
QString tag(qsizetype number, const QString &text)
{
    return u"%1 %2"_s.arg(number).arg(QString::fromUtf8(
        QJsonDocument(QJsonArray{text.first(std::min(text.size(), 20LL))}).toJson(QJsonDocument::Compact)));
}

/// The string everywhere that one can be: name, key, value, in lists and nested.
Run runWith(const QString &text)
{
    const Value nested{Sequence{{text}, {Mapping{{text, {text}}}}, {Sequence{{text}, {Sequence{}}, {Mapping{}}}}}};
    return {text,
            {{u"command"_s, {text}}, {u"list"_s, nested}, {u"map"_s, {Mapping{{u"k"_s, nested}, {u"l"_s, {text}}}}}}};
}

/// What is very long is a value alone: PyYAML is slow.
Run runFor(const QString &text)
{
    return text.size() < 10'000 ? runWith(text)
                                : Run{u"long"_s, {{u"command"_s, {text}}, {u"list"_s, {Sequence{{text}}}}}};
}

/// Reads the YAML texts of a JSON file, and prints what is in them.
const auto readWithPython =
    u"import json, sys, yaml\n"
    "def read(text):\n"
    "    try: return yaml.safe_load(text)\n"
    "    except yaml.YAMLError as error: return f'{error}'\n"
    "with open(sys.argv[1], encoding='utf-8') as file: print(json.dumps(list(map(read, json.load(file)))))"_s;

} // namespace

class TestEmitter : public QObject
{
    Q_OBJECT

    QJsonArray m_read; ///< what PyYAML reads: an entry and a value for each of the strings

private Q_SLOTS:
    void initTestCase()
    {
        QJsonArray texts;
        for (const QString &text : hostileStrings()) {
            texts += emitEntry(runFor(text));
            texts += toYaml({text});
        }
        const QTemporaryDir directory;
        QFile file(directory.filePath(u"texts.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(texts).toJson());
        file.close();
        const auto result = runProcess({.program = u"python3"_s,
                                        .arguments = {u"-c"_s, readWithPython, file.fileName()},
                                        .deadline = std::chrono::minutes(5)});
        QVERIFY(result);
        QCOMPARE(QString::fromUtf8(result->errors), QString());
        m_read = QJsonDocument::fromJson(result->output).array();
        QCOMPARE(m_read.size(), texts.size());
    }

    void everyStringComesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("number");
        for (qsizetype number = 0; const QString &text : hostileStrings()) {
            QTest::newRow(tag(number, text).toUtf8().constData()) << text << number;
            ++number;
        }
    }
    void everyStringComesBack()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, number);
        const Run run = runFor(text);
        const QByteArray yaml = emitEntry(run).toUtf8();
        QVERIFY(yaml.endsWith('\n'));
        const auto parsed = parseYaml(yaml, u"runs.yml"_s);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message + u'\n' + QString::fromUtf8(yaml)));
        QCOMPARE(parsed->entries.size(), 1);
        QCOMPARE(parsed->entries[0].run.name, run.name);
        QCOMPARE(toJson({parsed->entries[0].run.fields}), toJson({run.fields}));
        QCOMPARE(parsed->entries[0].run, run);
        const auto json = QJsonDocument::fromJson(toJson({Mapping{{run.name, {run.fields}}}}).toUtf8());
        QCOMPARE(QJsonValue(m_read[2 * number]), QJsonValue(json.object()));
        QCOMPARE(m_read[2 * number + 1].toString(u"no text"_s), text);
    }

    void writesWhatPeopleLikeToRead_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("yaml");
        QTest::newRow("plain") << Value{u"python x.py"_s} << u"python x.py"_s;
        QTest::newRow("path") << Value{u"/a/b.ckpt"_s} << u"/a/b.ckpt"_s;
        QTest::newRow("quotes") << Value{u"it's: #1"_s} << u"'it''s: #1'"_s;
        QTest::newRow("keyword") << Value{u"Yes"_s} << u"'Yes'"_s;
        QTest::newRow("digits") << Value{u"0123"_s} << u"'0123'"_s;
        QTest::newRow("letters of other scripts") << Value{u"x naïve 学习"_s} << u"x naïve 学习"_s;
        QTest::newRow("emoji") << Value{u"x 😀"_s} << u"'x 😀'"_s;
        QTest::newRow("tab") << Value{u"x\t\\\u00a0\u2028"_s} << u"\"x\\t\\\\\\u00a0\\u2028\""_s;
        QTest::newRow("lines") << Value{u"x\n\n y: z\n"_s} << u"|\n    x\n\n     y: z"_s;
        QTest::newRow("lines without an end") << Value{u"x\ny"_s} << u"|-\n    x\n    y"_s;
        QTest::newRow("null") << Value{} << u"null"_s;
        QTest::newRow("flags") << Value{true} << u"true"_s;
        QTest::newRow("number") << Value{Number{u"0.10"_s}} << u"0.10"_s;
        QTest::newRow("nothing in it") << Value{Sequence{}} << u"[]"_s;
        QTest::newRow("no keys") << Value{Mapping{}} << u"{}"_s;
        QTest::newRow("list") << Value{Sequence{{u"x"_s}, {false}}} << u"\n    - x\n    - false"_s;
        QTest::newRow("mapping") << Value{Mapping{{u"a b"_s, {u"x"_s}}, {u"1"_s, {}}}}
                                 << u"\n    a b: x\n    '1': null"_s;
    }
    void writesWhatPeopleLikeToRead()
    {
        QFETCH(Value, value);
        QFETCH(QString, yaml);
        const QString space = yaml.startsWith(u'\n') ? u""_s : u" "_s;
        QCOMPARE(emitEntry({u"a/b-1"_s, {{u"key"_s, value}}}), u"a/b-1:\n  key:%1%2\n"_s.arg(space, yaml));
    }

    void emptyRuns() { QCOMPARE(emitEntry({u"a"_s, {}}), u"a: {}\n"_s); }

    void valuesAreDocuments()
    {
        QCOMPARE(toYaml({}), u"null\n"_s);
        QCOMPARE(toYaml({u"x"_s}), u"x\n"_s);
        QCOMPARE(toYaml({u"x\ny\n"_s}), u"|\n  x\n  y\n"_s);
        QCOMPARE(toYaml({Sequence{}}), u"[]\n"_s);
        QCOMPARE(toYaml({Sequence{{u"x"_s}, {Mapping{{u"k"_s, {}}}}}}), u"- x\n-\n  k: null\n"_s);
        QCOMPARE(toYaml({Mapping{{u"k"_s, {Sequence{{true}}}}}}), u"k:\n  - true\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestEmitter)
#include "tst_emitter.moc"
