// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/start/recent_projects.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

namespace {

struct Store
{
    QTemporaryDir directory;
    QString file = directory.filePath(u"settings.ini"_s);
    QSettings settings{file, QSettings::IniFormat};
    RecentProjects recents{settings};

    QStringList directories() const
    {
        QStringList directories;
        for (const RecentProject &project : recents.projects())
            directories += project.directory;
        return directories;
    }
};

} // namespace

class TestRecentProjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirstAndEachOnce()
    {
        Store s;
        QSignalSpy changed(&s.recents, &RecentProjects::changed);
        s.recents.add(u"/a"_s);
        s.recents.add(u"/b, c/"_s);
        s.recents.add(u"/x/../a"_s);
        QCOMPARE(s.directories(), (QStringList{u"/a"_s, u"/b, c"_s}));
        QCOMPARE(changed.size(), 3);
        s.recents.remove(u"/a"_s);
        QCOMPARE(s.directories(), QStringList{u"/b, c"_s});
        QCOMPARE(changed.size(), 4);
        s.recents.remove(u"/a"_s);
        QCOMPARE(changed.size(), 4);
        s.recents.remove(u"/b, c"_s);
        QCOMPARE(s.settings.allKeys(), QStringList());
    }

    void keepsTwelve()
    {
        Store s;
        for (int i = 0; i < 20; ++i)
            s.recents.add(u"/%1"_s.arg(i));
        QCOMPARE(s.directories().size(), 12);
        QCOMPARE(s.directories().first(), u"/19"_s);
        QCOMPARE(s.directories().last(), u"/8"_s);
    }

    void otherProcessesAddToo()
    {
        Store s;
        s.recents.add(u"/a"_s);
        s.settings.sync();
        {
            QSettings other(s.file, QSettings::IniFormat);
            RecentProjects(other).add(u"/b"_s);
        }
        s.recents.add(u"/c"_s);
        QCOMPARE(s.directories(), (QStringList{u"/c"_s, u"/b"_s, u"/a"_s}));
    }

    void survivesWhatElseIsInTheSettings()
    {
        Store s;
        s.settings.setValue(u"recent-projects"_s, QStringList{u"relative"_s, u"/a"_s, QString(), u"/a"_s});
        QCOMPARE(s.directories(), QStringList{u"/a"_s});
        s.settings.setValue(u"recent-projects"_s, 7);
        QCOMPARE(s.directories(), QStringList());
    }

    void findsOutWhichAreMissing()
    {
        Store s;
        const QString there = s.directory.filePath(u"there"_s);
        const QString gone = s.directory.filePath(u"gone"_s);
        QVERIFY(QDir().mkdir(there));
        s.recents.add(there);
        s.recents.add(gone);
        QSignalSpy changed(&s.recents, &RecentProjects::changed);
        s.recents.refresh();
        s.recents.refresh();
        QTRY_COMPARE(s.recents.projects(), (QList<RecentProject>{{gone, true}, {there, false}}));
        QCOMPARE(changed.size(), 1);
        QVERIFY(QDir().mkdir(gone));
        QVERIFY(QDir().rmdir(there));
        s.recents.refresh();
        QTRY_COMPARE(s.recents.projects(), (QList<RecentProject>{{gone, false}, {there, true}}));
        s.recents.add(there); // it has just been opened
        QCOMPARE(s.recents.projects().first(), (RecentProject{there, false}));
    }
};

QTEST_GUILESS_MAIN(TestRecentProjects)
#include "tst_recent_projects.moc"
