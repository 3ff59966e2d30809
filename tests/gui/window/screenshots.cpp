// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the pictures of the documentation: the real window, on a project with many runs of which a few are running.
#include "window_fixture.h"

#include "core/base/timestamp.h"
#include "core/record/record_state.h"
#include "core/store/emitter.h"
#include "gui/application_dialogs/settings_dialog.h"
#include "gui/application_dialogs/shortcuts_dialog.h"
#include "gui/compare/compare_window.h"
#include "gui/dialogs/stop_dialog.h"
#include "gui/dialogs/trash_dialog.h"
#include "gui/filter/status_chips.h"
#include "gui/start/start_page.h"
#include "gui/theme/theme.h"
#include "gui/window/translations.h"

#include <QCryptographicHash>
#include <QDockWidget>
#include <QHeaderView>
#include <QScreen>
#include <QTabWidget>
#include <QTreeView>

#include <csignal>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Runs of the last weeks, as a team that trains agents might have them.
QByteArray sampleDatabase(int count)
{
    const QStringList algorithms{u"ppo"_s, u"sac"_s, u"td3"_s};
    const QStringList purposes{u"Does a larger batch help on Ant?"_s, u"Baseline for the paper's second figure"_s,
                               u"Anneal the learning rate, as before the refactoring"_s, u"Fix goal sampling"_s,
                               u"Same again with the new normalisation, to see whether the plateau goes"_s};
    const QStringList hosts{u"gpu01"_s, u"gpu02"_s, u"gpu03"_s, u"ada-laptop"_s};
    QByteArray text;
    const auto now = std::chrono::system_clock::now();
    for (int i = 0; i < count; ++i) {
        const QString algorithm = algorithms[i / 8 % 3];
        const QString rate = QString::number(0.01 / (1 + i / 24 % 5));
        const QString name = u"%1/lr%2/seed-%3"_s.arg(algorithm, rate).arg(i);
        const QString command =
            u"python train.py --algorithm=%1 --env=Ant-v4 --steps=1000000 --lr=%2 --seed %3"_s.arg(algorithm, rate)
                .arg(i);
        const QByteArray hash = QCryptographicHash::hash(QByteArray::number(i / 40), QCryptographicHash::Sha1).toHex();
        const Mapping fields{{u"command"_s, Value{command}},
                             {u"commit"_s, Value{QString::fromLatin1(hash)}},
                             {u"datetime"_s, Value{isoTimestamp(now - std::chrono::minutes(11 * (count - i) + 7))}},
                             {u"description"_s, Value{purposes[i / 8 % purposes.size()]}},
                             {u"host"_s, Value{hosts[i % hosts.size()]}}};
        text += toYaml(Value{Mapping{{name, Value{fields}}}}).toUtf8();
    }
    return text;
}

/// How the runs of sampleDatabase() ended: most of them well. The oldest are from before there were records.
void writeRecords(const QString &directory, int count)
{
    const auto now = QDateTime::currentMSecsSinceEpoch() * 1000;
    for (int i = count / 10; i < count; ++i) {
        const QString algorithm = QStringList{u"ppo"_s, u"sac"_s, u"td3"_s}[i / 8 % 3];
        const QString record =
            directory + u"/%1/lr%2/seed-%3"_s.arg(algorithm, QString::number(0.01 / (1 + i / 24 % 5))).arg(i);
        RecordState state;
        state.start.time = now - (11LL * (count - i) + 7) * 60'000'000;
        state.start.machine = thisMachine();
        state.start.directory = u"/home/ada/ant"_s;
        state.end = RunEnd{};
        state.end->time = state.start.time + (i * 37 % 640 + 3) * 1'000'000LL;
        state.end->cpuTime = 7.5 * double(i * 37 % 640);
        state.end->peakMemory = (1200 + i % 700) * 1'000'000LL;
        if (i % 23 == 4)
            state.end->exitCode = 1 + i % 3;
        else if (i % 41 == 7)
            state.end->signal = i % 2 == 0 ? SIGTERM : SIGSEGV;
        if (state.end->signal == SIGTERM)
            state.end->stoppedBy = u"ada"_s;
        if (i % 199 == 5)
            state.end.reset(); // it was lost
        QDir().mkpath(record);
        GitScratch::write(record + u"/state.yml"_s, stateText(state));
    }
}

/// Checkpoints of the newest runs, of several sizes.
void writeCheckpoints(const QString &directory, const QStringList &names)
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString path = directory + u'/' + names[i] + u".ckpt"_s;
        QDir().mkpath(QFileInfo(path).path());
        GitScratch::write(path, QByteArray((names.size() - i) * (i % 3 + 1) * 60'000, 'w'));
    }
}

class Pictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startPage();
    void empty();
    void window();
    void dark();
    void cleanupTestCase() { m_session.reset(); }

private:
    void open(const QString &directory)
    {
        m_session.reset();
        m_session = std::make_unique<Session>(directory);
        QTRY_VERIFY(m_session->window() && m_session->window()->isVisible());
        m_session->window()->move(0, 0);
        m_session->window()->resize(1280, 800);
        QVERIFY(activate(m_session->window()));
    }

    /// What is on the screen where the window is, with its dialogs.
    void save(const QString &name)
    {
        QTest::qWait(300); // blinking and painting
        const QRect area = m_session->window()->geometry();
        const QPixmap picture =
            QGuiApplication::primaryScreen()->grabWindow(0, area.x(), area.y(), area.width(), area.height());
        QVERIFY(picture.save(qEnvironmentVariable("RUN_MANAGER_PICTURES") + u'/' + name + u".png"_s));
    }

    void center(QWidget *dialog) const
    {
        dialog->move(m_session->window()->geometry().center() - dialog->rect().center());
        QVERIFY(activate(dialog));
    }

    void launch(const QString &name, const QString &options)
    {
        m_session->window()->launch({.name = name,
                                     .command = u"python3 train.py --delay=0.05 --steps=5000 "_s + options,
                                     .description = u"Does a larger step converge sooner?"_s,
                                     .directory = m_directory});
        QTRY_VERIFY_WITH_TIMEOUT(m_session->terminals()->text(name).contains(u"step"_s), 20'000);
    }

    void saveSizes()
    {
        RunTableModel *model = m_session->model();
        const RunOrder order = model->order();
        const int column = model->column(state_key::size.toString());
        QHeaderView *header = m_session->table()->horizontalHeader();
        m_session->table()->setColumnHidden(column, false);
        header->moveSection(header->visualIndex(column), 2);
        m_session->table()->setOrder({state_key::size.toString(), Qt::DescendingOrder});
        QTRY_VERIFY(model->index(model->rowCount() - 1, column).data(RunTableModel::RawRole).isValid());
        m_session->table()->selectRun(model->name(1));
        m_session->table()->setFocus();
        save(u"sizes"_s);
        m_session->table()->setColumnHidden(column, true);
        m_session->table()->setOrder(order);
    }

    GitScratch m_scratch;
    QString m_directory;
    std::unique_ptr<Session> m_session;
};

void Pictures::initTestCase()
{
    QLocale::setDefault(QLocale(qEnvironmentVariable("RUN_MANAGER_LANGUAGE", u"en"_s)));
    installTranslators(QLocale());
    m_directory = m_scratch.newDirectory() + u"/iris"_s;
    QDir().mkpath(m_directory);
    QFile::copy(QStringLiteral(DEMO_PROGRAM), m_directory + u"/train.py"_s);
    m_scratch.shell(m_directory, u"git init -q; git add train.py; git commit -q -m 'Train a logistic regression'"_s);
}

void Pictures::startPage()
{
    open(m_scratch.newDirectory());
    save(u"start"_s);
}

void Pictures::empty()
{
    open(m_directory);
    save(u"empty"_s);
}

