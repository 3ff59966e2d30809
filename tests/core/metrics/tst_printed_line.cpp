// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/metric_pattern.h"
#include "core/metrics/printed_line.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QString countText(const char *name, const std::optional<PrintedLine::Count> &count)
{
    if (!count)
        return {};
    return u"%1 %2%3 "_s.arg(QString::fromLatin1(name))
        .arg(count->done)
        .arg(count->total ? u"/%1"_s.arg(*count->total) : QString());
}

/// "epoch 3/10 step 5 progress 1/2 | loss=0.3 acc=1"
QString textOf(const PrintedLine &line)
{
    QStringList values;
    for (const auto &[tag, value] : line.values)
        values += u"%1=%2"_s.arg(QString::fromUtf8(tag)).arg(value);
    return (countText("epoch", line.epoch) + countText("step", line.step) + countText("progress", line.progress)
            + u"| "_s + values.join(u' '))
        .trimmed();
}

void addRows(std::initializer_list<std::pair<const char *, const char *>> rows)
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    for (const auto &[line, expected] : rows)
        QTest::newRow(line) << QByteArray(line) << QString::fromUtf8(expected);
}

} // namespace

class TestPrintedLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        addRows({
            {"loss: 0.3", "| loss=0.3"},
            {"loss=0.3", "| loss=0.3"},
            {"loss = 3e-1, acc = 91.2%", "| loss=0.3 acc=91.2"},
            {"loss:0.25", "| loss=0.25"},
            {"loss: nan acc: -inf lr: Infinity", "| loss=nan acc=-inf lr=inf"},
            {"train/loss: -1.5E+3; val.acc: .5.", "| train/loss=-1500 val.acc=0.5"},
            {"val loss: 0.3 | Test Accuracy: 0.9", "| val_loss=0.3 Test_Accuracy=0.9"},
            {"It was saved with the best loss: 0.3", "| loss=0.3"},
            {"{'loss': 0.25, 'learning_rate': 5e-05, 'epoch': 1.5}", "| loss=0.25 learning_rate=5e-05 epoch=1.5"},
            {R"({"loss": 0.25, "step": 7})", "step 7 | loss=0.25"},
            {"2026-11-24 07:21:40,123 INFO trainer: loss: 0.5", "| loss=0.5"},
            {"[2026-11-24T07:21:40Z] [INFO] loss=0.5", "| loss=0.5"},
            {"INFO:root:reward=12", "| reward=12"},
            {"INFO root reward: 12", "| reward=12"},
            {"reward: 15 | length: 200", "| reward=15 length=200"},
            {"mAP@0.5: 0.61", "| mAP@0.5=0.61"},
            {"Loss 6.9 (7.0)\tAcc@1 0.78 (0.5)", "| Loss=6.9 Acc@1=0.78"},
            {"total: 3 loss: 0.5", "| total=3 loss=0.5"},
        });
    }
    void values() { check(); }

    void steps_data()
    {
        addRows({
            {"Epoch 3/10", "epoch 3/10 |"},
            {"epoch: 3, loss: 0.3", "epoch 3 | loss=0.3"},
            {"[Epoch 3/10, Step 100/900] loss: 0.3", "epoch 3/10 step 100/900 | loss=0.3"},
            {"Epoch [3/10], Step [100/900], Loss: 0.3", "epoch 3/10 step 100/900 | Loss=0.3"},
            {"step=100 loss=0.3", "step 100 | loss=0.3"},
            {"global_step: 100 - loss: 0.3", "step 100 | loss=0.3"},
            {"iter 7: loss 2.5, time 12.5ms", "step 7 | loss=2.5"},
            {"Train Epoch: 1 [640/60000 (1%)]\tLoss: 2.30", "epoch 1 progress 640/60000 | Loss=2.3"},
            {"Epoch: [0][  10/5005]\tTime  0.5 (0.6)\tLoss 6.9 (7.0)", "epoch 0 progress 10/5005 | Loss=6.9"},
            {" 45%|\u2588\u2588\u2588\u2588      | 45/100 [00:12<00:15,  3.60it/s, loss=0.3, v_num=0]",
             "progress 45/100 | loss=0.3"},
            {"Epoch 2: 100%|\u2588\u2588| 100/100 [00:12<00:00, loss=0.3]", "epoch 2 progress 100/100 | loss=0.3"},
            {" 45/100 [=====>.....] - ETA: 3s - loss: 0.3 - acc: 0.9", "progress 45/100 | loss=0.3 acc=0.9"},
            {"45/100 \u2501\u2501\u2501\u2501 3s 12ms/step - loss: 0.3", "progress 45/100 | loss=0.3"},
            {"Episode #5 return: 21.5", "step 5 | return=21.5"},
            {"Test set: Average loss: 0.0532, Accuracy: 9826/10000 (98%)", "| Average_loss=0.0532"},
        });
    }
    void steps() { check(); }

    void whatIsNoMetric_data()
    {
        addRows({
            {"07:21:40 starting", "|"},
            {"time: 07:21:40, date: 2026-11-24", "|"},
            {"started at=2026-11-24T07:21:40", "|"},
            {"11/28 [12:00:00] begin", "|"},
            {"ETA: 3s, 0:00:12 left, took: 12ms, 3.60it/s, size: 512MB", "|"},
            {"torch: 2.1.0, numpy==1.26.4, version: 12.1, CUDA version: 12.1", "|"},
            {"host: 10.0.0.1, addr=127.0.0.1:6006", "|"},
            {"TensorBoard 2.15 at http://localhost:6006/ (Press CTRL+C to quit)", "|"},
            {"http://10.0.0.5:8080 localhost:6006 cuda:0", "|"},
            {"saved: 3/model.ckpt to /tmp/x=3/y out=./run-3 path=/data/1.5", "|"},
            {"  File \"/home/a/train.py\", line 12, in <module>", "|"},
            {"train.py:12: UserWarning: lr=0.1 is large", "| lr=0.1"},
            {"Namespace(lr=0.1, epochs=3)", "|"},
            {"Linear(in_features=10, out_features=(2, x=3), bias=True) loss=2", "| loss=2"},
            {"Adam(", "|"},
            {"seed: 42, pid=123, port=6006, rank: 0, world rank=0", "|"},
            {"commit: 1234567 commit=12e4567", "|"},
            {"python train.py --lr=0.1 --seed 3", "|"},
            {"Loaded: 500 images", "|"},
            {"Total params: 1,234,567", "|"},
            {"addr: 0x7f, mask=0b1, id=3", "|"},
            {"Resuming the run from step 3.5, epoch 1.2.3", "|"},
            {"Accuracy: 9826/10000", "|"},
            {"x >= 0.5, a==3", "|"},
            {"key: , other=", "|"},
            {"ratio: 1e999", "|"},
            {"", "|"},
            {":=: = 'x': \"", "|"},
        });
    }
    void whatIsNoMetric() { check(); }

    void numbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isNumber");
        for (const char *text : {"1", "-1.5", "+2", ".5", "1e-3", "nan", "NaN", "-inf", "Infinity"})
            QTest::newRow(text) << QByteArray(text) << true;
        for (const char *text : {"", "+", "1,5", "1.2.3", "0x10", "one", "1e999", "1 ", "in"})
            QTest::newRow(text) << QByteArray(text) << false;
    }
    void numbers()
    {
        QFETCH(QByteArray, text);
        QTEST(printedNumber(text).has_value(), "isNumber");
    }

    void patternsOfTheUser_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a group for each metric")
            << u"L=(?<loss>\\S+) A=(?<acc>\\S+)"_s << QByteArray("L=0.5 A=1") << QStringList{u"| loss=0.5 acc=1"_s};
        QTest::newRow("with a step") << u"@(?<step>\\d+) (?<loss>\\S+)"_s << QByteArray("@7 0.5")
                                     << QStringList{u"step 7 | loss=0.5"_s};
        QTest::newRow("several matches") << u"\\|\\s+(?<tag>\\w+)\\s+\\|\\s+(?<value>\\S+)"_s
                                         << QByteArray("|  rew  | 21.5 | | len | 3 |")
                                         << QStringList{u"| rew=21.5"_s, u"| len=3"_s};
        QTest::newRow("step alone") << u"^round (?<step>\\d+)"_s << QByteArray("round 3") << QStringList{u"step 3 |"_s};
        QTest::newRow("no number") << u"L=(?<loss>\\S+)"_s << QByteArray("L=x") << QStringList{u"|"_s};
        QTest::newRow("a group that takes no part")
            << u"a(?<x>\\d)?(?<y>b)?(?<z>\\d)"_s << QByteArray("a1") << QStringList{u"| z=1"_s};
        QTest::newRow("a step that is none")
            << u"(?<step>\\S+) (?<loss>\\S+)"_s << QByteArray("1.5 2") << QStringList{u"| loss=2"_s};
        QTest::newRow("no match") << u"L=(?<loss>\\S+)"_s << QByteArray("nothing") << QStringList{};
        QTest::newRow("what is no text") << u"L=(?<loss>\\d+)"_s << QByteArray("\xff L=3 \xff")
                                         << QStringList{u"| loss=3"_s};
    }
    void patternsOfTheUser()
    {
        QFETCH(QString, pattern);
        QFETCH(QByteArray, line);
        const auto compiled = MetricPattern::compile(pattern);
        QVERIFY2(compiled, compiled ? "" : qPrintable(compiled.error().message));
        const auto matches = compiled->find(line);
        QVERIFY(matches);
        QStringList found;
        for (const PrintedLine &match : *matches)
            found += textOf(match);
        QTEST(found, "expected");
    }

    void wrongPatterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("said");
        QTest::newRow("no expression") << u"("_s << u"no regular expression"_s;
        QTest::newRow("no group") << u"loss: (\\S+)"_s << u"no group with a name"_s;
        QTest::newRow("tag without value") << u"(?<tag>\\w+)"_s << u"both of the groups"_s;
        QTest::newRow("value without tag") << u"(?<value>\\w+)"_s << u"both of the groups"_s;
        QTest::newRow("too many") << QStringLiteral("(a)").repeated(70) + u"(?<x>b)"_s << u"more than 63 groups"_s;
    }
    void wrongPatterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, said);
        const auto compiled = MetricPattern::compile(pattern);
        QVERIFY(!compiled);
        QCOMPARE(compiled.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(compiled.error().message.contains(said), qPrintable(compiled.error().message));
    }

private:
    static void check()
    {
        QFETCH(QByteArray, line);
        QTEST(textOf(PrintedLine::parse(line)), "expected");
    }
};

QTEST_APPLESS_MAIN(TestPrintedLine)
#include "tst_printed_line.moc"
