// SPDX-License-Identifier: GPL-2.0-or-later
// Parameters, metrics and expressions in a window, with runs that run.
#include "window_fixture.h"

#include "gui/filter/filter_edit.h"
#include "gui/filter/name_dialog.h"
#include "gui/groups/group_view.h"
#include "gui/table/column_chooser.h"
#include "gui/window/project_page.h"
#include "gui/window/saved_views_menu.h"
#include "gui/window/sweep_project.h"

#include <QTreeWidget>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace runs {

class TestWindowFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBestRunIsFound();
    void columnsGrowWhileARunWrites();
    void theChooserKnowsWhatThereIs();
    void theWindowComesUpAsItWasLeft();
    void aRunThatTheExpressionHidesIsTold();
    void seedsAreGrouped();
    void groupsComeUpAsTheyWereLeftAndAreDivided();
    void viewsAreSavedByName();

private:
    static QString shown(const Session &session, int row, const QString &key)
    {
        return session.model()->index(row, session.model()->column(key)).data().toString();
    }

    GitScratch m_scratch;
};

void TestWindowFields::theBestRunIsFound()
{
    const WindowProject project(m_scratch);
    Sweep::write(project.directory() + u"/.runs"_s);
    Session session(project.directory());
    QTRY_VERIFY(isReady(session));
    QTRY_COMPARE(session.model()->rowCount(), Sweep::names().size());
    session.filterBar()->setSpec(
        {.text = u"metric.loss.min < 0.25 and arg.lr <= 1e-2 and status = finished"_s, .isExpression = true});
    QTRY_COMPARE(session.model()->rowCount(), 9);
    session.table()->setOrder({u"field:metric.loss.min"_s, Qt::AscendingOrder});
    session.table()->setColumnChosen(u"field:metric.loss.min"_s, true);
    session.table()->setOrder({u"field:metric.loss.min"_s, Qt::AscendingOrder});
    QTRY_COMPARE(shown(session, 0, u"field:metric.loss.min"_s), u"0.160002"_s);
    QCOMPARE(session.shownNames().first(), u"sweep/lr0.01-b32/seed-1"_s);
    session.filterBar()->setSpec({.text = u"metric.loss.min < "_s, .isExpression = true});
    QTRY_COMPARE(session.filterBar()->findChild<FilterEdit *>()->error().left(10), u"Column 19:"_s);
    QCOMPARE(session.model()->rowCount(), 9);
}

