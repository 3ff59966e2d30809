// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/store/run_database.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

const Run added{u"new"_s, {{u"k"_s, {u"z"_s}}}};
const QByteArray addedText = "new:\n  k: z\n";

/// No file can grow beyond `size` bytes as long as this lives, as on a disk that is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t size) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_limit);
        const rlimit limit{size, m_limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_limit;
    void (*m_handler)(int);
};

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

class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("size"); // at which the disk is full
        for (const int size : {0, 1, 4096, 50'010})
            QTest::addRow("%d", size) << size;
    }
    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(int, size);
        const QTemporaryDir directory;
        const QString file = directory.filePath(u"runs.yml"_s);
        const QByteArray before = "a:\n  k: " + QByteArray(50'000, 'x') + '\n';
        write(file, before);
        auto change = RunDatabase(file).beginChange();
        QVERIFY(change);
        {
            const FullDisk disk{rlim_t(size)};
            const auto committed = change->commit({}, {added});
            QVERIFY(!committed);
            QCOMPARE(committed.error().code, ErrorCode::Io);
            QVERIFY2(committed.error().message.contains(file), qPrintable(committed.error().message));
        }
        QCOMPARE(bytesOf(file), before);
        QCOMPARE(QDir(directory.path()).entryList(QDir::Files, QDir::Name),
                 (QStringList{u"runs.yml"_s, u"runs.yml.lock"_s}));
        QVERIFY(change->commit({}, {added}));
        QCOMPARE(bytesOf(file), before + addedText);
        {
            const FullDisk disk{rlim_t(size)};
            const auto reverted = change->revert({u"new"_s}, {});
            QCOMPARE(reverted.has_value(), size > before.size());
        }
        QCOMPARE(bytesOf(file), size > before.size() ? before : before + addedText);
    }
};

QTEST_APPLESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
