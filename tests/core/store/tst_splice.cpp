// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/document.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const Run added{u"new"_s, {{u"k"_s, {u"z"_s}}}};
const QByteArray addedText = "new:\n  k: z\n";

} // namespace

class TestSplice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothingElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("removed");
        QTest::addColumn<QByteArray>("left"); // after the removal
        QTest::addColumn<QByteArray>("more"); // after an addition to that; as `left` with the entry when empty
        const auto row = [](const char *title, const QByteArray &text, const QStringList &removed,
                            const QByteArray &left, const QByteArray &more = {}) {
            QTest::newRow(title) << text << removed << left << (more.isEmpty() ? left + addedText : more);
        };
        const QByteArray head = "# 1\n\n", a = "a:   # why\n    k: \"x\"\n\n    l: |\n      b:\n",
                         between = "\n# about b\n", b = "'b': {k: y}\n", last = "# about c\nc:\n  k:   z  # c\n\n",
                         tail = "\n# end\n";
        const QByteArray all = head + a + between + b + last + tail;
        row("none", all, {}, all);
        row("one that is not there", all, {u"d"_s}, all);
        row("the first", all, {u"a"_s}, head + between + b + last + tail);
        row("the middle one", all, {u"b"_s}, head + a + between + last + tail);
        row("the last", all, {u"c"_s}, head + a + between + b + "# about c\n\n\n# end\n");
        row("the first two", all, {u"b"_s, u"a"_s}, head + between + last + tail);
        row("all but the middle one", all, {u"a"_s, u"c"_s}, head + between + b + "# about c\n\n\n# end\n");
        row("the only one", "# 1\na:\n  k: x\n# 2\n", {u"a"_s}, "# 1\n{}\n# 2\n", "# 1\nnew:\n  k: z\n# 2\n");
        row("all", "a:\n  k: x\n# 1\n\nb:\n", {u"a"_s, u"b"_s}, "{}\n# 1\n\n", addedText + "# 1\n\n");
        row("indented comments go with their run", "a:\n  k: x\n  # a's\nb:\n", {u"a"_s}, "b:\n");
        row("comments inside a run go with it", "a:\n# a's\n  k: x\n# b's\nb:\n", {u"a"_s}, "# b's\nb:\n");
        row("no line break at the end", "a:\n  k: x\nb:\n  k: y", {u"a"_s}, "b:\n  k: y", "b:\n  k: y\n" + addedText);
        row("the last without a line break", "a:\n  k: x\nb:\n  k: y", {u"b"_s}, "a:\n  k: x\n");
        row("a comment without a line break", "a:\n# c", {}, "a:\n# c", "a:\n# c\n" + addedText);
        row("lines of Windows", "a:\r\n  k: x\r\n\r\nb:\r\n  k: y\r\n", {u"a"_s}, "\r\nb:\r\n  k: y\r\n",
            "\r\nb:\r\n  k: y\r\nnew:\r\n  k: z\r\n");
        row("all lines of Windows", "# c\r\na:\r\n  k: x\r\n", {u"a"_s}, "# c\r\n{}\r\n", "# c\r\nnew:\r\n  k: z\r\n");
        row("byte order mark",
            "\xef\xbb\xbf"
            "a:\n  k: x\nb:\n",
            {u"a"_s},
            "\xef\xbb\xbf"
            "b:\n");
        row("byte order mark and an anchor",
            "\xef\xbb\xbf"
            "a: {}\nb: &x {}\nc: *x\n",
            {u"a"_s},
            "\xef\xbb\xbf"
            "b: &x {}\nc: *x\n");
        row("all behind a byte order mark",
            "\xef\xbb\xbf"
            "a:\n",
            {u"a"_s}, "\xef\xbb\xbf{}\n", "\xef\xbb\xbf" + addedText);
        row("start mark", "---\na: {}\nb: {}\n", {u"a"_s}, "---\nb: {}\n");
        row("directive", "%YAML 1.1\n---\na: {}\nb: {}\n", {u"b"_s}, "%YAML 1.1\n---\na: {}\n");
        row("nothing", "", {}, "");
        row("byte order mark alone", "\xef\xbb\xbf", {}, "\xef\xbb\xbf");
        row("comments only", "# 1\n\n# 2", {}, "# 1\n\n# 2", "# 1\n\n# 2\n" + addedText);
        row("braces of nothing", "# 1\n{}\n# 2\n", {}, "# 1\n{}\n# 2\n", "# 1\nnew:\n  k: z\n# 2\n");
        row("braces of nothing, no line break", "{}", {}, "{}", addedText);
        row("an empty document", "---\n# c\n", {}, "---\n# c\n");
        row("an alias inside a run", "a:\n  k: &x y\n  l: *x\nb:\n", {u"b"_s}, "a:\n  k: &x y\n  l: *x\n");
        row("a run that others refer to not", "a: &x\n  k: y\nb: *x\nc:\n", {u"c"_s}, "a: &x\n  k: y\nb: *x\n");
        row("explicit keys", "? a\n: {k: x}\n? b\n: {k: y}\n", {u"a"_s}, "? b\n: {k: y}\n");
        row("a separator in quotes", "a:\n  k: \"x\u2028y\"\n# b's\nb:\n  k: y\n", {u"b"_s},
            "a:\n  k: \"x\u2028y\"\n# b's\n");
        row("kept blank lines go", "a:\nb:\n  k: |+\n    x\n\nc:\n", {u"b"_s}, "a:\nc:\n");
        row("kept blank lines stay", "a:\n  k: |+\n    x\n\nb:\n", {u"b"_s}, "a:\n  k: |+\n    x\n\n");
    }
    void changesNothingElse()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, removed);
        QFETCH(QByteArray, left);
        QFETCH(QByteArray, more);
        const auto document = Document::parse(text, u"runs.yml"_s);
        QVERIFY(document);
        const auto smaller = document->changed(removed, {});
        QVERIFY2(smaller, qPrintable(smaller ? QString() : smaller.error().message));
        QCOMPARE(smaller->bytes(), left);
        const auto larger = smaller->changed({}, {added});
        QVERIFY2(larger, qPrintable(larger ? QString() : larger.error().message));
        QCOMPARE(larger->bytes(), more);
        QCOMPARE(larger->names(), smaller->names() + QStringList{u"new"_s});
        QCOMPARE(document->changed(removed, {added})->names(), larger->names());
        QCOMPARE(document->bytes(), text);
    }

    void replacesARun()
    {
        const auto document = Document::parse("new:\n  k: x\nb:\n", u"runs.yml"_s);
        QCOMPARE(document->changed({u"new"_s}, {added})->bytes(), "b:\n" + addedText);
    }

    void refusesWhatWouldHarm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("removed");
        QTest::addColumn<bool>("adds");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *title, const QByteArray &text, const QStringList &removed, bool adds,
                            const QString &why, ErrorCode code = ErrorCode::Refused) {
            QTest::newRow(title) << text << removed << adds << code << why;
        };
        const QString depend =
            u"runs.yml cannot be changed without harm to other entries: its entries depend on each other"_s;
        row("a taken name", "new: {}\n", {}, true, u"There is a run named 'new' already."_s);
        row("a taken name in quotes", "\"n\\x65w\": {}\nb:\n", {u"b"_s}, true,
            u"There is a run named 'new' already."_s);
        row("braces", "{a: {}, b: {}}\n", {u"a"_s}, false, u"its runs stand in braces"_s);
        row("braces over lines", "{\na: {},\nb: {}\n}\n", {}, true, u"its runs stand in braces"_s);
        row("indented runs", "  a:\n    k: x\n  b: {}\n", {u"b"_s}, false,
            u"the run 'b' does not begin at the start of a line"_s);
        row("an anchor used later", "a: &x\n  k: y\nb: *x\n", {u"a"_s}, false, depend);
        row("an anchor inside used later", "a:\n  k: &x y\nb:\n  k: *x\n", {u"a"_s}, false, depend);
        row("a merge of a run", "a: &x\n  k: y\nb:\n  <<: *x\n", {u"a"_s}, false, depend);
        row("an anchor taken again", "a:\n  k: &x 1\nb:\n  k: &x 2\nc:\n  k: *x\n", {u"b"_s}, false, depend);
        row("an end mark", "a: {}\n...\n", {}, true, depend);
        row("null", "~\n", {}, true, depend);
        row("text without a line break", "a:\n  k: |\n    x", {}, true, depend);
        row("kept blank lines that would grow", "a:\n  k: |+\n    x\n\nb: {}\n\nc: {}\n", {u"b"_s}, false, depend);
        const auto bad = ErrorCode::Malformed;
        row("a bad entry beside", "a:\n  k: x: y\nb:\n", {u"b"_s}, false, u"runs.yml, line 2, column 7"_s, bad);
        row("a bad entry at the end", "a:\nb:\n  k: x: y\n", {}, true, u"runs.yml, line 3, column 7"_s, bad);
    }
    void refusesWhatWouldHarm()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, removed);
        QFETCH(bool, adds);
        QFETCH(ErrorCode, code);
        QFETCH(QString, reason);
        const auto document = Document::parse(text, u"runs.yml"_s);
        QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
        const auto changed = document->changed(removed, adds ? std::vector{added} : std::vector<Run>());
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, code);
        QVERIFY2(changed.error().message.contains(reason), qPrintable(changed.error().message));
        QCOMPARE(document->bytes(), text);
    }
};

QTEST_APPLESS_MAIN(TestSplice)
#include "tst_splice.moc"
