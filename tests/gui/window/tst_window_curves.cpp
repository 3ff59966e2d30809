// SPDX-License-Identifier: GPL-2.0-or-later
// What the window shows of the metrics of runs, with real ones.
#include "window_fixture.h"

#include "gui/curves/chart.h"
#include "gui/curves/curves_panel.h"

#include <QDockWidget>

using namespace Qt::StringLiterals;

namespace runs {

class TestWindowCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void curvesGrowAsTheRunDoes();
    void nothingIsReadThatNobodySees();
    void theDockIsLeftAsItWas();

private:
    /// A run that prints a loss for each line that it is told.
    void start(const QString &name)
    {
        m_project->runs(u"-q new %1 'sh -c \"while read line; do echo loss: \\$line; done\" x'"_s.arg(name));
        QTRY_VERIFY(m_session->model()->rowOf(name) >= 0);
    }

    void tell(const QString &name, const QString &line)
    {
        m_project->shell(u"tmux send-keys -t '=%1:' %2 Enter"_s.arg(name, line));
    }

    QDockWidget *dock() const { return m_session->window()->findChild<QDockWidget *>(u"curves"_s); }

    /// The points of the loss of a run in its chart; -1: there is none.
    qsizetype points(const QString &run) const
    {
        for (const Chart *chart : m_session->part<CurvesPanel>()->findChildren<Chart *>()) {
            for (const ChartCurve &curve : chart->curves()) {
                if (chart->tag() == u"loss" && curve.name == run)
                    return curve.line.series().size();
            }
        }
        return -1;
    }

    GitScratch m_scratch;
    std::unique_ptr<WindowProject> m_project;
    std::unique_ptr<Session> m_session;
};

void TestWindowCurves::init()
{
    m_project = std::make_unique<WindowProject>(m_scratch);
    m_session = std::make_unique<Session>(m_project->directory());
    QTRY_VERIFY(isReady(*m_session));
}

void TestWindowCurves::cleanup()
{
    m_session.reset();
    endTmuxServer();
}

void TestWindowCurves::curvesGrowAsTheRunDoes()
{
    start(u"a"_s);
    start(u"b"_s);
    m_session->table()->selectAll();
    dock()->toggleViewAction()->trigger();
    QTRY_VERIFY(m_session->part<CurvesPanel>()->isVisible());
    tell(u"a"_s, u"3"_s);
    QTRY_COMPARE(points(u"a"_s), 1);
    QCOMPARE(points(u"b"_s), -1);
    tell(u"b"_s, u"5"_s);
    tell(u"a"_s, u"2"_s);
    QTRY_VERIFY(points(u"a"_s) == 2 && points(u"b"_s) == 1);
    m_session->table()->selectRun(u"b"_s);
    QTRY_COMPARE(points(u"a"_s), -1);
    QTRY_COMPARE(points(u"b"_s), 1);
}

void TestWindowCurves::nothingIsReadThatNobodySees()
{
    start(u"a"_s);
    tell(u"a"_s, u"3"_s);
    m_session->table()->selectRun(u"a"_s);
    QVERIFY(dock()->isHidden());
    dock()->toggleViewAction()->trigger();
    QTRY_COMPARE(points(u"a"_s), 1);
    dock()->toggleViewAction()->trigger();
    QTRY_VERIFY(!m_session->part<CurvesPanel>()->isVisible());
    tell(u"a"_s, u"4"_s);
    QTRY_COMPARE(m_project->runs(u"metrics a loss --format csv"_s).count(u'\n'), 2); // it has been written
    QCOMPARE(points(u"a"_s), 1);
    dock()->toggleViewAction()->trigger();
    QTRY_COMPARE(points(u"a"_s), 2);
}

void TestWindowCurves::theDockIsLeftAsItWas()
{
    auto *panel = m_session->part<CurvesPanel>();
    ChartOptions options = panel->options();
    options.isLogY = true;
    panel->setOptions(options);
    dock()->show();
    m_session->window()->close();
    m_session = std::make_unique<Session>(m_project->directory());
    QTRY_VERIFY(isReady(*m_session));
    QVERIFY(m_session->part<CurvesPanel>()->options().isLogY);
    QVERIFY(!dock()->isHidden());
}

} // namespace runs

QTEST_MAIN(runs::TestWindowCurves)
#include "tst_window_curves.moc"
