// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/document.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

using Fields = std::vector<std::pair<QString, std::optional<Value>>>;

Value list(const QStringList &items)
{
    Sequence values;
    for (const QString &item : items)
        values.push_back({item});
    return {values};
}

const QByteArray before = "# head\n\nfirst: {k: v}  # one\n# about\n",
                 behind = "\n# next\n'last':\n  k: \"v\"\n# end\n";

} // namespace

Q_DECLARE_METATYPE(Fields)

class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesTheValueAlone_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<Fields>("fields");
        QTest::addColumn<QByteArray>("edited");
        const auto row = [](const char *title, const QByteArray &entry, const Fields &fields,
                            const QByteArray &edited) { QTest::newRow(title) << entry << fields << edited; };
        const auto text = [](const char16_t *value) { return Fields{{u"d"_s, Value{QString(value)}}}; };
        const Fields gone{{u"d"_s, std::nullopt}};

        row("plain", "a:\n  c: x\n  d: old  # why\n  e: y\n", text(u"new"), "a:\n  c: x\n  d: new  # why\n  e: y\n");
        row("plain, indented by hand", "a:   # c\n     d:   old   \n     e: y\n", text(u"new"),
            "a:   # c\n     d:   new   \n     e: y\n");
        row("plain over lines", "a:\n  d: old and\n    older\n\n    still  # c\n  e: y\n", text(u"new"),
            "a:\n  d: new  # c\n  e: y\n");
        row("plain to several lines", "a:\n  d: old  # why\n\n  e: y\n", text(u"one\ntwo"),
            "a:\n  d: |-  # why\n    one\n    two\n\n  e: y\n");
        row("plain to quoted", "a:\n  d: old#\n", text(u"yes"), "a:\n  d: 'yes'\n");
        row("plain on the next line", "a:\n  d:  # c\n      old\n  e: y\n", text(u"new"),
            "a:\n  d:  # c\n      new\n  e: y\n");
        row("several lines on the next line", "a:\n  d:\n      old\n  e: y\n", text(u"1\n2"),
            "a:\n  d:\n      |-\n    1\n    2\n  e: y\n");
        row("single quotes", "a:\n  d: 'it''s # old'   # c\n", text(u"new"), "a:\n  d: new   # c\n");
        row("quotes over lines", "a:\n  d: \"old \\\n    x\n\n    # no comment\"  # c\n  # d\n  e: y\n", text(u"new"),
            "a:\n  d: new  # c\n  # d\n  e: y\n");
        row("letters of two bytes", "\u00fc\u00f1:\n  c: '\u5b66\U0001f600'\n  d: \u00e9t\u00e9  # \u00fc\n",
            text(u"x\u0101"), "\u00fc\u00f1:\n  c: '\u5b66\U0001f600'\n  d: x\u0101  # \u00fc\n");
        row("literal block", "a:\n  d: |  # c\n    old\n      older\n\n  # about e\n  e: y\n", text(u"new"),
            "a:\n  d: new  # c\n\n  # about e\n  e: y\n");
        row("literal block to another", "a:\n  d: |+\n     old\n\n\n  e: y\n", text(u"one\ntwo\n"),
            "a:\n  d: |\n    one\n    two\n  e: y\n");
        row("folded block", "a:\n  d: >2-\n    old\n  e: |\n    y\n", text(u"a\nb"),
            "a:\n  d: |-\n    a\n    b\n  e: |\n    y\n");
        row("block at the end", "a:\n  d: |\n    old\n\n", text(u"new"), "a:\n  d: new\n\n");
        row("empty block", "a:\n  d: |\n  e: y\n", text(u"new"), "a:\n  d: new\n  e: y\n");
        row("nothing", "a:\n  d:\n  e: y\n", text(u"new"), "a:\n  d: new\n  e: y\n");
        row("nothing with a comment", "a:\n  d:  # c\n  e: y\n", text(u"1\n2"),
            "a:\n  d: |-  # c\n    1\n    2\n  e: y\n");
        row("null", "a:\n  d: ~ # c\n", text(u""), "a:\n  d: '' # c\n");
        row("the same", "a:\n  d:   'same'\n", text(u"same"), "a:\n  d:   'same'\n");
        row("quoted key", "a:\n  \"\\x64\" : old\n", text(u"new"), "a:\n  \"\\x64\" : new\n");
        row("list to text", "a:\n  d:  # c\n  # inside\n  - 1  # one\n  - 2\n  # about e\n  e: y\n", text(u"new"),
            "a:\n  d: new  # c\n  # inside\n  # about e\n  e: y\n");
        row("mapping to text", "a:\n  d:\n    x: {y: z}\n    z: |\n      1\n\n  e: y\n", text(u"new"),
            "a:\n  d: new\n\n  e: y\n");
        row("flow list to text", "a:\n  d: [1,\n    2]  # c\n  e: y\n", text(u"new"), "a:\n  d: new  # c\n  e: y\n");
        row("text to list", "a:\n  d: old  # c\n  e: y\n", {{u"d"_s, list({u"x"_s})}},
            "a:\n  d:  # c\n    - x\n  e: y\n");
        row("block to list", "a:\n  d: |  # c\n    x\n  e: y\n", {{u"d"_s, list({u"x"_s})}},
            "a:\n  d:  # c\n    - x\n  e: y\n");
        row("flow list to another", "a:\n  d: [x, 'y']  # c\n",
            {{u"d"_s, list({u"x"_s, u"[no]"_s, u"yes"_s, u"b,c"_s})}}, "a:\n  d: [x, '[no]', 'yes', 'b,c']  # c\n");
        row("items of a list",
            "a:\n  d:  # c\n  # about x\n  - x  # 1\n  - 'y'\n  # about z\n  - \"z\" # 3\n\n  e: y\n",
            {{u"d"_s, list({u"m"_s, u"x"_s, u"z"_s})}},
            "a:\n  d:  # c\n  # about x\n  - m\n  - x  # 1\n  # about z\n  - \"z\" # 3\n\n  e: y\n");
        row("items of the last list", "a:\n  d:\n    - x\n    - z", {{u"d"_s, list({u"x"_s, u"xy"_s, u"z"_s})}},
            "a:\n  d:\n    - x\n    - xy\n    - z\n");
        row("list emptied", "a:\n  d:\n    - x\n  e: y\n", {{u"d"_s, list({})}}, "a:\n  d: []\n  e: y\n");
        row("an alias", "a:\n  c: &x old\n  d: *x  # c\n", text(u"new"), "a:\n  c: &x old\n  d: new  # c\n");
        row("beside aliases", "a:\n  c: &x {k: 1}\n  d: old\n  e:\n    <<: *x\n", text(u"new"),
            "a:\n  c: &x {k: 1}\n  d: new\n  e:\n    <<: *x\n");
        row("an anchor of no use", "a:\n  d: &x old  # c\n", text(u"new"), "a:\n  d: new  # c\n");
        row("a tag", "a:\n  d: !!str 1\n", text(u"2"), "a:\n  d: '2'\n");

        row("added at the end", "a:\n  c: x\n  # c\n\n", text(u"new"), "a:\n  c: x\n  d: new\n  # c\n\n");
        row("added in between", "a: # c\n   c: |\n      x\n\n   # about e\n   e: y\n", text(u"new"),
            "a: # c\n   c: |\n      x\n   d: new\n\n   # about e\n   e: y\n");
        row("added at the beginning", "a: # c\n  # about e\n  e: y\n", text(u"1\n2"),
            "a: # c\n  d: |-\n    1\n    2\n  # about e\n  e: y\n");
        row("added where there is no order", "a:\n  e: x\n  c: y # c\n", text(u"new"),
            "a:\n  e: x\n  c: y # c\n  d: new\n");
        row("added to nothing", "a:  # c\n", text(u"new"), "a:  # c\n  d: new\n");
        row("added to empty braces", "a: {}  # c\n", text(u"new"), "a: {d: new}  # c\n");
        row("added into braces", "a: {c: x,\n  e: y}  # c\n", text(u"1\n2"), "a: {c: x, d: \"1\\n2\",\n  e: y}  # c\n");
        row("added before all in braces", "a: { e: y }\n", text(u"new"), "a: {d: new,  e: y }\n");
        row("added behind a list", "a:\n  c:\n  - x\n  # e\n", {{u"d"_s, list({u"x"_s})}},
            "a:\n  c:\n  - x\n  d:\n    - x\n  # e\n");
        row("changed in braces", "a: {c: x, d: 'old', e: y}\n", text(u"a, b"), "a: {c: x, d: 'a, b', e: y}\n");

        row("removed", "a:\n  c: x\n  # about d\n  d: old  # c\n  # e's\n  e: y\n", gone,
            "a:\n  c: x\n  # about d\n  # e's\n  e: y\n");
        row("removed block", "a:\n  d: |\n    old\n\n  e: y\n", gone, "a:\n\n  e: y\n");
        row("removed list", "a:\n  c: x\n  d:\n  # inside\n  - 1\n  - 2 # c\n\n  # e's\n  e: y\n", gone,
            "a:\n  c: x\n\n  # e's\n  e: y\n");
        row("removed, the only one", "a: # c\n  d: x\n", gone, "a: # c\n");
        row("removed from braces", "a: {c: x, d: y, e: z}\n", gone, "a: {c: x, e: z}\n");
        row("removed first from braces", "a: {d: y, e: z}\n", gone, "a: {e: z}\n");
        row("removed from braces, the only one", "a: { d: y }\n", gone, "a: {  }\n");
        row("removed, which is not there", "a:\n  c: x\n", gone, "a:\n  c: x\n");
        row("several at once", "a:\n  c: x  # c\n  d: y\n  e: |\n    z\n",
            {{u"e"_s, Value{u"1"_s}}, {u"b"_s, Value{true}}, {u"c"_s, std::nullopt}},
            "a:\n  b: true\n  d: y\n  e: '1'\n");
    }
    void changesTheValueAlone()
    {
        QFETCH(QByteArray, entry);
        QFETCH(Fields, fields);
        QFETCH(QByteArray, edited);
        for (const bool isWindows : {false, true}) {
            const auto lines = [&](QByteArray text) { return isWindows ? text.replace("\n", "\r\n") : text; };
            const bool isLast = !entry.endsWith('\n');
            const QByteArray text = lines(before + entry + (isLast ? "" : behind));
            const auto document = Document::parse(text, u"runs.yml"_s);
            QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
            const auto result = document->edited({{document->name(1), {}, fields}});
            QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
            QCOMPARE(result->bytes(), lines(before + edited + (isLast ? "" : behind)));
            QCOMPARE(document->bytes(), text);
        }
    }

    void renames_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("newName");
        QTest::addColumn<QByteArray>("edited");
        QTest::newRow("plain") << QByteArray("b:\n\n# c\na:  # c\n  k: v\nc: {}\n") << u"g/x"_s
                               << QByteArray("b:\n\n# c\ng/x:  # c\n  k: v\nc: {}\n");
        QTest::newRow("quoted") << QByteArray("'a' : {k: v}\n") << u"x"_s << QByteArray("x : {k: v}\n");
        QTest::newRow("to quoted") << QByteArray("a:\n  k: v") << u"1"_s << QByteArray("'1':\n  k: v");
        QTest::newRow("the same") << QByteArray("'a':\n  k: v") << u"a"_s << QByteArray("'a':\n  k: v");
        QTest::newRow("a longer name beside") << QByteArray("a:\nab:\n") << u"a/b"_s << QByteArray("a/b:\nab:\n");
        QTest::newRow("behind a byte order mark") << QByteArray("\xef\xbb\xbf"
                                                                "a:\n  k: v\n")
                                                  << u"x"_s
                                                  << QByteArray("\xef\xbb\xbf"
                                                                "x:\n  k: v\n");
        QTest::newRow("in a text that is parsed as a whole")
            << QByteArray("---\na: # c\n  k: v\nb: &x {}\nc: *x\n...\n") << u"x"_s
            << QByteArray("---\nx: # c\n  k: v\nb: &x {}\nc: *x\n...\n");
        QTest::newRow("explicit keys") << QByteArray("? a\n: {k: x}\n? b\n: {k: y}\n") << u"x"_s
                                       << QByteArray("x:\n  k: x\n? b\n: {k: y}\n");
    }
    void renames()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, newName);
        QFETCH(QByteArray, edited);
        const auto result = Document::parse(text, u"runs.yml"_s)->edited({{u"a"_s, newName, {}}});
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->bytes(), edited);
    }

    void changesSeveralAtOnce()
    {
        const auto document = Document::parse("a:\n  k: 1\n# b\nb:\n  k: 2\nc: {k: 3}\n", u"runs.yml"_s);
        const Value value{u"x"_s};
        const auto result = document->edited(
            {{u"c"_s, {}, {{u"k"_s, value}}}, {u"a"_s, u"b"_s, {}}, {u"b"_s, u"a"_s, {{u"k"_s, value}}}});
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->bytes(), "b:\n  k: 1\n# b\na:\n  k: x\nc: {k: x}\n");
        QCOMPARE(document->edited({})->bytes(), document->bytes());
    }

    void writesAnewWhatItCannotCut()
    {
        // The value has an anchor, to which the entry refers: its other values stay.
        const auto document = Document::parse("a:\n  k: v\n# 1\nb:\n  k: &x old\n  l: *x\n\n# 2\nc:\n", u"runs.yml"_s);
        const auto result = document->edited({{u"b"_s, {}, {{u"k"_s, Value{u"new"_s}}}}});
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->bytes(), "a:\n  k: v\n# 1\nb:\n  k: new\n  l: old\n\n# 2\nc:\n");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("newName");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *title, const QByteArray &text, const QString &name, const QString &newName,
                            const QString &reason, ErrorCode code = ErrorCode::Refused) {
            QTest::newRow(title) << text << name << newName << code << reason;
        };
        row("no such run", "a:\n", u"b"_s, u"c"_s, u"There is no run named 'b' any more"_s, ErrorCode::NotFound);
        row("taken name", "a:\nb:\n", u"a"_s, u"b"_s, u"There is a run named 'b' already."_s);
        row("name of a group", "a:\nb/c/d:\n", u"a"_s, u"b/c"_s, u"cannot be named 'b/c' beside the run 'b/c/d'"_s);
        row("in a run", "a:\nb:\n", u"a"_s, u"b/c/d"_s, u"cannot be named 'b/c/d' beside the run 'b'"_s);
        row("braces", "{a: {}, b: {}}\n", u"a"_s, u"x"_s, u"its runs stand in braces"_s);
        row("indented", "  a:\n    k: x\n  b: {}\n", u"b"_s, u"x"_s, u"does not begin at the start of a line"_s);
        row("an anchor used later", "a: &x\n  k: y\nb: *x\n", u"a"_s, u""_s, u"its entries depend on each other"_s);
        row("a wrong entry", "a:\n  k: x: y\nb:\n", u"a"_s, u"x"_s, u"runs.yml, line 2, column 7"_s,
            ErrorCode::Malformed);
        row("a wrong entry beside", "a:\n  k: x: y\nb:\n", u"b"_s, u"x"_s, u"runs.yml, line 2, column 7"_s,
            ErrorCode::Malformed);
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, name);
        QFETCH(QString, newName);
        QFETCH(ErrorCode, code);
        QFETCH(QString, reason);
        const auto document = Document::parse(text, u"runs.yml"_s);
        QVERIFY(document);
        const EntryEdit edit =
            newName.isEmpty() ? EntryEdit{name, {}, {{u"k"_s, Value{u"other"_s}}}} : EntryEdit{name, newName, {}};
        const auto result = document->edited({edit});
        QVERIFY2(!result, result ? result->bytes().constData() : "");
        QCOMPARE(result.error().code, code);
        QVERIFY2(result.error().message.contains(reason), qPrintable(result.error().message));
    }
};

QTEST_APPLESS_MAIN(TestEdit)
#include "tst_edit.moc"
