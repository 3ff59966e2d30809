// SPDX-License-Identifier: GPL-2.0-or-later
#include "run_samples.h"

#include "core/base/timestamp.h"
#include "gui/models/run_table_model.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QStringList rowsOf(const RunTableModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        rows += cells.join(u'|');
    }
    return rows;
}

/// A database that somebody changes at random.
class RandomRuns
{
public:
    explicit RandomRuns(quint32 seed) : m_random(seed) {}

    int upTo(int bound) { return int(m_random.bounded(bound)); }

    std::shared_ptr<const RunSet> next(const RunSet &previous)
    {
        const int edits = upTo(10) == 0 ? 200 : upTo(4);
        for (int i = 0; i < edits; ++i)
            edit();
        if (upTo(40) == 0)
            m_entries.clear();
        return RunSet::withColumns(sampleDocument(m_entries), previous);
    }

    std::optional<StatusMap> statuses()
    {
        if (upTo(20) == 0)
            return {};
        StatusMap statuses;
        for (int i = 0; i < upTo(60); ++i)
            statuses.insert(u"run-%1"_s.arg(upTo(m_made + 1)), status());
        return statuses;
    }

    StatusKinds kinds()
    {
        StatusKinds kinds;
        for (int i = upTo(4); i > 0; --i)
            kinds.insert(allStatusKinds[size_t(upTo(int(allStatusKinds.size())))]);
        return kinds;
    }

private:
    RunStatus status()
    {
        switch (upTo(5)) {
        case 0: return sample_status::finished(upTo(1000));
        case 1: return sample_status::failed(upTo(1000), upTo(3));
        case 2: return sample_status::killed(upTo(1000), 1 + upTo(15));
        case 3: return status::Starting{};
        default: return sample_status::running();
        }
    }

    void edit()
    {
        const int count = int(m_entries.size());
        const int at = count == 0 ? 0 : upTo(count);
        const QString more = upTo(8) == 0 ? u"  key%1: %2\n"_s.arg(upTo(3)).arg(upTo(100)) : QString();
        const QString time = u"2026-11-%1T10:00:00+00:00"_s.arg(upTo(28) + 1, 2, 10, QChar(u'0'));
        const SampleEntry entry = sampleEntry(u"run-%1"_s.arg(++m_made), u"train --lr=%1"_s.arg(upTo(20)), time, more);
        switch (count < 5 ? 0 : upTo(5)) {
        case 0:
        case 1: m_entries.insert(at, entry); break;
        case 2: m_entries.removeAt(at); break;
        case 3: m_entries[at].second = entry.second; break;
        default: m_entries.move(at, upTo(count)); break;
        }
    }

    QRandomGenerator m_random;
    QList<SampleEntry> m_entries;
    int m_made = 0;
};

} // namespace

class TestRunTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsAFreshModelAfterAnyChanges_data();
    void isAsAFreshModelAfterAnyChanges();
    void keepsSelectionAndCurrentRow();
    void tellsSmallChangesOneByOne();
    void theLastGoodFilterStays();
    void cells();
    void marksWhatTheFilterFound();
    void sharedPrefixIsThatOfTheMoreSimilarNeighbour();
    void keysComeAndGo();
};

