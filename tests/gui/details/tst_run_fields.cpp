// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/sample_runs.h"

#include "core/base/timestamp.h"
#include "gui/details/pretty_json.h"
#include "gui/details/run_fields.h"
#include "gui/text/shown_text.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace runs;

using Form = FieldContent::Form;

class TestRunFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsThereInOrder()
    {
        Run run = sampleRun(u"a/b"_s);
        setField(run, u"zeta"_s, number(u"0.10"_s));
        setField(run, u"overwrite"_s, Value{true});
        setField(run, u"nothing"_s, Value{});
        QStringList shown;
        for (const FieldContent &field : runFields(run, {}))
            shown += field.label + u": "_s + field.shown;
        shown.removeIf([](const QString &line) { return line.startsWith(u"Started"_s); });
        QCOMPARE(shown, (QStringList{u"Name: a/b"_s, u"Description: First line\nsecond line"_s,
                                     u"Command: python train.py --seed 1"_s, u"Commit: 5c9f67d"_s, u"Host: gpu03"_s,
                                     u"zeta: 0.10"_s, u"overwrite: True"_s, u"nothing: None"_s}));
    }

    void keysThatAreNotThereAreNotShown() { QCOMPARE(runFields({u"a"_s, {}}, {}).size(), 1); }

    void whatIsNullIsNotRecorded_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("shown");
        QTest::newRow("host") << u"host"_s << u"not recorded"_s;
        QTest::newRow("command") << u"command"_s << u"not recorded"_s;
        QTest::newRow("description") << u"description"_s << u"No description"_s;
    }
    void whatIsNullIsNotRecorded()
    {
        QFETCH(QString, key);
        for (const Value &value : {Value{}, text({})}) {
            const FieldContent content = fieldContent(key, value, {});
            QTEST(content.shown, "shown");
            QVERIFY(content.isMuted);
            QCOMPARE(content.copyLabel, QString()); // there is nothing to copy
        }
    }

    void timesAreExactAndRelative()
    {
        FieldContext context{.now = *parseTimestamp(u"2020-02-03T04:10:06.789+00:00"), .dateFormat = {}};
        FieldContent content = fieldContent(u"datetime"_s, text(u"2020-02-03T04:05:06.789000+00:00"_s), context);
        QVERIFY2(content.shown.endsWith(u":05:06"_s), qPrintable(content.shown));
        QCOMPARE(content.remark, u"5 min ago"_s);
        QVERIFY(content.toolTip.startsWith(content.shown));
        QCOMPARE(content.whole, u"2020-02-03T04:05:06.789000+00:00"_s); // copied as it is recorded
        context.now += 400 * 86'400'000'000;
        content = fieldContent(u"datetime"_s, text(u"2020-02-03T04:05:06.789000+00:00"_s), context);
        QCOMPARE(content.remark, QString()); // it would be the date once more
        content = fieldContent(u"datetime"_s, text(u"last week"_s), context);
        QCOMPARE(content.shown, u"last week"_s);
    }

    void hashesAreAbbreviated_data()
    {
        QTest::addColumn<QString>("commit");
        QTest::addColumn<QString>("shown");
        QTest::newRow("sha1") << QString(40, u'a') << QString(7, u'a');
        QTest::newRow("sha256") << QString(64, u'0') << QString(7, u'0');
        QTest::newRow("short already") << u"abc1234"_s << u"abc1234"_s;
        QTest::newRow("a word") << u"my-branch-name"_s << u"my-branch-name"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void hashesAreAbbreviated()
    {
        QFETCH(QString, commit);
        QTEST(shortCommit(commit), "shown");
        if (!commit.isEmpty())
            QCOMPARE(fieldContent(u"commit"_s, text(commit), {}).whole, commit);
    }

    void formsFollowTheValue_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<Value>("value");
        QTest::addColumn<int>("form");
        QTest::newRow("short") << u"x"_s << text(u"a"_s) << int(Form::Line);
        QTest::newRow("long") << u"x"_s << text(QString(81, u'a')) << int(Form::Block);
        QTest::newRow("lines") << u"x"_s << text(u"a\nb"_s) << int(Form::Block);
        QTest::newRow("nested") << u"x"_s << Value{Sequence{}} << int(Form::Block);
        QTest::newRow("command") << u"command"_s << text(u"a"_s) << int(Form::Block);
        QTest::newRow("description") << u"description"_s << text(u"a\nb"_s) << int(Form::Bare);
    }
    void formsFollowTheValue()
    {
        QFETCH(QString, key);
        QFETCH(Value, value);
        QTEST(int(fieldContent(key, value, {}).form), "form");
    }

    void hugeValuesAreCutButCopiedWhole()
    {
        const QString huge(1'100'000, u'x');
        for (const QString &key : {u"command"_s, u"description"_s, u"note"_s}) {
            const FieldContent content = fieldContent(key, text(huge), {});
            QVERIFY(content.shown.size() <= 10'000);
            QCOMPARE(content.remark, u"… 1.0 MiB more, copy takes all"_s);
            QCOMPARE(content.whole.size(), huge.size());
        }
    }

    void veryManyKeysAreCounted()
    {
        Run run = sampleRun(u"a"_s);
        for (int i = 0; i < 1'000; ++i)
            run.fields.emplace_back(u"k%1"_s.arg(i), number(u"1"_s));
        const QList<FieldContent> fields = runFields(run, {});
        QCOMPARE(fields.size(), 6 + 100 + 1);
        QVERIFY2(fields.last().shown.contains(u"900"_s), qPrintable(fields.last().shown));
    }

    void jsonIsReadable_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("json");
        const Value list{Sequence{number(u"1.50"_s), text(u"a\"b"_s), Value{}, Value{false}}};
        const QString word(30, u'w');
        QTest::newRow("short") << list << u"[1.50, \"a\\\"b\", null, false]"_s;
        QTest::newRow("long") << Value{Mapping{{u"z"_s, text(word)}, {u"a"_s, list}}}
                              << u"{\n  \"z\": \"%1\",\n  \"a\": [1.50, \"a\\\"b\", null, false]\n}"_s.arg(word);
        QTest::newRow("deep") << Value{Sequence{Value{Mapping{{u"k"_s, Value{Sequence{text(word), text(word)}}}}}}}
                              << u"[\n  {\n    \"k\": [\n      \"%1\",\n      \"%1\"\n    ]\n  }\n]"_s.arg(word);
    }
    void jsonIsReadable()
    {
        QFETCH(Value, value);
        QTEST(prettyJson(value), "json");
    }
};

QTEST_GUILESS_MAIN(TestRunFields)
#include "tst_run_fields.moc"
