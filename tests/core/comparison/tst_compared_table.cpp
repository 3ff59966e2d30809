// SPDX-License-Identifier: GPL-2.0-or-later
#include "made_up_runs.h"

#include "core/comparison/compared_table.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace runs;

using Section = ComparedRow::Section;

namespace {

const ComparedRow *rowOf(const ComparedTable &table, Section section, const QString &name)
{
    for (const ComparedRow &row : table.rows) {
        if (row.section == section && row.name == name)
            return &row;
    }
    return nullptr;
}

std::shared_ptr<RunSnapshot> withSurroundings(const QString &name, const QString &torch, const QString &branch)
{
    RunSnapshot::Contents contents = madeUpRun(name, u"train"_s)->contents();
    contents.entry.fields.emplace_back(u"commit"_s, text(u"5c9f67d0"_s));
    contents.commitSubject = u"Train"_s;
    contents.environment = Environment{
        {{u"python"_s,
          {Mapping{{u"version"_s, text(u"3.13"_s)}, {u"packages"_s, {Mapping{{u"torch"_s, text(torch)}}}}}}},
         {u"git"_s, {Mapping{{u"branch"_s, text(branch)}}}},
         {u"variables"_s, {Mapping{{u"SLURM_JOB_ID"_s, text(name)}, {u"OMP"_s, text(u""_s)}}}}}};
    return std::make_shared<RunSnapshot>(contents);
}

} // namespace

class TestComparedTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofNothingThereIsNothing() { QVERIFY(comparedTable({}, Aggregate::Last).rows.empty()); }

    void parametersAreTheSameAsNumbers()
    {
        const auto table = comparedTable(
            {madeUpRun(u"a"_s, u"train --lr=1e-3 --b_s=1 --x"_s), madeUpRun(u"b"_s, u"train --lr=0.001 --b-s=2"_s)},
            Aggregate::Last);
        QCOMPARE(table.names, (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(rowOf(table, Section::Parameters, u"lr"_s)->isSame);
        const ComparedRow *size = rowOf(table, Section::Parameters, u"b_s"_s); // one row for both spellings
        QCOMPARE(size->texts, (QStringList{u"1"_s, u"2"_s}));
        QVERIFY(!size->isSame);
        const ComparedRow *given = rowOf(table, Section::Parameters, u"x"_s);
        QVERIFY(!given->isSame);
        QVERIFY(given->texts[1].isNull());
        QVERIFY(rowOf(table, Section::Fields, u"status"_s)->isSame);
        QVERIFY(rowOf(table, Section::Fields, u"status"_s)->numbers.empty());
        QVERIFY(!rowOf(table, Section::Fields, u"command"_s)->isSame);
    }

    void surroundingsHaveTheirSections()
    {
        const auto table = comparedTable(
            {withSurroundings(u"a"_s, u"2.4"_s, u"main"_s), withSurroundings(u"b"_s, u"2.5"_s, u"main"_s)},
            Aggregate::Last);
        QVERIFY(rowOf(table, Section::Environment, u"python version"_s)->isSame);
        QVERIFY(!rowOf(table, Section::Packages, u"torch"_s)->isSame);
        QVERIFY(rowOf(table, Section::Code, u"git branch"_s)->isSame);
        QVERIFY(rowOf(table, Section::Code, u"commit"_s)->isSame);
        QCOMPARE(rowOf(table, Section::Code, u"subject"_s)->texts.front(), u"Train"_s);
        QVERIFY(rowOf(table, Section::Variables, u"OMP"_s)->isSame); // empty is a value
        QVERIFY(!rowOf(table, Section::Variables, u"SLURM_JOB_ID"_s));
        QVERIFY(std::ranges::is_sorted(table.rows, {}, &ComparedRow::section));
    }

    void metricsAreOfTheAggregate()
    {
        MetricSummary one{.count = 3, .last = 3, .min = 1, .max = 3, .mean = 2};
        const RunSnapshots runs{madeUpRun(u"a"_s, u"train"_s, {{u"loss"_s, one}}),
                                madeUpRun(u"b"_s, u"train"_s, {{u"loss"_s, summary(NAN)}}),
                                madeUpRun(u"c"_s, u"train"_s)};
        QCOMPARE(rowOf(comparedTable(runs, Aggregate::Last), Section::Metrics, u"loss"_s)->texts,
                 (QStringList{u"3"_s, u"nan"_s, QString()}));
        QCOMPARE(*rowOf(comparedTable(runs, Aggregate::Min), Section::Metrics, u"loss"_s)->numbers[0], 1.0);
        const RunSnapshots equal{runs[1], runs[1]};
        QVERIFY(rowOf(comparedTable(equal, Aggregate::Max), Section::Metrics, u"loss"_s)->isSame); // NaN and NaN
    }

    void differences_data()
    {
        QTest::addColumn<double>("reference");
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("more") << 0.5 << 0.75 << u"+0.25, +50%"_s;
        QTest::newRow("less than a negative one") << -2.0 << -3.0 << u"-1, -50%"_s;
        QTest::newRow("of nothing") << 0.0 << 2.0 << u"+2"_s;
        QTest::newRow("very much") << 1e-9 << 5.0 << u"+5"_s;
        QTest::newRow("equal") << 5.0 << 5.0 << QString();
        QTest::newRow("no number") << double(NAN) << 5.0 << QString();
        QTest::newRow("infinite") << 1.0 << double(INFINITY) << QString();
    }
    void differences()
    {
        QFETCH(double, reference);
        QFETCH(double, number);
        const ComparedRow row{Section::Metrics, u"m"_s, {u""_s, u""_s}, {reference, number}};
        QTEST(differenceText(row, 1, 0), "text");
        QCOMPARE(differenceText(row, 0, 0), QString());
    }

    void durationsDifferAsSuch()
    {
        const ComparedRow row{Section::Fields, u"duration"_s, {u""_s, u""_s}, {200.0, 100.0}, true};
        QCOMPARE(differenceText(row, 1, 0), u"-1 min 40 s, -50%"_s);
    }

    void onlyWhatIsWanted()
    {
        const auto table = comparedTable(
            {madeUpRun(u"a"_s, u"train --lr=1 --seed=7"_s), madeUpRun(u"b"_s, u"train --lr=2 --seed=7"_s)},
            Aggregate::Last);
        const auto names = [](const ComparedTable &part) {
            QStringList all;
            for (const ComparedRow &row : part.rows)
                all += row.name;
            return all;
        };
        QCOMPARE(names(narrowed(table, true, {})), (QStringList{u"command"_s, u"lr"_s}));
        QCOMPARE(names(narrowed(table, false, u"SEED"_s)), (QStringList{u"command"_s, u"seed"_s}));
        QCOMPARE(names(narrowed(table, true, u"lr=2"_s)), QStringList{u"command"_s});
    }

    void theBestIsMarkedOnlyWhereTheEndIsKnown()
    {
        const ComparedRow row{Section::Metrics, u"loss"_s, {}, {2.0, NAN, 1.0, {}, 1.0}};
        const auto best = [&](const BetterEnds &ends) {
            QList<int> runs;
            for (int run = 0; run < 5; ++run) {
                if (isBest(row, run, ends))
                    runs += run;
            }
            return runs;
        };
        QCOMPARE(best({}), QList<int>());
        QCOMPARE(best({{u"loss"_s, Better::Smaller}}), (QList<int>{2, 4}));
        QCOMPARE(best({{u"loss"_s, Better::Larger}}), QList<int>{0});
    }
};

QTEST_GUILESS_MAIN(TestComparedTable)
#include "tst_compared_table.moc"
