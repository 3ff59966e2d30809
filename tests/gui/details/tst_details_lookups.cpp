// SPDX-License-Identifier: GPL-2.0-or-later
#include "panel_under_test.h"
#include "support/sample_runs.h"

#include "gui/text/elided_label.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace runs;

/// What the panel asks of the disk and of git.
class TestDetailsLookups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_project = {m_directory->path(), m_directory->filePath(u".runs"_s), true, {}};
        m_panel = std::make_unique<DetailsPanel>();
        m_panel->setProject(m_project);
        m_panel->resize(400, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void pathsAreCopiedAndOpened()
    {
        QVERIFY(QDir(m_project.runsDirectory).mkpath(u"tensorboard/g/a"_s));
        QVERIFY(QDir(m_project.runsDirectory).mkpath(u"checkpoints/g"_s));
        touch(m_project.runsDirectory + u"/checkpoints/g/a.ckpt-1000.index"_s); // derived from the name by a saver
        m_panel->setRuns({sampleRun(u"g/a"_s)}, 1);
        auto *board = buttonOf(*m_panel, u"Open the TensorBoard directory"_s);
        auto *checkpoint = buttonOf(*m_panel, u"Open the folder of the checkpoint"_s);
        auto *record = buttonOf(*m_panel, u"Open the record"_s);
        QTRY_VERIFY(!record->isEnabled());
        QVERIFY(board->isEnabled() && checkpoint->isEnabled());
        QSignalSpy requested(m_panel.get(), &DetailsPanel::folderRequested);
        board->click();
        checkpoint->click();
        QCOMPARE(requested, (QList<QVariantList>{{m_project.runsDirectory + u"/tensorboard/g/a"_s},
                                                 {m_project.runsDirectory + u"/checkpoints/g"_s}}));
        buttonOf(*m_panel, u"Copy the path of the record"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), m_project.runsDirectory + u"/records/g/a"_s);
        QCOMPARE(missing(), QStringList{m_project.runsDirectory + u"/records/g/a"_s});

        QVERIFY(QDir(m_project.runsDirectory).mkpath(u"records/g/a"_s));
        m_panel->setRuns({sampleRun(u"g/a"_s)}, 1); // as the watcher does
        QTRY_VERIFY(record->isEnabled());
        QCOMPARE(missing(), QStringList());
    }

    void anotherRunsCheckpointIsNotThisOnes()
    {
        QVERIFY(QDir(m_project.runsDirectory).mkpath(u"checkpoints"_s));
        touch(m_project.runsDirectory + u"/checkpoints/ab.ckpt"_s);
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        QTRY_VERIFY(!buttonOf(*m_panel, u"Open the folder of the checkpoint"_s)->isEnabled());
    }

    void namesThatAreNoPathsHaveNoPaths()
    {
        m_panel->setRuns({sampleRun(u"../x"_s)}, 1);
        QVERIFY(!buttonOf(*m_panel, u"Open the record"_s));
        QVERIFY(buttonOf(*m_panel, u"Copy name"_s));
        m_panel->setRuns({sampleRun(u"x"_s)}, 1);
        QVERIFY(buttonOf(*m_panel, u"Open the record"_s));
    }

    void theSubjectIsShownWhenItComes()
    {
        QStringList asked;
        m_panel->setCommitSubject([&](const QString &directory, const QString &commit) -> Result<QString> {
            asked = {directory, commit};
            return u"Fix <b>goal</b> sampling"_s;
        });
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        QTRY_VERIFY(visibleTexts(*m_panel).contains(u"“Fix <b>goal</b> sampling”"_s));
        QCOMPARE(asked, (QStringList{m_project.directory, u"5c9f67d0a1b2c3d4e5f60718293a4b5c6d7e8f90"_s}));
    }

    void whyThereIsNoSubjectIsSaid()
    {
        m_panel->setCommitSubject([](const QString &, const QString &) -> Result<QString> {
            return failure(ErrorCode::NotFound, u"There is no such commit."_s);
        });
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        QTRY_VERIFY(visibleTexts(*m_panel).contains(u"There is no such commit."_s));
    }

    void aLateSubjectOfAnotherRunIsDropped()
    {
        QSemaphore gate;
        m_panel->setCommitSubject([&](const QString &, const QString &commit) -> Result<QString> {
            if (commit.startsWith(u'5'))
                gate.acquire();
            return u"subject of "_s + commit;
        });
        Run other = sampleRun(u"b"_s);
        setField(other, u"commit"_s, text(u"abc"_s));
        Run without{u"c"_s, {}};
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        m_panel->setRuns({other}, 1);
        gate.release();
        QTRY_VERIFY(visibleTexts(*m_panel).contains(u"“subject of abc”"_s));
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        m_panel->setRuns({without}, 1);
        gate.release();
        m_panel->setRuns({other}, 1);
        QTRY_VERIFY(visibleTexts(*m_panel).contains(u"“subject of abc”"_s));
        QVERIFY(!visibleTexts(*m_panel).join(u' ').contains(u"subject of 5"_s));
    }

    void aSubjectIsAskedForOnce()
    {
        std::atomic<int> asked = 0;
        m_panel->setCommitSubject([&](const QString &, const QString &) -> Result<QString> {
            ++asked;
            return u"subject"_s;
        });
        Run run = sampleRun(u"a"_s);
        for (int i = 0; i < 5; ++i) {
            setField(run, u"description"_s, text(QString::number(i)));
            m_panel->setRuns({run}, 1);
        }
        QTRY_VERIFY(visibleTexts(*m_panel).contains(u"“subject”"_s));
        QCOMPARE(asked.load(), 1);
        m_panel->setProject(m_project); // where it could be another one
        m_panel->setRuns({run}, 1);
        QTRY_COMPARE(asked.load(), 2);
    }

private:
    static void touch(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    /// The paths that are shown as missing.
    QStringList missing() const
    {
        QStringList paths;
        for (const ElidedLabel *label : m_panel->findChildren<ElidedLabel *>()) {
            if (label->accessibleDescription() == u"missing"_s)
                paths += label->text();
        }
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<DetailsPanel> m_panel;
    Project m_project;
};

QTEST_MAIN(TestDetailsLookups)
#include "tst_details_lookups.moc"
