// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/log_file.h"
#include "output_samples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

/// Any line of a file is the one that converting all of it gives.
class TestOutputIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunksDoNotMatter_data()
    {
        QTest::addColumn<QByteArray>("output");
        QRandomGenerator random(7);
        QTest::newRow("bars") << severalBars(3, 50);
        QTest::newRow("live") << liveRegion(4, 60);
        QTest::newRow("broken UTF-8") << QByteArray("a\xe2\x82z\xf0\x9f\x98\nü\xff\n").repeated(50);
        for (int i = 0; i < 20; ++i)
            QTest::addRow("random %d", i) << randomOutput(random, 4000, i % 2 * 70);
    }
    void chunksDoNotMatter()
    {
        QFETCH(QByteArray, output);
        struct Collector final : OutputObserver
        {
            void finished(qint64, const OutputRow &row) override { lines.push_back(row.line()); }
            std::vector<StyledLine> lines;
        };
        QRandomGenerator random(11);
        const auto expected = shownLines(output);
        for (const int longest : {1, 2, 7, 500}) {
            Collector collector;
            OutputConverter converter(collector);
            for (qsizetype at = 0; at < output.size();) {
                const qsizetype count = std::min<qsizetype>(output.size() - at, random.bounded(longest) + 1);
                converter.feed(QByteArrayView(output).sliced(at, count));
                at += count;
            }
            converter.finish();
            QVERIFY(collector.lines == expected);
        }
    }

    void anyLineCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<int>("fewestSegments");
        QRandomGenerator random(3);
        QByteArray plain, colored;
        for (int i = 0; i < 40'000; ++i) {
            const QByteArray number = QByteArray::number(i);
            plain += "step " + number + " loss 0." + number + QByteArray(random.bounded(40), 'x') + '\n';
            colored += "\x1b[3" + QByteArray::number(i % 8) + "mstep " + number + (i % 3 ? "\n" : "\x1b[0m\n");
        }
        QTest::newRow("plain") << plain << 3;
        QTest::newRow("coloured") << colored << 6;
        QTest::newRow("one line") << QByteArray(300'000, 'x') << 1;
        QTest::newRow("empty lines") << QByteArray(300'000, '\n') << 2;
        QTest::newRow("a long bar") << [&] {
            QByteArray bar;
            for (int i = 0; bar.size() < 2'000'000; ++i)
                bar += '\r' + barText("epoch", i % 1000, 1000);
            return plain.first(200'000) + '\n' + bar + '\n' + plain.first(200'000) + bar + "\nend\n";
        }() << 4;
        QTest::newRow("several bars") << plain.first(100'000) + '\n' + severalBars(5, 1500) + plain << 4;
        QTest::newRow("live region") << liveRegion(6, 4'000) << 5;
        for (int i = 0; i < 3; ++i)
            QTest::addRow("random %d", i) << randomOutput(random, 250'000, i * 40) << 1;
        QTest::newRow("mixed") << plain.first(300'000) + randomOutput(random, 200'000, 20) + colored.first(300'000)
                                      + severalBars(3, 1000) + plain.first(400'000)
                               << 5;
    }
    void anyLineCanBeRead()
    {
        QFETCH(QByteArray, output);
        QFETCH(int, fewestSegments);
        const auto expected = shownLines(output);
        auto log = logOf(output);
        while (!*log.scan(100'000))
            ;
        QVERIFY(log.index().segmentCount() >= fewestSegments);
        QCOMPARE(log.index().endLine(), qint64(expected.size()));

        QRandomGenerator random(5);
        QVERIFY(*log.lines(0, log.index().endLine()) == expected);
        for (int i = 0; i < 12; ++i) {
            const qint64 begin = random.bounded(qint64(expected.size()));
            const qint64 end = std::min(begin + random.bounded(100), qint64(expected.size()));
            const auto found = log.lines(begin, end);
            QVERIFY(std::ranges::equal(*found, std::span(expected).subspan(size_t(begin), size_t(end - begin))));
        }
    }

    /// A viewer asks again and again for the lines of a progress bar: they are not converted each time.
    void longSegmentsAreKept()
    {
        QByteArray bar;
        for (int i = 0; bar.size() < 3'000'000; ++i)
            bar += '\r' + barText("epoch", i % 1000, 1000);
        QByteArray output;
        for (int epoch = 0; epoch < 3; ++epoch)
            output += "epoch\n" + bar + '\n';
        output += QByteArray("end\n").repeated(200);
        auto log = logOf(output);
        QVERIFY(*log.scan(output.size()));
        const qint64 before = log.bytesRead();
        QCOMPARE(log.lines(0, 20)->size(), 20U);
        QCOMPARE(log.lines(3, 4)->front(), shownLines(output)[3]);
        QVERIFY2(log.bytesRead() - before < 300'000, qPrintable(QString::number(log.bytesRead() - before)));
    }

private:
    LogFile logOf(const QByteArray &output)
    {
        QFile file(m_directory.filePath(u"output.log"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(output) != output.size())
            qFatal("Cannot write");
        file.close();
        return std::move(LogFile::open(m_directory.path()).value());
    }

    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestOutputIndex)
#include "tst_output_index.moc"
