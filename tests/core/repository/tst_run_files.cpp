// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/run_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace runs;

class TestRunFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkpointsHaveOneOwner_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("owner"); // empty: none
        QTest::newRow("itself") << u"a.ckpt"_s << u"a"_s;
        QTest::newRow("index of a step") << u"a.ckpt-1000.index"_s << u"a"_s;
        QTest::newRow("meta") << u"a.ckpt.meta"_s << u"a"_s;
        QTest::newRow("temporary") << u"a.ckpt.data-00000-of-00001.tempstate1"_s << u"a"_s;
        QTest::newRow("longer name") << u"ab.ckpt"_s << u""_s;
        QTest::newRow("other suffix") << u"a.ckpts"_s << u""_s;
        QTest::newRow("no suffix") << u"a"_s << u""_s;
        QTest::newRow("in a group") << u"g/x.ckpt-1"_s << u"g/x"_s;
        QTest::newRow("a name that looks derived") << u"a.ckpt-1.ckpt"_s << u"a.ckpt-1"_s;
        QTest::newRow("derived of that") << u"a.ckpt-1.ckpt.meta"_s << u"a.ckpt-1"_s;
        QTest::newRow("looks derived, not recorded") << u"a.ckpt-2.ckpt"_s << u"a"_s;
        QTest::newRow("file in a directory") << u"a.ckpt/x"_s << u""_s;
        QTest::newRow("group that looks like one") << u"a.ckpt-1/x.ckpt"_s << u""_s;
    }
    void checkpointsHaveOneOwner()
    {
        QFETCH(QString, path);
        QTEST(checkpointOwner(path, {u"a"_s, u"g/x"_s, u"a.ckpt-1"_s}).value_or(QString()), "owner");
    }

    void namesThatAreNoPathsHaveNoFiles()
    {
        for (const auto &name : {u"a"_s, u"a/b"_s, u"-rf"_s, u"..."_s, u".a"_s})
            QVERIFY2(isRelativePath(name), qPrintable(name));
        for (const auto &name :
             {u""_s, u"/"_s, u"/etc"_s, u"a/"_s, u"a//b"_s, u"."_s, u".."_s, u"a/../b"_s, u".trash"_s, u"a/.trash"_s})
            QVERIFY2(!isRelativePath(name), qPrintable(name));
        QVERIFY(!isRelativePath(u"a\0b"_s));
    }

    void ofARunAreFound()
    {
        make({u"tensorboard/a/events"_s, u"tensorboard/ab/events"_s, u"checkpoints/a.ckpt"_s,
              u"checkpoints/a.ckpt-1.index"_s, u"checkpoints/ab.ckpt"_s, u"records/a/state.yml"_s, u"notes/a/x"_s});
        QCOMPARE(found({u"a"_s}, {u"a"_s, u"ab"_s}),
                 (QStringList{u"checkpoints/a.ckpt"_s, u"checkpoints/a.ckpt-1.index"_s, u"records/a"_s,
                              u"tensorboard/a"_s}));
        QCOMPARE(found({u"c"_s, u"../records"_s, u"/"_s}, {u"a"_s}), QStringList());
    }

    void spareTheRunsInAGroupOfTheSameName()
    {
        make({u"tensorboard/a/own"_s, u"tensorboard/a/b/other"_s, u"tensorboard/a/c/own"_s});
        QCOMPARE(found({u"a"_s}, {u"a"_s, u"a/b"_s}), (QStringList{u"tensorboard/a/c"_s, u"tensorboard/a/own"_s}));
        QCOMPARE(found({u"a"_s, u"a/b"_s}, {u"a"_s, u"a/b"_s}), // each has its own
                 (QStringList{u"tensorboard/a/b"_s, u"tensorboard/a/c"_s, u"tensorboard/a/own"_s}));
    }

    void areMeasured()
    {
        make({u"tensorboard/a/x"_s, u"tensorboard/a/deep/y"_s});
        const auto pieces = files().pieces({u"a"_s}, {u"a"_s});
        QVERIFY(pieces && pieces->size() == 1);
        QCOMPARE(pieces->first().survey.files, 2);
        QCOMPARE(pieces->first().survey.bytes, 8);
        QCOMPARE(files().absolutePath(pieces->first()), m_directory->filePath(u"tensorboard/a"_s));
    }

    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

private:
    RunFiles files() const { return RunFiles(m_directory->path()); }

    QStringList found(const QStringList &names, const QStringList &recorded) const
    {
        QStringList paths;
        for (const RunPiece &piece : files().pieces(names, recorded).value_or(QList<RunPiece>{{u"(failed)"_s, {}, {}}}))
            paths += piece.category + u'/' + piece.path;
        paths.sort();
        return paths;
    }

    void make(const QStringList &paths) const
    {
        for (const QString &path : paths) {
            QFile file(m_directory->filePath(path));
            QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly)
                    && file.write("four") == 4);
        }
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_APPLESS_MAIN(TestRunFiles)
#include "tst_run_files.moc"
