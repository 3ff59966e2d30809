// SPDX-License-Identifier: GPL-2.0-or-later
// What the window shows of runs that run, end and are stopped.
#include "window_fixture.h"

#include "gui/dialogs/stop_dialog.h"
#include "gui/filter/status_chips.h"
#include "gui/notifications/end_notices.h"
#include "gui/window/status_line.h"
#include "gui/window/window_state.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>

#include <csignal>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int patience = 20'000; // milliseconds, where several programs have to do something first

} // namespace

class TestWindowStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEndIsShown();
    void stopAsksFirstAndThenStops();
    void anOrphanedRunIsStopped();
    void whatHasEndedCannotBeStopped();
    void chipsFilter();
    void whatIsHiddenByAChipIsTold();
    void anEndIsToldWhereNobodyLooks();
    void tabLeadsFromTheFilterOverTheChipsToTheTable();
    void oldSettingsAreUnderstood();

private:
    void open()
    {
        m_session = std::make_unique<Session>(m_project->directory());
        QTRY_VERIFY(isReady(*m_session));
        QVERIFY(activate(m_session->window()));
    }

    /// A run that ends with an exit code when it is told to. `command`: what its shell does first.
    void start(const QString &name, int exitCode = 0, const QString &command = u":"_s)
    {
        // In a shell of its own, so that the flags that are appended are arguments of nothing.
        const QString script = u"%1; while ! [ -e %2/%3.end ]; do sleep 0.1; done; exit %4"_s.arg(
            command, m_signals, name, QString::number(exitCode));
        m_project->runs(u"-q new %1 'exec sh -c \"%2\"'"_s.arg(name, script));
        m_started += name;
    }

    void end(const QString &name) const { GitScratch::write(m_signals + u'/' + name + u".end"_s, "end"); }

    QString cell(const QString &name, const QString &key) const
    {
        const RunTableModel *model = m_session->model();
        return model->index(model->rowOf(name), model->column(key)).data().toString();
    }

    QAction *stop() const
    {
        for (QAction *action : m_session->window()->findChildren<QAction *>()) {
            if (action->text() == u"&Stop…")
                return action;
        }
        return nullptr;
    }

    QStringList chips() const
    {
        QStringList texts;
        for (const auto *button : m_session->part<StatusChips>()->findChildren<QToolButton *>()) {
            if (button->isVisible())
                texts += button->text();
        }
        return texts;
    }

    QString counts() const { return m_session->part<StatusLine>()->findChild<QLabel *>()->text(); }

    GitScratch m_scratch;
    QString m_signals; ///< a folder whose files end runs
    QStringList m_started;
    std::unique_ptr<WindowProject> m_project;
    std::unique_ptr<Session> m_session;
};

void TestWindowStatus::init()
{
    m_project = std::make_unique<WindowProject>(m_scratch);
    m_signals = m_scratch.newDirectory();
}

void TestWindowStatus::cleanup()
{
    m_session.reset();
    for (const QString &name : std::exchange(m_started, {}))
        end(name);
    endTmuxServer();
    userSettings()->clear();
}

