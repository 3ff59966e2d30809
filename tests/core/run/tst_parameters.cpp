// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/run/parameters.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// "name=value" for arguments, "$name=value" for variables; several values with '|' between them.
QStringList shown(const QString &command)
{
    QStringList lines;
    for (const auto &[kind, name, values] : parametersOf(command))
        lines += (kind == Parameter::Kind::Variable ? u"$"_s : QString()) + name + u'=' + values.join(u'|');
    return lines;
}

} // namespace

class TestParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("parameters");
        const auto row = [](const char *title, const QString &command, const QStringList &parameters) {
            QTest::newRow(title) << command << parameters;
        };
        row("nothing", u""_s, {});
        row("blanks", u"  \n "_s, {});
        row("flags", u"python3 train.py --lr=1e-3 --seed 3 -x -n 4 -j8"_s,
            {u"0=train.py"_s, u"lr=1e-3"_s, u"seed=3"_s, u"x=true"_s, u"n=4"_s, u"j=8"_s});
        row("a negative number", u"x --lr -1"_s, {u"0=x"_s, u"lr=-1"_s});
        row("an empty value", u"x --a= --b ''"_s, {u"0=x"_s, u"a="_s, u"b="_s});
        row("repeated", u"x --tag a --lr 1 --tag b"_s, {u"0=x"_s, u"tag=a|b"_s, u"lr=1"_s});
        row("repeated in another spelling", u"x --batch-size=1 --batch_size=2"_s, {u"0=x"_s, u"batch-size=1|2"_s});
        row("switches", u"x --fast --no-cache --no-way=1 --no-"_s,
            {u"0=x"_s, u"fast=true"_s, u"cache=false"_s, u"no-way=1"_s, u"no-=true"_s});
        row("positional", u"python train.py cifar10 --lr=1 resnet"_s,
            {u"0=train.py"_s, u"1=cifar10"_s, u"lr=1"_s, u"2=resnet"_s});
        row("Hydra", u"python train.py lr=1e-3 +model.depth=2 ++a=b ~db ~x=1 -m"_s,
            {u"0=train.py"_s, u"lr=1e-3"_s, u"model.depth=2"_s, u"a=b"_s, u"~db=true"_s, u"~x=1"_s, u"m=true"_s});
        row("a home is no deletion", u"x ~/data"_s, {u"0=x"_s, u"1=~/data"_s});
        row("variables", u"CUDA_VISIBLE_DEVICES=0 A='b c' python train.py B=1"_s,
            {u"$CUDA_VISIBLE_DEVICES=0"_s, u"$A=b c"_s, u"0=train.py"_s, u"B=1"_s});
        row("env(1)", u"env A=1 ./train --lr 1"_s, {u"0=env"_s, u"A=1"_s, u"1=./train"_s, u"lr=1"_s});
        row("env(1) and python", u"env A=1 python train.py"_s, {u"$A=1"_s, u"0=train.py"_s});
        row("a module", u"python -u -m pkg.train -v x"_s, {u"0=pkg.train"_s, u"v=x"_s});
        row("python's flags", u"/opt/python3.12 -X dev -uB train.py -u a"_s, {u"0=train.py"_s, u"u=a"_s});
        row("python's code", u"python -c 'import x' --lr 1"_s, {u"0=import x"_s, u"lr=1"_s});
        row("python alone", u"python"_s, {u"0=python"_s});
        row("a wrapper", u"torchrun --nproc-per-node=8 train.py data --lr 1"_s,
            {u"nproc-per-node=8"_s, u"0=train.py"_s, u"1=data"_s, u"lr=1"_s});
        row("accelerate", u"accelerate launch --multi_gpu --num_processes=2 train.py --lr=1"_s,
            {u"multi_gpu=true"_s, u"num_processes=2"_s, u"0=train.py"_s, u"lr=1"_s});
        row("wrapped python", u"uv run --offline -- python -m pkg a"_s, {u"offline=true"_s, u"0=pkg"_s, u"1=a"_s});
        row("two dashes end flags", u"x --a=1 -- --b c=d"_s, {u"0=x"_s, u"a=1"_s, u"1=--b"_s, u"2=c=d"_s});
        row("flags alone", u"--a 1"_s, {u"a=1"_s});
        row("a pipe", u"./train --lr 1 2>&1 | tee -a log.txt"_s, {u"0=./train"_s, u"lr=1"_s});
        row("a list", u"cd exp && mkdir -p a b && python train.py > out 2>&1; echo --a --b --c"_s, {u"0=train.py"_s});
        row("the most flags", u"setup --quick; ./train --lr=1 --seed=2"_s, {u"0=./train"_s, u"lr=1"_s, u"seed=2"_s});
        row("a loop", u"for s in 1 2; do ./train --seed $s; done"_s, {u"0=./train"_s, u"seed=$s"_s});
        row("a subshell", u"(cd x; time python train.py --lr 1)"_s, {u"0=train.py"_s, u"lr=1"_s});
        row("a shell in a shell", u"bash -lc \"source v/bin/activate && python train.py --lr 1\""_s,
            {u"0=train.py"_s, u"lr=1"_s});
        row("a shell without a line", u"bash -c"_s, {u"0=bash"_s, u"c=true"_s});
        row("odd names", u"x --=3 --größe=模型 größe2=1"_s, {u"0=x"_s, u"-=3"_s, u"größe=模型"_s, u"größe2=1"_s});
    }
    void names()
    {
        QFETCH(QString, command);
        QTEST(shown(command), "parameters");
    }

    void finds()
    {
        const auto parameters = parametersOf(u"A=1 x --batch-size 3 A=2"_s);
        const auto textOf = [&](Parameter::Kind kind, QStringView name) {
            const Parameter *found = findParameter(parameters, kind, name);
            return found ? found->text() : u"none"_s;
        };
        QCOMPARE(textOf(Parameter::Kind::Argument, u"batch_size"), u"3"_s);
        QCOMPARE(textOf(Parameter::Kind::Argument, u"batch-size"), u"3"_s);
        QCOMPARE(textOf(Parameter::Kind::Argument, u"batch"), u"none"_s);
        QCOMPARE(textOf(Parameter::Kind::Variable, u"A"), u"1"_s);
        QCOMPARE(textOf(Parameter::Kind::Argument, u"A"), u"2"_s);
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number");
        const auto row = [](const QString &text, double number) { QTest::newRow(qPrintable(text)) << text << number; };
        row(u"1e-3"_s, 1e-3);
        row(u"1_000"_s, 1000);
        row(u"-.5"_s, -0.5);
        row(u"+3."_s, 3);
        row(u"0123"_s, 123);
        row(u"1e400"_s, INFINITY);
        row(u"-1e400"_s, -INFINITY);
        row(u"1e-400"_s, 0);
        row(u"-Infinity"_s, -INFINITY);
        row(u"inf"_s, INFINITY);
    }
    void numbers()
    {
        QFETCH(QString, text);
        QFETCH(double, number);
        QCOMPARE(numberIn(text), std::optional(number));
    }

    void noNumbers_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "-", "1 ", "0x10", "1__0", "_1", "1_", "1e", "e3", ".", "1,5", "true", "--1", "１"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void noNumbers()
    {
        QFETCH(QString, text);
        QCOMPARE(numberIn(text), std::nullopt);
    }

    void notANumber() { QVERIFY(std::isnan(numberIn(u"NaN"_s).value_or(0))); }
};

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
