// SPDX-License-Identifier: GPL-2.0-or-later
#include "run_samples.h"

#include "gui/models/run_filter.h"
#include "gui/models/run_order.h"

#include <QTranslator>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QStringList namesOf(const RunSet &runs, const std::vector<int> &rows)
{
    QStringList names;
    for (const int row : rows)
        names += runs.document().name(row);
    return names;
}

/// A language of one word.
class Dictionary : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QByteArrayView(source) == "Running" ? u"Läuft"_s : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestRunOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void naturalOrder_data();
    void naturalOrder();
    void sorts_data();
    void sorts();
    void withoutColumnsTheOrderOfTheFile();
    void filters_data();
    void filters();
    void whatIsNotKnownYetMatches();
    void refusesWhatIsNoPattern();
};

void TestRunOrder::naturalOrder_data()
{
    QTest::addColumn<QByteArray>("less");
    QTest::addColumn<QByteArray>("greater");
    QTest::newRow("numbers by value") << QByteArray("seed-2") << QByteArray("seed-10");
    QTest::newRow("prefix first") << QByteArray("seed") << QByteArray("seed-1");
    QTest::newRow("empty first") << QByteArray("") << QByteArray("0");
    QTest::newRow("leading zeros last of all") << QByteArray("a01b") << QByteArray("a1b");
    QTest::newRow("zeros then rest") << QByteArray("a007b") << QByteArray("a7c");
    QTest::newRow("long numbers") << QByteArray("99999999999999999999998") << QByteArray("99999999999999999999999");
    QTest::newRow("more digits than fit into a part") << QByteArray(127, '9') << "1" + QByteArray(127, '0');
    QTest::newRow("parts of digits") << QByteArray(300, '8') + "x" << QByteArray(300, '8') + "y";
    QTest::newRow("digit before letter") << QByteArray("a1") << QByteArray("ab");
    QTest::newRow("above ASCII last") << QByteArray("z") << QByteArray("\xc3\xa4");
}

void TestRunOrder::naturalOrder()
{
    QFETCH(const QByteArray, less);
    QFETCH(const QByteArray, greater);
    const auto document = Document::parse("'" + greater + "':\n'" + less + "':\n", u"runs.yml"_s);
    QVERIFY(document);
    const RunSet runs(*document);
    QCOMPARE(sortedRuns(runs, {u"name"_s, Qt::AscendingOrder}, {}, 0), (std::vector<int>{1, 0}));
    QCOMPARE(sortedRuns(runs, {u"name"_s, Qt::DescendingOrder}, {}, 0), (std::vector<int>{0, 1}));
}

void TestRunOrder::sorts_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("ascending");
    QTest::newRow("name") << u"name"_s << QStringList{u"r2"_s, u"r10"_s, u"s"_s, u"t"_s};
    // 09:30+01:00 is before 09:00 UTC; a run without a date is first, as one that is unknown
    QTest::newRow("time, not its text") << u"datetime"_s << QStringList{u"t"_s, u"r10"_s, u"r2"_s, u"s"_s};
    QTest::newRow("numbers as numbers") << u"score"_s << QStringList{u"t"_s, u"s"_s, u"r2"_s, u"r10"_s};
    QTest::newRow("text") << u"command"_s << QStringList{u"t"_s, u"r10"_s, u"s"_s, u"r2"_s};
    QTest::newRow("active first") << u"status"_s << QStringList{u"s"_s, u"r10"_s, u"t"_s, u"r2"_s};
    QTest::newRow("duration by value") << u"duration"_s << QStringList{u"r2"_s, u"t"_s, u"r10"_s, u"s"_s};
    QTest::newRow("exit codes, then signals") << u"exit"_s << QStringList{u"r2"_s, u"s"_s, u"r10"_s, u"t"_s};
    QTest::newRow("no such key: as in the file") << u"other"_s << QStringList{u"r2"_s, u"r10"_s, u"s"_s, u"t"_s};
}

void TestRunOrder::sorts()
{
    QFETCH(const QString, key);
    QFETCH(QStringList, ascending);
    const auto runs = sampleRuns({
        sampleEntry(u"r2"_s, u"c"_s, u"2026-11-23T09:00:00+00:00"_s, u"  score: 1.5\n"_s),
        sampleEntry(u"r10"_s, u"a"_s, u"2026-11-23T09:30:00+01:00"_s, u"  score: 1e1\n"_s),
        sampleEntry(u"s"_s, u"b"_s, u"2026-11-24T00:00:00+00:00"_s, u"  score: -2\n"_s),
        {u"t"_s, u"  host: null\n"_s},
    });
    // Of r2 nothing is recorded.
    const StatusColumn statuses(*runs, StatusMap{{u"s"_s, sample_status::running()},
                                                 {u"r10"_s, sample_status::failed(100, 200)},
                                                 {u"t"_s, sample_status::killed(9, 1)}});
    constexpr qint64 now = 2'000'000'000;
    QCOMPARE(namesOf(*runs, sortedRuns(*runs, {key, Qt::AscendingOrder}, statuses, now)), ascending);
    std::ranges::reverse(ascending);
    QCOMPARE(namesOf(*runs, sortedRuns(*runs, {key, Qt::DescendingOrder}, statuses, now)), ascending);
}

