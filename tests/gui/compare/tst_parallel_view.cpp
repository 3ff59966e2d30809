// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison/made_up_runs.h"

#include "core/query/query.h"
#include "gui/compare/parallel_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace runs;

using Source = QueryField::Source;

namespace {

RunSnapshots sweep()
{
    RunSnapshots runs;
    for (int i = 0; i < 6; ++i)
        runs.push_back(
            madeUpRun(QString(QChar(u'a' + i)),
                      u"train --lr=%1 --opt=%2"_s.arg(QString::number(std::pow(10, -i)), i % 2 ? u"adam"_s : u"sgd"_s),
                      {{u"loss"_s, summary(i)}}));
    return runs;
}

/// Drags from one point to another one.
void drag(QWidget &widget, const QPointF &from, const QPointF &to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(&widget, ((from + to) / 2).toPoint());
    QTest::mouseMove(&widget, to.toPoint());
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to.toPoint());
}

} // namespace

class TestParallelView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_runs = sweep();
        m_view = std::make_unique<ParallelView>();
        m_view->resize(800, 400);
        m_view->setAxes({axisOf({Source::Argument, u"lr"_s}, m_runs), axisOf({Source::Argument, u"opt"_s}, m_runs),
                         axisOf({Source::Metric, u"loss"_s}, m_runs)},
                        namesOf(m_runs));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void draggingBrushes()
    {
        QSignalSpy changed(m_view.get(), &ParallelView::brushesChanged);
        drag(*m_view, m_view->positionOf(2, 1.5), m_view->positionOf(2, 3.5));
        QVERIFY(changed.size() > 0);
        QVERIFY(m_view->hasBrushes());
        QCOMPARE(inside(), (QStringList{u"c"_s, u"d"_s}));
        drag(*m_view, m_view->positionOf(1, 0) + QPointF(0, 8), m_view->positionOf(1, 0) - QPointF(0, 8));
        QCOMPARE(inside(), QStringList{u"d"_s}); // both hold
        QCOMPARE(matching(), inside());
    }

    void aWideAxisIsLogarithmic()
    {
        const double step = m_view->positionOf(0, 1e-4).y() - m_view->positionOf(0, 1e-3).y();
        QVERIFY(std::abs(m_view->positionOf(0, 1e-1).y() - m_view->positionOf(0, 1).y() - step) < 1);
        drag(*m_view, m_view->positionOf(0, 3e-4), m_view->positionOf(0, 3e-2));
        QCOMPARE(inside(), (QStringList{u"c"_s, u"d"_s}));
        QCOMPARE(m_view->expression(), u"arg.lr >= 0.0003 and arg.lr <= 0.03"_s);
    }

    void brushesMoveAndGrow()
    {
        const QueryField loss{Source::Metric, u"loss"_s};
        m_view->setBrush(loss, AxisBrush{0.5, 2.5});
        QCOMPARE(inside(), (QStringList{u"b"_s, u"c"_s}));
        drag(*m_view, m_view->positionOf(2, 1.5), m_view->positionOf(2, 3.5));
        QCOMPARE(inside(), (QStringList{u"d"_s, u"e"_s}));
        drag(*m_view, m_view->positionOf(2, 4.5), m_view->positionOf(2, 5));
        QCOMPARE(inside(), (QStringList{u"d"_s, u"e"_s, u"f"_s}));
        drag(*m_view, m_view->positionOf(2, 2.5), m_view->positionOf(2, 3.5));
        QCOMPARE(inside(), (QStringList{u"e"_s, u"f"_s}));
    }

    void aClickBesideTakesThemAway()
    {
        m_view->setBrush({Source::Metric, u"loss"_s}, AxisBrush{0.5, 1.5});
        m_view->setBrush({Source::Argument, u"lr"_s}, AxisBrush{1e-3, 1});
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, m_view->positionOf(2, 4).toPoint());
        QCOMPARE(m_view->expression(), u"arg.lr >= 0.001 and arg.lr <= 1"_s); // that of its axis
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {3, 3});
        QVERIFY(!m_view->hasBrushes());
        QCOMPARE(inside().size(), 6);
        QCOMPARE(m_view->expression(), QString());
    }

    void aBrushBetweenCategoriesIsNone()
    {
        const QPointF middle = (m_view->positionOf(1, 0) + m_view->positionOf(1, 1)) / 2;
        drag(*m_view, middle - QPointF(0, 20), middle + QPointF(0, 20));
        QVERIFY(!m_view->hasBrushes());
    }

    void brushesStayWithTheirAxes()
    {
        m_view->setBrush({Source::Metric, u"loss"_s}, AxisBrush{0.5, 2.5});
        m_view->setAxes({axisOf({Source::Metric, u"loss"_s}, m_runs), axisOf({Source::Argument, u"lr"_s}, m_runs)},
                        namesOf(m_runs));
        QCOMPARE(inside(), (QStringList{u"b"_s, u"c"_s}));
        m_view->setAxes({axisOf({Source::Argument, u"lr"_s}, m_runs)}, namesOf(m_runs));
        QVERIFY(!m_view->hasBrushes());
    }

    void aLineIsARun()
    {
        QSignalSpy activated(m_view.get(), &ParallelView::runActivated);
        const QPointF between = m_view->positionOf(1, 0) * 0.25 + m_view->positionOf(2, 5) * 0.75;
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, between.toPoint());
        QCOMPARE(activated, (QList<QVariantList>{{u"f"_s}}));
    }

private:
    QStringList inside() const
    {
        QStringList names;
        for (size_t run = 0; run < m_runs.size(); ++run) {
            if (m_view->isInside(run))
                names += m_runs[run]->name();
        }
        return names;
    }

    /// The runs for which the expression holds.
    QStringList matching() const
    {
        const auto query = Query::parse(m_view->expression(), 0);
        QStringList names;
        for (const auto &run : m_runs) {
            if (query && query->matches(*run).value())
                names += run->name();
        }
        return names;
    }

    RunSnapshots m_runs;
    std::unique_ptr<ParallelView> m_view;
};

QTEST_MAIN(TestParallelView)
#include "tst_parallel_view.moc"
