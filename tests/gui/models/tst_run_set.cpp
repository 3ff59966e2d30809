// SPDX-License-Identifier: GPL-2.0-or-later
#include "run_samples.h"

#include "core/base/timestamp.h"
#include "gui/models/run_order.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace runs {

class TestRunSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsHoldWhatEntriesHave();
    void columnsFromEarlierOnesAreAsThoseParsedAnew();
    void successionFindsEachName();
    void manyKeysDoNotMakeManyColumns();

private:
    /// Run by run, as nobody could afford it.
    static void compareWithEach(const RunSet &before, const RunSet &now)
    {
        const auto succession = now.successionFrom(before);
        for (qsizetype run = 0; run < now.size(); ++run) {
            const auto earlier = before.document().find(now.document().name(run));
            QCOMPARE(succession->earlier(run), int(earlier.value_or(-1)));
            QCOMPARE(succession->isSame(run), earlier && now.document().hasSameEntry(run, before.document(), *earlier));
        }
    }

    static void compareOrders(const RunSet &before, const RunSet &now)
    {
        for (const QString &key : {u"name"_s, u"datetime"_s, u"command"_s}) {
            for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const RunOrder order{key, direction};
                const std::vector<int> previous = sortedRuns(before, order, StatusColumn(before, {}), 0);
                const auto found = orderAfter(now, order, *now.successionFrom(before), previous);
                if (found)
                    QCOMPARE(*found, sortedRuns(now, order, StatusColumn(now, {}), 0));
            }
        }
    }
};

void TestRunSet::columnsHoldWhatEntriesHave()
{
    const auto runs = sampleRuns({sampleEntry(u"a"_s, u"python a"_s, u"2026-11-23T10:00:00+00:00"_s),
                                  sampleEntry(u"b"_s, u"python b"_s, u"nonsense"_s, u"  epochs: 12\n"_s),
                                  {u"c"_s, u"  command: null\n"_s}});
    const RunColumns &columns = *runs->columns();
    QCOMPARE(columns.keys, (QStringList{u"command"_s, u"datetime"_s, u"epochs"_s}));
    QCOMPARE(columns.column(u"command"_s)->text(0).toByteArray(), "python a");
    QCOMPARE(columns.column(u"command"_s)->text(2).toByteArray(), "");
    QCOMPARE(columns.column(u"epochs"_s)->text(0).toByteArray(), "");
    QCOMPARE(columns.column(u"epochs"_s)->text(1).toByteArray(), "12");
    QCOMPARE(columns.column(u"host"_s), nullptr);
    QCOMPARE(columns.started,
             (std::vector<qint64>{*parseTimestamp(u"2026-11-23T10:00:00Z"), unknownTime, unknownTime}));
}

void TestRunSet::columnsFromEarlierOnesAreAsThoseParsedAnew()
{
    QRandomGenerator random(7);
    QList<SampleEntry> entries;
    std::shared_ptr<const RunSet> runs = sampleRuns({});
    for (int step = 0; step < 200; ++step) {
        const int count = int(entries.size());
        const int at = count == 0 ? 0 : int(random.bounded(count));
        const QString more = random.bounded(4) == 0 ? u"  key%1: %2\n"_s.arg(random.bounded(5)).arg(step) : QString();
        const SampleEntry entry = sampleEntry(u"run-%1"_s.arg(step), u"c%1"_s.arg(step),
                                              u"2026-01-%1"_s.arg(1 + random.bounded(20), 2, 10, QChar(u'0')), more);
        switch (count == 0 ? 0 : int(random.bounded(4))) {
        case 0: entries.insert(at, entry); break;
        case 1: entries.removeAt(at); break;
        case 2: entries[at].second = entry.second; break;
        default: entries.move(at, int(random.bounded(count))); break;
        }
        const auto before = std::exchange(runs, RunSet::withColumns(sampleDocument(entries), *runs));
        compareWithEach(*before, *runs);
        compareOrders(*before, *runs);
        const auto fresh = sampleRuns(entries);
        QCOMPARE(runs->columns()->keys, fresh->columns()->keys);
        QCOMPARE(runs->columns()->started, fresh->columns()->started);
        for (size_t column = 0; column < fresh->columns()->texts.size(); ++column) {
            for (qsizetype row = 0; row < fresh->size(); ++row)
                QCOMPARE(runs->columns()->texts[column].text(row), fresh->columns()->texts[column].text(row));
        }
    }
}

void TestRunSet::successionFindsEachName()
{
    const auto named = [](const QStringList &names) {
        QList<SampleEntry> entries;
        for (const QString &name : names)
            entries += {name, u"  host: null\n"_s};
        return sampleDocument(entries);
    };
    const Document before = named({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    QCOMPARE(Succession(before, named({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s})).later(),
             (std::vector<int>{0, 1, 2, 3, 4}));
    QCOMPARE(Succession(before, named({u"a"_s, u"c"_s, u"x"_s, u"b"_s, u"e"_s})).later(),
             (std::vector<int>{0, 3, 1, -1, 4}));
    QCOMPARE(Succession(before, named({u"e"_s, u"a"_s})).later(), (std::vector<int>{1, -1, -1, -1, 0}));
    QCOMPARE(Succession(before, Document()).later(), (std::vector<int>{-1, -1, -1, -1, -1}));
    QCOMPARE(Succession(Document(), before).later(), std::vector<int>());
}

void TestRunSet::manyKeysDoNotMakeManyColumns()
{
    QString fields;
    for (int i = 0; i < 5000; ++i)
        fields += u"  key%1: %1\n"_s.arg(i);
    const auto runs = sampleRuns({{u"a"_s, fields}, {u"b"_s, fields}});
    QCOMPARE(runs->columns()->keys.size(), 100);
    QCOMPARE(runs->columns()->texts[0].size(), 2);
}

} // namespace runs

QTEST_GUILESS_MAIN(runs::TestRunSet)
#include "tst_run_set.moc"
