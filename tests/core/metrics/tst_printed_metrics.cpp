// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/printed_metrics.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// "loss 0:0.5@1 1:0.4@2": steps, values and lines.
QStringList textOf(const PrintedMetrics &metrics)
{
    QStringList texts;
    for (const auto &[tag, series] : metrics.series()) {
        QString text = QString::fromUtf8(tag);
        for (qsizetype i = 0; i < series.size(); ++i)
            text += u" %1:%2@%3"_s.arg(series.at(i).step).arg(series.at(i).value).arg(series.lines()[i]);
        texts += text;
    }
    return texts;
}

PrintedMetrics metricsOf(QByteArrayView output, qsizetype pieceSize,
                         const std::optional<QList<MetricPattern>> &patterns = {})
{
    PrintedMetrics metrics(patterns);
    for (; !output.isEmpty(); output = output.sliced(std::min(pieceSize, output.size())))
        metrics.feed(output.first(std::min(pieceSize, output.size())));
    metrics.finish();
    return metrics;
}

} // namespace

class TestPrintedMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void output_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *output, const QStringList &expected) {
            QTest::newRow(name) << QByteArray(output) << expected;
        };
        row("numbered", "loss: 0.5\nloss: 0.4\r\n", {u"loss 0:0.5@1 1:0.4@2"_s});
        row("without a last line break", "loss: 0.5\nloss: 0.4", {u"loss 0:0.5@1 1:0.4@2"_s});
        row("steps in the lines", "step 10 loss: 0.5\nnothing\nstep 20 loss: 0.4\n", {u"loss 10:0.5@1 20:0.4@3"_s});
        row("steps before them", "Epoch 1/2\nloss: 0.5\nval_loss: 0.6\nEpoch 2/2\nloss: 0.4\n",
            {u"loss 1:0.5@2 2:0.4@5"_s, u"val_loss 1:0.6@3"_s});
        row("the last of a step counts", "Epoch 1\nloss: 0.5\nloss: 0.4\n", {u"loss 1:0.4@3"_s});
        row("went on from a checkpoint", "step 1 a=1\nstep 2 a=2\nstep 3 a=3\nstep 2 a=20\n", {u"a 1:1@1 2:20@4"_s});
        row("bar",
            "\r  0%|  | 0/4 [00:00<?, ?it/s]\r 50%|# | 2/4 [00:01<00:01, 2it/s, loss=0.5]\r100%|##| 4/4 [00:02, "
            "loss=0.4]\ndone\n",
            {u"loss 2:0.5@1 4:0.4@1"_s});
        row("bar of each epoch",
            "Epoch 0: 50%|#| 1/2 [a, x=1]\rEpoch 0: 100%|#| 2/2 [a, x=2]\nEpoch 1: 50%|#| 1/2 [a, x=3]\n",
            {u"x 1:1@1 2:2@1 3:3@2"_s});
        row("bar that begins anew", " 50%|#| 1/2 [x=1]\r100%|#| 2/2 [x=2]\n 50%|#| 1/2 [x=3]\r100%|#| 2/2 [x=4]\n",
            {u"x 1:1@1 2:2@1 3:3@2 4:4@2"_s});
        row("place in an epoch",
            "Train Epoch: 1 [0/100 (0%)]\tLoss: 2\nTrain Epoch: 1 [50/100 (50%)]\tLoss: 1\nTrain Epoch: 2 [0/100 "
            "(0%)]\tLoss: 0.5\n",
            {u"Loss 0:2@1 50:1@2 100:0.5@3"_s});
        row("epoch and step", "Epoch 1/2 step 1/10 loss=1\nEpoch 2/2 step 1/10 loss=2\n", {u"loss 1:1@1 11:2@2"_s});
        row("steps of each epoch", "Epoch 1\nstep 1/2 a=1\nstep 2/2 a=2\nEpoch 2\nstep 1/2 a=3\n",
            {u"a 1:1@2 2:2@3 3:3@5"_s});
        row("steps without an end", "epoch 1 step 1 a=1\nepoch 1 step 2 a=2\nepoch 2 step 1 a=3\nepoch 2 step 2 a=4\n",
            {u"a 1:1@1 2:2@2 3:3@3 4:4@4"_s});
        row("steps of all epochs", "epoch 1 step 1 a=1\nepoch 2 step 2 a=2\n", {u"a 1:1@1 2:2@2"_s});
        row("went on within an epoch",
            "epoch 1 step 1 a=1\nepoch 1 step 2 a=2\nepoch 1 step 2 a=3\nepoch 1 step 1 a=4\n", {u"a 1:4@4"_s});
        row("settings", "lr: 0.1\nbatch_size: 32\nlr: 0.2\nwidth: 3\nstep 1 loss=0.5\n",
            {u"loss 1:0.5@5"_s, u"lr 0:0.1@1 1:0.2@3"_s});
        row("colours", "\x1b[32mloss\x1b[0m: \x1b[1m0.5\x1b[0m\n\x1b]0;loss: 7\x07loss: 0.25\n",
            {u"loss 0:0.5@1 1:0.25@2"_s});
        row("up again", "a: 1\nb: 2\n\x1b[2Aa: 3\n\x1b[Bb: 4\n", {u"a 0:1@1 1:3@1"_s, u"b 0:2@2 1:4@2"_s});
        row("nothing", "", {});
    }
    void output()
    {
        QFETCH(QByteArray, output);
        for (const qsizetype pieceSize : {1, 2, 7, 1000})
            QTEST(textOf(metricsOf(output, pieceSize)), "expected");
    }

    void aSnapshotChangesNothing()
    {
        PrintedMetrics metrics;
        metrics.feed("loss: 0.5\nloss: 0.1");
        PrintedMetrics snapshot = metrics;
        snapshot.finish();
        QCOMPARE(textOf(snapshot), QStringList{u"loss 0:0.5@1 1:0.1@2"_s});
        metrics.feed("25\n");
        QCOMPARE(textOf(metrics), QStringList{u"loss 0:0.5@1 1:0.125@2"_s});
        QCOMPARE(textOf(snapshot), QStringList{u"loss 0:0.5@1 1:0.1@2"_s});
    }

    void patternsReplaceWhatIsUsual()
    {
        const QList<MetricPattern> patterns{MetricPattern::compile(u"^round (?<step>\\d+)"_s).value(),
                                            MetricPattern::compile(u"L (?<loss>\\S+)"_s).value()};
        const char *output = "acc: 3\nround 7\nL 0.5\nround 8\nL 0.25\n";
        QCOMPARE(textOf(metricsOf(output, 3, patterns)), QStringList{u"loss 7:0.5@3 8:0.25@5"_s});
        QCOMPARE(textOf(metricsOf(output, 3, QList<MetricPattern>())), QStringList());
    }

    void aPatternThatTakesTooLongIsGivenUp()
    {
        const QList<MetricPattern> patterns{MetricPattern::compile(u"(a|a?)+(?<x>\\d)$"_s).value()};
        const auto metrics = metricsOf("a1\n" + QByteArray(200, 'a') + "!\na2\n", 1000, patterns);
        QCOMPARE(textOf(metrics), QStringList{u"x 0:1@1"_s});
        QVERIFY2(metrics.problem().contains(u"takes too long"_s), qPrintable(metrics.problem()));
    }

    void tooManyNamesAreTold()
    {
        QByteArray output;
        for (int i = 0; i < 2000; ++i)
            output += "key_" + QByteArray::number(i) + "=0.5\n";
        const auto metrics = metricsOf(output, 1000);
        QCOMPARE(metrics.series().size(), PrintedMetrics::mostTags);
        QVERIFY(metrics.problem().contains(u".runsrc"_s));
    }

    void aLineWithoutEndIsCut()
    {
        const auto metrics = metricsOf("loss: 0.5 " + QByteArray(10'000'000, 'x') + " acc: 3\nloss: 0.25\n", 1'000'000);
        QCOMPARE(textOf(metrics), QStringList{u"loss 0:0.5@1 1:0.25@2"_s});
    }
};

QTEST_APPLESS_MAIN(TestPrintedMetrics)
#include "tst_printed_metrics.moc"
