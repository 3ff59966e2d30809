// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/trash.h"
#include "core/repository/trash_record.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

/// One that has these runs, all of them begun at the same time.
Document database(const QStringList &names, const QByteArray &datetime = "2026-11-23T10:00:00.000000+00:00")
{
    QByteArray text;
    for (const QString &name : names)
        text += name.toUtf8() + ":\n  datetime: '" + datetime + "'\n";
    return Document::parse(text, u"runs.yml"_s).value();
}

} // namespace

class TestTrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_recorded = m_all;
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
        QVERIFY(Trash(m_directory->path()).recover(database({u"g/b"_s, u"g/c"_s})));
        QCOMPARE(visible(), (QStringList{u"checkpoints/g/b.ckpt"_s, u"tensorboard/g/b/deep/events"_s,
                                         u"tensorboard/g/b/events"_s, u"tensorboard/g/c/events"_s}));
        QVERIFY(Trash(m_directory->path()).empty());
        QCOMPARE(all(), visible());
    }

    void recoversAllOfThem()
    {
        QVERIFY(Trash(m_directory->path()).take(pieces({u"a"_s})));
        QVERIFY(Trash(m_directory->path()).take(pieces({u"g/b"_s})));
        QVERIFY(Trash(m_directory->path()).recover(database(m_recorded)));
        QCOMPARE(visible(), m_paths);
    }

    void overwritesNothingWhenItRecovers()
    {
        QVERIFY(Trash(m_directory->path()).take(pieces({u"a"_s})));
        make(u"checkpoints/a.ckpt"_s);
        const auto recovered = Trash(m_directory->path()).recover(database(m_recorded));
        QVERIFY(!recovered);
        QCOMPARE(recovered.error().code, ErrorCode::Refused);
        QVERIFY(recovered.error().message.contains(u"a.ckpt"_s));
        QCOMPARE(all().filter(u"a.ckpt"_s).size(), 3);
    }

    /// A run that was overwritten does not come back into the new one; as long as the database has the old one, it
    /// does.
    void recoversNothingThatWasOverwritten_data()
    {
        QTest::addColumn<QByteArray>("recorded");
        QTest::newRow("the old run") << "2026-11-23T10:00:00.000000+00:00"_ba;
        QTest::newRow("the new run") << "2026-11-24T10:00:00.000000+00:00"_ba;
    }
    void recoversNothingThatWasOverwritten()
    {
        QFETCH(QByteArray, recorded);
        const bool isNew = recorded.startsWith("2026-11-24");
        QVERIFY(Trash(m_directory->path(), u"2026-11-24T10:00:00.000000+00:00"_s).take(pieces({u"a"_s})));
        if (isNew)
            make(u"checkpoints/a.ckpt"_s); // by the new run
        QVERIFY(Trash(m_directory->path()).recover(database(m_all, recorded)));
        QVERIFY(Trash(m_directory->path()).empty());
        QCOMPARE(visible(), isNew ? sorted(m_paths.filter(u"/g/"_s) + QStringList{u"checkpoints/a.ckpt"_s}) : m_paths);
        QCOMPARE(all(), visible());
    }

    void keepsWhatIsListed()
    {
        Trash trash(m_directory->path());
        QVERIFY(trash.mark());
        QVERIFY(trash.take(pieces({u"a"_s})));
        make(u"checkpoints/a.ckpt"_s); // written since
        make(u"tensorboard/a/late"_s);
        QVERIFY(trash.takeMore(pieces({u"a"_s})));
        list(trash.id(), u"a"_s);
        QVERIFY(trash.keep());
        QVERIFY(trash.empty());
        QVERIFY(trash.recover(database({u"a"_s, u"g/b"_s, u"g/c"_s}))); // a newer run of that name
        QCOMPARE(visible(), m_paths.sliced(2, 1) + m_paths.sliced(5, 3));
        const QString kept = u"/.trash/kept-%1/"_s.arg(trash.id());
        QCOMPARE(all().filter(kept).size(), 5);
        QVERIFY(QFileInfo::exists(m_directory->filePath(u"tensorboard"_s + kept + u"a/late"_s)));
    }

    void recoversWhatIsListed_data()
    {
        QTest::addColumn<QStringList>("recorded");
        QTest::addColumn<TrashStage>("reached"); // by what was done before
        QTest::addColumn<bool>("isBack");
        QTest::newRow("not yet taken out of the database") << m_all << TrashStage::Undecided << true;
        QTest::newRow("taken out of the database") << QStringList{u"g/b"_s, u"g/c"_s} << TrashStage::Undecided << false;
        QTest::newRow("partly decided") << QStringList{u"g/b"_s, u"g/c"_s} << TrashStage::Kept << false;
    }
    void recoversWhatIsListed()
    {
        QFETCH(QStringList, recorded);
        QFETCH(TrashStage, reached);
        QFETCH(bool, isBack);
        Trash trash(m_directory->path());
        QVERIFY(trash.mark());
        QVERIFY(trash.take(pieces({u"a"_s})));
        list(trash.id(), u"a"_s);
        const auto folder = GuardedDirectory::open(m_directory->filePath(u"tensorboard"_s)).value();
        if (reached != TrashStage::Undecided)
            QVERIFY(folder->move(trashPath(TrashStage::Undecided, trash.id()), trashPath(reached, trash.id())));
        QVERIFY(Trash(m_directory->path()).recover(database(recorded)));
        QVERIFY(Trash(m_directory->path()).empty());
        QCOMPARE(visible().size(), m_paths.size() - (isBack ? 0 : 4));
        QCOMPARE(all().filter(u"/.trash/kept-"_s).size(), isBack ? 0 : 4);
        QCOMPARE(trashDatabase(m_directory->path()).read()->size(), isBack ? 0 : 1);
        QCOMPARE(trashedIds(m_directory->path(), TrashStage::Undecided).value(), QStringList());
    }

    void goesOnRemovingWhatWasDiscarded_data()
    {
        QTest::addColumn<QString>("kept"); // a folder whose files had not been discarded yet
        QTest::newRow("all of it") << QString();
        QTest::newRow("not the checkpoints") << u"checkpoints"_s;
    }
    void goesOnRemovingWhatWasDiscarded()
    {
        QFETCH(QString, kept);
        Trash trash(m_directory->path());
        QVERIFY(trash.mark() && trash.take(pieces({u"a"_s})));
        list(trash.id(), u"a"_s);
        QVERIFY(moveStage(m_directory->path(), trash.id(), TrashStage::Undecided, TrashStage::Discarded));
        if (!kept.isEmpty()) {
            const auto folder = GuardedDirectory::open(m_directory->filePath(kept)).value();
            QVERIFY(
                folder->move(trashPath(TrashStage::Discarded, trash.id()), trashPath(TrashStage::Kept, trash.id())));
        }
        QVERIFY(trash.recover(database(m_recorded))); // with a newer run of that name
        QVERIFY(trash.empty());
        QCOMPARE(trashDatabase(m_directory->path()).read()->size(), 0);
        QCOMPARE(all().filter(u"/.trash/"_s), QStringList());
    }

    void entriesComeBackAsTheyWere()
    {
        const Run run{u"a b"_s,
                      {{u"name"_s, {u"own"_s}}, {u"deleted"_s, {true}}, {u"name_"_s, {}}, {u"x"_s, {u"y"_s}}}};
        const Run entry = edited(run, trashEdit(run, u"id"_s, u"now"_s));
        QCOMPARE(entry.text(u"name"), u"a b"_s);
        const TrashedRun trashed = trashedRun(entry);
        QCOMPARE(trashed.id, u"id"_s);
        QCOMPARE(trashed.deleted, u"now"_s);
        QCOMPARE(trashed.run, run);
    }

private:
    void list(const QString &id, const QString &name) const
    {
        auto change = trashDatabase(m_directory->path()).beginChange();
        const Run run{name, {{u"k"_s, {u"v"_s}}}};
        QVERIFY(change && change->commit({}, {edited(run, trashEdit(run, id, u"now"_s))}));
    }

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
        paths.removeIf([](const QString &path) { return path.startsWith(u".trash.yml"_s); });
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
    const QStringList m_all{u"a"_s, u"g/b"_s, u"g/c"_s};
    QStringList m_recorded;
    QStringList m_paths;
};

QTEST_APPLESS_MAIN(TestTrash)
#include "tst_trash.moc"