void Pictures::window()
{
    QDir().mkpath(m_directory + u"/.runs"_s);
    GitScratch::write(m_directory + u"/.runs/.runs.yml"_s, sampleDatabase(3478));
    writeRecords(m_directory + u"/.runs/records"_s, 3478);
    open(m_directory);
    QTRY_COMPARE(m_session->model()->rowCount(), 3478);
    QStringList newest;
    for (int row = 0; row < 60; ++row)
        newest += m_session->model()->name(row);
    writeCheckpoints(m_directory + u"/.runs/checkpoints"_s, newest);
    launch(u"logistic/lr0.1"_s, u"--lr=0.1"_s);
    m_scratch.shell(m_directory, u"sed -i '92s/lr \\*/0.99 * lr */' train.py; git commit -qam 'Damp the steps'"_s);
    launch(u"logistic/lr1"_s, u"--lr=1"_s);
    QTRY_COMPARE(m_session->model()->activeCount(), 2);
    save(u"window"_s);

    m_session->part<StatusChips>()->setKinds({StatusKind::Failed, StatusKind::Killed});
    m_session->table()->selectRun(m_session->model()->name(3));
    m_session->table()->setFocus();
    save(u"status"_s);
    m_session->part<StatusChips>()->setKinds({});
    saveSizes();

    m_session->table()->selectRun(u"logistic/lr1"_s);
    QTest::keyClick(m_session->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(std::ranges::any_of(m_session->window()->actions(), [](const QAction *action) {
        return action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Period) && action->isEnabled();
    }));
    QTest::keyClick(m_session->table(), Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(m_session->dialog<StopDialog>());
    center(m_session->dialog<StopDialog>());
    save(u"stop"_s);
    m_session->dialog<StopDialog>()->reject();
    QVERIFY(activate(m_session->window()));

    m_session->table()->setFocus();
    QTest::keyClick(m_session->table(), Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(m_session->dialog<CompareWindow>());
    auto *compared = m_session->dialog<CompareWindow>();
    auto *tabs = compared->findChild<QTabWidget *>();
    QTRY_VERIFY(tabs->isVisible());
    compared->resize(920, 560);
    center(compared);
    save(u"compare-runs"_s);
    tabs->setCurrentIndex(1);
    const auto *patch = tabs->widget(1)->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(!patch->toPlainText().isEmpty());
    save(u"code"_s);
    compared->close();
    QVERIFY(activate(m_session->window()));

    m_session->filterBar()->setSpec({.text = u"seed-34[67]"_s});
    m_session->table()->setFocus();
    m_session->table()->selectRun(m_session->model()->name(2));
    save(u"filter"_s);
    m_session->filterBar()->setSpec({});

    QTest::keyClick(m_session->table(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_session->dialog<NewRunDialog>());
    center(m_session->dialog<NewRunDialog>());
    QTRY_VERIFY(m_session->dialog<NewRunDialog>()->findChild<QPushButton *>(u"launch"_s)->isEnabled());
    save(u"new-run"_s);
    m_session->dialog<NewRunDialog>()->reject();

    QVERIFY(activate(m_session->window()));
    m_session->table()->selectRun(u"logistic/lr1"_s);
    m_session->table()->setFocus();
    QTest::keyClick(m_session->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_session->table(), Qt::Key_Delete);
    QTRY_VERIFY(m_session->dialog<DeleteDialog>());
    center(m_session->dialog<DeleteDialog>());
    QTRY_VERIFY(m_session->dialog<DeleteDialog>()->findChild<QPushButton *>(u"remove"_s)->isEnabled());
    save(u"delete"_s);
    m_session->dialog<DeleteDialog>()->reject();

    QVERIFY(activate(m_session->window()));
    m_session->table()->selectRun(m_session->model()->name(5));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_session->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_session->table(), Qt::Key_Delete);
    QTRY_COMPARE(m_session->model()->rowCount(), 3476);
    for (QAction *action : m_session->window()->findChildren<QAction *>()) {
        if (action->text() == QCoreApplication::translate("OrderActions", "&Trash…"))
            action->trigger();
    }
    QTRY_VERIFY(m_session->dialog<TrashDialog>());
    auto *trash = m_session->dialog<TrashDialog>();
    QTRY_COMPARE(trash->findChild<QTreeView *>()->model()->rowCount(), 4);
    trash->findChild<QTreeView *>()->selectAll();
    center(trash);
    save(u"trash"_s);
    trash->close();
    QVERIFY(activate(m_session->window()));
    QTest::keyClick(m_session->window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_session->model()->rowCount(), 3480);
    QTest::keyClick(m_session->window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(m_session->dialog<SettingsDialog>());
    center(m_session->dialog<SettingsDialog>());
    save(u"settings"_s);
    m_session->dialog<SettingsDialog>()->reject();

    QVERIFY(activate(m_session->window()));
    QTest::keyClick(m_session->window(), Qt::Key_F1);
    QTRY_VERIFY(m_session->dialog<ShortcutsDialog>());
    center(m_session->dialog<ShortcutsDialog>());
    save(u"shortcuts"_s);
    m_session->dialog<ShortcutsDialog>()->reject();
}

void Pictures::dark()
{
    applyTheme(Preferences::Theme::Dark);
    m_session->table()->selectRun(m_session->model()->name(8));
    m_session->table()->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_session->table(), Qt::Key_Down, Qt::ShiftModifier);
    save(u"compare-dark"_s);
    m_session->table()->selectRun(m_session->model()->name(8));
    m_session->window()->resize(1024, 640);
    save(u"small-dark"_s);
    GitScratch::write(m_directory + u"/.runs/.runs.yml"_s, sampleDatabase(20) + "broken: [1\n");
    QTRY_VERIFY(m_session->messages()->ids().contains(u"database"_s));
    save(u"error-dark"_s);
}

} // namespace
} // namespace runs

QTEST_MAIN(runs::Pictures)
#include "screenshots.moc"
