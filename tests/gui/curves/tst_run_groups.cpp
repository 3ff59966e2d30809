// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/run_groups.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestRunGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("group");
        QTest::newRow("a component") << u"ppo/lr0.01/seed-3"_s << u"ppo/lr0.01"_s;
        QTest::newRow("a word") << u"baseline_seed12"_s << u"baseline"_s;
        QTest::newRow("a number") << u"baseline-2"_s << u"baseline"_s;
        QTest::newRow("a short one") << u"ppo-s=7"_s << u"ppo"_s;
        QTest::newRow("no number") << u"baseline"_s << u"baseline"_s;
        QTest::newRow("a number that says something") << u"ppo/lr0.01"_s << u"ppo/lr0.01"_s;
        QTest::newRow("nothing else") << u"seed-1"_s << u"seed-1"_s;
    }
    void byName()
    {
        QFETCH(QString, name);
        QFETCH(QString, group);
        QCOMPARE(groupsOf({{name, {}}}, RunGrouping::Name), QStringList{group});
        QCOMPARE(groupsOf({{name, {}}}, RunGrouping::None), QStringList{name});
    }

    void byParameters()
    {
        const QList<GroupedRun> runs{{u"a"_s, u"python train.py --lr=0.1 --seed=1"_s},
                                     {u"b"_s, u"python train.py --lr 0.5 --seed=1"_s},
                                     {u"c"_s, u"python train.py --seed 7 --lr=0.1"_s},
                                     {u"d"_s, u"python train.py --lr=0.1 --fast --random-seed=3"_s}};
        QCOMPARE(groupsOf(runs, RunGrouping::Parameters),
                 (QStringList{u"lr=0.1"_s, u"lr=0.5"_s, u"lr=0.1"_s, u"lr=0.1 fast=true"_s}));
        QCOMPARE(groupsOf({runs[0], runs[2]}, RunGrouping::Parameters),
                 (QStringList{u"same parameters"_s, u"same parameters"_s}));
    }
};

QTEST_APPLESS_MAIN(TestRunGroups)
#include "tst_run_groups.moc"
