// SPDX-License-Identifier: GPL-2.0-or-later
// What has become of the runs, as rows show it.
#include "run_samples.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace runs {

class TestRunTableStatuses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusIsToldForItsRunAlone();
    void beforeAnybodyHasLookedNothingIsClaimed();
    void onlyTheWantedKindsAreShown();
    void durationsOfActiveRowsAreRefreshed();
};

void TestRunTableStatuses::aStatusIsToldForItsRunAlone()
{
    RunTableModel model;
    model.setOrder({u"name"_s, Qt::AscendingOrder});
    model.setRuns(sampleRuns({sampleEntry(u"a"_s, {}, {}), sampleEntry(u"b"_s, {}, {}), sampleEntry(u"c"_s, {}, {})}));
    model.setStatuses(StatusMap{{u"b"_s, sample_status::running()}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy laidOut(&model, &QAbstractItemModel::layoutChanged);
    model.setStatuses(StatusMap{{u"b"_s, sample_status::killed(1, 15)}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(1, model.column(u"status"_s)));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(1, model.column(u"exit"_s)));
    QVERIFY(!changed[0][2].value<QList<int>>().isEmpty()); // the entry is the same
    QCOMPARE(laidOut.size(), 0);
    model.setStatuses(StatusMap{{u"b"_s, sample_status::killed(1, 15)}}); // the same again: nothing to tell
    QCOMPARE(changed.size(), 1);
}

void TestRunTableStatuses::beforeAnybodyHasLookedNothingIsClaimed()
{
    RunTableModel model;
    model.setRuns(sampleRuns({sampleEntry(u"a"_s, {}, {})}));
    model.setKinds({StatusKind::Failed});
    QCOMPARE(namesOf(model), QStringList{u"a"_s});
    QCOMPARE(model.index(0, model.column(u"status"_s)).data().toString(), QString());
    QVERIFY(!model.index(0, model.column(u"status"_s)).data(RunTableModel::RawRole).isValid());
    QCOMPARE(model.statusCounts(), (StatusCounts{.runs = 1, .runsMatching = 1}));
    model.setStatuses(StatusMap());
    QCOMPARE(namesOf(model), QStringList());
}

void TestRunTableStatuses::onlyTheWantedKindsAreShown()
{
    RunTableModel model;
    model.setOrder({u"name"_s, Qt::AscendingOrder});
    model.setRuns(sampleRuns({sampleEntry(u"a-1"_s, {}, {}), sampleEntry(u"a-2"_s, {}, {}),
                              sampleEntry(u"b-1"_s, {}, {}), sampleEntry(u"b-2"_s, {}, {})}));
    model.setStatuses(StatusMap{{u"a-1"_s, sample_status::failed(1, 1)},
                                {u"b-1"_s, sample_status::failed(1, 2)},
                                {u"b-2"_s, sample_status::running()}});
    model.setKinds({StatusKind::Failed});
    QCOMPARE(namesOf(model), (QStringList{u"a-1"_s, u"b-1"_s}));
    QVERIFY(model.setFilter({.text = u"b"_s}));
    QCOMPARE(namesOf(model), QStringList{u"b-1"_s});
    const StatusCounts counts = model.statusCounts();
    QCOMPARE(counts.runs, 4);
    QCOMPARE(counts.runsMatching, 2); // whatever kinds are shown
    QCOMPARE(counts.total[size_t(StatusKind::Failed)], 2);
    QCOMPARE(counts.matching[size_t(StatusKind::Failed)], 1);
    QCOMPARE(counts.total[size_t(StatusKind::Unknown)], 1);
    QCOMPARE(counts.matching[size_t(StatusKind::Unknown)], 0);
    model.setKinds({StatusKind::Failed, StatusKind::Running});
    QCOMPARE(namesOf(model), (QStringList{u"b-1"_s, u"b-2"_s}));
    model.setStatuses(StatusMap{{u"b-2"_s, sample_status::finished(1)}}); // rows follow
    QCOMPARE(namesOf(model), QStringList());
}

void TestRunTableStatuses::durationsOfActiveRowsAreRefreshed()
{
    RunTableModel model;
    model.setOrder({u"name"_s, Qt::AscendingOrder});
    model.setRuns(sampleRuns({sampleEntry(u"a"_s, {}, {}), sampleEntry(u"b"_s, {}, {}), sampleEntry(u"c"_s, {}, {}),
                              sampleEntry(u"d"_s, {}, {})}));
    model.setStatuses(StatusMap{{u"a"_s, sample_status::running()},
                                {u"b"_s, sample_status::finished(1)},
                                {u"c"_s, sample_status::running()},
                                {u"d"_s, sample_status::running()}});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.refreshDurations(1, 2); // those in sight
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(2, model.column(u"duration"_s)));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(2, model.column(u"duration"_s)));
    model.refreshDurations(-1, 100);
    QCOMPARE(changed.size(), 4);
}

} // namespace runs

QTEST_MAIN(runs::TestRunTableStatuses)
#include "tst_run_table_statuses.moc"
