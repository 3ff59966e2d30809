// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/trash.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestTrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_recorded = {u"a"_s, u"g/b"_s, u"g/c"_s};
        m_paths = {u"checkpoints/a.ckpt"_s,     u"checkpoints/a.ckpt-1"_s,  u"checkpoints/g/b.ckpt"_s,
                   u"records/a/state"_s,        u"tensorboard/a/events"_s,  u"tensorboard/g/b/deep/events"_s,
                   u"tensorboard/g/b/events"_s, u"tensorboard/g/c/events"_s};
        for (const QString &path : std::as_const(m_paths))
            make(path);
    }

    void removesWhatWasDecidedOn()
    {
        Trash trash(m_directory->path());
        QVERIFY(trash.take(pieces({u"a"_s, u"g/b"_s})));
        QCOMPARE(visible(), QStringList{u"tensorboard/g/c/events"_s});
        QVERIFY(trash.commit());
        QVERIFY(trash.empty());
        QCOMPARE(all(), QStringList{u"tensorboard/g/c/events"_s});
        QVERIFY(!QFileInfo::exists(m_directory->filePath(u"checkpoints/g"_s))); // an empty group is no group
        QVERIFY(!QFileInfo::exists(m_directory->filePath(u"tensorboard/.trash"_s)));
    }

    void givesBack()
    {
        Trash trash(m_directory->path());
        QVERIFY(trash.take(pieces({u"a"_s, u"g/b"_s})));
        make(u"tensorboard/a/newer"_s); // somebody has made the directory again
        QVERIFY(trash.restore());
        QCOMPARE(all(), sorted(m_paths + QStringList{u"tensorboard/a/newer"_s}));
    }

    void takesNothingWhenItCannotTakeAll()
    {
        QList<RunPiece> wanted = pieces({u"a"_s});
        wanted += {u"tensorboard"_s, u"../records"_s, {}};
        QVERIFY(!Trash(m_directory->path()).take(wanted));
        QCOMPARE(all(), m_paths);
    }

    void recoversWhatAKilledProcessLeft()
    {
        QVERIFY(Trash(m_directory->path()).take(pieces({u"a"_s, u"g/b"_s})));
        // It was killed before the database had lost the runs; meanwhile somebody deleted "a" by hand.
        QVERIFY(Trash(m_directory->path()).recover({u"g/b"_s, u"g/c"_s}));
        QCOMPARE(visible(), (QStringList{u"checkpoints/g/b.ckpt"_s, u"tensorboard/g/b/deep/events"_s,
                                         u"tensorboard/g/b/events"_s, u"tensorboard/g/c/events"_s}));
        QVERIFY(Trash(m_directory->path()).empty());
        QCOMPARE(all(), visible());
    }

    void recoversAllOfThem()
    {
        QVERIFY(Trash(m_directory->path()).take(pieces({u"a"_s})));
        QVERIFY(Trash(m_directory->path()).take(pieces({u"g/b"_s})));
        QVERIFY(Trash(m_directory->path()).recover(m_recorded));
        QCOMPARE(visible(), m_paths);
    }

    void overwritesNothingWhenItRecovers()
    {
        QVERIFY(Trash(m_directory->path()).take(pieces({u"a"_s})));
        make(u"checkpoints/a.ckpt"_s);
        const auto recovered = Trash(m_directory->path()).recover(m_recorded);
        QVERIFY(!recovered);
        QCOMPARE(recovered.error().code, ErrorCode::Refused);
        QVERIFY(recovered.error().message.contains(u"a.ckpt"_s));
        QCOMPARE(all().filter(u"a.ckpt"_s).size(), 3);
    }

private:
    QList<RunPiece> pieces(const QStringList &names) const
    {
        return RunFiles(m_directory->path()).pieces(names, m_recorded).value_or(QList<RunPiece>());
    }

    void make(const QString &path) const
    {
        QFile file(m_directory->filePath(path));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    }

    static QStringList sorted(QStringList paths)
    {
        paths.sort();
        return paths;
    }

    QStringList all() const
    {
        QStringList paths;
        QDirIterator files(m_directory->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths += QDir(m_directory->path()).relativeFilePath(files.next());
        return sorted(paths);
    }

    /// Without what lies in the trash.
    QStringList visible() const
    {
        QStringList paths = all();
        paths.removeIf([](const QString &path) { return path.contains(u"/.trash/"_s); });
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QStringList m_recorded;
    QStringList m_paths;
};

QTEST_APPLESS_MAIN(TestTrash)
#include "tst_trash.moc"
