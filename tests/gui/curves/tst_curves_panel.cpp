// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/curves/chart_grid.h"
#include "gui/curves/curves_panel.h"
#include "gui/plot/custom_plot.h"
#include "gui/text/elided_label.h"
#include "gui/text/notice.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {

class TestCurvesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<CurvesPanel>();
        QCursor::setPos(QGuiApplication::primaryScreen()->geometry().bottomRight()); // out of the charts
        m_panel->move(0, 0);
        m_panel->resize(1000, 500);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void saysWhyThereIsNothing();
    void whatIsReadLongIsTold();
    void oneChartATag();
    void chartsOutOfSightAreNotDrawn();
    void problemsAreTold();
    void followsWhatGrows();
    void oneRangeForAll();
    void wheelScrollsOrZooms();
    void oneCursorForAll();
    void hidesAndHighlights();
    void smoothingKeepsTheRawCurve();
    void groupsHaveBands();
    void valuesWithoutTimes();
    void marksAStep();
    void exports_data();
    void exports();
    void optionsAreKept();

private:
    static ScalarSeries series(int count, double factor = 1)
    {
        ScalarSeries made;
        for (int i = 0; i < count; ++i)
            made.append({i + 1, 1.7e9 + i, factor * (i + 1)});
        return made;
    }

    static ShownRun run(const QString &name, const QMap<QString, ScalarSeries> &all)
    {
        return {.name = name, .command = u"train --seed=1"_s, .metrics = RunMetrics{.series = all}};
    }

    ChartGrid *grid() const { return m_panel->findChild<ChartGrid *>(); }
    RunLegend *legend() const { return m_panel->findChild<RunLegend *>(); }
    QString notice() const
    {
        const auto *notice = m_panel->findChild<Notice *>();
        return notice->isVisible() ? notice->text() : QString();
    }

    /// The chart, as soon as it is drawn.
    Chart *chart(const QString &tag) const
    {
        Chart *found = grid()->charts().value(tag);
        return found && QTest::qWaitFor([=] { return isDrawn(found); }) ? found : nullptr;
    }

    static bool isDrawn(const Chart *chart)
    {
        return chart->plot() && chart->plot()->graphCount() > 0 && chart->plot()->axisRect()->width() > 100
               && chart->view().columns == chart->plot()->axisRect()->width();
    }

    static qsizetype drawnPoints(const Chart *chart, int graph = 0)
    {
        return graph < chart->plot()->graphCount() ? chart->plot()->graph(graph)->data()->size() : -1;
    }

    QString value(int row) const { return legend()->topLevelItem(row)->text(1); }

    void setOption(auto ChartOptions::*member, auto value) const
    {
        ChartOptions options = m_panel->options();
        options.*member = value;
        m_panel->setOptions(options);
    }

    std::unique_ptr<CurvesPanel> m_panel;
};

void TestCurvesPanel::saysWhyThereIsNothing()
{
    QVERIFY(notice().contains(u"Select runs"_s));
    m_panel->setRuns({run(u"a"_s, {})});
    QVERIFY(notice().contains(u"--tb-dir"_s));
    ShownRun active = run(u"a"_s, {});
    active.isActive = true;
    m_panel->setRuns({active});
    QVERIFY(notice().contains(u"no metrics yet"_s));
    m_panel->setRuns({run(u"a"_s, {{u"loss"_s, series(3)}})});
    QCOMPARE(notice(), QString());
    m_panel->findChild<QLineEdit *>()->setText(u"xyz"_s);
    QVERIFY(notice().contains(u"filter"_s));
}

void TestCurvesPanel::whatIsReadLongIsTold()
{
    m_panel->setRuns({{.name = u"a"_s}});
    QCOMPARE(notice(), QString());
    QTRY_VERIFY(notice().contains(u"Reading"_s));
    m_panel->setRuns({run(u"a"_s, {{u"loss"_s, series(3)}})});
    QCOMPARE(notice(), QString());
}

void TestCurvesPanel::oneChartATag()
{
    m_panel->setRuns(
        {run(u"a"_s, {{u"loss"_s, series(3)}, {u"train/acc"_s, series(4)}}), run(u"b"_s, {{u"loss"_s, series(5)}})});
    QCOMPARE(grid()->charts().keys(), (QStringList{u"loss"_s, u"train/acc"_s}));
    QVERIFY(chart(u"loss"_s));
    QCOMPARE(chart(u"loss"_s)->curves().size(), 2);
    QCOMPARE(chart(u"train/acc"_s)->curves().size(), 1);
    QCOMPARE(legend()->topLevelItemCount(), 2);
    const Chart *before = chart(u"loss"_s);
    m_panel->setRuns({run(u"b"_s, {{u"loss"_s, series(5)}})});
    QCOMPARE(grid()->charts().keys(), QStringList{u"loss"_s});
    QCOMPARE(grid()->charts().value(u"loss"_s), before); // no flicker
}

