// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/document.h"
#include "core/store/emitter.h"
#include "core/store/yaml_parser.h"
#include "text_generator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestEntryReader : public QObject
{
    Q_OBJECT

    /// The texts of the fields, as "key=text" or, not quoted, "key~text".
    static QByteArrayList read(QByteArrayView lines)
    {
        EntryReader reader;
        if (!reader.read(lines))
            return {"needs a parser"};
        QByteArrayList fields;
        for (const auto &[key, text, isPlain] : reader.fields())
            fields += key.toByteArray() + (isPlain ? "~" : "=") + text.toByteArray();
        return fields;
    }

private Q_SLOTS:
    void readsTheUsualStyle_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArrayList>("fields");
        const auto row = [](const char *title, const char *lines, const QByteArrayList &fields) {
            QTest::newRow(title) << QByteArray(lines) << fields;
        };
        row("nothing", "", {});
        row("plain", "  a: x y\n  b: -1.5\n  c_d-e.2: x:y#z\n", {"a~x y", "b~-1.5", "c_d-e.2~x:y#z"});
        row("no line break at the end", "  a: x", {"a~x"});
        row("nothing behind the colon", "  a:\n  b:   \n  c:", {"a~", "b~", "c~"});
        row("deeper", "      a: x\n      b: y\n", {"a~x", "b~y"});
        row("plain over lines", "  a: x\n    y\n   z  \n  b: u\n\n\n   v\n", {"a~x y z", "b~u\n\nv"});
        row("comments", "  # 1\n  a: x # 2\n# 3\n  b: 'y'  # 4\n  c: # 5\n\n", {"a~x", "b=y", "c~"});
        row("single quotes", "  a: 'x'\n  b: ''\n  c: 'it''s: # x \"\\n'\n", {"a=x", "b=", "c=it's: # x \"\\n"});
        row("single quotes over lines", "  a: 'x  \n    y\n\n\n    z\n\n    '\n", {"a=x y\n\nz\n"});
        row("double quotes", "  a: \"x 'y'\"\n  b: \"\\xe9\\u2013\\U0001F600\\t\\\\\\\"\\n\\/ \\ \"\n",
            {"a=x 'y'", "b=é–😀\t\\\"\n/  "});
        row("double quotes over lines", "  a: \"x  \n    y\\\n    \\  z \\\n\n    u\n\n    v\"\n", {"a=x y  z \nu\nv"});
        row("literal", "  a: |\n    x  \n\n     y\n    # z\n\n  b: |-\n   x\n      \n   :\n  c: |\n\n    x\n\n",
            {"a=x  \n\n y\n# z\n", "b=x\n   \n:", "c=\nx\n"});
        row("other scripts", "  a: é – “试” 😀\n", {"a~é – “试” 😀"});
    }
    void readsTheUsualStyle()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArrayList, fields);
        QCOMPARE(read(lines), fields);
        const auto parsed = parseYaml("name:\n" + lines, u"runs.yml"_s);
        QVERIFY(parsed);
        QCOMPARE(qsizetype(parsed->entries[0].run.fields.size()), fields.size());
    }

    void leavesTheRestToTheParser_data()
    {
        QTest::addColumn<QByteArray>("lines");
        for (const char *lines : {"  a: |+\n   x\n",
                                  "  a: |1\n   x\n",
                                  "  a: | # c\n   x\n",
                                  "  a: |\n  b: x\n",
                                  "  a: |\n",
                                  "  a: |",
                                  "  a: |\n   x",
                                  "  a: |\n     \n   x\n",
                                  "  a: |\n     \n       x\n",
                                  "  a: |\n    x\n   y\n",
                                  "  a: >-\n   x\n",
                                  "  a: [x]\n",
                                  "  a: {b: x}\n",
                                  "  a:\n  - x\n",
                                  "  a:\n    b: x\n",
                                  "  a: &b x\n",
                                  "  a: *b\n",
                                  "  a: !!str 1\n",
                                  "  - x\n",
                                  "  ? a\n",
                                  "  'a': x\n",
                                  "  a: x: y\n",
                                  "  a: x\n    y: z\n",
                                  "  a: x:\n",
                                  "  a: 'x' y\n",
                                  "  a: 'x'# c\n",
                                  "  a: 'x\n",
                                  "  a: \"x\n",
                                  "  a: \"\\q\"\n",
                                  "  a: \"\\xg0\"\n",
                                  "  a: \"\\ud800\"\n",
                                  "  a: \"\\L\"\n",
                                  "  a: \"\\",
                                  "  a: x\n  a: y\n",
                                  "  a: x\n b: y\n",
                                  "  a: x\n   # c\n   y\n",
                                  "  a: x # c\n   y\n",
                                  "  a: 'x'\n   y\n",
                                  "  a:\tx\n",
                                  "  a: x\r\n",
                                  "  a: @x\n",
                                  "  a: - x\n",
                                  "  a: -\n",
                                  "  a: %x\n",
                                  "  <<: x\n",
                                  "  a b: x\n",
                                  "  é: x\n",
                                  "  a: \x01\n",
                                  "  a: \x7f\n",
                                  "  a: \xff\n",
                                  "  a: \xc2\x80\n",
                                  "  a: \xe2\x80\xa8\n",
                                  "  a: \xef\xbf\xbf\n"}) {
            QTest::newRow(QByteArray(lines).toPercentEncoding(" :'\"\\").constData()) << QByteArray(lines);
        }
    }
    void leavesTheRestToTheParser()
    {
        QFETCH(QByteArray, lines);
        QCOMPARE(read(lines), QByteArrayList{"needs a parser"});
    }

    void readsAsTheParserDoes()
    {
        int taken = 0;
        EntryReader reader;
        for (quint32 seed = 0; seed < 3000; ++seed) {
            TextGenerator generator(seed);
            QByteArray text = generator.text();
            if (seed % 2 == 1)
                text = generator.damaged(text);
            // The entries of what needs a parser as a whole are looked at, too.
            for (qsizetype begin = 0; (begin = text.indexOf(":\n", begin)) >= 0;) {
                begin += 2;
                qsizetype end = begin;
                while (end < text.size() && (text[end] == ' ' || text[end] == '\n' || text[end] == '#'))
                    end = std::max(text.indexOf('\n', end), end) + 1;
                const QByteArray lines = text.sliced(begin, std::min(end, text.size()) - begin);
                if (!reader.read(lines))
                    continue;
                const auto parsed = parseYaml("name:\n" + lines, u"runs.yml"_s);
                QVERIFY2(parsed && parsed->entries.size() == 1, lines.constData());
                const Mapping &fields = parsed->entries[0].run.fields;
                QVERIFY2(fields.size() == reader.fields().size(), lines.constData());
                for (size_t i = 0; i < fields.size(); ++i) {
                    QCOMPARE(QString::fromUtf8(reader.fields()[i].key), fields[i].first);
                    QVERIFY2(QString::fromUtf8(displayUtf8(reader.fields()[i])) == displayText(fields[i].second),
                             lines.constData());
                }
                ++taken;
            }
        }
        QVERIFY2(taken > 500, QByteArray::number(taken).constData());
    }

    void readsWhatIsEmitted()
    {
        EntryReader reader;
        for (quint32 seed = 0; seed < 300; ++seed) {
            const Run run{u"name"_s,
                          {{u"command"_s, TextGenerator(seed).run(u"x"_s).fields[0].second}, {u"host"_s, {}}}};
            const QByteArray text = emitEntry(run).toUtf8();
            const auto document = Document::parse(text, u"runs.yml"_s);
            QVERIFY2(document && document->read(0, reader), text.constData());
            QCOMPARE(*document->run(0), run);
        }
    }
};

QTEST_GUILESS_MAIN(TestEntryReader)
#include "tst_entry_reader.moc"
