// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/run_database.h"
#include "gui/live/database_monitor.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Run sampleRun(const QString &name)
{
    return {name, {{u"command"_s, Value{u"train"_s}}}};
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestDatabaseMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void firstTheNamesThenTheColumns();
    void whatIsKnownIsNotReadAgain();
    void seesEachWayToChange_data();
    void seesEachWayToChange();
    void followsALink();
    void waitsForADatabaseThatIsNotThereYet();
    void tellsOfABrokenFileOnce();
    void aBurstOfChangesEndsWithTheLast();
    void whatComesBackUnchangedIsToldAgain();

private:
    QString path() const { return m_folder->filePath(u"runs/.runs.yml"_s); }

    void watch(const DatabaseMonitor::Start &start = {})
    {
        m_monitor = std::make_unique<DatabaseMonitor>(path(), start);
        connect(m_monitor.get(), &DatabaseMonitor::read, this,
                [this](const std::shared_ptr<const RunSet> &runs) { m_read += runs; });
        connect(m_monitor.get(), &DatabaseMonitor::failed, this, [this](const Error &error) { m_errors += error; });
    }

    QStringList names() const { return m_read.isEmpty() ? QStringList() : m_read.last()->document().names(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DatabaseMonitor> m_monitor;
    QList<std::shared_ptr<const RunSet>> m_read;
    QList<Error> m_errors;
};

void TestDatabaseMonitor::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkdir(u"runs"_s);
    m_read.clear();
    m_errors.clear();
}

void TestDatabaseMonitor::cleanup()
{
    m_monitor.reset();
    m_folder.reset();
}

void TestDatabaseMonitor::firstTheNamesThenTheColumns()
{
    write(path(), "a:\n  command: x\nb:\n  command: y\n");
    watch();
    QTRY_COMPARE(m_read.size(), 2);
    QCOMPARE(m_read[0]->columns(), nullptr);
    QVERIFY(m_read[1]->columns());
    QCOMPARE(names(), (QStringList{u"a"_s, u"b"_s}));
}

void TestDatabaseMonitor::whatIsKnownIsNotReadAgain()
{
    write(path(), "a:\n  command: x\n");
    const auto stamp = fileStamp(path());
    const auto document = RunDatabase(path()).read();
    QVERIFY(stamp && document);
    watch({std::make_shared<RunSet>(*document), *stamp});
    QTRY_COMPARE(m_read.size(), 1);
    QVERIFY(m_read[0]->columns());
    write(path(), "a:\n  command: x\nb:\n  command: y\n");
    QTRY_COMPARE(m_read.size(), 2);
}

void TestDatabaseMonitor::seesEachWayToChange_data()
{
    QTest::addColumn<QString>("way");
    for (const QString &way : {u"run manager"_s, u"in place"_s, u"renamed over it"_s, u"removed"_s})
        QTest::newRow(qPrintable(way)) << way;
}

void TestDatabaseMonitor::seesEachWayToChange()
{
    QFETCH(const QString, way);
    write(path(), "a:\n  command: x\n");
    watch();
    for (int round = 0; round < 3; ++round) { // a watch that ends with the first change would miss the second
        QTRY_COMPARE_GE(m_read.size(), 1);
        const QString name = u"b%1"_s.arg(round);
        const QByteArray entries = "a:\n  command: x\n" + name.toUtf8() + ":\n  command: y\n";
        if (way == u"run manager") {
            QVERIFY(RunDatabase(path()).beginChange().and_then(
                [&](RunDatabase::Change &&change) { return change.commit({}, {sampleRun(name)}); }));
        } else if (way == u"in place") {
            write(path(), entries);
        } else if (way == u"renamed over it") {
            write(path() + u".new"_s, entries);
            QCOMPARE(::rename(qPrintable(path() + u".new"_s), qPrintable(path())), 0);
        } else {
            QVERIFY(QFile::remove(path()));
            QTRY_COMPARE(names(), QStringList());
            write(path(), entries);
        }
        QTRY_COMPARE_WITH_TIMEOUT(names().value(names().size() - 1), name, 2000);
    }
    QVERIFY(m_errors.isEmpty());
}

void TestDatabaseMonitor::followsALink()
{
    QDir(m_folder->path()).mkdir(u"elsewhere"_s);
    const QString target = m_folder->filePath(u"elsewhere/database.yml"_s);
    write(target, "a:\n  command: x\n");
    QVERIFY(QFile::link(target, path()));
    watch();
    QTRY_COMPARE(names(), QStringList{u"a"_s});
    write(target + u".new"_s, "b:\n  command: x\n");
    QCOMPARE(::rename(qPrintable(target + u".new"_s), qPrintable(target)), 0);
    QTRY_COMPARE(names(), QStringList{u"b"_s});
}

void TestDatabaseMonitor::waitsForADatabaseThatIsNotThereYet()
{
    QVERIFY(QDir(m_folder->path()).rmdir(u"runs"_s));
    watch();
    QTRY_COMPARE(m_read.size(), 2);
    QCOMPARE(names(), QStringList());
    QDir(m_folder->path()).mkdir(u"runs"_s);
    write(path(), "a:\n  command: x\n");
    QTRY_COMPARE(names(), QStringList{u"a"_s});
    QVERIFY(m_errors.isEmpty());
}

void TestDatabaseMonitor::tellsOfABrokenFileOnce()
{
    write(path(), "a:\n  command: x\n");
    watch();
    QTRY_COMPARE(m_read.size(), 2);
    write(path(), "a:\n  command: x\nb: [1\n");
    QTRY_COMPARE(m_errors.size(), 1);
    QCOMPARE(m_errors[0].code, ErrorCode::Malformed);
    QVERIFY2(m_errors[0].message.contains(path()), qPrintable(m_errors[0].message));
    QVERIFY2(m_errors[0].message.contains(u"3"), qPrintable(m_errors[0].message));
    m_monitor->readAgain(); // asked for, so it is told again
    QTRY_COMPARE(m_errors.size(), 2);
    QCOMPARE(m_read.size(), 2); // what was read last is still right to show
    write(path(), "a:\n  command: x\nb:\n  command: y\n");
    QTRY_COMPARE(names(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(m_errors.size(), 2);
}

void TestDatabaseMonitor::aBurstOfChangesEndsWithTheLast()
{
    watch();
    for (int i = 0; i < 50; ++i) {
        QVERIFY(RunDatabase(path()).beginChange().and_then(
            [&](RunDatabase::Change &&change) { return change.commit({}, {sampleRun(u"run-%1"_s.arg(i))}); }));
    }
    QTRY_COMPARE(names().size(), 50);
    QVERIFY(m_errors.isEmpty());
}

void TestDatabaseMonitor::whatComesBackUnchangedIsToldAgain()
{
    write(path(), "a:\n  command: x\n");
    watch();
    QTRY_COMPARE(m_read.size(), 2);
    const QString runs = m_folder->filePath(u"runs"_s);
    const QString aside = m_folder->filePath(u"aside"_s);
    QVERIFY(QDir().rename(runs, aside));
    QVERIFY(QFile::link(runs, runs)); // leads around and around
    QTRY_COMPARE(m_errors.size(), 1);
    QVERIFY(QFile::remove(runs));
    QVERIFY(QDir().rename(aside, runs));
    QTRY_COMPARE(m_read.size(), 3); // so that a window can take its error away
    QCOMPARE(names(), QStringList{u"a"_s});
}

} // namespace runs

QTEST_GUILESS_MAIN(runs::TestDatabaseMonitor)
#include "tst_database_monitor.moc"