void TestCurvesPanel::chartsOutOfSightAreNotDrawn()
{
    QMap<QString, ScalarSeries> all;
    for (int i = 0; i < 60; ++i)
        all.insert(u"tag-%1"_s.arg(i, 2, 10, QChar(u'0')), series(3));
    m_panel->setRuns({run(u"a"_s, all)});
    QVERIFY(chart(u"tag-00"_s));
    QVERIFY(!grid()->charts().value(u"tag-59"_s)->plot());
    grid()->scrollTo(u"tag-59"_s);
    QVERIFY(chart(u"tag-59"_s));
}

void TestCurvesPanel::problemsAreTold()
{
    ShownRun broken = run(u"a"_s, {{u"loss"_s, series(3)}});
    broken.metrics->problems = {u"The file x is damaged."_s};
    m_panel->setRuns({broken});
    const auto labels = m_panel->findChildren<ElidedLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const ElidedLabel *label) {
        return label->isVisible() && label->text().contains(u"a: The file x is damaged."_s);
    }));
    QVERIFY(chart(u"loss"_s));
}

void TestCurvesPanel::followsWhatGrows()
{
    setOption(&ChartOptions::smoothing, 0.0);
    m_panel->setRuns({run(u"a"_s, {{u"loss"_s, series(3)}})});
    QVERIFY(chart(u"loss"_s));
    QTRY_COMPARE(drawnPoints(chart(u"loss"_s)), 3);
    m_panel->setRuns({run(u"a"_s, {{u"loss"_s, series(30)}})});
    QTRY_COMPARE(drawnPoints(chart(u"loss"_s)), 30);
    QCOMPARE(chart(u"loss"_s)->plot()->xAxis->range(), QCPRange(1, 30));
}

