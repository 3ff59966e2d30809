// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the pictures of what the window shows of metrics.
#include "window_fixture.h"

#include "gui/groups/group_view.h"
#include "gui/table/column_chooser.h"
#include "gui/theme/theme.h"
#include "gui/window/project_page.h"
#include "gui/window/sweep_project.h"
#include "gui/window/translations.h"

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
    void cleanupTestCase() { m_session.reset(); }

private:
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
    m_session = std::make_unique<Session>(project.directory());
    QTRY_VERIFY(isReady(*m_session));
    if (qEnvironmentVariableIsSet("RUN_MANAGER_DARK"))
        applyTheme(Preferences::Theme::Dark);
    m_session->window()->move(0, 0);
    m_session->window()->resize(1280, 800);
    QVERIFY(activate(m_session->window()));
    QTRY_COMPARE(m_session->model()->rowCount(), Sweep::names().size());
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

} // namespace
} // namespace runs

QTEST_MAIN(runs::MetricPictures)
#include "metric_screenshots.moc"
