// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/run_database.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const Run added{u"new"_s, {{u"k"_s, {u"z"_s}}}};
const QByteArray addedText = "new:\n  k: z\n";

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

} // namespace

/// The database as a file among others: links, locks, what is left behind.
class TestDatabaseFile : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;

    QString path(const QString &name) const { return m_directory->filePath(name); }
    QStringList files() const
    {
        return QDir(m_directory->path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }

private Q_SLOTS:
    void init()
    {
        m_directory.emplace();
        QVERIFY(m_directory->isValid());
    }
    void cleanup() { m_directory.reset(); }

    void aSymbolicLinkStaysALink_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("to a file") << "a:\n  k: x\n"_ba;
        QTest::newRow("to nothing") << QByteArray();
    }
    void aSymbolicLinkStaysALink()
    {
        QFETCH(QByteArray, before);
        QVERIFY(QDir(m_directory->path()).mkdir(u"kept"_s));
        const QString target = path(u"kept/runs.yml"_s), link = path(u"runs.yml"_s);
        if (!before.isEmpty())
            write(target, before);
        QVERIFY(QFile::link(u"kept/runs.yml"_s, link));
        auto change = RunDatabase(link).beginChange();
        QVERIFY(change);
        QVERIFY(change->commit({}, {added}));
        QCOMPARE(QFile::symLinkTarget(link), target);
        QCOMPARE(bytesOf(target), before + addedText);
        QVERIFY(change->revert({u"new"_s}, {}));
        QCOMPARE(QFile::symLinkTarget(link), target);
        QCOMPARE(bytesOf(target), before.isEmpty() ? "no file"_ba : before);
        QVERIFY(QFile::exists(target + u".lock"_s));
        QVERIFY(!QFile::exists(link + u".lock"_s));
    }

    void oneChangeAtATime()
    {
        using namespace std::chrono_literals;
        const QString lock = path(u"runs.yml.lock"_s);
        {
            auto change = RunDatabase(path(u"runs.yml"_s)).beginChange();
            QVERIFY(change);
            for (const auto deadline : {0ms, 20ms}) {
                const auto second = FileLock::acquire(lock, deadline);
                QVERIFY(!second);
                QCOMPARE(second.error().code, ErrorCode::Timeout);
                QVERIFY2(second.error().message.contains(lock), qPrintable(second.error().message));
            }
            QCOMPARE(RunDatabase(path(u"runs.yml"_s)).read()->size(), 0); // reading waits for nobody
        }
        QVERIFY(FileLock::acquire(lock, 0ms));
    }

    void readingWritesNothing()
    {
        write(path(u"runs.yml"_s), "a:\n");
        QCOMPARE(RunDatabase(path(u"runs.yml"_s)).read()->names(), QStringList{u"a"_s});
        QCOMPARE(files(), QStringList{u"runs.yml"_s});
    }

    void saysWhatIsInTheWay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("toRead");
        QTest::addColumn<ErrorCode>("toChange");
        QTest::newRow("malformed") << u"bad.yml"_s << ErrorCode::Malformed << ErrorCode::Malformed;
        QTest::newRow("a directory") << u"directory"_s << ErrorCode::Refused << ErrorCode::Refused;
        QTest::newRow("a file above") << u"bad.yml/runs.yml"_s << ErrorCode::Io << ErrorCode::Io;
        QTest::newRow("a link to itself") << u"loop"_s << ErrorCode::Io << ErrorCode::Io;
    }
    void saysWhatIsInTheWay()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, toRead);
        QFETCH(ErrorCode, toChange);
        write(path(u"bad.yml"_s), "a: 'x\n");
        QVERIFY(QDir(m_directory->path()).mkdir(u"directory"_s));
        QVERIFY(QFile::link(u"loop"_s, path(u"loop"_s)));
        const auto read = RunDatabase(path(name)).read();
        QVERIFY(!read);
        QCOMPARE(read.error().code, toRead);
        QVERIFY2(read.error().message.contains(path(name)), qPrintable(read.error().message));
        const auto change = RunDatabase(path(name)).beginChange();
        QVERIFY(!change);
        QCOMPARE(change.error().code, toChange);
        QVERIFY2(change.error().message.contains(path(name)), qPrintable(change.error().message));
        QCOMPARE(bytesOf(path(u"bad.yml"_s)), "a: 'x\n");
    }

    void aMissingDirectoryIsNotMade()
    {
        const RunDatabase database(path(u"no/runs.yml"_s));
        QCOMPARE(database.read()->size(), 0);
        const auto change = database.beginChange();
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::Io);
        QVERIFY(!QFile::exists(path(u"no"_s)));
    }

    void aLockFileThatIsNoneIsRefused()
    {
        QVERIFY(QDir(m_directory->path()).mkdir(u"runs.yml.lock"_s));
        const auto change = RunDatabase(path(u"runs.yml"_s)).beginChange();
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::Refused);
    }

    void whatACrashLeftBehindIsNoHindrance()
    {
        write(path(u"runs.yml"_s), "a:\n");
        write(path(u"runs.yml.tmp"_s), "half a fi");
        auto change = RunDatabase(path(u"runs.yml"_s)).beginChange();
        QVERIFY(change);
        QVERIFY(change->commit({}, {added}));
        QCOMPARE(bytesOf(path(u"runs.yml"_s)), "a:\n" + addedText);
        QCOMPARE(files(), (QStringList{u"runs.yml"_s, u"runs.yml.lock"_s}));
    }
};

QTEST_APPLESS_MAIN(TestDatabaseFile)
#include "tst_database_file.moc"
