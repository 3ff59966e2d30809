// SPDX-License-Identifier: GPL-2.0-or-later
#include "made_up_runs.h"

#include "core/comparison/axis_brush.h"
#include "core/query/query.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

using Source = QueryField::Source;

RunSnapshots sweep()
{
    return {madeUpRun(u"a"_s, u"train --lr=1e-4 --opt=adam"_s, {{u"loss"_s, summary(0.1)}}),
            madeUpRun(u"b"_s, u"train --lr=0.001 --opt=\"it's\""_s, {{u"loss"_s, summary(0.25)}}),
            madeUpRun(u"c"_s, u"train --lr=0.0102030405 --opt=0.10"_s, {{u"loss"_s, summary(INFINITY)}}),
            madeUpRun(u"d"_s, u"train --opt=in"_s, {{u"a b.min"_s, summary(1.0 / 3)}}),
            madeUpRun(u"e"_s, u"train --lr=7 --opt"_s, {{u"loss"_s, summary(0.2500000000000001)}})};
}

/// The runs for which the expression holds, as Query has it.
QStringList matching(const QString &expression, const RunSnapshots &all)
{
    const auto query = Query::parse(expression, 1'800'000'000'000'000);
    if (!query)
        qFatal("%s: %s", qPrintable(expression), qPrintable(query.error().message));
    QStringList names;
    for (const auto &run : all) {
        if (query->matches(*run).value())
            names += run->name();
    }
    return names;
}

QStringList inside(const AxisBrush &brush, const FieldAxis &axis, const RunSnapshots &all)
{
    QStringList names;
    for (size_t i = 0; i < all.size(); ++i) {
        if (contains(brush, axis, i))
            names += all[i]->name();
    }
    return names;
}

} // namespace

class TestAxisBrush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressions_data();
    void expressions();
    void everyBrushMatchesWhatLiesInIt();
    void severalValues();
    void noCategoryIsNoExpression();
};

void TestAxisBrush::expressions_data()
{
    QTest::addColumn<QueryField>("field");
    QTest::addColumn<AxisBrush>("brush");
    QTest::addColumn<QString>("expression");
    QTest::newRow("few digits") << QueryField{Source::Argument, u"lr"_s} << AxisBrush{9.87654e-5, 0.0105}
                                << u"arg.lr >= 0.0001 and arg.lr <= 0.011"_s;
    QTest::newRow("as many as it takes") << QueryField{Source::Metric, u"loss"_s, Aggregate::Min}
                                         << AxisBrush{0.2, 0.25}
                                         << u"metric.loss.min >= 0.2 and metric.loss.min <= 0.25"_s;
    QTest::newRow("a metric with an odd name") << QueryField{Source::Metric, u"a b.min"_s} << AxisBrush{0.3, 0.4}
                                               << u"metric.'a b.min' >= 0.3 and metric.'a b.min' <= 0.4"_s;
    QTest::newRow("a category") << QueryField{Source::Argument, u"opt"_s} << AxisBrush{0.6, 1.4} << u"arg.opt = adam"_s;
    QTest::newRow("categories that have to be quoted") << QueryField{Source::Argument, u"opt"_s} << AxisBrush{-1, 9}
                                                       << u"arg.opt in ('0.10', adam, 'in', 'it''s', true)"_s;
    QTest::newRow("a status") << QueryField{Source::Status} << AxisBrush{0, 0} << u"status = finished"_s;
    QTest::newRow("a length of time") << QueryField{Source::Duration} << AxisBrush{99, 101}
                                      << u"duration >= 100 and duration <= 100"_s;
}

void TestAxisBrush::expressions()
{
    QFETCH(QueryField, field);
    QFETCH(AxisBrush, brush);
    const RunSnapshots all = sweep();
    const FieldAxis axis = axisOf(field, all);
    const QString expression = brushExpression(brush, axis);
    QTEST(expression, "expression");
    QCOMPARE(matching(expression, all), inside(brush, axis, all));
}

void TestAxisBrush::everyBrushMatchesWhatLiesInIt()
{
    const RunSnapshots all = sweep();
    std::vector<QueryField> fields;
    for (const FieldChoice &choice : fieldChoices(all))
        fields.push_back(choice.field);
    QVERIFY(fields.size() > 10);
    for (const QueryField &field : fields) {
        const FieldAxis axis = axisOf(field, all);
        for (const auto &low : axis.places) {
            for (const auto &high : axis.places) {
                if (!low || !high || *low > *high)
                    continue;
                const AxisBrush brush{*low, *high};
                const QString expression = brushExpression(brush, axis);
                QVERIFY2(matching(expression, all) == inside(brush, axis, all), qPrintable(expression));
            }
        }
    }
}

void TestAxisBrush::severalValues()
{
    RunSnapshots all{madeUpRun(u"a"_s, u"train --tag x --tag 'y z'"_s), madeUpRun(u"b"_s, u"train --tag x"_s),
                     madeUpRun(u"c"_s, u"train"_s)};
    const FieldAxis axis = axisOf({Source::Argument, u"tag"_s}, all);
    QCOMPARE(axis.categories.size(), size_t(2));
    const AxisBrush both{0, 1};
    QCOMPARE(brushExpression(both, axis), u"(arg.tag = x or arg.tag = x and arg.tag = 'y z')"_s);
    QCOMPARE(matching(brushExpression(both, axis), all), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(brushExpression({1, 1}, axis), u"arg.tag = x and arg.tag = 'y z'"_s);
}

void TestAxisBrush::noCategoryIsNoExpression()
{
    const RunSnapshots all = sweep();
    QCOMPARE(brushExpression({0.2, 0.8}, axisOf({Source::Argument, u"opt"_s}, all)), QString());
}

QTEST_GUILESS_MAIN(TestAxisBrush)
#include "tst_axis_brush.moc"