void TestWindowStatus::anEndIsShown()
{
    start(u"a"_s, 3);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Running"_s, patience);
    QTRY_VERIFY(counts().contains(u"1 active"_s));
    QTRY_VERIFY(!cell(u"a"_s, u"duration"_s).isEmpty());
    const QString before = cell(u"a"_s, u"duration"_s);
    QTRY_VERIFY(cell(u"a"_s, u"duration"_s) != before);
    end(u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Failed"_s, patience);
    QCOMPARE(cell(u"a"_s, u"exit"_s), u"3"_s);
    QTRY_VERIFY(counts().contains(u"0 active"_s));
}

void TestWindowStatus::stopAsksFirstAndThenStops()
{
    start(u"a"_s);
    start(u"b"_s);
    start(u"done"_s);
    end(u"done"_s);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Running"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"done"_s, u"status"_s), u"Finished"_s, patience);
    m_session->table()->selectAll();
    QTRY_VERIFY(stop()->isEnabled());
    m_session->table()->setFocus();
    QTest::keyClick(m_session->table(), Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(m_session->dialog<StopDialog>());
    auto *dialog = m_session->dialog<StopDialog>();
    QStringList asked = dialog->names();
    asked.sort();
    QCOMPARE(asked, (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(activate(dialog));
    QTest::keyClick(dialog, Qt::Key_Return); // Cancel is the default
    QTRY_VERIFY(!m_session->dialog<StopDialog>());
    QCOMPARE(cell(u"a"_s, u"status"_s), u"Running"_s);

    stop()->trigger();
    QTRY_VERIFY(m_session->dialog<StopDialog>());
    QTest::mouseClick(m_session->dialog<StopDialog>()->findChild<QPushButton *>(u"stop"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Killed"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"b"_s, u"status"_s), u"Killed"_s, patience);
    QCOMPARE(cell(u"a"_s, u"exit"_s), u"SIGTERM"_s);
    QCOMPARE(cell(u"done"_s, u"status"_s), u"Finished"_s);
    QTRY_COMPARE(m_session->messages()->ids(), QStringList());
    QTRY_VERIFY(!stop()->isEnabled());
}

void TestWindowStatus::anOrphanedRunIsStopped()
{
    start(u"a"_s, 0, u"trap : HUP"_s); // its terminal goes with the supervisor
    open();
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Running"_s, patience);
    const QString state = m_project->shell(u"cat .runs/records/a/state.yml"_s);
    const QRegularExpression supervisor(u"supervisor:[^0-9]*(\\d+)"_s);
    const pid_t pid = supervisor.match(state).captured(1).toInt();
    QVERIFY2(pid > 1, qPrintable(state));
    ::kill(pid, SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Orphaned"_s, patience);
    QVERIFY(m_session->table()->selectRun(u"a"_s));
    QTRY_VERIFY(stop()->isEnabled());
    stop()->trigger();
    QTRY_VERIFY(m_session->dialog<StopDialog>());
    QTest::mouseClick(m_session->dialog<StopDialog>()->findChild<QPushButton *>(u"stop"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Lost"_s, patience); // nobody was there to see how
}

void TestWindowStatus::whatHasEndedCannotBeStopped()
{
    start(u"a"_s);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Running"_s, patience);
    QVERIFY(!stop()->isEnabled()); // nothing is selected
    QVERIFY(m_session->table()->selectRun(u"a"_s));
    QTRY_VERIFY(stop()->isEnabled());
    end(u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Finished"_s, patience);
    QTRY_VERIFY(!stop()->isEnabled());
}

void TestWindowStatus::chipsFilter()
{
    start(u"a"_s);
    start(u"b"_s, 1);
    end(u"b"_s);
    open();
    QTRY_COMPARE(chips(), (QStringList{u"All 2"_s, u"Running 1"_s, u"Failed 1"_s}));
    m_session->part<StatusChips>()->setKinds({StatusKind::Failed});
    QCOMPARE(m_session->shownNames(), QStringList{u"b"_s});
    QVERIFY2(counts().startsWith(u"1 of 2 run(s)"_s), qPrintable(counts()));
    m_session->filterBar()->setSpec({.text = u"a"_s});
    QCOMPARE(m_session->shownNames(), QStringList());
    end(u"a"_s);
    QTRY_COMPARE(chips(), (QStringList{u"All 1"_s, u"Finished 1"_s, u"Failed 0"_s}));
    for (auto *button : m_session->window()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Clear filter")
            button->click();
    }
    QCOMPARE(m_session->shownNames().size(), 2);
    m_session->filterBar()->setSpec({.text = u"fail"_s, .field = u"status"_s});
    QCOMPARE(m_session->shownNames(), QStringList{u"b"_s});
}

void TestWindowStatus::whatIsHiddenByAChipIsTold()
{
    start(u"b"_s, 1);
    end(u"b"_s);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"b"_s, u"status"_s), u"Failed"_s, patience);
    m_session->part<StatusChips>()->setKinds({StatusKind::Failed});
    m_session->window()->launch({.name = u"c"_s, .command = u"sh train.sh"_s, .directory = m_project->directory()});
    QTRY_VERIFY(m_session->messages()->ids().contains(u"hidden"_s));
    QTest::mouseClick(m_session->messages()->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{u"c"_s});
}

void TestWindowStatus::anEndIsToldWhereNobodyLooks()
{
    start(u"a"_s, 3);
    start(u"b"_s, 3);
    start(u"c"_s, 3);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Running"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"c"_s, u"status"_s), u"Running"_s, patience);
    QSignalSpy told(m_session->part<EndNotices>(), &EndNotices::ready);
    end(u"a"_s); // the user sees it
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"a"_s, u"status"_s), u"Failed"_s, patience);

    QWidget other;
    other.show();
    QVERIFY(activate(&other));
    end(u"b"_s);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told[0][0].value<DesktopNotice>().title, u"b failed"_s);
    QCOMPARE(cell(u"b"_s, u"status"_s), u"Failed"_s);

    Preferences quiet;
    quiet.notifyEnd = false;
    m_session->window()->setPreferences(quiet);
    end(u"c"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(u"c"_s, u"status"_s), u"Failed"_s, patience);
    QVERIFY(!m_session->part<EndNotices>()->isGathering());
    QCOMPARE(told.size(), 1);
}

void TestWindowStatus::tabLeadsFromTheFilterOverTheChipsToTheTable()
{
    start(u"a"_s);
    open();
    QTRY_COMPARE(m_session->shownNames().size(), 1);
    m_session->filterBar()->focusFilter();
    const auto tabTo = [](const QWidget *goal) {
        for (int i = 0; i < 10 && !goal->isAncestorOf(QApplication::focusWidget()) && !goal->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return goal->isAncestorOf(QApplication::focusWidget()) || goal->hasFocus();
    };
    QVERIFY(tabTo(m_session->part<StatusChips>()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_session->table());
}

void TestWindowStatus::oldSettingsAreUnderstood()
{
    start(u"a"_s);
    end(u"a"_s);
    open();
    QTRY_COMPARE(m_session->shownNames().size(), 1);
    const QString database = m_session->window()->databasePath();
    m_session->window()->close();
    QTRY_VERIFY(!m_session->window());
    m_session.reset();
    {
        const auto settings = projectSettings(database);
        settings->setValue(u"order/key"_s, u"active"_s);
        settings->setValue(u"order/descending"_s, true);
        saveColumns(*settings, {{u"name"_s, 111, false}, {u"active"_s, 99, false}, {u"command"_s, 222, false}});
    }
    open();
    const RunTableView *table = m_session->table();
    const RunTableModel *model = m_session->model();
    QCOMPARE(model->order(), (RunOrder{u"status"_s, Qt::AscendingOrder}));
    QCOMPARE(table->columnWidth(model->column(u"status"_s)), 99);
    QStringList keys;
    for (const ColumnState &state : table->columnLayout())
        keys += state.key;
    QCOMPARE(keys.first(5), (QStringList{u"name"_s, u"status"_s, u"duration"_s, u"exit"_s, u"command"_s}));
}

} // namespace runs

QTEST_MAIN(runs::TestWindowStatus)
#include "tst_window_status.moc"
