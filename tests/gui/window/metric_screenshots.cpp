// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the pictures of what the window shows of metrics.
#include "window_fixture.h"

#include "gui/groups/group_view.h"
#include "gui/table/column_chooser.h"
#include "gui/theme/theme.h"
#include "gui/window/project_page.h"
#include "gui/window/sweep_project.h"
#include "gui/window/translations.h"

#include <QDockWidget>
#include <QHeaderView>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

class MetricPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void table();
    void chooser();
    void expression();
    void groups();
    void curves();
    void verdict();
    void cleanupTestCase() { m_session.reset(); }

private:
    static QString again() { return u"sweep/lr0.01-b32/seed-1-again"_s; }

    /// A repetition of the first good run, which goes another way from step 60 on.
    static void writeRepetition(const QString &runsDirectory)
    {
        const QString original = u"sweep/lr0.01-b32/seed-1"_s;
        QFile database(runsDirectory + u"/.runs.yml"_s);
        QVERIFY(database.open(QIODevice::Append));
        const QString command = u"python train.py --lr=0.01 --batch-size=32 --seed=1 --steps=1000"_s;
        const Mapping fields{{u"command"_s, Value{command}},
                             {u"commit"_s, Value{u"5c9f67d2c1a94e0b3f7788a0e5f1c2d3b4a59687"_s}},
                             {u"datetime"_s, Value{isoTimestamp(std::chrono::system_clock::now())}},
                             {u"host"_s, Value{u"gpu01"_s}},
                             {u"reproduces"_s, Value{original}}};
        database.write(toYaml(Value{Mapping{{again(), Value{fields}}}}).toUtf8());
        QDir().mkpath(runsDirectory + u"/records/"_s + again());
        QVERIFY(QFile::copy(runsDirectory + u"/records/"_s + original + u"/state.yml"_s,
                            runsDirectory + u"/records/"_s + again() + u"/state.yml"_s));
        QFile events(runsDirectory + u"/tensorboard/"_s + original + u"/events.out.tfevents.1"_s);
        QVERIFY(events.open(QIODevice::ReadOnly));
        const QByteArray all = events.readAll();
        QByteArray bytes = all.first(all.size() / 2); // two scalars for each of 120 steps, all of one size
        for (int step = 60; step < 120; ++step) {
            const double apart = 0.15 * std::sin((step - 60) / 20.0) + 0.02 * std::sin(step * 1.1);
            bytes += event_records::scalar(step, "loss", float(0.2 + apart));
            bytes += event_records::scalar(step, "accuracy", float(0.95 - apart));
        }
        QDir().mkpath(runsDirectory + u"/tensorboard/"_s + again());
        event_records::write(runsDirectory + u"/tensorboard/"_s + again() + u"/events.out.tfevents.1"_s, bytes);
    }

    QAction *verifyAction() const
    {
        const QString text = QCoreApplication::translate("runs::Verifier", "Verify against t&he original");
        for (QAction *action : m_session->window()->findChildren<QAction *>()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
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

    GitScratch m_scratch;
    std::unique_ptr<Session> m_session;
};

void MetricPictures::initTestCase()
{
    QLocale::setDefault(QLocale(qEnvironmentVariable("RUN_MANAGER_LANGUAGE", u"en"_s)));
    installTranslators(QLocale());
    const WindowProject project(m_scratch);
    Sweep::write(project.directory() + u"/.runs"_s);
    writeRepetition(project.directory() + u"/.runs"_s);
    m_session = std::make_unique<Session>(project.directory());
    QTRY_VERIFY(isReady(*m_session));
    if (qEnvironmentVariableIsSet("RUN_MANAGER_DARK"))
        applyTheme(Preferences::Theme::Dark);
    m_session->window()->move(0, 0);
    m_session->window()->resize(1280, 800);
    QVERIFY(activate(m_session->window()));
    QTRY_COMPARE(m_session->model()->rowCount(), Sweep::names().size() + 1);
}

void MetricPictures::table()
{
    RunTableView *table = m_session->table();
    for (const QString &key : {u"field:arg.lr"_s, u"field:arg.batch-size"_s, u"course:metric.loss"_s,
                               u"field:metric.loss.min"_s, u"field:metric.accuracy.max"_s})
        table->setColumnChosen(key, true);
    table->setOrder({u"field:metric.loss.min"_s, Qt::AscendingOrder});
    table->setOnlyDiffering(true);
    QTRY_VERIFY(m_session->model()
                    ->index(0, m_session->model()->column(u"field:metric.loss.min"_s))
                    .data(RunTableModel::RawRole)
                    .isValid());
    table->selectRun(m_session->model()->name(0));
    table->setFocus();
    save(u"metrics"_s);
}

void MetricPictures::chooser()
{
    m_session->table()->chooseColumns();
    auto *chooser = m_session->window()->findChild<ColumnChooser *>();
    QVERIFY(chooser);
    chooser->move(m_session->window()->geometry().center() - chooser->rect().center());
    save(u"columns"_s);
    chooser->close();
}

void MetricPictures::expression()
{
    m_session->filterBar()->setSpec({.text = u"metric.loss.min < 1 and arg.lr >= "_s, .isExpression = true});
    QVERIFY(activate(m_session->window()));
    m_session->filterBar()->focusFilter();
    auto *edit = m_session->filterBar()->findChild<QLineEdit *>();
    edit->setCursorPosition(int(edit->text().size()));
    QTest::qWait(300);
    QTest::keyClicks(edit, u"0.001 and me"_s);
    save(u"expression"_s);
}

void MetricPictures::groups()
{
    m_session->filterBar()->setSpec({});
    m_session->part<ProjectPage>()->setGrouping({Grouping::Kind::AllButSeeds});
    auto *groups = m_session->part<GroupView>();
    QTRY_VERIFY(groups->isVisible());
    QTRY_COMPARE(groups->model()->rowCount(), 8);
    groups->sortByColumn(2, Qt::AscendingOrder);
    groups->expand(groups->model()->index(0, 0));
    groups->setCurrentIndex(groups->model()->index(0, 0));
    groups->setFocus();
    save(u"groups"_s);
}

void MetricPictures::curves()
{
    m_session->part<ProjectPage>()->setGrouping({});
    m_session->table()->setOnlyDiffering(false);
    m_session->filterBar()->setSpec({.text = u"lr0.01.*seed-[12]$|lr0.001-b32"_s});
    m_session->table()->setFocus();
    m_session->table()->selectAll();
    auto *area = m_session->window()->findChild<QMainWindow *>();
    area->findChild<QDockWidget *>(u"details"_s)->hide();
    auto *curves = area->findChild<QDockWidget *>(u"curves"_s);
    curves->show();
    area->resizeDocks({curves}, {430}, Qt::Vertical);
    QTest::qWait(1500); // they are read
    save(u"curves"_s);
}

void MetricPictures::verdict()
{
    m_session->filterBar()->setSpec({.text = u"lr0.01-b32/seed-1"_s});
    QTRY_COMPARE(m_session->model()->rowCount(), 2);
    m_session->table()->selectRun(again());
    m_session->table()->setFocus();
    for (const QString &key : {u"field:arg.batch-size"_s, u"field:metric.accuracy.max"_s}) // room for the verdict
        m_session->table()->setColumnChosen(key, false);
    QTRY_VERIFY(verifyAction()->isEnabled());
    verifyAction()->trigger();
    QPushButton *show = nullptr;
    QTRY_VERIFY([&] {
        for (auto *button : m_session->messages()->findChildren<QPushButton *>()) {
            if (button->text() == QCoreApplication::translate("runs::Verifier", "Show &curves"))
                show = button;
        }
        return show != nullptr;
    }());
    QTest::mouseClick(show, Qt::LeftButton);
    QTest::qWait(1500);
    save(u"verdict"_s);
}

} // namespace
} // namespace runs

QTEST_MAIN(runs::MetricPictures)
#include "metric_screenshots.moc"
