// SPDX-License-Identifier: GPL-2.0-or-later
#include "made_up_runs.h"

#include "core/comparison/field_axis.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace runs;

using Source = QueryField::Source;

class TestFieldAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersStandAtTheirPlaces()
    {
        const RunSnapshots runs{madeUpRun(u"a"_s, u"train --lr=1e-3"_s), madeUpRun(u"b"_s, u"train"_s),
                                madeUpRun(u"c"_s, u"train --lr=inf"_s), madeUpRun(u"d"_s, u"train --lr=-2"_s)};
        const FieldAxis axis = axisOf({Source::Argument, u"lr"_s}, runs);
        QVERIFY(!axis.isCategorical());
        QCOMPARE(axis.places, (std::vector<std::optional<double>>{0.001, {}, {}, -2}));
        QCOMPARE(axis.min, -2.0);
        QCOMPARE(axis.max, 0.001);
        QCOMPARE(axis.count(), 2);
    }

    void oneTextMakesCategories()
    {
        const RunSnapshots runs{madeUpRun(u"a"_s, u"train --width=wide"_s), madeUpRun(u"b"_s, u"train --width=16"_s),
                                madeUpRun(u"c"_s, u"train --width=8"_s), madeUpRun(u"d"_s, u"train --width=16"_s),
                                madeUpRun(u"e"_s, u"train"_s)};
        const FieldAxis axis = axisOf({Source::Argument, u"width"_s}, runs);
        QCOMPARE(axis.categories.size(), size_t(3));
        QCOMPARE(axis.categoryText(0), u"8"_s);
        QCOMPARE(axis.categoryText(2), u"wide"_s);
        QCOMPARE(axis.places, (std::vector<std::optional<double>>{2, 1, 0, 1, {}}));
    }

    void nothingIsAnEmptyAxis()
    {
        const FieldAxis axis = axisOf({Source::Metric, u"loss"_s}, {madeUpRun(u"a"_s, u"train"_s)});
        QVERIFY(!axis.isCategorical());
        QVERIFY(!axis.differs());
        QCOMPARE(axis.count(), 0);
    }

    void whatRunsHaveCanBeChosen()
    {
        const RunSnapshots runs{madeUpRun(u"a"_s, u"A=1 train --batch_size=1 --seed=1"_s, {{u"loss"_s, summary(NAN)}}),
                                madeUpRun(u"b"_s, u"train --batch-size=2 --seed=1"_s, {{u"acc"_s, summary(1)}})};
        QStringList differing;
        QStringList same;
        for (const FieldChoice &choice : fieldChoices(runs))
            (choice.differs ? differing : same) += choice.field.text();
        QCOMPARE(differing, (QStringList{u"env.A"_s, u"arg.batch_size"_s, u"name"_s, u"metric.acc"_s,
                                         u"metric.acc.min"_s, u"metric.acc.max"_s, u"metric.acc.mean"_s}));
        QVERIFY(same.contains(u"arg.seed"_s));
        QVERIFY(same.contains(u"duration"_s));
        QVERIFY(!same.contains(u"metric.loss"_s)); // nothing to plot
    }
};

QTEST_GUILESS_MAIN(TestFieldAxis)
#include "tst_field_axis.moc"
