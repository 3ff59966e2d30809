// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/statistics/correlation.h"
#include "core/statistics/parameter_correlation.h"

#include <QTest>

#include <cmath>
#include <deque>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// "name n pearson spearman texts", and "name: why" of what is left out.
QStringList shown(const std::vector<std::pair<QString, double>> &commands)
{
    std::deque<std::vector<Parameter>> parameters;
    std::vector<ScoredRun> scored;
    for (const auto &[command, score] : commands)
        scored.push_back({&parameters.emplace_back(parametersOf(command)), score});
    const ParameterCorrelations found = parameterCorrelations(scored);
    QStringList lines;
    for (const ParameterCorrelation &one : found.ranked)
        lines += u"%1 %2 %3 %4 %5"_s.arg(one.name)
                     .arg(one.count)
                     .arg(one.pearson, 0, 'f', 3)
                     .arg(one.spearman, 0, 'f', 3)
                     .arg(one.texts.join(u'|'))
                     .trimmed();
    const QStringList reasons{u"constant"_s, u"many texts"_s, u"few runs"_s, u"constant score"_s};
    for (const UncorrelatedParameter &one : found.others)
        lines += one.name + u": "_s + reasons[int(one.why)];
    return lines;
}

} // namespace

class TestCorrelation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksShareTies()
    {
        QCOMPARE(ranks(std::vector<double>{10, 30, 20}), (std::vector<double>{1, 3, 2}));
        QCOMPARE(ranks(std::vector<double>{5, 5, 1, 5}), (std::vector<double>{3, 3, 1, 3}));
        QCOMPARE(ranks(std::vector<double>{2, 1, 2, 1}), (std::vector<double>{3.5, 1.5, 3.5, 1.5}));
        QVERIFY(ranks({}).empty());
    }

    void coefficients()
    {
        const std::vector<double> x{1, 2, 3, 4, 5};
        QCOMPARE(pearson(x, std::vector<double>{2, 4, 6, 8, 10}), 1.0);
        QCOMPARE(pearson(x, std::vector<double>{5, 4, 3, 2, 1}), -1.0);
        // By hand.
        QVERIFY(std::abs(*pearson(x, std::vector<double>{2, 1, 4, 3, 4}) - 6 / std::sqrt(10 * 6.8)) < 1e-15);
        QCOMPARE(spearman(x, std::vector<double>{1, 10, 100, 1e3, 1e9}), 1.0);
        QCOMPARE(pearson(x, std::vector<double>(5, 3.0)), std::nullopt);
        QCOMPARE(spearman(std::vector<double>(5, 3.0), x), std::nullopt);
    }

    void numbersOfAnySize()
    {
        const std::vector<double> x{1, 2, 3};
        QCOMPARE(pearson(x, std::vector<double>{1e308, 0, -1e308}), -1.0);
        QCOMPARE(pearson(x, std::vector<double>{1e-310, 2e-310, 3e-310}).value_or(0) > 0.999, true);
        QVERIFY(*pearson(x, std::vector<double>{1e9 + 1, 1e9 + 2, 1e9 + 3}) > 0.999999);
    }

    void parameters_data()
    {
        QTest::addColumn<std::vector<std::pair<QString, double>>>("runs");
        QTest::addColumn<QStringList>("lines");
        using Runs = std::vector<std::pair<QString, double>>;
        const auto row = [](const char *title, const Runs &runs, const QStringList &lines) {
            QTest::newRow(title) << runs << lines;
        };
        row("none", {}, {});
        row("numbers", {{u"x --lr 1e-3 --n=1"_s, 1}, {u"x --lr=0.01 --n=3"_s, 2}, {u"x lr=0.1 --n=2"_s, 3}},
            {u"lr 3 0.904 1.000"_s, u"n 3 0.500 0.500"_s, u"0: constant"_s});
        row("spellings of a name", {{u"x --a-b 1"_s, 3}, {u"x --a_b 2"_s, 2}, {u"x --a-b 3"_s, 1}},
            {u"a-b 3 -1.000 -1.000"_s, u"0: constant"_s});
        row("two texts", {{u"x --o sgd"_s, 1}, {u"x --o adam"_s, 2}, {u"x --o adam"_s, 3}},
            {u"o 3 -0.866 -0.866 adam|sgd"_s, u"0: constant"_s});
        row("truths", {{u"x a=True"_s, 1}, {u"x a=false"_s, 0}, {u"x a=true"_s, 1}},
            {u"a 3 1.000 1.000 false|true"_s, u"0: constant"_s});
        row("a switch", {{u"x --a"_s, 1}, {u"x"_s, 0}, {u"x"_s, 0}},
            {u"a 3 1.000 1.000 false|true"_s, u"0: constant"_s});
        row("a negative switch", {{u"x --no-a"_s, 1}, {u"x"_s, 0}, {u"x"_s, 0}},
            {u"a 3 -1.000 -1.000 false|true"_s, u"0: constant"_s});
        row("both switches", {{u"x --a"_s, 1}, {u"x --no-a"_s, 0}, {u"x"_s, 0}}, {u"0: constant"_s, u"a: few runs"_s});
        row("a number and a text", {{u"x a=1"_s, 1}, {u"x a=auto"_s, 0}, {u"x a=1"_s, 1}},
            {u"a 3 -1.000 -1.000 1|auto"_s, u"0: constant"_s});
        row("what is left out",
            {{u"x a=1 b=c d=1 e=1"_s, 1},
             {u"x a=1 b=d d=2 e=2"_s, 1},
             {u"x a=1 b=e d=3 z=1"_s, 1},
             {u"x z=2"_s, 2},
             {u"x"_s, 3}},
            {u"0: constant"_s, u"a: constant"_s, u"b: many texts"_s, u"d: constant score"_s, u"e: few runs"_s,
             u"z: few runs"_s});
        row("not finite", {{u"x a=inf"_s, 1}, {u"x a=2"_s, 0}, {u"x a=3"_s, 1}},
            {u"0: constant"_s, u"a: many texts"_s});
        row("several values", {{u"x -t a -t b"_s, 1}, {u"x -t a"_s, 2}, {u"x -t a"_s, 2}},
            {u"t 3 -1.000 -1.000 a|a b"_s, u"0: constant"_s});
        row("variables", {{u"A=1 x"_s, 1}, {u"A=2 x"_s, 2}, {u"A=3 x A=1"_s, 3}},
            {u"A 3 1.000 1.000"_s, u"0: constant"_s, u"A: few runs"_s});
    }
    void parameters()
    {
        using Runs = std::vector<std::pair<QString, double>>;
        QFETCH(Runs, runs);
        QTEST(shown(runs), "lines");
    }
};

QTEST_GUILESS_MAIN(TestCorrelation)
#include "tst_correlation.moc"
