// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/run_database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

Run numbered(const QString &prefix, int number)
{
    return {prefix + QString::number(number), {{u"command"_s, {u"python train.py\n"_s.repeated(100)}}}};
}

/// A run as `runs new` records it.
Run typical(const QString &name)
{
    return {name,
            {{u"command"_s, {u"python train.py --lr=0.1"_s}},
             {u"commit"_s, {u"8f14e45fceea167a5a36dedd4bea2543f1a2b3c4"_s}},
             {u"datetime"_s, {u"2026-11-23T10:00:00.000000+00:00"_s}},
             {u"description"_s, {u"Anneal the learning rate: %1"_s.arg(name)}},
             {u"host"_s, {u"box"_s}}}};
}

/// What another process does: adds `count` runs one by one, each in the place of the one before it when `kind` is
/// "replacing", and prints the number of each that is written. "crowd": typical ones; "colliding": those under a name
/// that every process wants, and who is too late takes one of his own, as `runs new` does.
int write(const QString &path, const QString &prefix, int count, const QString &kind)
{
    const RunDatabase database(path);
    for (int number = 0; number < count; ++number) {
        const bool isReplacing = kind == u"replacing";
        const QStringList removed = isReplacing ? QStringList{numbered(prefix, number - 1).name} : QStringList();
        auto change = database.beginChange();
        while (!change && change.error().code == ErrorCode::Timeout) // told, so nothing is lost
            change = database.beginChange();
        if (!change)
            return 1;
        Run added = numbered(prefix, number);
        if (kind == u"crowd" || kind == u"colliding") {
            const QString common = u"common-%1"_s.arg(number);
            const bool takesCommon = kind == u"colliding" && !change->current().find(common);
            added = typical(takesCommon ? common : added.name);
        }
        if (!change->commit(removed, {added}))
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
    return 0;
}

std::unique_ptr<QProcess> startWriter(const QString &path, const QString &prefix, int count, const QString &kind)
{
    auto writer = std::make_unique<QProcess>();
    writer->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer->start(QCoreApplication::applicationFilePath(), {u"write"_s, path, prefix, QString::number(count), kind});
    return writer;
}

} // namespace

/// Several processes, some of which are killed.
class TestWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loseNothing()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"runs.yml"_s);
        constexpr int count = 25;
        const QStringList prefixes{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        std::vector<std::unique_ptr<QProcess>> writers;
        for (const QString &prefix : prefixes)
            writers.push_back(startWriter(path, prefix, count, u"adding"_s));
        for (const auto &writer : writers) {
            while (!writer->waitForFinished(1)) { // a reader meanwhile never sees half a file
                const auto document = RunDatabase(path).read();
                QVERIFY2(document, qPrintable(document ? QString() : document.error().message));
            }
            QCOMPARE(writer->exitStatus(), QProcess::NormalExit);
            QCOMPARE(writer->exitCode(), 0);
        }
        const auto document = RunDatabase(path).read();
        QVERIFY(document);
        QCOMPARE(document->size(), prefixes.size() * count);
        for (const QString &prefix : prefixes) {
            for (int number = 0; number < count; ++number) {
                const Run run = numbered(prefix, number);
                const auto index = document->find(run.name);
                QVERIFY2(index, qPrintable(run.name));
                QCOMPARE(*document->run(*index), run);
            }
        }
    }

    void crowdsLoseNothing_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("names of their own") << u"crowd"_s;
        QTest::newRow("names that all of them want") << u"colliding"_s;
    }
    void crowdsLoseNothing()
    {
        QFETCH(QString, kind);
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"runs.yml"_s);
        constexpr int processes = 64;
#ifdef __SANITIZE_ADDRESS__
        constexpr int count = 15; // each reads what is there already, and that many times slower
#else
        constexpr int count = 50;
#endif
        QElapsedTimer timer;
        timer.start();
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int i = 0; i < processes; ++i)
            writers.push_back(startWriter(path, u"writer-%1-"_s.arg(i), count, kind));
        for (const auto &writer : writers) {
            QVERIFY(writer->waitForFinished(-1));
            QCOMPARE(writer->exitCode(), 0);
        }
        qInfo("%d processes x %d additions: %.1f s", processes, count, double(timer.elapsed()) / 1000);

        const auto document = RunDatabase(path).read();
        QVERIFY(document);
        const QStringList names = document->names();
        QCOMPARE(names.size(), processes * count);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), processes * count);
        QMap<QString, int> perNumber;
        for (const QString &name : names)
            ++perNumber[name.section(u'-', -1)];
        QCOMPARE(perNumber.size(), count);
        for (const int found : std::as_const(perNumber))
            QCOMPARE(found, processes);
        const bool isColliding = kind == u"colliding";
        QCOMPARE(std::ranges::count_if(names, [](const QString &name) { return name.startsWith(u"common-"); }),
                 isColliding ? count : 0);
        for (qsizetype i = 0; i < document->size(); ++i)
            QCOMPARE(*document->run(i), typical(document->name(i)));
    }

    void aKilledWriterLeavesAWholeFile()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"runs.yml"_s);
        QByteArray base = "# kept by hand\n";
        for (int i = 0; i < 50; ++i)
            base += "base-" + QByteArray::number(i) + ":\n  command: |\n"
                    + QByteArray("    python train.py\n").repeated(100);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(base) == base.size());
        file.close();

        std::mt19937 random(1);
        for (int round = 0; round < 200; ++round) {
            const QString prefix = u"round-%1-"_s.arg(round);
            const auto writer = startWriter(path, prefix, 1'000'000, u"replacing"_s);
            const int wanted = int(random() % 4);
            QByteArray output;
            while (output.count('\n') < wanted && writer->waitForReadyRead())
                output += writer->readAllStandardOutput();
            writer->waitForReadyRead(int(random() % 3)); // into the midst of what it does next
            writer->kill();
            QVERIFY(writer->waitForFinished());
            output += writer->readAllStandardOutput();

            auto change = RunDatabase(path).beginChange(); // the lock has died with its holder
            QVERIFY2(change, qPrintable(change ? QString() : change.error().message));
            const Document &document = change->current();
            QVERIFY(document.bytes().startsWith(base));
            const auto reported = output.count('\n');
            const QStringList others = document.names().sliced(50);
            if (others.isEmpty())
                QCOMPARE(reported, 0);
            else
                QVERIFY(others == QStringList{numbered(prefix, int(reported)).name}
                        || (reported > 0 && others == QStringList{numbered(prefix, int(reported) - 1).name}));
            for (qsizetype i = 0; i < document.size(); ++i)
                QVERIFY(document.run(i));
            QVERIFY(change->commit(others, {}));
            QCOMPARE(change->current().bytes(), base);
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments[1] == u"write"_s)
        return write(arguments[2], arguments[3], arguments[4].toInt(), arguments[5]);
    TestWriters test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_writers.moc"
