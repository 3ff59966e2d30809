// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/record_keeper.h"

#include "core/record/run_statuses.h"
#include "record_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestRecordKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesStartAndEnd()
    {
        const RecordScratch scratch;
        auto keeper = RecordKeeper::open(scratch.record());
        QVERIFY(keeper);
        QVERIFY(keeper->writeStart(someStart()));
        QCOMPARE(stateOf(scratch), (RecordState{someStart(), {}}));
        RunEnd end;
        end.time = someStart().time + 1;
        end.exitCode = 3;
        QVERIFY(keeper->writeEnd(end));
        QCOMPARE(stateOf(scratch), (RecordState{someStart(), end}));
        QCOMPARE(QDir(scratch.record()).entryList(QDir::Files), (QStringList{u"lock"_s, u"state.yml"_s}));
    }

    void keepsRoomForAnyEnd()
    {
        const RecordScratch scratch;
        auto keeper = RecordKeeper::open(scratch.record());
        QVERIFY(keeper);
        RunStart start = someStart();
        start.directory = start.repository = start.worktree = QString(4000, u'\u5b66');
        QVERIFY(keeper->writeStart(start));
        const qint64 room = QFileInfo(scratch.path("state.next")).size();
        const RunEnd end{start.time,
                         0,
                         SIGRTMAX,
                         QString(200, u'n'),
                         1e9,
                         1LL << 60,
                         u"Cannot write "_s + scratch.record() + QString(300, u'x'),
                         1LL << 60};
        QVERIFY(stateText({start, end}).size() <= room);
        QVERIFY(keeper->writeEnd(end));
        QCOMPARE(stateOf(scratch), (RecordState{start, end}));
    }

    void followsItsRecord()
    {
        const RecordScratch scratch;
        auto keeper = RecordKeeper::open(scratch.record());
        QVERIFY(keeper && keeper->writeStart(someStart()));
        QVERIFY(QFile::rename(scratch.record(), scratch.directory() + u"/other"_s));
        QVERIFY(QDir(scratch.directory()).mkdir(u"run"_s)); // another run has its name by now
        QVERIFY(keeper->writeEnd({}));
        QVERIFY(!QFile::exists(scratch.path("state.yml")));
        QVERIFY(std::holds_alternative<status::Finished>(RunStatuses(scratch.directory()).status(u"other"_s)));
    }

    void replacesWhatAKilledOneHasLeft()
    {
        const RecordScratch scratch;
        QVERIFY(scratch.write("state.tmp", "old") && scratch.write("state.next", QByteArray(100'000, 'x')));
        auto keeper = RecordKeeper::open(scratch.record());
        QVERIFY(keeper && keeper->writeStart(someStart()) && keeper->writeEnd({}));
        QCOMPARE(stateOf(scratch), (RecordState{someStart(), RunEnd()}));
    }

    void tellsWhatIsNotThere()
    {
        const RecordScratch scratch;
        const auto keeper = RecordKeeper::open(scratch.directory() + u"/missing"_s);
        QVERIFY(!keeper);
        QVERIFY(keeper.error().message.contains(u"missing"_s));
    }

private:
    static RecordState stateOf(const RecordScratch &scratch)
    {
        return parseState(scratch.content("state.yml"), u"state.yml"_s).value_or(RecordState());
    }
};

QTEST_APPLESS_MAIN(TestRecordKeeper)
#include "tst_record_keeper.moc"
