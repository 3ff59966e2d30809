// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/output/log_file.h"
#include "core/output/log_search.h"
#include "core/output/output_file.h"
#include "output_samples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

QByteArrayList texts(const Result<std::vector<StyledLine>> &lines)
{
    QByteArrayList texts;
    for (const StyledLine &line : lines.value())
        texts += line.text;
    return texts;
}

void append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("Cannot write %s", qPrintable(path));
}

} // namespace

class TestLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(u"output.log"_s);
    }

    void followsAFileThatGrows()
    {
        append(m_path, "one\ntw");
        auto log = LogFile::open(m_directory->path()).value();
        QVERIFY(*log.scan(1000));
        QCOMPARE(texts(log.lines(0, 99)), (QByteArrayList{"one", "tw"}));
        QCOMPARE(*log.refresh(), LogFile::Change::None);
        append(m_path, "o\n10%\r");
        QCOMPARE(*log.refresh(), LogFile::Change::Grown);
        QVERIFY(*log.scan(1000));
        QCOMPARE(texts(log.lines(0, 99)), (QByteArrayList{"one", "two", "10%"}));
        append(m_path, "20%");
        QCOMPARE(*log.refresh(), LogFile::Change::Grown);
        QVERIFY(*log.scan(1000));
        QCOMPARE(texts(log.lines(2, 3)), QByteArrayList{"20%"});
    }

    void noticesABeginningAnew_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("cut") << u"cut"_s;
        QTest::newRow("cut and longer than before") << u"longer"_s;
        QTest::newRow("replaced") << u"replaced"_s;
    }
    void noticesABeginningAnew()
    {
        QFETCH(QString, how);
        append(m_path, "the first one\nand more\n");
        auto log = LogFile::open(m_directory->path()).value();
        QVERIFY(*log.scan(1000));
        if (how == u"replaced") {
            append(m_path + u".new"_s, "the first one\nand more\nagain\n");
            QVERIFY(QFile::rename(m_path, m_path + u".old"_s));
            QVERIFY(QFile::rename(m_path + u".new"_s, m_path));
        } else {
            QVERIFY(QFile(m_path).resize(0));
            append(m_path, how == u"cut" ? "new\n" : "something else, and longer than it was before\n");
        }
        QCOMPARE(*log.refresh(), LogFile::Change::Begun);
        QVERIFY(*log.scan(1000));
        QVERIFY(texts(log.lines(0, 9)) != (QByteArrayList{"the first one", "and more"}));
        QCOMPARE(log.index().scannedBytes(), QFile(m_path).size());
    }

    void isGone()
    {
        append(m_path, "one\n");
        auto log = LogFile::open(m_directory->path()).value();
        QVERIFY(*log.scan(1000));
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(*log.refresh(), LogFile::Change::Gone);
        QCOMPARE(texts(log.lines(0, 9)), QByteArrayList{"one"});
        append(m_path, "two\n");
        QCOMPARE(*log.refresh(), LogFile::Change::Begun);
    }

    void theTailIsReadFromTheEnd()
    {
        // 200 MB of which nothing is on the disk.
        QByteArray end;
        for (int i = 0; i < 500; ++i)
            end += "line " + QByteArray::number(i) + '\n';
        append(m_path, end);
        QVERIFY(QFile(m_path).resize(200'000'000));
        append(m_path, '\n' + end);
        const auto log = LogFile::open(m_directory->path()).value();
        const auto tail = log.tail(3);
        QCOMPARE(texts(log.linesOf(*tail)), (QByteArrayList{"line 497", "line 498", "line 499"}));
        QCOMPARE(*log.rawTail(3), log.size() - 27);
        QVERIFY2(log.bytesRead() < 400'000, qPrintable(QString::number(log.bytesRead())));
    }

    void tail_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QByteArrayList>("expected");
        const QByteArray numbered = "1\n2\n3\n";
        QTest::newRow("some") << numbered << 2 << QByteArrayList{"2", "3"};
        QTest::newRow("all") << numbered << 9 << QByteArrayList{"1", "2", "3"};
        QTest::newRow("none") << numbered << 0 << QByteArrayList{};
        QTest::newRow("unfinished") << numbered + "4" << 2 << QByteArrayList{"3", "4"};
        QTest::newRow("nothing there") << QByteArray() << 5 << QByteArrayList{};
        QTest::newRow("shown lines count") << numbered + severalBars(2, 5000) << 3
                                           << QByteArrayList{"3", barText("bar 0", 9, 9).replace("9/9", "5000/5000"),
                                                             barText("bar 1", 9, 9).replace("9/9", "5000/5000")};
    }
    void tail()
    {
        QFETCH(QByteArray, output);
        QFETCH(int, lines);
        append(m_path, output);
        const auto log = LogFile::open(m_directory->path()).value();
        QTEST(texts(log.linesOf(*log.tail(lines))), "expected");
    }

    void aTailMayBeBounded()
    {
        append(m_path, QByteArray(5'000'000, 'x') + "\nend\n");
        const auto log = LogFile::open(m_directory->path()).value();
        const auto lines = log.linesOf(*log.tail(100, 100'000));
        QCOMPARE(lines->size(), 2U);
        QCOMPARE(lines->back().text, "end");
        QVERIFY(log.bytesRead() < 500'000);
    }

    void linesAroundAPlace()
    {
        QByteArray output;
        for (int i = 0; i < 100'000; ++i)
            output += "line " + QByteArray::number(i) + '\n';
        append(m_path, output);
        const auto log = LogFile::open(m_directory->path()).value();
        const auto lines = texts(log.linesAround(output.indexOf("line 50000"), 20'000));
        QVERIFY(lines.contains("line 50000"));
        QVERIFY(lines.contains("line 49990"));
        QVERIFY(lines.size() < 2500);
        QVERIFY(log.bytesRead() < 200'000);
    }

    void search_data()
    {
        QTest::addColumn<bool>("isRegex");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("isBackwards");
        QTest::addColumn<qint64>("fromLine");
        QTest::addColumn<int>("fromStart");
        QTest::addColumn<qint64>("line");
        QTest::addColumn<int>("start");
        QTest::addColumn<bool>("hasWrapped");
        const auto row = [](const char *name, const QString &pattern, bool isBackwards, qint64 fromLine, int fromStart,
                            qint64 line, int start, bool hasWrapped = false, bool isRegex = false) {
            QTest::newRow(name) << isRegex << pattern << isBackwards << fromLine << fromStart << line << start
                                << hasWrapped;
        };
        row("first", u"line 777"_s, false, -1, 0, 777, 0);
        row("next", u"line 777"_s, false, 777, 0, 7770, 0);
        row("far", u"line 39999"_s, false, 777, 0, 39999, 0);
        row("around the end", u"line 777"_s, false, 7779, 0, 777, 0, true);
        row("in the same line", u"7"_s, false, 777, 5, 777, 6);
        row("last", u"line 777"_s, true, -1, 0, 7779, 0);
        row("before", u"line 777"_s, true, 7770, 0, 777, 0);
        row("before, in the same line", u"7"_s, true, 777, 6, 777, 5);
        row("around the beginning", u"line 777"_s, true, 777, 0, 7779, 0, true);
        row("itself", u"line 12345"_s, false, 12345, 0, 12345, 0, true);
        row("itself, backwards", u"line 12345"_s, true, 12345, 0, 12345, 0, true);
        row("none", u"nothing"_s, false, 5, 0, -1, 0, true);
        row("none, backwards", u"nothing"_s, true, -1, 0, -1, 0);
        row("expression", u"line 2(\\d)\\1\\1\\1$"_s, false, -1, 0, 20000, 0, false, true);
        row("not in what was overwritten", u"hidden"_s, false, -1, 0, -1, 0);
    }
    void search()
    {
        QFETCH(bool, isRegex);
        QFETCH(QString, pattern);
        QFETCH(bool, isBackwards);
        QFETCH(qint64, fromLine);
        QFETCH(int, fromStart);
        QFETCH(qint64, line);
        QFETCH(int, start);
        QByteArray output;
        for (int i = 0; i < 40'000; ++i)
            output += "hidden\rline " + QByteArray::number(i) + "\x1b[K\n";
        append(m_path, output);
        auto log = LogFile::open(m_directory->path()).value();
        QVERIFY(*log.scan(output.size()));
        const auto from = fromLine < 0 ? std::nullopt : std::optional(LogMatch{fromLine, fromStart, 1});
        LogSearch search(Pattern::compile(pattern, {.isRegex = isRegex}).value(),
                         isBackwards ? LogDirection::Backwards : LogDirection::Forwards, from);
        while (!*search.advance(log))
            ;
        QCOMPARE(search.match().has_value(), line >= 0);
        QTEST(search.hasWrapped(), "hasWrapped");
        if (line >= 0) {
            QCOMPARE(search.match()->line, line);
            QCOMPARE(search.match()->start, start);
        }
    }

    void placesAreCounted()
    {
        append(m_path, QByteArray("aXbXc\nno\nX\n").repeated(50'000));
        auto log = LogFile::open(m_directory->path()).value();
        QVERIFY(*log.scan(10'000'000));
        LogCount count(Pattern::compile(u"x"_s, {.isRegex = false, .isCaseSensitive = false}).value());
        int pieces = 0;
        while (!*count.advance(log))
            ++pieces;
        QCOMPARE(count.count(), 150'000);
        QVERIFY(pieces > 3); // it can be given up between them
    }

    void nothingOutsideIsOpened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("a run") << u"group/run"_s << true;
        QTest::newRow("missing") << u"group/other"_s << false;
        QTest::newRow("above") << u"../outside"_s << false;
        QTest::newRow("above, further in") << u"group/../../outside"_s << false;
        QTest::newRow("absolute") << u"/outside"_s << false;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("through a link") << u"link"_s << false;
        QTest::newRow("below a link") << u"up/outside"_s << false;
        QTest::newRow("a link to a log") << u"linked"_s << false;
        QTest::newRow("a directory") << u"directory"_s << false;
        QTest::newRow("a pipe") << u"pipe"_s << false;
    }
    void nothingOutsideIsOpened()
    {
        QFETCH(QString, name);
        QFETCH(bool, isFound);
        const QDir root(m_directory->path());
        for (const QString &path : {u"outside"_s, u"records/group/run"_s, u"records/linked"_s, u"records/pipe"_s,
                                    u"records/directory/output.log"_s})
            QVERIFY(root.mkpath(path));
        append(root.filePath(u"outside/output.log"_s), "secret");
        append(root.filePath(u"records/group/run/output.log"_s), "text");
        QVERIFY(QFile::link(root.filePath(u"outside"_s), root.filePath(u"records/link"_s)));
        QVERIFY(QFile::link(root.path(), root.filePath(u"records/up"_s)));
        QVERIFY(QFile::link(root.filePath(u"outside/output.log"_s), root.filePath(u"records/linked/output.log"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(root.filePath(u"records/pipe/output.log"_s)).constData(), 0600), 0);
        const auto file = openOutput(root.filePath(u"records"_s), name);
        QCOMPARE(file.has_value(), isFound);
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_log_file.moc"
