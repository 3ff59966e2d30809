// SPDX-License-Identifier: GPL-2.0-or-later
#include "window_fixture.h"

#include "gui/start/start_page.h"
#include "gui/window/status_line.h"
#include "support/accessibility.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>

#include <csignal>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// How long the event loop stood still at most, in milliseconds.
class Pulse : public QObject
{
public:
    Pulse()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_sinceLast.restart()); });
        m_sinceLast.start();
        m_timer.start(10);
    }

    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    qint64 m_longest = 0;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aBrokenDatabaseKeepsTheLastRows();
    void changesKeepSelectionAndScrollPosition();
    void aLargeDatabaseBeginsWithItsLastRuns();
    void aDirtyTreeRefusesTheLaunchAndGivesTheRequestBack();
    void aStoppedTmuxIsToldAndTheWindowLives();
    void attachToARunWithoutASession();
    void noProjectShowsTheStartPage();
    void theDemoIsOneClickAway();
    void aSecondWindowAndTheSameProjectAgain();
    void typingInTheTableFilters();
    void escapeClearsTheFilter();
    void aRunHiddenByTheFilterIsTold();
    void fitsASmallScreen();
    void canBeUsedWithoutAMouse();

private:
    void open()
    {
        m_session = std::make_unique<Session>(m_project->directory());
        QTRY_VERIFY(isReady(*m_session));
        QVERIFY(activate(m_session->window()));
    }

    void writeRuns(int count) const
    {
        QDir().mkpath(m_project->directory() + u"/.runs"_s);
        QByteArray text;
        for (int i = 1; i <= count; ++i) {
            text += "run-" + QByteArray::number(i) + ":\n  command: train --seed " + QByteArray::number(i)
                    + "\n  datetime: '2026-11-01T10:00:00." + QByteArray::number(1'000'000 + i).sliced(1) + "'\n";
        }
        GitScratch::write(m_project->database(), text);
    }

    QString messageText(const QString &id) const
    {
        for (auto *text : m_session->messages()->findChildren<QPlainTextEdit *>()) {
            if (m_session->messages()->ids().contains(id) && text->isVisible())
                return text->toPlainText();
        }
        return {};
    }

    GitScratch m_scratch;
    std::unique_ptr<WindowProject> m_project;
    std::unique_ptr<Session> m_session;
};

void TestMainWindow::init()
{
    m_project = std::make_unique<WindowProject>(m_scratch);
}

void TestMainWindow::cleanup()
{
    m_session.reset();
    endTmuxServer();
}

