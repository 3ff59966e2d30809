// SPDX-License-Identifier: GPL-2.0-or-later
#include "../../support/accessibility.h"
#include "panel_under_test.h"
#include "support/sample_runs.h"

#include "core/output/output_file.h"
#include "core/repository/run_files.h"
#include "gui/details/nothing_selected.h"
#include "gui/log/log_page.h"
#include "gui/log/log_view.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace runs;

class TestDetailsPanel : public QObject
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

    void showsWhatARunHasPrinted()
    {
        const QString record = RunFiles(m_project.runsDirectory).recordPath(u"a"_s);
        QVERIFY(QDir().mkpath(record));
        QFile output(outputPath(record));
        QVERIFY(output.open(QIODevice::WriteOnly) && output.write("epoch 1\r\nepoch 2\r\n") > 0);
        output.close();
        const auto *log = m_panel->findChild<LogPage *>();
        m_panel->showLog(); // of nothing
        QVERIFY(!log->isVisible());
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        QVERIFY(!log->isVisible());
        m_panel->showLog();
        QVERIFY(log->isVisible());
        QTRY_COMPARE((log->view()->selectAll(), log->view()->copy(), QGuiApplication::clipboard()->text().trimmed()),
                     u"epoch 1\nepoch 2"_s);
        m_panel->setRuns({sampleRun(u"a"_s), sampleRun(u"b"_s)}, 2);
        QVERIFY(!log->isVisible());
        m_panel->setRuns({sampleRun(u"b"_s)}, 1); // which has none
        QVERIFY(log->isVisible());
    }

    void nothingIsSelected()
    {
        const auto *empty = m_panel->findChild<NothingSelected *>();
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->accessibleName(), u"Select a run to see what is recorded of it."_s);
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        QVERIFY(!empty->isVisible());
        m_panel->setRuns({}, 0);
        QVERIFY(empty->isVisible());
        m_panel->grab(); // paints it, also where there is hardly any room
        m_panel->resize(1, 1);
        m_panel->grab();
    }

    void allIsCopied_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("text");
        QTest::newRow("name") << u"Copy name"_s << u"Name"_s << u"group/a"_s;
        QTest::newRow("description") << u"Copy description"_s << u"Description"_s << u"First line\nsecond line"_s;
        QTest::newRow("command") << u"Copy command"_s << u"Command"_s << u"python train.py --seed 1"_s;
        QTest::newRow("commit") << u"Copy commit"_s << u"Commit"_s << u"5c9f67d0a1b2c3d4e5f60718293a4b5c6d7e8f90"_s;
        QTest::newRow("time") << u"Copy start time"_s << u"Started"_s << u"2020-02-03T04:05:06.789000+00:00"_s;
        QTest::newRow("host") << u"Copy host"_s << u"Host"_s << u"gpu03"_s;
        QTest::newRow("other key") << u"Copy <i>lr</i>"_s << u"<i>lr</i>"_s << u"0.10"_s;
        QTest::newRow("reproduce") << u"Copy the commands that reproduce this run"_s << u"Reproduce"_s
                                   << u"git checkout 5c9f67d0a1b2c3d4e5f60718293a4b5c6d7e8f90\nruns new group/a "
                                      "'python train.py --seed 1' --description='First line\nsecond line'"_s;
    }
    void allIsCopied()
    {
        QFETCH(QString, button);
        QFETCH(QString, label);
        QFETCH(QString, text);
        Run run = sampleRun(u"group/a"_s);
        setField(run, u"<i>lr</i>"_s, number(u"0.10"_s));
        m_panel->setRuns({run}, 1);
        QSignalSpy copied(m_panel.get(), &DetailsPanel::copied);
        auto *copy = buttonOf(*m_panel, button);
        QVERIFY(copy);
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        QCOMPARE(copied, (QList<QVariantList>{{label}}));
        QVERIFY(static_cast<CopyButton *>(copy)->isConfirming());
    }

    void aRefreshKeepsWhatOneIsAt()
    {
        Run run = sampleRun(u"a"_s);
        for (int i = 0; i < 30; ++i)
            setField(run, u"key-%1"_s.arg(i), number(QString::number(i)));
        m_panel->setRuns({run}, 1);
        TextBlock *command = valueOf(*m_panel, u"Command"_s);
        command->selectAll();
        m_panel->activateWindow();
        command->setFocus();
        QTRY_VERIFY(command->hasFocus());
        QScrollBar *bar = pageOf(*m_panel)->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 200);
        bar->setValue(120);

        m_panel->setRuns({run}, 1);
        setField(run, u"host"_s, text(u"gpu04"_s));
        run.fields.insert(run.fields.begin(), {u"new"_s, text(u"first"_s)}); // before all others
        m_panel->setRuns({run}, 1);
        QVERIFY(valueOf(*m_panel, u"new"_s));
        QCOMPARE(valueOf(*m_panel, u"Host"_s)->toPlainText(), u"gpu04"_s);
        QCOMPARE(valueOf(*m_panel, u"Command"_s), command);
        QCOMPARE(command->textCursor().selectedText(), u"python train.py --seed 1"_s);
        QVERIFY(command->hasFocus());
        QCOMPARE(bar->value(), 120);

        run.name = u"b"_s; // another run begins at its top
        m_panel->setRuns({run}, 1);
        QCOMPARE(bar->value(), 0);
        QVERIFY(!valueOf(*m_panel, u"Command"_s)->textCursor().hasSelection());
    }

    void keysThatAreGoneGo()
    {
        Run run = sampleRun(u"a"_s);
        setField(run, u"lr"_s, number(u"1"_s));
        m_panel->setRuns({run}, 1);
        QVERIFY(valueOf(*m_panel, u"lr"_s));
        setField(run, u"lr"_s, text(u"now\nof several lines"_s)); // in another form
        m_panel->setRuns({run}, 1);
        QCOMPARE(valueOf(*m_panel, u"lr"_s)->toPlainText(), u"now\nof several lines"_s);
        run.fields.pop_back();
        m_panel->setRuns({run}, 1);
        QVERIFY(!valueOf(*m_panel, u"lr"_s));
    }

    void textsAreLiteral()
    {
        Run run = sampleRun(u"a"_s, u"echo <b>x</b> \x1b[0m"_s);
        setField(run, u"description"_s, text(u"<h1>big</h1>"_s));
        m_panel->setRuns({run}, 1);
        QCOMPARE(valueOf(*m_panel, u"Description"_s)->toPlainText(), u"<h1>big</h1>"_s);
        QCOMPARE(valueOf(*m_panel, u"Command"_s)->toPlainText(), u"echo <b>x</b> \\x1b[0m"_s);
        buttonOf(*m_panel, u"Copy command"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"echo <b>x</b> \x1b[0m"_s);
    }

    void hugeTextsAreNoTrouble()
    {
        Run run = sampleRun(u"a"_s, u"python --flag value "_s.repeated(60'000));
        setField(run, u"description"_s, text(u"line\n"_s.repeated(250'000)));
        m_panel->setRuns({run}, 1);
        m_panel->grab();
        QVERIFY(valueOf(*m_panel, u"Command"_s)->toPlainText().size()
                < 50'000); // all of it would take minutes to lay out
        QVERIFY(valueOf(*m_panel, u"Description"_s)->toPlainText().size() < 50'000);
        QVERIFY(visibleTexts(*m_panel).contains(u"… 1.1 MiB more, copy takes all"_s));
        QVERIFY(valueOf(*m_panel, u"Description"_s)->height() < 500);
        buttonOf(*m_panel, u"Copy description"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text().size(), 1'250'000);
    }

    void withoutACommandThereIsAReason()
    {
        m_panel->setRuns({{u"a"_s, {}}}, 1);
        QVERIFY(valueOf(*m_panel, u"Reproduce"_s)->toPlainText().contains(u"no command recorded"_s));
        QVERIFY(!buttonOf(*m_panel, u"Copy the commands that reproduce this run"_s));
    }

    void datesFollowTheFormat()
    {
        m_panel->setRuns({sampleRun(u"a"_s)}, 1);
        const QString iso = valueOf(*m_panel, u"Started"_s)->toPlainText();
        m_panel->setDateFormat(Preferences::DateFormat::Locale);
        QVERIFY(valueOf(*m_panel, u"Started"_s)->toPlainText() != iso);
        m_panel->setDateFormat(Preferences::DateFormat::Iso);
        QCOMPARE(valueOf(*m_panel, u"Started"_s)->toPlainText(), iso);
    }

    void itIsUsableWhenNarrow()
    {
        Run run = sampleRun(QString(300, u'n'), QString(500, u'c'));
        setField(run, QString(200, u'k'), text(QString(70, u'v')));
        m_panel->setRuns({run}, 1);
        m_panel->resize(280, 500);
        QTRY_COMPARE(pageOf(*m_panel)->widget()->width(), pageOf(*m_panel)->viewport()->width());
        for (const QAbstractButton *button : m_panel->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(m_panel.get()))
                QVERIFY(button->mapTo(m_panel.get(), QPoint(button->width(), 0)).x() <= 280);
        }
    }

    void everyControlHasANameAndAPlace()
    {
        Run run = sampleRun(u"a"_s);
        setField(run, u"lr"_s, number(u"1"_s));
        m_panel->setRuns({run}, 1);
        run.fields.insert(run.fields.begin() + 5, {u"between"_s, number(u"2"_s)});
        m_panel->setRuns({run}, 1);
        QCOMPARE(accessibilityFaults(m_panel.get()), QStringList());
        QStringList order;
        const QWidget *first = valueOf(*m_panel, u"Name"_s);
        for (const QWidget *at = first; order.isEmpty() || at != first; at = at->nextInFocusChain()) {
            if (qobject_cast<const CopyButton *>(at) && at->isVisibleTo(m_panel.get()))
                order += at->accessibleName();
        }
        QCOMPARE(order,
                 (QStringList{u"Copy name"_s, u"Copy description"_s, u"Copy command"_s, u"Copy commit"_s,
                              u"Copy start time"_s, u"Copy host"_s, u"Copy between"_s, u"Copy lr"_s,
                              u"Copy the path of the TensorBoard directory"_s, u"Copy the path of the checkpoint"_s,
                              u"Copy the path of the record"_s, u"Copy the commands that reproduce this run"_s}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<DetailsPanel> m_panel;
    Project m_project;
};

QTEST_MAIN(TestDetailsPanel)
#include "tst_details_panel.moc"