void TestRunOrder::withoutColumnsTheOrderOfTheFile()
{
    const RunSet runs(
        sampleDocument({sampleEntry(u"b"_s, {}, u"2026-11-24"_s), sampleEntry(u"a"_s, {}, u"2026-11-23"_s)}));
    const StatusColumn statuses(runs, StatusMap{{u"a"_s, sample_status::running()}});
    const auto sorted = [&](const QString &key, Qt::SortOrder order) {
        return namesOf(runs, sortedRuns(runs, {key, order}, statuses, 0));
    };
    QCOMPARE(sorted(u"datetime"_s, Qt::DescendingOrder), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(sorted(u"name"_s, Qt::AscendingOrder), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(sorted(u"status"_s, Qt::AscendingOrder), (QStringList{u"a"_s, u"b"_s}));
}

void TestRunOrder::filters_data()
{
    QTest::addColumn<FilterSpec>("spec");
    QTest::addColumn<QStringList>("matching");
    const QStringList all{u"ppo/seed-1"_s, u"ppo/seed-2"_s, u"Baseline"_s};
    QTest::newRow("empty") << FilterSpec{} << all;
    QTest::newRow("contains") << FilterSpec{.text = u"seed-[12]"_s} << all.first(2);
    QTest::newRow("either case") << FilterSpec{.text = u"base"_s} << all.last(1);
    QTest::newRow("case") << FilterSpec{.text = u"base"_s, .isCaseSensitive = true} << QStringList();
    QTest::newRow("plain text") << FilterSpec{.text = u"seed-[12]"_s, .isRegex = false} << QStringList();
    QTest::newRow("whole name") << FilterSpec{.text = u"ppo"_s, .isWhole = true} << QStringList();
    QTest::newRow("whole name, as the command line")
        << FilterSpec{.text = u"ppo/.*1"_s, .isWhole = true} << all.first(1);
    QTest::newRow("a field") << FilterSpec{.text = u"lr"_s, .field = u"command"_s} << QStringList{all[1]};
    QTest::newRow("a field that no run has") << FilterSpec{.text = u"x"_s, .field = u"other"_s} << QStringList();
    QTest::newRow("any column") << FilterSpec{.text = u"lr|base"_s, .field = {}} << QStringList{all[1], all[2]};
    QTest::newRow("any column, whole") << FilterSpec{.text = u"train --lr"_s, .field = {}, .isWhole = true}
                                       << QStringList{all[1]};
    QTest::newRow("a status") << FilterSpec{.text = u"fail|run"_s, .field = u"status"_s} << all.first(2);
    QTest::newRow("nothing recorded") << FilterSpec{.text = u"unknown"_s, .field = u"status"_s} << all.last(1);
    QTest::newRow("the user's word") << FilterSpec{.text = u"läuft"_s, .field = u"status"_s} << all.first(1);
    QTest::newRow("an exit") << FilterSpec{.text = u"3"_s, .field = u"exit"_s, .isWhole = true} << QStringList{all[1]};
    QTest::newRow("any column, a status") << FilterSpec{.text = u"failed"_s, .field = {}} << QStringList{all[1]};
    QTest::newRow("any column: what is not known is nothing to find")
        << FilterSpec{.text = u"unknown"_s, .field = {}} << QStringList();
}

void TestRunOrder::filters()
{
    QFETCH(const FilterSpec, spec);
    QFETCH(const QStringList, matching);
    const auto runs = sampleRuns({sampleEntry(u"ppo/seed-1"_s, u"train"_s, u"2026-11-23"_s),
                                  sampleEntry(u"ppo/seed-2"_s, u"train --lr"_s, u"2026-11-23"_s),
                                  sampleEntry(u"Baseline"_s, u"train"_s, u"2026-11-23"_s)});
    const auto filter = RunFilter::compile(spec);
    QVERIFY(filter);
    Dictionary german;
    QCoreApplication::installTranslator(&german);
    const StatusColumn statuses(
        *runs, StatusMap{{u"ppo/seed-1"_s, sample_status::running()}, {u"ppo/seed-2"_s, sample_status::failed(1, 3)}});
    const auto marks = filter->matching(*runs, statuses);
    QCoreApplication::removeTranslator(&german);
    QVERIFY(marks);
    QStringList names;
    for (qsizetype row = 0; row < runs->size(); ++row) {
        if ((*marks)[size_t(row)])
            names += runs->document().name(row);
    }
    QCOMPARE(names, matching);
}

void TestRunOrder::whatIsNotKnownYetMatches()
{
    const RunSet runs(sampleDocument({sampleEntry(u"a"_s, {}, {})}));
    const auto isMatching = [&](const QString &field, const StatusColumn &statuses) -> bool {
        return RunFilter::compile({.text = u"x"_s, .field = field}).value().matching(runs, statuses).value()[0];
    };
    const StatusColumn nobodyHasLooked(runs, {});
    const StatusColumn known(runs, StatusMap());
    QVERIFY(isMatching(u"status"_s, nobodyHasLooked) && !isMatching(u"status"_s, known));
    QVERIFY(isMatching(u"command"_s, nobodyHasLooked));
    QVERIFY(!isMatching(u"name"_s, nobodyHasLooked));
}

void TestRunOrder::refusesWhatIsNoPattern()
{
    const auto filter = RunFilter::compile({.text = u"seed-["_s});
    QVERIFY(!filter);
    QCOMPARE(filter.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(filter.error().message.contains(u"seed-["), qPrintable(filter.error().message));
    QVERIFY(RunFilter::compile({.text = u"seed-["_s, .isRegex = false}));
}

} // namespace runs

QTEST_GUILESS_MAIN(runs::TestRunOrder)
#include "tst_run_order.moc"
