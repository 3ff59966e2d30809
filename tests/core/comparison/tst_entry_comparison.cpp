// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/sample_runs.h"

#include "core/comparison/entry_comparison.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestEntryComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreSharedOrDiffer()
    {
        Run a = sampleRun(u"a"_s, u"x --seed 1"_s);
        Run b = sampleRun(u"b"_s, u"x --seed 2"_s);
        setField(a, u"lr"_s, number(u"0.10"_s));
        setField(b, u"lr"_s, number(u"0.1"_s));
        setField(b, u"only-b"_s, Value{});
        setField(a, u"tags"_s, Value{Sequence{text(u"t"_s)}});
        setField(b, u"tags"_s, Value{Sequence{text(u"t"_s)}});
        const EntryComparison comparison = compareEntries({a, b});
        QStringList shared;
        for (const auto &[key, value] : comparison.shared)
            shared += key;
        QCOMPARE(shared, (QStringList{u"description"_s, u"commit"_s, u"datetime"_s, u"host"_s, u"tags"_s}));
        QCOMPARE(comparison.different.size(), size_t(3));
        QCOMPARE(comparison.different[0].key, u"command"_s);
        QCOMPARE(comparison.different[0].values, (QStringList{u"x --seed 1"_s, u"x --seed 2"_s}));
        QVERIFY(!comparison.different[0].isNumeric);
        QCOMPARE(comparison.different[1].key, u"lr"_s);
        QCOMPARE(comparison.different[1].values, (QStringList{u"0.10"_s, u"0.1"_s}));
        QVERIFY(comparison.different[1].isNumeric);
        QCOMPARE(comparison.different[2].key, u"only-b"_s);
        QCOMPARE(comparison.different[2].values, (QStringList{QString(), u"None"_s})); // missing is not null
        QVERIFY(comparison.different[2].values[0].isNull());
    }

    void theTextOneIsNotTheNumber()
    {
        Run a = sampleRun(u"a"_s);
        Run b = sampleRun(u"b"_s);
        setField(a, u"n"_s, number(u"1"_s));
        setField(b, u"n"_s, text(u"1"_s));
        QCOMPARE(compareEntries({a, b}).different.size(), size_t(1));
    }

    void ofNothingThereIsNothing()
    {
        QVERIFY(compareEntries({}).shared.empty());
        QVERIFY(compareEntries({{u"a"_s, {}}, {u"b"_s, {}}}).shared.empty());
    }

    void veryManyKeysAreBounded()
    {
        Run run{u"a"_s, {}};
        for (int i = 0; i < 5'000; ++i)
            run.fields.emplace_back(u"k%1"_s.arg(i), number(u"1"_s));
        QCOMPARE(compareEntries({run, run}).shared.size(), size_t(100));
    }

    void whatTellsTextsApart_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("an option's value, at the end")
            << QStringList{u"python train.py --lr 0.1 --seed 1"_s, u"python train.py --lr 0.1 --seed 22"_s}
            << QStringList{u"… --seed 1"_s, u"… --seed 22"_s};
        QTest::newRow("in the middle") << QStringList{u"python train.py --seed 1 --device cuda:0"_s,
                                                      u"python train.py --seed 2 --device cuda:0"_s}
                                       << QStringList{u"… --seed 1 …"_s, u"… --seed 2 …"_s};
        QTest::newRow("not through a word") << QStringList{u"python train.py alpha"_s, u"python train.py alpine"_s}
                                            << QStringList{u"… alpha"_s, u"… alpine"_s};
        QTest::newRow("not worth it") << QStringList{u"a b"_s, u"a c"_s} << QStringList{u"a b"_s, u"a c"_s};
        QTest::newRow("one is the beginning of the other")
            << QStringList{u"python train.py --fast"_s, u"python train.py --fast --more"_s}
            << QStringList{u"… --fast"_s, u"… --fast --more"_s};
        QTest::newRow("the same words twice")
            << QStringList{u"some words here "_s, u"some words here some words here "_s}
            << QStringList{u"… "_s, u"… some words here "_s};
        QTest::newRow("one is missing") << QStringList{u"python train.py 1"_s, QString(), u"python train.py 2"_s}
                                        << QStringList{u"… 1"_s, QString(), u"… 2"_s};
        QTest::newRow("only one is there")
            << QStringList{u"python train.py 1"_s, QString()} << QStringList{u"python train.py 1"_s, QString()};
        QTest::newRow("nothing") << QStringList{} << QStringList{};
    }
    void whatTellsTextsApart()
    {
        QFETCH(QStringList, texts);
        QTEST(distinctParts(texts), "parts");
    }
};

QTEST_GUILESS_MAIN(TestEntryComparison)
#include "tst_entry_comparison.moc"