void TestRunTableModel::isAsAFreshModelAfterAnyChanges_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRunTableModel::isAsAFreshModelAfterAnyChanges()
{
    QFETCH(const quint32, seed);
    RandomRuns random(seed);
    RunTableModel model;
    QTableView view; // follows every signal, too
    view.setModel(&model);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QStringList keys{u"name"_s, u"status"_s, u"duration"_s, u"exit"_s, u"datetime"_s, u"command"_s, u"key1"_s};
    const QStringList filters{{}, {}, u"1"_s, u"run-.*[24]$"_s, u"lr=1"_s, u"nothing"_s, u"fail|run"_s};
    const QStringList fields{u"name"_s, u"status"_s, QString()};
    std::shared_ptr<const RunSet> runs = std::make_shared<RunSet>(Document());
    for (int step = 0; step < 150; ++step) {
        QHash<QString, QPersistentModelIndex> persistent;
        for (int row = 0; row < model.rowCount(); row += 1 + random.upTo(3))
            persistent.insert(model.name(row), model.index(row, random.upTo(model.columnCount())));

        switch (random.upTo(6)) {
        case 0:
            QVERIFY(
                model.setFilter({.text = filters[random.upTo(int(filters.size()))], .field = fields[random.upTo(3)]}));
            break;
        case 1:
            model.setOrder(
                {keys[random.upTo(int(keys.size()))], random.upTo(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder});
            break;
        case 2:
            model.setSessions({{u"run-%1"_s.arg(random.upTo(30)), SessionState::Live},
                               {u"run-%1"_s.arg(random.upTo(30)), SessionState::Ended}});
            break;
        case 3: model.setStatuses(random.statuses()); break;
        case 4: model.setKinds(random.kinds()); break;
        default:
            runs = random.next(*runs);
            model.setRuns(runs);
            break;
        }

        RunTableModel fresh;
        fresh.setOrder(model.order());
        fresh.setSessions(model.sessions());
        fresh.setStatuses(model.statuses());
        fresh.setKinds(model.kinds());
        QVERIFY(fresh.setFilter(model.filter()));
        fresh.setRuns(runs);
        QCOMPARE(rowsOf(model), rowsOf(fresh));
        QCOMPARE(model.statusCounts(), fresh.statusCounts());
        QCOMPARE(model.activeCount(), fresh.activeCount());
        QCOMPARE(view.verticalHeader()->count(), model.rowCount());
        for (const auto &[name, index] : persistent.asKeyValueRange()) {
            QCOMPARE(index.isValid(), model.rowOf(name) >= 0);
            if (index.isValid())
                QCOMPARE(model.name(index.row()), name);
        }
    }
}

void TestRunTableModel::keepsSelectionAndCurrentRow()
{
    QList<SampleEntry> entries;
    for (int i = 0; i < 400; ++i)
        entries += sampleEntry(u"run-%1"_s.arg(i), u"c%1"_s.arg(i % 7),
                               u"2026-11-23T10:%1:00"_s.arg(i % 60, 2, 10, QChar(u'0')));
    RunTableModel model;
    model.setRuns(sampleRuns(entries));
    QItemSelectionModel selection(&model);
    const auto selectedNames = [&] {
        QStringList names;
        for (const QModelIndex &index : selection.selectedRows())
            names += model.name(index.row());
        names.sort();
        return names;
    };
    const auto row = [&](const QString &name) { return model.index(model.rowOf(name), 0); };
    for (const QString &name : {u"run-10"_s, u"run-11"_s, u"run-200"_s, u"run-7"_s})
        selection.select(row(name), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection.setCurrentIndex(row(u"run-200"_s), QItemSelectionModel::NoUpdate);

    model.setOrder({u"command"_s, Qt::AscendingOrder});
    QCOMPARE(selectedNames(), (QStringList{u"run-10"_s, u"run-11"_s, u"run-200"_s, u"run-7"_s}));
    QCOMPARE(model.name(selection.currentIndex().row()), u"run-200"_s);

    QVERIFY(model.setFilter({.text = u"0"_s})); // many ranges go: a new layout
    QCOMPARE(selectedNames(), (QStringList{u"run-10"_s, u"run-200"_s}));
    QCOMPARE(model.name(selection.currentIndex().row()), u"run-200"_s);

    entries.removeIf([](const SampleEntry &entry) { return entry.first == u"run-10"; });
    entries.prepend(sampleEntry(u"run-1000"_s, {}, u"2026-11-24"_s));
    model.setRuns(sampleRuns(entries));
    QCOMPARE(selectedNames(), QStringList{u"run-200"_s});
    QCOMPARE(model.name(selection.currentIndex().row()), u"run-200"_s);
}

void TestRunTableModel::tellsSmallChangesOneByOne()
{
    QList<SampleEntry> entries;
    for (int i = 0; i < 10; ++i)
        entries += sampleEntry(u"run-%1"_s.arg(i), u"c"_s, u"2026-11-23"_s);
    RunTableModel model;
    model.setOrder({u"name"_s, Qt::AscendingOrder});
    model.setRuns(sampleRuns(entries));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy laidOut(&model, &QAbstractItemModel::layoutChanged);

    entries[4] = sampleEntry(u"run-4"_s, u"other"_s, u"2026-11-23"_s);
    entries.removeAt(2);
    entries += sampleEntry(u"run-10"_s, u"c"_s, u"2026-11-23"_s);
    model.setRuns(sampleRuns(entries));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed[0].mid(1), (QVariantList{2, 2}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted[0].mid(1), (QVariantList{9, 9}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 3);
    QCOMPARE(changed[0][1].toModelIndex().row(), 3);
    QCOMPARE(laidOut.size(), 0);

    model.setRuns(sampleRuns(entries)); // the same again: nothing to tell
    QCOMPARE(removed.size() + inserted.size() + changed.size() + laidOut.size(), 3);
}

void TestRunTableModel::theLastGoodFilterStays()
{
    RunTableModel model;
    model.setRuns(sampleRuns({sampleEntry(u"a"_s, {}, {}), sampleEntry(u"b"_s, {}, {})}));
    QVERIFY(model.setFilter({.text = u"a"_s}));
    const auto refused = model.setFilter({.text = u"a("_s});
    QVERIFY(!refused);
    QCOMPARE(namesOf(model), QStringList{u"a"_s});
    QCOMPARE(model.filter().text, u"a"_s);
}

void TestRunTableModel::cells()
{
    RunTableModel model;
    model.setDateFormat(Preferences::DateFormat::Iso);
    const QString hash = u"5c9f67d0123456789abcdef0123456789abcdef0"_s;
    model.setRuns(sampleRuns({sampleEntry(u"a"_s, u"train\n\n    --lr=1"_s, u"2026-11-23T10:04:11.5+00:00"_s,
                                          u"  commit: %1\n  epochs: 12\n  note: yes\n"_s.arg(hash)),
                              sampleEntry(u"b"_s, u"x"_s, u"some day"_s, u"  commit: main\n"_s)}));
    model.setOrder({u"name"_s, Qt::AscendingOrder});
    model.setStatuses(StatusMap{{u"a"_s, sample_status::failed(3 * 60 + 2, 3)}});
    model.setSessions({{u"a"_s, SessionState::Ended}});
    const auto cell = [&](int row, const QString &key, int role = Qt::DisplayRole) {
        return model.index(row, model.column(key)).data(role);
    };
    QCOMPARE(cell(0, u"name"_s).toString(), u"a"_s);
    QCOMPARE(cell(0, u"commit"_s).toString(), u"5c9f67d"_s);
    QVERIFY(cell(0, u"commit"_s, Qt::ToolTipRole).toString().contains(hash));
    QCOMPARE(cell(1, u"commit"_s).toString(), u"main"_s);
    QCOMPARE(cell(0, u"command"_s).toString(), u"train --lr=1"_s); // one line
    QCOMPARE(cell(0, u"command"_s, RunTableModel::RawRole).toString(), u"train\n--lr=1"_s);
    QCOMPARE(cell(0, u"datetime"_s, RunTableModel::RawRole).toLongLong(), *parseTimestamp(u"2026-11-23T10:04:11.5Z"));
    QVERIFY(cell(0, u"datetime"_s).toString().startsWith(u"2026-11-23 "));
    QCOMPARE(cell(1, u"datetime"_s).toString(), u"some day"_s);
    QCOMPARE(cell(0, u"status"_s).toString(), u"Failed"_s);
    QCOMPARE(cell(0, u"status"_s, RunTableModel::RawRole).toInt(), int(StatusKind::Failed));
    const QString toolTip = cell(0, u"status"_s, Qt::ToolTipRole).toString();
    QVERIFY2(toolTip.contains(u"Failed with exit code 3."_s) && toolTip.contains(u"1970-01-01"_s)
                 && toolTip.contains(u"3 min 02 s"_s) && toolTip.contains(u"attached"_s),
             qPrintable(toolTip));
    QCOMPARE(cell(0, u"duration"_s).toString(), u"3 min 02 s"_s);
    QCOMPARE(cell(0, u"exit"_s).toString(), u"3"_s);
    QCOMPARE(cell(1, u"status"_s).toString(), u"Unknown"_s);
    QVERIFY(!cell(1, u"status"_s, Qt::ToolTipRole).toString().contains(u"attached"_s));
    QCOMPARE(cell(1, u"duration"_s).toString(), QString());
    QCOMPARE(cell(1, u"exit"_s).toString(), QString());
    QVERIFY(cell(0, u"command"_s, RunTableModel::IsCodeRole).toBool());
    const auto alignment = [&](const QString &key) {
        return Qt::Alignment(cell(0, key, Qt::TextAlignmentRole).toInt());
    };
    QVERIFY(alignment(u"epochs"_s).testFlag(Qt::AlignRight));
    QVERIFY(alignment(u"datetime"_s).testFlag(Qt::AlignRight));
    QVERIFY(alignment(u"duration"_s).testFlag(Qt::AlignRight));
    QVERIFY(alignment(u"status"_s).testFlag(Qt::AlignLeft));
    QVERIFY(alignment(u"note"_s).testFlag(Qt::AlignLeft));
    QCOMPARE(model.headerData(model.column(u"epochs"_s), Qt::Horizontal).toString(), u"epochs"_s);
}

void TestRunTableModel::marksWhatTheFilterFound()
{
    RunTableModel model;
    model.setRuns(sampleRuns({sampleEntry(u"ü-seed-seed"_s, u"seed"_s, {})}));
    QVERIFY(model.setFilter({.text = u"seed"_s}));
    const auto found = [&](const QString &key) {
        return model.index(0, model.column(key))
            .data(RunTableModel::MatchesRole)
            .value<QList<RunTableModel::TextRange>>();
    };
    QCOMPARE(found(u"name"_s), (QList<RunTableModel::TextRange>{{2, 4}, {7, 4}}));
    QCOMPARE(found(u"command"_s).size(), 0);
    QVERIFY(model.setFilter({.text = u"seed"_s, .field = {}}));
    QCOMPARE(found(u"command"_s), (QList<RunTableModel::TextRange>{{0, 4}}));
}

void TestRunTableModel::sharedPrefixIsThatOfTheMoreSimilarNeighbour()
{
    RunTableModel model;
    model.setOrder({u"name"_s, Qt::AscendingOrder});
    model.setRuns(
        sampleRuns({sampleEntry(u"a"_s, u"python train.py --seed 1"_s, {}),
                    sampleEntry(u"b"_s, u"python train.py --seed 2"_s, {}), sampleEntry(u"c"_s, u"make"_s, {})}));
    const auto shared = [&](int row) {
        return model.index(row, model.column(u"command"_s)).data(RunTableModel::SharedPrefixRole).toInt();
    };
    QCOMPARE(shared(0), 23);
    QCOMPARE(shared(1), 23);
    QCOMPARE(shared(2), 0);
}

void TestRunTableModel::keysComeAndGo()
{
    RunTableModel model;
    QSignalSpy inserted(&model, &QAbstractItemModel::columnsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::columnsRemoved);
    model.setRuns(std::make_shared<RunSet>(sampleDocument({{u"a"_s, u"  epochs: 1\n"_s}})));
    QCOMPARE(inserted.size(), 0); // nobody has looked at the entries
    model.setRuns(sampleRuns({{u"a"_s, u"  epochs: 1\n"_s}, {u"b"_s, u"  batch: 2\n"_s}}));
    QCOMPARE(inserted.size(), 2);
    QVERIFY(model.column(u"batch"_s) < model.column(u"epochs"_s));
    model.setRuns(sampleRuns({{u"b"_s, u"  batch: 2\n"_s}}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.column(u"epochs"_s), -1);
}

} // namespace runs

QTEST_MAIN(runs::TestRunTableModel)
#include "tst_run_table_model.moc"
