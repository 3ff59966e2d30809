// SPDX-License-Identifier: GPL-2.0-or-later
// What is found out of runs for columns and expressions.
#include "../models/field_samples.h"

#include "core/verification/verification_file.h"
#include "gui/live/field_monitor.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace runs {

class TestFieldMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_directory.isValid()); }
    void fieldsOfEverySource();
    void expressionsAreEvaluated();
    void whatIsWrittenAsBeforeIsNotLookedAtAgain();
    void whatHasChangedIsLookedAtAgain();
    void aVerdictThatNobodyTellsOfIsSeen();
    void aPatternThatTakesTooLongIsTold();
    void tellsOfEachChangeOnceAnybodyWantsToKnow();

private:
    static FieldWish wish(const QString &expression, const std::vector<QueryField> &fields = {})
    {
        FieldWish made{fields, expression, {}};
        if (!expression.isEmpty())
            made.query = *Query::parse(expression, 0);
        return made;
    }

    std::shared_ptr<const FieldValues> evaluated(const FieldSources &sources, const FieldWish &wish,
                                                 const FieldValues *previous = nullptr) const
    {
        return evaluatedFields(sources, wish, RunFiles(m_directory.path()), previous);
    }

    QTemporaryDir m_directory;
};

void TestFieldMonitor::fieldsOfEverySource()
{
    const FieldSources sources{
        sampleRuns({sampleEntry(u"a"_s, u"CUDA=0 python t.py --lr 1e-3 x=2"_s, {}), sampleEntry(u"b"_s, u"t"_s, {})}),
        StatusMap{{u"a"_s, sample_status::finished(90)}},
        {{u"a"_s, digest(u"loss"_s, {3, 1, 2})}}};
    const std::vector<QueryField> fields{argument(u"lr"_s),
                                         argument(u"x"_s),
                                         {.source = QueryField::Source::Variable, .name = u"CUDA"_s},
                                         {.source = QueryField::Source::Status},
                                         {.source = QueryField::Source::Duration},
                                         metric(u"loss"_s, Aggregate::Min),
                                         metric(u"loss"_s)};
    const auto values = evaluated(sources, wish({}, fields));
    std::vector<FieldValue> first;
    for (const auto &column : values->columns)
        first.push_back(column[0]);
    QCOMPARE(first, std::vector<FieldValue>({u"1e-3"_s, u"2"_s, u"0"_s, u"finished"_s, 90.0, 1.0, 2.0}));
    QVERIFY(!isPresent(values->columns[0][1]));
    QVERIFY(!isPresent(values->columns[5][1]));
    QCOMPARE(values->columns[3][1], FieldValue(u"unknown"_s));
    QCOMPARE(values->matching, std::vector({true, true}));
}

void TestFieldMonitor::expressionsAreEvaluated()
{
    const FieldSources sources{
        sampleRuns({sampleEntry(u"a"_s, u"t --lr 1e-3"_s, {}), sampleEntry(u"b"_s, u"t --lr 1"_s, {}),
                    sampleEntry(u"c"_s, u"t --lr 1"_s, {})}),
        {},
        {{u"b"_s, digest(u"loss"_s, {1})}, {u"c"_s, digest(u"loss"_s, {5})}}};
    const auto values = evaluated(sources, wish(u"arg.lr > 0.1 and metric.loss < 2"_s));
    QCOMPARE(values->matching, std::vector({false, true, false}));
    QCOMPARE(values->expression, u"arg.lr > 0.1 and metric.loss < 2"_s);
}

/// The values that are handed over as the earlier ones are wrong: where they come back, nobody has looked.
void TestFieldMonitor::whatIsWrittenAsBeforeIsNotLookedAtAgain()
{
    const auto before = sampleRuns({sampleEntry(u"a"_s, u"t --lr 1"_s, {}), sampleEntry(u"b"_s, u"t --lr 2"_s, {})});
    auto known = std::make_shared<FieldValues>(*evaluated({before, {}, {}}, wish({}, {argument(u"lr"_s)})));
    known->columns[0] = {u"known a"_s, u"known b"_s};
    const auto after = sampleRuns({sampleEntry(u"new"_s, u"t --lr 3"_s, {}), sampleEntry(u"a"_s, u"t --lr 1"_s, {}),
                                   sampleEntry(u"b"_s, u"t --lr 4"_s, {})});
    const auto values = evaluated({after, {}, {}}, wish({}, {argument(u"lr"_s)}), known.get());
    QCOMPARE(values->columns[0], std::vector<FieldValue>({u"3"_s, u"known a"_s, u"4"_s}));
    const auto other = evaluated({after, {}, {}}, wish({}, {argument(u"seed"_s)}), known.get());
    QVERIFY(!isPresent(other->columns[0][1]));
}

