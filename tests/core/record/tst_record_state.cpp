// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/record_state.h"

#include "record_scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

RunEnd someEnd()
{
    RunEnd end;
    end.time = 1'700'000'100'000'001;
    end.cpuTime = 12.345;
    end.peakMemory = 123'456'789'012;
    return end;
}

} // namespace

class TestRecordState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<RecordState>("state");
        RecordState state{someStart(), {}};
        QTest::newRow("started") << state;
        state.start.worktree = u"/w"_s;
        state.start.directory = u"it's: \"odd\" #\n\u5b66 \U0001f600"_s;
        state.start.repository = u""_s;
        state.start.machine.host = u"1e3"_s; // no number
        QTest::newRow("odd texts") << state;
        state.end = someEnd();
        QTest::newRow("finished") << state;
        state.end->exitCode = 255;
        state.end->stoppedBy = u"null"_s;
        QTest::newRow("failed") << state;
        state.end->exitCode = 0;
        for (int signal = 1; signal <= SIGRTMAX; ++signal) {
            state.end->signal = signal;
            QTest::addRow("signal %d", signal) << state;
        }
        state.end->outputError = u"No space left on device"_s;
        state.end->outputMissing = 5'000'000'000;
        QTest::newRow("output missing") << state;
        state.end->outputMissing = 0;
        QTest::newRow("output not brought to the disk") << state;
    }

    void comesBack()
    {
        QFETCH(const RecordState, state);
        const auto parsed = parseState(stateText(state), u"state.yml"_s);
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message));
        QCOMPARE(*parsed, state);
    }

    void keepsOutOfUnknownKeys()
    {
        const RecordState state{someStart(), someEnd()};
        const auto parsed = parseState(stateText(state) + "later: {a: [1]}\n", u"state.yml"_s);
        QVERIFY(parsed);
        QCOMPARE(*parsed, state);
    }

    void isRefusedInPart_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray whole = stateText({someStart(), someEnd()});
        // Half a file is none, wherever it was cut: a start whose last digit is missing is another start.
        for (qsizetype size = 0; size < whole.indexOf("start: "); ++size)
            QTest::addRow("%lld bytes", qlonglong(size)) << whole.first(size);
        QTest::newRow("nothing but room") << QByteArray(4096, '\n');
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("no mapping") << QByteArray("- a\n- b\n");
        QTest::newRow("no YAML") << QByteArray("{{{: \x01\xff");
        for (const auto &[from, to] :
             {std::pair("pid: ", "pid: x"), std::pair("start-time: ", "start-time: -"),
              std::pair("exit-code: 0", "exit-code: none"), std::pair("cpu-time: ", "cpu-time: x"),
              std::pair("exit-code: 0", "signal: SIGNONE"), std::pair("end: ", "end: x")})
            QTest::addRow("%s%s", from, to) << QByteArray(whole).replace(from, to);
    }

    void isRefusedInPart()
    {
        QFETCH(const QByteArray, text);
        const auto parsed = parseState(text, u"/r/state.yml"_s);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Malformed);
        QVERIFY2(parsed.error().message.contains(u"/r/state.yml"_s), qPrintable(parsed.error().message));
    }
};

QTEST_APPLESS_MAIN(TestRecordState)
#include "tst_record_state.moc"
