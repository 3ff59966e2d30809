// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/record_lock.h"

#include "record_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestRecordLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFreeWhenNobodyTookIt()
    {
        const RecordScratch scratch;
        const UniqueFd record = scratch.open();
        QCOMPARE(isRecordLocked(record.get()), false);
        QVERIFY(!QFile::exists(scratch.path("lock"))); // nobody is in the way of those who look
    }

    void isHeldUntilItsHolderLetsGo()
    {
        const RecordScratch scratch;
        const UniqueFd record = scratch.open();
        {
            const auto lock = takeRecordLock(record.get());
            QVERIFY(lock);
            QCOMPARE(isRecordLocked(record.get()), true);
            const auto second = takeRecordLock(record.get());
            QVERIFY(!second);
            QCOMPARE(second.error(), EAGAIN);
            QCOMPARE(isRecordLocked(record.get()), true);
        }
        QCOMPARE(isRecordLocked(record.get()), false);
        QVERIFY(takeRecordLock(record.get()));
    }

    void endsWithItsProcess()
    {
        const RecordScratch scratch;
        const UniqueFd record = scratch.open();
        std::array<int, 2> ends = {-1, -1};
        QCOMPARE(::pipe(ends.data()), 0);
        const UniqueFd read(ends[0]);
        UniqueFd write(ends[1]);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = takeRecordLock(record.get());
            (void)!::write(write.get(), lock ? "y" : "n", 1);
            for (;;)
                ::pause();
        }
        char taken = 0;
        QCOMPARE(::read(read.get(), &taken, 1), 1);
        QCOMPARE(taken, 'y');
        QCOMPARE(isRecordLocked(record.get()), true);
        QVERIFY(!takeRecordLock(record.get()));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QCOMPARE(isRecordLocked(record.get()), false);
    }

    void isOfTheRecordAndNotOfItsName()
    {
        const RecordScratch scratch;
        const UniqueFd record = scratch.open();
        const auto lock = takeRecordLock(record.get());
        QVERIFY(QFile::rename(scratch.record(), scratch.directory() + u"/other"_s));
        QCOMPARE(isRecordLocked(record.get()), true);
    }

    void followsNoLink()
    {
        const RecordScratch scratch;
        QVERIFY(scratch.write("other", ""));
        QVERIFY(QFile::link(scratch.path("other"), scratch.path("lock")));
        const UniqueFd record = scratch.open();
        QVERIFY(!takeRecordLock(record.get()));
        QCOMPARE(isRecordLocked(record.get()).error(), ELOOP);
    }
};

QTEST_APPLESS_MAIN(TestRecordLock)
#include "tst_record_lock.moc"
