// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/trash_folders.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {

class TestTrashFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parentsAreMadeWhileOthersTakeThemAway();
};

/// As processes do that have emptied the trash, without the lock.
void TestTrashFolders::parentsAreMadeWhileOthersTakeThemAway()
{
    const QTemporaryDir directory;
    QVERIFY(directory.isValid());
    const auto folder = GuardedDirectory::open(directory.path());
    QVERIFY(folder && *folder);
    const QByteArray trash = QFile::encodeName(directory.filePath(u".trash"_s));
    std::atomic<bool> isOver = false;
    std::jthread other([&] {
        while (!isOver) {
            ::rmdir(trash.constData());
            std::this_thread::sleep_for(std::chrono::microseconds(20));
        }
    });
    QStringList problems;
    for (int i = 0; i < 500; ++i) {
        const QString path = u".trash/undecided-%1"_s.arg(i);
        if (const auto made = makeParents(**folder, path + u"/x"_s); !made)
            problems += made.error().message;
        QDir(directory.path()).rmdir(path);
    }
    isOver = true;
    QCOMPARE(problems.join(u'\n'), QString());
}

} // namespace runs

QTEST_GUILESS_MAIN(runs::TestTrashFolders)
#include "tst_trash_folders.moc"
