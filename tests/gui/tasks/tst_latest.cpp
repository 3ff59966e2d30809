// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/tasks/latest.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace runs;

class TestLatest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerIsHeardOnThisThread()
    {
        Latest latest;
        QThread *heard = nullptr;
        QThread *asked = nullptr;
        latest.ask([] { return QThread::currentThread(); },
                   [&](QThread *thread) {
                       asked = thread;
                       heard = QThread::currentThread();
                   });
        QVERIFY(latest.isBusy());
        QTRY_COMPARE(heard, QThread::currentThread());
        QVERIFY(asked != heard);
        QVERIFY(!latest.isBusy());
    }

    void isNotAnsweredWhileItIsAsked()
    {
        for (int round = 0; round < 20'000; ++round) {
            Latest latest;
            bool isHeard = false;
            latest.ask([] { return 1; }, [&](int) { isHeard = true; });
            QVERIFY(!isHeard);
            QVERIFY(latest.isBusy());
        }
    }

    void onlyTheNewestWaits()
    {
        QSemaphore gate;
        std::atomic<int> questions = 0;
        QList<int> heard;
        Latest latest;
        for (int i = 1; i <= 5; ++i) {
            const auto question = [&, i] {
                ++questions;
                gate.acquire();
                return i;
            };
            latest.ask(question, [&](int answer) { heard += answer; });
        }
        QTRY_COMPARE(questions.load(), 1); // one at a time
        gate.release(2);
        QTRY_COMPARE(heard, QList<int>{5});
        QCOMPARE(questions.load(), 2); // those between were never asked
    }

    void theLastQuestionIsAlwaysAnswered()
    {
        for (int round = 0; round < 2000; ++round) {
            QList<int> heard;
            Latest latest;
            for (const int number : {1, 2})
                latest.ask([number] { return number; }, [&](int answer) { heard += answer; });
            while (latest.isBusy())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QCOMPARE(heard.last(), 2);
        }
    }

    void canBeAskedByItsAnswer()
    {
        QList<int> heard;
        Latest latest;
        std::function<void(int)> hear = [&](int answer) {
            heard += answer;
            if (answer < 5)
                latest.ask([answer] { return answer + 1; }, hear);
        };
        latest.ask([] { return 1; }, hear);
        QTRY_COMPARE(heard, (QList<int>{1, 2, 3, 4, 5}));
    }

    void whatIsDroppedIsNotHeard()
    {
        QSemaphore gate;
        QList<int> heard;
        Latest latest;
        const auto hear = [&](int answer) { heard += answer; };
        const auto waiting = [&] {
            gate.acquire();
            return 1;
        };
        latest.ask(waiting, hear);
        latest.ask([] { return 2; }, hear);
        latest.drop();
        QVERIFY(!latest.isBusy());
        gate.release();
        latest.ask([] { return 3; }, hear);
        QTRY_COMPARE(heard, QList<int>{3});
    }

    void nobodyHearsWhenTheAskerIsGone()
    {
        QSemaphore gate;
        QSemaphore isAnswered;
        bool isHeard = false;
        auto latest = std::make_unique<Latest>();
        const auto question = [&] {
            gate.acquire();
            isAnswered.release();
            return 1;
        };
        latest->ask(question, [&](int) { isHeard = true; });
        latest.reset();
        gate.release();
        isAnswered.acquire();
        Latest later;
        bool isLaterHeard = false;
        later.ask([] { return 1; }, [&](int) { isLaterHeard = true; });
        QTRY_VERIFY(isLaterHeard);
        QVERIFY(!isHeard);
    }

    void whatIsPerformedIsDoneThoughNobodyHears()
    {
        QSemaphore gate;
        QSemaphore isDone;
        bool isHeard = false;
        {
            QObject context;
            const auto action = [&] {
                gate.acquire();
                isDone.release();
                return 1;
            };
            perform(&context, action, [&](int) { isHeard = true; });
        }
        gate.release();
        QVERIFY(isDone.tryAcquire(1, 10'000));
        QVERIFY(!isHeard);
    }
};

QTEST_GUILESS_MAIN(TestLatest)
#include "tst_latest.moc"
