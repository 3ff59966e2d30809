// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/project.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_top = QDir(m_directory->path()).canonicalPath();
        QVERIFY(QDir().mkpath(m_top + u"/a/b"_s));
    }

    void isFoundUpwardByItsRunsDirectory()
    {
        QVERIFY(QDir().mkpath(m_top + u"/.runs"_s));
        const auto project = findProject(m_top + u"/a/b"_s);
        QVERIFY(project && project->isFound);
        QCOMPARE(project->runsDirectory, m_top + u"/.runs"_s);
        QCOMPARE(project->databasePath(), m_top + u"/.runs/.runs.yml"_s);
    }

    void isFoundUpwardByItsSettings()
    {
        QVERIFY(QDir().mkpath(m_top + u"/.runs"_s));
        write(u"a/.runsrc"_s, "runs-dir: ../out\ndb-filename: db.yml\n");
        const auto project = findProject(m_top + u"/a/b"_s);
        QVERIFY(project && project->isFound);
        QCOMPARE(project->databasePath(), m_top + u"/out/db.yml"_s);
    }

    void isWhereItWouldBe()
    {
        const auto project = findProject(m_top + u"/a"_s);
        QVERIFY(project);
        QVERIFY(!project->isFound);
        QCOMPARE(project->runsDirectory, m_top + u"/a/.runs"_s);
    }

    void isWhatTheUserNames()
    {
        write(u".runsrc"_s, "runs-dir: out\ncolumn-width: 7\n");
        const auto project = findProject(m_top + u"/a"_s, {u"mine"_s, u"x.yml"_s});
        QVERIFY(project && project->isFound);
        QCOMPARE(project->databasePath(), m_top + u"/a/mine/x.yml"_s);
        QCOMPARE(project->settings.columnWidth, 7);
    }

    void hasNoLinksInItsPath()
    {
        QVERIFY(QDir().mkpath(m_top + u"/real/.runs"_s));
        QVERIFY(QFile::link(m_top + u"/real"_s, m_top + u"/link"_s));
        const auto project = findProject(m_top + u"/link"_s);
        QVERIFY(project);
        QCOMPARE(project->runsDirectory, m_top + u"/real/.runs"_s);
    }

    void isNotGuessedWhenItsSettingsAreWrong()
    {
        write(u".runsrc"_s, "runs-dir: [\n");
        const auto project = findProject(m_top + u"/a"_s);
        QVERIFY(!project);
        QCOMPARE(project.error().code, ErrorCode::Malformed);
        QVERIFY(!findProject(m_top, {{}, u"../x.yml"_s}));
        QVERIFY(QFile::remove(m_top + u"/.runsrc"_s) && QDir().mkpath(m_top + u"/.runsrc"_s));
        QVERIFY(!findProject(m_top));
        const auto elsewhere = findProject(m_top, {{}, u"../x.yml"_s});
        QVERIFY(!elsewhere);
    }

private:
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_top + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_top;
};

QTEST_APPLESS_MAIN(TestProject)
#include "tst_project.moc"