void TestFieldMonitor::whatHasChangedIsLookedAtAgain()
{
    const auto runs = sampleRuns({sampleEntry(u"a"_s, u"t"_s, {}), sampleEntry(u"b"_s, u"t"_s, {})});
    const auto digestOfB = digest(u"loss"_s, {2});
    FieldSources sources{runs,
                         StatusMap{{u"a"_s, sample_status::finished(1)}, {u"b"_s, sample_status::finished(1)}},
                         {{u"a"_s, digest(u"loss"_s, {1})}, {u"b"_s, digestOfB}}};
    const FieldWish both = wish(u"status = finished"_s, {metric(u"loss"_s)});
    auto known = std::make_shared<FieldValues>(*evaluated(sources, both));
    known->columns[0] = {7.0, 8.0};
    sources.metrics.insert(u"a"_s, digest(u"loss"_s, {5}));
    const auto grown = evaluated(sources, both, known.get());
    QCOMPARE(grown->columns[0], std::vector<FieldValue>({5.0, 8.0}));
    sources.statuses->insert(u"b"_s, sample_status::failed(3, 1));
    const auto failed = evaluated(sources, both, known.get());
    QCOMPARE(failed->matching, std::vector({true, false}));
}

void TestFieldMonitor::aVerdictThatNobodyTellsOfIsSeen()
{
    const RunFiles files(m_directory.path());
    QVERIFY(QDir().mkpath(files.recordPath(u"again"_s)));
    const FieldSources sources{sampleRuns({sampleEntry(u"again"_s, u"t"_s, {}, u"  reproduces: first\n"_s),
                                           sampleEntry(u"first"_s, u"t"_s, {})}),
                               {},
                               {}};
    const FieldWish verdicts = wish({}, {{.source = QueryField::Source::Verdict}});
    const auto before = evaluated(sources, verdicts);
    QVERIFY(!isPresent(before->columns[0][0]));
    Verification verification;
    verification.verdict = Verdict::Identical;
    QVERIFY(writeVerification(files.recordPath(u"again"_s), verification).has_value());
    const auto after = evaluated(sources, verdicts, before.get());
    QCOMPARE(after->columns[0][0], FieldValue(u"identical"_s));
    QVERIFY(!isPresent(after->columns[0][1]));
}

void TestFieldMonitor::aPatternThatTakesTooLongIsTold()
{
    const QString command = QString(40, u'a') + u'!';
    const FieldSources sources{sampleRuns({sampleEntry(u"a"_s, command, {})}), {}, {}};
    const auto values = evaluated(sources, wish(u"command ~ '(?:(a+)+)+$' or name = a"_s));
    QVERIFY(!values->problem.isEmpty());
    QCOMPARE(values->matching, std::vector{true});
}

void TestFieldMonitor::tellsOfEachChangeOnceAnybodyWantsToKnow()
{
    FieldMonitor monitor((RunFiles(m_directory.path())));
    QList<std::shared_ptr<const FieldValues>> told;
    connect(&monitor, &FieldMonitor::changed, this, [&](const auto &values) { told += values; });
    monitor.setRuns(sampleRuns({sampleEntry(u"a"_s, u"t --lr 1"_s, {})}));
    QVERIFY(monitor.isCurrent());
    monitor.setWish(wish(u"arg.lr = 2"_s, {argument(u"lr"_s)}));
    QVERIFY(!monitor.isCurrent());
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(monitor.isCurrent());
    QCOMPARE(told.last()->matching, std::vector{false});
    monitor.setMetrics({}); // nothing looks at those
    monitor.setStatuses({});
    QVERIFY(monitor.isCurrent());
    monitor.setRuns(sampleRuns({sampleEntry(u"a"_s, u"t --lr 2"_s, {})}));
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told.last()->matching, std::vector{true});
    monitor.setWish({});
    QVERIFY(!told.last());
}

} // namespace runs

QTEST_MAIN(runs::TestFieldMonitor)
#include "tst_field_monitor.moc"
