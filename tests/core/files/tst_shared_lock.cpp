// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/file_lock.h"
#include "core/files/shared_lock.h"
#include "support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

constexpr std::chrono::milliseconds now(0);
constexpr std::chrono::milliseconds soon(20);

} // namespace

class TestSharedLock : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_directory;
    QString in(const QString &name) const { return m_directory->filePath(name); }

private Q_SLOTS:
    void init() { m_directory.emplace(); }

    void makesNoFile()
    {
        QVERIFY(!SharedLock::ofFile(in(u"lock"_s), now));
        QVERIFY(namesIn(m_directory->path()).isEmpty());
    }

    void keepsOutWhoAcquires()
    {
        QVERIFY(FileLock::acquire(in(u"lock"_s)));
        {
            const auto first = SharedLock::ofFile(in(u"lock"_s), now);
            const auto second = SharedLock::ofFile(in(u"lock"_s), now);
            QVERIFY(first && second);
            QVERIFY(!FileLock::acquire(in(u"lock"_s), soon));
        }
        const auto lock = FileLock::acquire(in(u"lock"_s), now);
        QVERIFY(lock && !SharedLock::ofFile(in(u"lock"_s), soon));
    }

    void aDirectoryIsSharedOrClaimed()
    {
        {
            const auto first = SharedLock::ofDirectory(m_directory->path());
            const auto second = SharedLock::ofDirectory(m_directory->path());
            QVERIFY(first && second && !SharedLock::claim(m_directory->path()));
        }
        {
            const auto claimed = SharedLock::claim(m_directory->path());
            QVERIFY(claimed && !SharedLock::claim(m_directory->path()));
        }
        QVERIFY(SharedLock::claim(m_directory->path()));
        QVERIFY(!SharedLock::claim(in(u"missing"_s)) && !SharedLock::ofDirectory(in(u"missing"_s)));
        QVERIFY(namesIn(m_directory->path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSharedLock)
#include "tst_shared_lock.moc"