void TestMainWindow::aBrokenDatabaseKeepsTheLastRows()
{
    writeRuns(3);
    open();
    QTRY_COMPARE(m_session->shownNames().size(), 3);
    GitScratch::write(m_project->database(), "run-1:\n  command: a\nrun-2: [1\n");
    QTRY_COMPARE(m_session->messages()->ids(), QStringList{u"database"_s});
    const QString told = messageText(u"database"_s);
    QVERIFY2(told.contains(m_project->database()) && told.contains(u"line"_s), qPrintable(told));
    QCOMPARE(m_session->shownNames().size(), 3);
    QTest::keyClick(m_session->table(), Qt::Key_N, Qt::ControlModifier); // read-only
    QVERIFY(!m_session->dialog<NewRunDialog>());

    writeRuns(4);
    QTRY_COMPARE(m_session->shownNames().size(), 4);
    QCOMPARE(m_session->messages()->ids(), QStringList());
    QTest::keyClick(m_session->table(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_session->dialog<NewRunDialog>());
}

void TestMainWindow::changesKeepSelectionAndScrollPosition()
{
    writeRuns(500);
    open();
    QTRY_COMPARE(m_session->shownNames().size(), 500);
    QVERIFY(m_session->table()->selectRun(u"run-250"_s));
    const int place = m_session->table()->visualRect(m_session->table()->currentIndex()).top();
    writeRuns(510);
    QTRY_COMPARE(m_session->shownNames().size(), 510);
    QCOMPARE(m_session->table()->selectedNames(), QStringList{u"run-250"_s});
    QCOMPARE(m_session->table()->visualRect(m_session->table()->currentIndex()).top(), place);
}

void TestMainWindow::aDirtyTreeRefusesTheLaunchAndGivesTheRequestBack()
{
    open();
    m_project->shell(u"echo changed >> train.sh"_s);
    m_session->window()->launch({.name = u"a"_s, .command = u"sh train.sh"_s, .directory = m_project->directory()});
    QTRY_VERIFY(m_session->dialog<NewRunDialog>());
    auto *dialog = m_session->dialog<NewRunDialog>();
    QCOMPARE(dialog->findChild<QLineEdit *>(u"name"_s)->text(), u"a"_s);
    QVERIFY(dialog->findChild<QPlainTextEdit *>(u"errorText"_s)->toPlainText().contains(u"train.sh"_s));
    QTRY_VERIFY(!dialog->findChild<QPushButton *>(u"launch"_s)->isEnabled());
    QVERIFY(!QFileInfo::exists(m_project->database()));
}

void TestMainWindow::aStoppedTmuxIsToldAndTheWindowLives()
{
    m_project->runs(u"-q new a 'sh train.sh'"_s);
    open();
    const RunTableModel *model = m_session->model();
    QTRY_COMPARE(model->index(0, model->column(u"status"_s)).data().toString(), u"Running"_s);
    const pid_t server = m_project->shell(u"tmux display-message -p '#{pid}'"_s).toInt();
    ::kill(server, SIGSTOP);
    Pulse pulse;
    QVERIFY(m_session->table()->selectRun(u"a"_s));
    QTest::keyClick(m_session->table(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->messages()->ids().contains(u"tmux"_s), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->messages()->ids().contains(u"attach"_s), 15'000);
    QTest::keyClick(m_session->table(), Qt::Key_F, Qt::ControlModifier); // still at work
    QTRY_VERIFY(m_session->filterBar()->isAncestorOf(QApplication::focusWidget()));
    ::kill(server, SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->messages()->ids().contains(u"tmux"_s), 15'000);
    QVERIFY2(pulse.longest() < 1500, qPrintable(QString::number(pulse.longest())));
}

void TestMainWindow::attachToARunWithoutASession()
{
    writeRuns(1);
    open();
    QTRY_COMPARE(m_session->shownNames().size(), 1);
    QVERIFY(m_session->table()->selectRun(u"run-1"_s));
    QTest::keyClick(m_session->table(), Qt::Key_Return);
    QTRY_COMPARE(m_session->messages()->ids(), QStringList{u"attach"_s});
    QVERIFY(messageText(u"attach"_s).contains(u"run-1"_s));
    QVERIFY(!m_session->terminals()->isVisible());
}

void TestMainWindow::noProjectShowsTheStartPage()
{
    const QString nowhere = m_scratch.newDirectory();
    m_session = std::make_unique<Session>(nowhere);
    QTRY_VERIFY(m_session->window() && m_session->part<StartPage>() && m_session->part<StartPage>()->isVisible());
    QVERIFY(!m_session->window()->hasProject());
    const auto labels = m_session->part<StartPage>()->findChildren<QLabel *>(u"problem"_s);
    QVERIFY(labels.size() == 1 && labels[0]->text().contains(nowhere));

    m_session->windows().open(m_project->directory(), m_session->window()); // takes the window that has none
    QTRY_VERIFY(m_session->window()->hasProject());
    QCOMPARE(m_session->windows().windows().size(), 1);
    QVERIFY(!m_session->part<StartPage>()->isVisible());
    QVERIFY(m_session->part<DetailsPanel>()->isVisible());
}

void TestMainWindow::theDemoIsOneClickAway()
{
    m_session = std::make_unique<Session>(m_scratch.newDirectory());
    QTRY_VERIFY(m_session->window() && m_session->part<StartPage>() && m_session->part<StartPage>()->isVisible());
    QTest::mouseClick(m_session->part<StartPage>()->findChild<QPushButton *>(u"demo"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->window()->hasProject(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->model()->rowCount(), 2, 20'000);
    const auto hasStep = [this] { return m_session->terminals()->text(u"fast"_s).contains(u"step"_s); };
    const auto hasEnd = [this] { return m_session->terminals()->text(u"fast"_s).contains(u"code 0"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(hasStep() || hasEnd(), 20'000); // on a slow machine it is attached to when it is over
}

void TestMainWindow::aSecondWindowAndTheSameProjectAgain()
{
    open();
    const WindowProject other(m_scratch);
    QSignalSpy shown(&m_session->windows(), &Windows::windowShown);
    m_session->windows().open(other.directory(), m_session->window());
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(m_session->windows().windows().size(), 2);
    m_session->windows().open(m_project->directory());
    QTRY_COMPARE(shown.size(), 2);
    QCOMPARE(m_session->windows().windows().size(), 2);
    QCOMPARE(shown[1][0].value<MainWindow *>(), m_session->windows().windows()[0].get());
}

void TestMainWindow::aLargeDatabaseBeginsWithItsLastRuns()
{
    constexpr int count = 120'000;
    writeRuns(count);
    m_session = std::make_unique<Session>(m_project->directory());
    int shownAtFirst = 0;
    QString firstName;
    QString firstCounts;
    const auto look = [&] {
        shownAtFirst = m_session->model()->rowCount();
        firstName = m_session->model()->name(0);
        firstCounts = m_session->part<StatusLine>()->findChild<QLabel *>()->text();
    };
    if (isReady(*m_session))
        look();
    else
        connect(&m_session->windows(), &Windows::windowShown, this, look);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->model() ? m_session->model()->rowCount() : 0, count, 30'000);
    QVERIFY2(shownAtFirst > 1000 && shownAtFirst < count / 2, qPrintable(QString::number(shownAtFirst)));
    QCOMPARE(firstName, u"run-%1"_s.arg(count));
    QCOMPARE(m_session->model()->name(0), firstName);
    QVERIFY2(firstCounts.contains(u"the last %L1 run"_s.arg(shownAtFirst)), qPrintable(firstCounts));
    QTRY_VERIFY(m_session->part<StatusLine>()->findChild<QLabel *>()->text().startsWith(u"%L1 run"_s.arg(count)));
}

void TestMainWindow::typingInTheTableFilters()
{
    writeRuns(20);
    open();
    QTRY_COMPARE(m_session->shownNames().size(), 20);
    m_session->table()->setFocus();
    QTest::keyClicks(m_session->table(), u"1"_s);
    QTRY_VERIFY(m_session->filterBar()->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(m_session->filterBar()->spec().text, u"1"_s);
    QCOMPARE(m_session->shownNames().size(), 11);
}

void TestMainWindow::escapeClearsTheFilter()
{
    writeRuns(20);
    open();
    QTRY_COMPARE(m_session->shownNames().size(), 20);
    QTest::keyClick(m_session->table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m_session->filterBar()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"nothing"_s);
    QCOMPARE(m_session->shownNames().size(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_session->shownNames().size(), 20);
}

void TestMainWindow::aRunHiddenByTheFilterIsTold()
{
    writeRuns(3);
    open();
    QTRY_COMPARE(m_session->shownNames().size(), 3);
    m_session->filterBar()->setSpec({.text = u"run-"_s});
    m_session->window()->launch({.name = u"b"_s, .command = u"sh train.sh"_s, .directory = m_project->directory()});
    QTRY_VERIFY(m_session->messages()->ids().contains(u"hidden"_s));
    QTest::mouseClick(m_session->messages()->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(m_session->table()->selectedNames(), QStringList{u"b"_s});
    QVERIFY(m_session->table()->selectRun(u"run-1"_s));
    writeRuns(4); // what is selected is not moved by what was launched before
    QTRY_COMPARE(m_session->shownNames().size(), 4);
    QCOMPARE(m_session->table()->selectedNames(), QStringList{u"run-1"_s});
}

void TestMainWindow::fitsASmallScreen()
{
    writeRuns(3);
    open();
    QVERIFY(m_session->window()->minimumSizeHint().width() <= 1024);
    QVERIFY(m_session->window()->minimumSizeHint().height() <= 640);
}

void TestMainWindow::canBeUsedWithoutAMouse()
{
    writeRuns(3);
    open();
    QTRY_COMPARE(m_session->shownNames().size(), 3);
    QVERIFY(m_session->table()->selectRun(u"run-2"_s));
    QTRY_VERIFY(!m_session->part<DetailsPanel>()->findChildren<QWidget *>().isEmpty());
    QCOMPARE(accessibilityFaults(m_session->window()), QStringList());
    QSet<QWidget *> visited; // F6 leads around
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        visited += QApplication::focusWidget();
    }
    QCOMPARE(visited.size(), 3);
}

} // namespace runs

QTEST_MAIN(runs::TestMainWindow)
#include "tst_main_window.moc"
