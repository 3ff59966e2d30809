// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/query/field_list.h"
#include "core/query/field_value.h"
#include "sample_subject.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QueryField field(const QString &text)
{
    return fieldList(text)->front();
}

} // namespace

class TestField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        const auto fields = fieldList(u"name,arg.lr metric.'train loss'.min , key.x,arg.*,metric.*.max,command,"_s);
        QVERIFY(fields.has_value());
        QStringList texts;
        for (const QueryField &one : *fields)
            texts += one.text();
        QCOMPARE(texts, (QStringList{u"name"_s, u"arg.lr"_s, u"metric.'train loss'.min"_s, u"key.x"_s, u"arg.*"_s,
                                     u"metric.*.max"_s, u"command"_s}));
        QVERIFY((*fields)[4].isAll && (*fields)[5].isAll && !(*fields)[6].isAll);

        const auto sorted = sortFieldList(u"arg.lr,-metric.loss.min"_s);
        QVERIFY(sorted.has_value());
        QCOMPARE(*sorted, (std::vector<SortField>{{field(u"arg.lr"_s), false}, {field(u"metric.loss.min"_s), true}}));
    }

    void mistakesInLists()
    {
        QCOMPARE(fieldList(u" "_s).error().message,
                 u"A field is missing here, such as status, arg.lr or metric.loss."_s);
        QCOMPARE(fieldList(u"name,lr=1"_s).error().at, 7);
        QCOMPARE(fieldList(u"name,nane"_s).error(),
                 (QueryError{5, 4, u"There is no field 'nane'; did you mean 'name'?"_s}));
        QCOMPARE(sortFieldList(u"name,-nane"_s).error(),
                 (QueryError{6, 4, u"There is no field 'nane'; did you mean 'name'?"_s}));
        QCOMPARE(sortFieldList(u"arg.*"_s).error().message,
                 u"arg.* stands for many fields; name the one to sort by."_s);
        QVERIFY(!fieldList(u"metric.'a"_s) && !sortFieldList(u"-"_s) && !fieldList(u"'name'"_s));
    }

    void textsAreReadBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"loss", "train/loss", "a b", "it's", "\"", "a=b", "loss.min", "x.last", ".min", "*",
                                 "*.min", "a.b", "größe", "(", "-x", "~x", "''"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void textsAreReadBack()
    {
        QFETCH(QString, name);
        for (const auto source : {QueryField::Source::Tag, QueryField::Source::Argument, QueryField::Source::Variable,
                                  QueryField::Source::Key})
            QCOMPARE(field(QueryField{source, name}.text()), (QueryField{source, name}));
        for (const Aggregate aggregate : allAggregates) {
            const QueryField metric{QueryField::Source::Metric, name, aggregate};
            QCOMPARE(field(metric.text()), metric);
        }
    }

    void sorts()
    {
        const std::vector<FieldValue> ordered{-INFINITY,
                                              FieldValue(u"-1"_s),
                                              0.5,
                                              FieldValue(u"1e3"_s),
                                              1e4,
                                              FieldValue(u"B"_s),
                                              FieldValue(QStringList{u"a"_s, u"b"_s}),
                                              NAN,
                                              FieldValue()};
        const auto sorted = [](std::vector<FieldValue> values, bool isDescending) {
            std::ranges::stable_sort(
                values, [&](const auto &a, const auto &b) { return compareForSort(a, b, isDescending) < 0; });
            QStringList texts;
            for (const FieldValue &value : values)
                texts += shownValue(QueryField{QueryField::Source::Argument, u"x"_s}, value);
            return texts;
        };
        std::vector<FieldValue> mixed(ordered.rbegin(), ordered.rend());
        QCOMPARE(sorted(mixed, false),
                 (QStringList{u"-inf"_s, u"-1"_s, u"0.5"_s, u"1e3"_s, u"10000"_s, u"B"_s, u"a b"_s, u"nan"_s, u""_s}));
        QCOMPARE(sorted(mixed, true),
                 (QStringList{u"a b"_s, u"B"_s, u"10000"_s, u"1e3"_s, u"0.5"_s, u"-1"_s, u"-inf"_s, u"nan"_s, u""_s}));
    }

    void shows_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<FieldValue>("value");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("json");
        const auto row = [](const char *title, const QString &name, const FieldValue &value, const QString &text,
                            const QString &json) { QTest::newRow(title) << name << value << text << json; };
        row("nothing", u"arg.x"_s, {}, u""_s, u"null"_s);
        row("a metric", u"metric.x"_s, 0.1, u"0.1"_s, u"0.1"_s);
        row("a small one", u"metric.x"_s, 1e-5, u"1e-05"_s, u"1.0e-05"_s);
        row("of single precision", u"metric.x"_s, double(0.1F), u"0.1"_s, u"0.10000000149011612"_s);
        row("a whole number", u"metric.x.step"_s, 12345678.0, u"12345678"_s, u"12345678"_s);
        row("of a million", u"metric.x"_s, 1e6, u"1000000"_s, u"1000000"_s);
        row("a large one", u"metric.x"_s, 1e22, u"1e+22"_s, u"1.0e+22"_s);
        row("no number", u"metric.x"_s, NAN, u"nan"_s, u"\"NaN\""_s);
        row("infinite", u"metric.x"_s, -INFINITY, u"-inf"_s, u"\"-Infinity\""_s);
        row("a parameter", u"arg.x"_s, u"1e-3"_s, u"1e-3"_s, u"0.001"_s);
        row("all digits", u"arg.x"_s, u"12345678901234567890"_s, u"12345678901234567890"_s, u"12345678901234567890"_s);
        row("a text", u"arg.x"_s, u"adam"_s, u"adam"_s, u"\"adam\""_s);
        row("several", u"arg.x"_s, QStringList{u"a"_s, u"b"_s}, u"a b"_s, u"[\"a\", \"b\"]"_s);
        row("a name", u"name"_s, u"7"_s, u"7"_s, u"\"7\""_s);
        row("a truth", u"tag.x"_s, false, u"false"_s, u"false"_s);
        row("a duration", u"duration"_s, 83.25, u"1 min 23 s"_s, u"83.250"_s);
    }
    void shows()
    {
        QFETCH(QString, field);
        QFETCH(FieldValue, value);
        QTEST(shownValue(::field(field), value), "text");
        QTEST(toJson(plainValue(::field(field), value)), "json");
    }
};

QTEST_GUILESS_MAIN(TestField)
#include "tst_field.moc"