void TestCurvesPanel::oneRangeForAll()
{
    m_panel->setRuns({run(u"a"_s, {{u"acc"_s, series(100)}, {u"loss"_s, series(100)}})});
    Chart *acc = chart(u"acc"_s);
    Chart *loss = chart(u"loss"_s);
    QVERIFY(acc && loss);
    const QRect inside = acc->plot()->axisRect()->rect();
    const QPoint from = inside.topLeft() + QPoint(inside.width() / 4, 5);
    const QPoint to = inside.topLeft() + QPoint(inside.width() / 2, inside.height() / 2);
    QTest::mousePress(acc->plot(), Qt::LeftButton, {}, from);
    for (const QPoint &place : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, place, acc->plot()->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(acc->plot(), &move);
    }
    QTest::mouseRelease(acc->plot(), Qt::LeftButton, {}, to);
    QTRY_VERIFY(std::abs(loss->plot()->xAxis->range().lower - 25.75) < 1);
    QVERIFY(std::abs(loss->plot()->xAxis->range().upper - 50.5) < 1);
    QCOMPARE(acc->plot()->xAxis->range(), loss->plot()->xAxis->range());
    QVERIFY(acc->isZoomedY());
    QVERIFY(!loss->isZoomedY());
    QTest::mouseDClick(loss->plot(), Qt::LeftButton, {}, inside.center());
    QTRY_COMPARE(acc->plot()->xAxis->range(), QCPRange(1, 100));
    QVERIFY(!acc->isZoomedY());
    acc->setFocus();
    QTest::keyClick(acc, Qt::Key_Plus);
    QVERIFY(loss->plot()->xAxis->range().size() < 99);
    QTest::keyClick(acc, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(acc->plot()->xAxis->range(), loss->plot()->xAxis->range());
    QTest::keyClick(acc, Qt::Key_Home);
    QCOMPARE(loss->plot()->xAxis->range(), QCPRange(1, 100));
}

void TestCurvesPanel::wheelScrollsOrZooms()
{
    m_panel->setRuns({run(u"a"_s, {{u"acc"_s, series(100)}})});
    const Chart *acc = chart(u"acc"_s);
    QVERIFY(acc);
    const auto turn = [&](const QPoint &place, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(place, acc->plot()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(acc->plot(), &event);
    };
    const QRect inside = acc->plot()->axisRect()->rect();
    turn(inside.center(), {});
    QCOMPARE(acc->plot()->xAxis->range(), QCPRange(1, 100));
    turn(inside.center(), Qt::ControlModifier);
    const double size = acc->plot()->xAxis->range().size();
    QVERIFY(size < 99);
    QVERIFY(!acc->isZoomedY());
    turn({inside.center().x(), inside.bottom() + 5}, {});
    QVERIFY(acc->plot()->xAxis->range().size() < size);
    turn({inside.left() - 5, inside.center().y()}, {});
    QVERIFY(acc->isZoomedY());
}

void TestCurvesPanel::oneCursorForAll()
{
    setOption(&ChartOptions::smoothing, 0.0);
    m_panel->setRuns({run(u"a"_s, {{u"acc"_s, series(100)}, {u"loss"_s, series(100, 2)}}),
                      run(u"b"_s, {{u"acc"_s, series(10)}, {u"loss"_s, series(10, 3)}})});
    Chart *loss = chart(u"loss"_s);
    QVERIFY(chart(u"acc"_s) && loss);
    QTRY_COMPARE(value(0), u"100"_s); // the last of the first chart
    QCOMPARE(value(1), u"10"_s);
    const double place = loss->plot()->xAxis->coordToPixel(50);
    QTest::mouseMove(loss->plot(), QPoint(qRound(place), loss->plot()->axisRect()->rect().center().y()));
    QTRY_COMPARE(value(0), u"100"_s);
    QCOMPARE(legend()->headerItem()->text(1), u"loss"_s);
    QCOMPARE(value(1), u"–"_s); // it has ended before
    QCOMPARE(chart(u"acc"_s)->valueOf(u"a"_s), std::optional(50.0));
    loss->setFocus();
    QTest::keyClick(loss, Qt::Key_Left);
    QVERIFY(*chart(u"acc"_s)->valueOf(u"a"_s) < 50);
}

void TestCurvesPanel::hidesAndHighlights()
{
    setOption(&ChartOptions::ignoresOutliers, false);
    setOption(&ChartOptions::smoothing, 0.0);
    m_panel->setRuns({run(u"a"_s, {{u"acc"_s, series(100)}}), run(u"b"_s, {{u"acc"_s, series(10, 50)}})});
    const Chart *acc = chart(u"acc"_s);
    QVERIFY(acc);
    QTRY_COMPARE(acc->plot()->graphCount(), 2);
    QVERIFY(acc->plot()->yAxis->range().upper > 400);
    legend()->setCurrentItem(legend()->topLevelItem(1));
    QTest::keyClick(legend(), Qt::Key_Space);
    QCOMPARE(acc->plot()->graphCount(), 1);
    QVERIFY(acc->plot()->yAxis->range().upper < 110);
    m_panel->setRuns({run(u"a"_s, {{u"acc"_s, series(110)}}), run(u"b"_s, {{u"acc"_s, series(10, 50)}})});
    QTRY_COMPARE(drawnPoints(acc), 110);
    QCOMPARE(acc->plot()->graphCount(), 1); // it stays hidden
    QTest::keyClick(legend(), Qt::Key_Space);
    QCOMPARE(acc->plot()->graphCount(), 2);
    Q_EMIT legend()->highlighted(u"a"_s);
    QVERIFY(acc->plot()->graph(1)->pen().widthF() > acc->plot()->graph(0)->pen().widthF()); // on top
}

void TestCurvesPanel::smoothingKeepsTheRawCurve()
{
    setOption(&ChartOptions::smoothing, 0.9);
    m_panel->setRuns({run(u"a"_s, {{u"acc"_s, series(100)}})});
    const Chart *acc = chart(u"acc"_s);
    QVERIFY(acc);
    QCOMPARE(acc->plot()->graphCount(), 2);
    QVERIFY(acc->plot()->graph(0)->pen().color().lightness() > acc->plot()->graph(1)->pen().color().lightness() + 30);
    QVERIFY(*acc->valueOf(u"a"_s) < 95);
    setOption(&ChartOptions::smoothing, 0.0);
    QTRY_COMPARE(acc->plot()->graphCount(), 1);
    QCOMPARE(acc->valueOf(u"a"_s), std::optional(100.0));
}

void TestCurvesPanel::groupsHaveBands()
{
    setOption(&ChartOptions::smoothing, 0.0);
    setOption(&ChartOptions::grouping, RunGrouping::Name);
    m_panel->setRuns({run(u"ppo-1"_s, {{u"acc"_s, series(10, 1)}}), run(u"other"_s, {{u"acc"_s, series(10, 9)}}),
                      run(u"ppo-2"_s, {{u"acc"_s, series(10, 3)}})});
    const Chart *acc = chart(u"acc"_s);
    QVERIFY(acc);
    QTRY_COMPARE(acc->plot()->graphCount(), 4); // below, above, mean; and the one that is alone
    QCOMPARE(acc->valueOf(u"ppo"_s), std::optional(20.0));
    QVERIFY(acc->plot()->graph(1)->channelFillGraph() == acc->plot()->graph(0));
    QCOMPARE(legend()->topLevelItemCount(), 2);
    QCOMPARE(legend()->topLevelItem(0)->text(0), u"ppo (2)"_s);
}

void TestCurvesPanel::valuesWithoutTimes()
{
    ScalarSeries printed;
    printed.append({1, ScalarPoint::unknownTime, 5});
    printed.append({2, ScalarPoint::unknownTime, 6});
    m_panel->setRuns({run(u"a"_s, {{u"acc"_s, printed}})});
    const Chart *acc = chart(u"acc"_s);
    QVERIFY(acc);
    setOption(&ChartOptions::axis, XAxis::Wall);
    QCOMPARE(acc->plot()->graphCount(), 0);
    const auto *note = acc->plot()->item(3);
    QVERIFY(note->visible());
    setOption(&ChartOptions::axis, XAxis::Step);
    QTRY_VERIFY(acc->plot()->graphCount() > 0);
    QVERIFY(!note->visible());
}

void TestCurvesPanel::marksAStep()
{
    m_panel->setRuns({run(u"a"_s, {{u"acc"_s, series(100)}}), run(u"b"_s, {{u"acc"_s, series(100, 2)}})});
    const Chart *acc = chart(u"acc"_s);
    QVERIFY(acc);
    m_panel->setMark(u"acc"_s, 40, u"differ from here"_s);
    const auto *text = qobject_cast<QCPItemText *>(acc->plot()->item(2));
    QVERIFY(text && text->visible());
    QCOMPARE(text->text(), u"differ from here"_s);
    QCOMPARE(text->position->key(), 40);
    setOption(&ChartOptions::axis, XAxis::Relative);
    QCOMPARE(text->position->key(), 39); // a second each
    m_panel->clearMark();
    QVERIFY(!text->visible());
}

void TestCurvesPanel::exports_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("PNG") << int(ChartFormat::Png) << QByteArray("\x89PNG");
    QTest::newRow("SVG") << int(ChartFormat::Svg) << QByteArray("<?xml");
    QTest::newRow("PDF") << int(ChartFormat::Pdf) << QByteArray("%PDF");
    QTest::newRow("CSV") << int(ChartFormat::Csv)
                         << QByteArray("tag,run,step,wall_time,value\r\nacc,a,1,1700000000,1\r\n");
}
void TestCurvesPanel::exports()
{
    QFETCH(int, format);
    QFETCH(QByteArray, beginning);
    const QTemporaryDir directory;
    QMap<QString, ScalarSeries> all;
    for (const char16_t *tag : {u"acc", u"b", u"c", u"d", u"e", u"f", u"g", u"h", u"i"}) // some are out of sight
        all.insert(QString(tag), series(20));
    m_panel->setRuns({run(u"a"_s, all), run(u"b"_s, {{u"acc"_s, series(30)}})});
    const QString path = directory.filePath(u"x"_s);
    QSignalSpy exported(m_panel.get(), &CurvesPanel::exported);
    QSignalSpy failed(m_panel.get(), &CurvesPanel::exportFailed);
    m_panel->exportTo(path, ChartFormat(format));
    QTRY_COMPARE(exported.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.first(std::min(bytes.size(), beginning.size())), beginning);
    if (ChartFormat(format) == ChartFormat::Csv)
        QCOMPARE(bytes.count('\n'), 1 + 9 * 20 + 30);
    if (ChartFormat(format) == ChartFormat::Png)
        QVERIFY(QImage::fromData(bytes).height() > 9 * 2 * 200);
    m_panel->exportTo(directory.filePath(u"none/x"_s), ChartFormat(format), u"acc"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<Error>().message.contains(u"none/x"_s));
    QCOMPARE(exported.size(), 1);
}

void TestCurvesPanel::optionsAreKept()
{
    const QTemporaryDir directory;
    const ChartOptions options{.axis = XAxis::Relative,
                               .smoothing = 0.25,
                               .isLogX = true,
                               .isLogY = true,
                               .ignoresOutliers = false,
                               .grouping = RunGrouping::Parameters};
    m_panel->setOptions(options);
    QSettings settings(directory.filePath(u"a.ini"_s), QSettings::IniFormat);
    m_panel->save(settings);
    CurvesPanel other;
    other.restore(settings);
    QCOMPARE(other.options(), options);
    settings.setValue(u"curves/axis"_s, 7);
    settings.setValue(u"curves/smoothing"_s, u"nan"_s);
    other.restore(settings);
    QCOMPARE(other.options().axis, XAxis::Step);
    QCOMPARE(other.options().smoothing, 0);
}

} // namespace runs

QTEST_MAIN(runs::TestCurvesPanel)
#include "tst_curves_panel.moc"
