// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/verification/verification_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const RunStatus finished = status::Finished{{1, 2, {}}};

/// A run with one metric.
ComparedRun run(const QString &name, std::vector<double> values = {1, 2}, const RunStatus &status = finished)
{
    ComparedRun run{.name = name, .id = u"id of "_s + name, .commit = u"c0ffee"_s, .status = status};
    for (qint64 step = 0; const double value : values)
        run.metrics.series[u"loss"_s].append({step++, 0, value});
    return run;
}

Verification verified(const ComparedRun &reference, const ComparedRun &repeated, const Tolerance &tolerance = {})
{
    return verificationOf(compareMetrics(reference.metrics.series, repeated.metrics.series, tolerance), reference,
                          repeated, tolerance);
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

class TestVerification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statuses_data()
    {
        QTest::addColumn<RunStatus>("status");
        QTest::addColumn<QString>("missing");
        const auto row = [](const char *name, const RunStatus &status, const QString &missing) {
            QTest::newRow(name) << status << missing;
        };
        row("finished", finished, {});
        row("nobody knows", status::Unknown{status::Unknown::Why::NoRecord, {}}, {});
        row("failed", status::Failed{{1, 2, {}}, 3}, u"'x' is no finished run: Failed with exit code 3."_s);
        row("running", status::Running{1, 7}, u"'x' is no finished run: Running as process 7."_s);
        row("elsewhere", status::Unknown{status::Unknown::Why::OtherHost, u"box"_s},
            u"'x' is no finished run: Unknown: it ran on box, and its end is not recorded."_s);
    }
    void statuses()
    {
        QFETCH(RunStatus, status);
        QFETCH(QString, missing);
        const QStringList sentences = missing.isEmpty() ? QStringList() : QStringList{missing};
        for (const Verification &one :
             {verified(run(u"x"_s, {1, 2}, status), run(u"b"_s)), verified(run(u"a"_s), run(u"x"_s, {1, 2}, status))}) {
            QCOMPARE(one.missing, sentences);
            QCOMPARE(one.verdict, missing.isEmpty() ? Verdict::Identical : Verdict::Incomplete);
        }
        const Verification diverged = verified(run(u"a"_s), run(u"x"_s, {1, 3}, status));
        QCOMPARE(diverged.verdict, Verdict::Diverged);
        QCOMPARE(diverged.missing, sentences);
    }

    void whatCannotBeRead()
    {
        ComparedRun damaged = run(u"b"_s);
        damaged.metrics.problems = {u"f, byte 7: wrong."_s};
        const Verification one = verified(run(u"a"_s), damaged, {.absolute = 1});
        QCOMPARE(one.verdict, Verdict::Incomplete);
        QCOMPARE(one.missing, QStringList{u"Not all of 'b' could be read: f, byte 7: wrong."_s});
    }

    void outputThatIsNotInTheLogMattersToWhatWasPrinted()
    {
        ComparedRun cut = run(u"b"_s);
        cut.outputError = u"No space left on device"_s;
        QCOMPARE(verified(run(u"a"_s), cut).verdict, Verdict::Identical);
        ScalarSeries printed;
        printed.append({0, ScalarPoint::unknownTime, 1}, 1);
        printed.append({1, ScalarPoint::unknownTime, 2}, 2);
        cut.metrics.series[u"loss"_s] = printed;
        QCOMPARE(verified(run(u"a"_s), cut).verdict, Verdict::Incomplete);
    }

    void sentences()
    {
        const ComparedRun a = run(u"a"_s);
        const auto sentence = [&](const ComparedRun &other, const Tolerance &tolerance = {}) {
            return verdictSentence(verified(a, other, tolerance), u"b"_s);
        };
        QCOMPARE(sentence(run(u"b"_s)), u"'b' is identical to 'a'."_s);
        QCOMPARE(sentence(run(u"b"_s, {1.5, 2}), {.absolute = 1}),
                 u"'b' is within tolerance (absolute 1) of 'a': the largest deviation is 0.5, at step 0 of 'loss'."_s);
        QVERIFY(sentence(run(u"b"_s, {1.5, 2}), {.absolute = 1e-9, .relative = 0.5})
                    .startsWith(u"'b' is within tolerance (absolute 1e-09, relative 0.5) of 'a': "_s));
        QCOMPARE(sentence(run(u"b"_s, {1, NAN})),
                 u"'b' diverges from 'a' at step 1 of 'loss': nan in the place of 2."_s);
        QCOMPARE(sentence(run(u"b"_s, {1})), u"The comparison of 'b' with 'a' is incomplete."_s);
    }

    void isReadBack()
    {
        const QTemporaryDir record;
        QCOMPARE(readVerification(record.path()).error().code, ErrorCode::NotFound);
        const double third = 1.0 / 3;
        for (const ComparedRun &other : {run(u"b"_s), run(u"b"_s, {1 + 1e-9, 2}), run(u"b"_s, {1, NAN}),
                                         run(u"b"_s, {third, -INFINITY, 7}), run(u"b"_s, {})}) {
            const Verification written = verified(run(u"yes: 'a'"_s), other, {.absolute = 1e-6, .relative = third});
            QVERIFY(writeVerification(record.path(), written));
            const auto read = readVerification(record.path());
            QVERIFY(read.has_value());
            QCOMPARE(verificationFields(*read), verificationFields(written));
            QCOMPARE(read->tolerance, written.tolerance);
            QCOMPARE(read->time, written.time);
            QCOMPARE(read->largest.has_value(), written.largest.has_value());
            if (read->largest)
                QCOMPARE(read->largest->deviation(), written.largest->deviation());
        }
        QCOMPARE(QDir(record.path()).entryList(QDir::Files), QStringList{u"verification.yml"_s});
    }

    void whatIsNoVerdictIsAnError_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "verdict: perhaps\n", "verdict: [identical]\n", "- verdict\n", "verdict: {\n"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatIsNoVerdictIsAnError()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir record;
        write(verificationPath(record.path()), text);
        const auto read = readVerification(record.path());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
        QVERIFY(read.error().message.startsWith(verificationPath(record.path())));
    }

    void oddFieldsAreLeftAlone()
    {
        const QTemporaryDir record;
        write(verificationPath(record.path()), "verdict: identical\nreference: 7\nmetrics: many\ntolerance: "
                                               "3\nmissing: {a: b}\nlargest-deviation: [1]\nx: y\n");
        const auto read = readVerification(record.path());
        QVERIFY(read.has_value());
        QCOMPARE(read->verdict, Verdict::Identical);
        QCOMPARE(read->reference, u"7"_s);
        QVERIFY(!read->largest && read->missing.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