void TestWindowFields::columnsGrowWhileARunWrites()
{
    const WindowProject project(m_scratch);
    const QString fifo = m_scratch.newDirectory() + u"/input"_s;
    project.shell(u"printf 'while read line; do echo \"$line\"; done\\n' > echo.sh; git add .; git commit -qm Echo"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    Session session(project.directory());
    QTRY_VERIFY(isReady(session));
    session.window()->launch(
        {.name = u"live"_s, .command = u"sh echo.sh --lr=0.5 <> '%1' #"_s.arg(fifo), .directory = project.directory()});
    session.table()->setColumnChosen(u"field:metric.loss"_s, true);
    session.table()->setColumnChosen(u"course:metric.loss"_s, true);
    session.table()->setColumnChosen(u"field:arg.lr"_s, true);
    QTRY_COMPARE(session.model()->rowCount(), 1);
    QTRY_COMPARE(shown(session, 0, u"field:arg.lr"_s), u"0.5"_s);
    QTRY_COMPARE(session.model()->activeCount(), 1);
    project.shell(u"printf 'step=1 loss=0.75\\n' > '%1'"_s.arg(fifo));
    QTRY_COMPARE_WITH_TIMEOUT(shown(session, 0, u"field:metric.loss"_s), u"0.75"_s, 20'000);
    project.shell(u"printf 'step=2 loss=0.25\\n' > '%1'"_s.arg(fifo));
    QTRY_COMPARE_WITH_TIMEOUT(shown(session, 0, u"field:metric.loss"_s), u"0.25"_s, 20'000);
    const QModelIndex course = session.model()->index(0, session.model()->column(u"course:metric.loss"_s));
    QCOMPARE(course.data(RunTableModel::CourseRole).value<QList<float>>(), QList<float>({0.75F, 0.25F}));
    project.runs(u"stop live"_s);
}

void TestWindowFields::theChooserKnowsWhatThereIs()
{
    const WindowProject project(m_scratch);
    Sweep::write(project.directory() + u"/.runs"_s);
    Session session(project.directory());
    QTRY_VERIFY(isReady(session));
    QTRY_COMPARE(session.model()->rowCount(), Sweep::names().size());
    session.table()->chooseColumns();
    QTRY_VERIFY(session.dialog<ColumnChooser>());
    const auto has = [&](const QString &text) {
        return !session.dialog<ColumnChooser>()
                    ->findChild<QTreeWidget *>()
                    ->findItems(text, Qt::MatchRecursive | Qt::MatchExactly)
                    .isEmpty();
    };
    QTRY_VERIFY(has(u"batch-size"_s));
    QTRY_VERIFY(has(u"accuracy"_s));
}

void TestWindowFields::theWindowComesUpAsItWasLeft()
{
    const WindowProject project(m_scratch);
    Sweep::write(project.directory() + u"/.runs"_s);
    {
        Session session(project.directory());
        QTRY_VERIFY(isReady(session));
        session.table()->setColumnChosen(u"field:metric.accuracy.max"_s, true);
        session.table()->setOrder({u"field:metric.accuracy.max"_s, Qt::DescendingOrder});
        session.table()->setOnlyDiffering(true);
        session.filterBar()->setSpec({.text = u"arg.batch-size = 128"_s, .isExpression = true});
        QTRY_COMPARE(session.model()->rowCount(), 12);
        session.window()->close();
    }
    Session session(project.directory());
    QTRY_VERIFY(isReady(session));
    QTRY_COMPARE(session.model()->rowCount(), 12);
    QVERIFY(session.table()->showsOnlyDiffering());
    QTRY_VERIFY(!shown(session, 11, u"field:metric.accuracy.max"_s).isEmpty());
    const auto accuracy = [&](int row) {
        return session.model()
            ->index(row, session.model()->column(u"field:metric.accuracy.max"_s))
            .data(RunTableModel::RawRole)
            .toDouble();
    };
    for (int row = 1; row < 12; ++row)
        QVERIFY(accuracy(row - 1) >= accuracy(row));
}

void TestWindowFields::aRunThatTheExpressionHidesIsTold()
{
    const WindowProject project(m_scratch);
    Session session(project.directory());
    QTRY_VERIFY(isReady(session));
    session.filterBar()->setSpec({.text = u"arg.seed = 1"_s, .isExpression = true});
    const auto launch = [&](const QString &name, const QString &options) {
        session.window()->launch(
            {.name = name, .command = u"sh train.sh "_s + options, .directory = project.directory()});
    };
    launch(u"shown"_s, u"--seed=1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(session.table()->selectedNames(), QStringList{u"shown"_s}, 20'000);
    QVERIFY(!session.messages()->ids().contains(u"hidden"_s));
    launch(u"other"_s, u"--seed=2"_s);
    QTRY_VERIFY_WITH_TIMEOUT(session.messages()->ids().contains(u"hidden"_s), 20'000);
    project.runs(u"stop 'shown|other'"_s);
}

void TestWindowFields::seedsAreGrouped()
{
    const WindowProject project(m_scratch);
    Sweep::write(project.directory() + u"/.runs"_s);
    Session session(project.directory());
    QTRY_VERIFY(isReady(session));
    QTRY_COMPARE(session.model()->rowCount(), Sweep::names().size());
    auto *page = session.part<ProjectPage>();
    session.table()->setColumnChosen(u"field:metric.loss.min"_s, true);
    page->setGrouping({Grouping::Kind::AllButSeeds});
    auto *groups = session.part<GroupView>();
    QTRY_VERIFY(groups->isVisible());
    QVERIFY(!session.table()->isVisible());
    QTRY_COMPARE(groups->model()->rowCount(), 8);
    QCOMPARE(groups->model()->index(0, 0).data().toString(), u"lr 0.0001 · batch-size 32"_s);
    QCOMPARE(groups->model()->index(0, 1).data().toString(), u"3"_s);
    QTRY_VERIFY(groups->model()->index(0, 2).data().toString().contains(u"±"_s));
    groups->setCurrentIndex(groups->model()->index(0, 0));
    QCOMPARE(session.table()->selectedNames().size(), 3);
    for (const QString &name : session.table()->selectedNames())
        QVERIFY2(name.startsWith(u"sweep/lr0.0001-b32/"_s), qPrintable(name));
    session.filterBar()->setSpec({.text = u"seed-1"_s});
    QTRY_COMPARE(groups->model()->index(0, 1).data().toString(), u"1"_s);
    page->setGrouping({});
    QVERIFY(session.table()->isVisible());
}

void TestWindowFields::groupsComeUpAsTheyWereLeftAndAreDivided()
{
    const WindowProject project(m_scratch);
    Sweep::write(project.directory() + u"/.runs"_s);
    {
        Session session(project.directory());
        QTRY_VERIFY(isReady(session));
        session.part<ProjectPage>()->setGrouping({Grouping::Kind::AllButSeeds});
        QTRY_VERIFY(session.part<GroupView>()->isVisible());
        session.window()->close();
    }
    Session session(project.directory());
    QTRY_VERIFY(isReady(session));
    auto *groups = session.part<GroupView>();
    QTRY_VERIFY(groups->isVisible());
    QTRY_COMPARE(groups->model()->rowCount(), 8);
    QFile database(project.database());
    QVERIFY(database.open(QIODevice::Append));
    database.write("new:\n  command: python train.py --lr=0.1 --batch-size=32 --seed=9 --steps=1000 --warmup=5\n");
    database.close();
    QTRY_COMPARE(groups->model()->rowCount(), 9); // by a parameter that no run had before
}

void TestWindowFields::viewsAreSavedByName()
{
    const WindowProject project(m_scratch);
    Sweep::write(project.directory() + u"/.runs"_s);
    const auto menu = [](const Session &session) {
        auto *views = session.part<SavedViewsMenu>();
        Q_EMIT views->aboutToShow();
        return views;
    };
    RunView saved;
    {
        Session session(project.directory());
        QTRY_VERIFY(isReady(session));
        session.table()->setColumnChosen(u"field:arg.lr"_s, true);
        session.table()->setOrder({u"field:arg.lr"_s, Qt::AscendingOrder});
        session.filterBar()->setSpec({.text = u"arg.batch-size = 32"_s, .isExpression = true});
        QTRY_COMPARE(session.model()->rowCount(), 12);
        saved = session.part<ProjectPage>()->view();
        menu(session)->actions().at(2)->trigger();
        auto *dialog = session.window()->findChild<NameDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(u"small & good"_s);
        dialog->accept();
        session.part<ProjectPage>()->setView({});
        session.table()->resetColumnLayout();
        QTRY_COMPARE(session.model()->rowCount(), 24);
        session.window()->close();
    }
    Session session(project.directory());
    QTRY_VERIFY(isReady(session));
    QCOMPARE(menu(session)->actions().first()->text(), u"small && good"_s);
    menu(session)->actions().first()->trigger();
    QTRY_COMPARE(session.model()->rowCount(), 12);
    QCOMPARE(session.part<ProjectPage>()->view(), saved);
    QVERIFY(session.model()->column(u"field:arg.lr"_s) >= 0);
    QVERIFY(menu(session)->actions().first()->isChecked());
}

} // namespace runs

QTEST_MAIN(runs::TestWindowFields)
#include "tst_window_fields.moc"
