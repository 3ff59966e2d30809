// SPDX-License-Identifier: GPL-2.0-or-later
// How a chart is drawn.
#include "core/base/at_once.h"
#include "core/curves/decimation.h"
#include "gui/curves/chart.h"
#include "gui/curves/run_colors.h"
#include "gui/theme/theme.h"

#include "gui/plot/custom_plot.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr qsizetype fewCurves = 10; // that may be drawn with broad, smooth lines

/// Opaque, unlike what lets something through: to mix colours pixel by pixel takes several times as long.
QColor paler(const QColor &color, const QColor &base, double share)
{
    const auto part = [share](int one, int two) { return qRound(one + (two - one) * share); };
    return {part(color.red(), base.red()), part(color.green(), base.green()), part(color.blue(), base.blue())};
}

using GraphData = QVector<QCPGraphData>;

GraphData graphData(const Curve &curve, const CurveView &view)
{
    const QList<CurvePoint> points = decimated(curve, view);
    GraphData data;
    data.reserve(points.size());
    for (const auto [x, y] : points)
        data.append({x, y});
    return data;
}

} // namespace

/// A curve with what is to be seen of it.
struct Chart::DrawnCurve
{
    const ChartCurve *curve;
    GraphData line, raw, lower, upper;

    void decimate(const CurveView &seen)
    {
        line = graphData(curve->line, seen);
        raw = graphData(curve->raw, seen);
        lower = graphData(curve->lower, seen);
        upper = graphData(curve->upper, seen);
    }
};

void Chart::redraw()
{
    if (!m_plot || !m_isInSight)
        return;
    const bool wasDrawing = std::exchange(m_isDrawing, true);
    const CurveView seen = view();
    m_drawnColumns = seen.columns;
    m_plot->xAxis->setRange(seen.from, seen.to);
    drawCurves(seen);
    m_drawnX = {m_plot->xAxis->range().lower, m_plot->xAxis->range().upper};
    m_drawnY = {m_plot->yAxis->range().lower, m_plot->yAxis->range().upper};
    drawMark();
    drawNote();
    drawCursor();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    m_isDrawing = wasDrawing;
}

void Chart::drawCurves(CurveView seen)
{
    seen.isBrief = m_curves.size() > fewCurves; // to paint them is what takes time
    std::vector<DrawnCurve> drawn;
    for (const ChartCurve &curve : std::as_const(m_curves)) {
        if (isShown(curve) && curve.line.isOn(seen.axis))
            drawn.push_back({.curve = &curve, .line = {}, .raw = {}, .lower = {}, .upper = {}});
    }
    ValueRange y{};
    constexpr size_t few = 8; // curves that are decimated while a thread is started
    forEachAtOnce(drawn.size() + 1, few, [&](size_t i) {
        if (i == 0) // takes longest
            y = valueRange(seen);
        else
            drawn[i - 1].decimate(seen);
    });
    m_plot->yAxis->setRange(y.min, y.max);
    const auto isHighlighted = [this](const DrawnCurve &one) { return one.curve->name == m_look.highlighted; };
    std::ranges::stable_partition(drawn, std::not_fn(isHighlighted)); // so that it is on top
    int used = 0;
    for (const DrawnCurve &curve : drawn)
        drawCurve(curve, used);
    while (m_plot->graphCount() > used)
        m_plot->removeGraph(m_plot->graphCount() - 1);
}

void Chart::drawCurve(const DrawnCurve &drawn, int &used)
{
    const ChartCurve &curve = *drawn.curve;
    const QColor base = palette().color(QPalette::Active, QPalette::Base);
    QColor color = RunColors::color(m_look.slots.value(curve.name), palette());
    const bool isFew = m_curves.size() <= fewCurves;
    const bool isHighlighted = curve.name == m_look.highlighted;
    if (!m_look.highlighted.isEmpty() && !isHighlighted)
        color = paler(color, base, 0.65);
    if (curve.isBand()) {
        QCPGraph *lower = graph(used);
        QCPGraph *upper = graph(used);
        lower->setPen(Qt::NoPen);
        upper->setPen(Qt::NoPen);
        lower->data()->set(drawn.lower, true);
        upper->data()->set(drawn.upper, true);
        QColor inside = color; // bands are seen through each other
        inside.setAlphaF(0.2F);
        upper->setBrush(inside);
        upper->setChannelFillGraph(lower);
    } else if (!curve.raw.series().isEmpty()) {
        QCPGraph *raw = graph(used);
        raw->setPen(QPen(paler(color, base, 0.7), 0));
        raw->data()->set(drawn.raw, true);
    }
    QCPGraph *line = graph(used);
    line->setPen(QPen(color, isHighlighted ? 2.5 : isFew ? 1.5 : 0));
    line->setAntialiased(isFew || isHighlighted);
    const bool isPoint = drawn.line.size() == 1; // which makes no line
    line->setScatterStyle(isPoint ? QCPScatterStyle(QCPScatterStyle::ssDisc, 5) : QCPScatterStyle());
    line->data()->set(drawn.line, true);
}

/// The next one, as new.
QCPGraph *Chart::graph(int &used)
{
    QCPGraph *next = used < m_plot->graphCount() ? m_plot->graph(used) : m_plot->addGraph();
    ++used;
    next->setAdaptiveSampling(false); // that has been done
    next->setAntialiased(false);
    next->setScatterStyle({});
    next->setBrush(Qt::NoBrush);
    next->setChannelFillGraph(nullptr);
    next->setSelectable(QCP::stNone);
    return next;
}

ValueRange Chart::valueRange(const CurveView &seen) const
{
    if (m_yRange)
        return {m_yRange->from, m_yRange->to};
    ValueRanges ranges(seen, m_options.isLogY, m_options.ignoresOutliers);
    for (const ChartCurve &curve : std::as_const(m_curves)) {
        if (!isShown(curve))
            continue;
        ranges.add(curve.line);
        ranges.add(curve.lower);
        ranges.add(curve.upper);
    }
    const ValueRange none{m_options.isLogY ? 0.1 : 0.0, 1};
    return padded(ranges.range().value_or(none), m_options.isLogY);
}

void Chart::drawMark()
{
    std::optional<double> x;
    if (m_mark && m_options.axis == XAxis::Step)
        x = double(m_mark->step);
    for (const ChartCurve &curve : std::as_const(m_curves)) {
        const qsizetype index = m_mark && !x ? curve.line.indexAt(XAxis::Step, double(m_mark->step)) : 0;
        if (m_mark && !x && curve.line.isOn(m_options.axis) && index < curve.line.series().size())
            x = curve.line.xOf(m_options.axis, index); // the time of that step
    }
    m_markLine->setVisible(x.has_value());
    m_markText->setVisible(x.has_value() && !m_mark->label.isEmpty());
    if (!x)
        return;
    m_markLine->point1->setCoords(*x, 0);
    m_markLine->point2->setCoords(*x, 1);
    m_markLine->point1->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_markLine->point2->setTypeY(QCPItemPosition::ptAxisRectRatio);
    const bool isRight = *x > m_plot->xAxis->range().center(); // where there is more room to its left
    m_markText->setPositionAlignment((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    m_markText->position->setCoords(*x, 0.02);
    m_markText->setText(m_mark->label);
}

void Chart::drawNote()
{
    const auto isOn = [this](const ChartCurve &curve) { return curve.line.isOn(m_options.axis); };
    QString note;
    if (!m_curves.isEmpty() && std::ranges::none_of(m_curves, isOn))
        note = tr("The times of these values are not known.");
    else if (!m_curves.isEmpty()
             && std::ranges::none_of(m_curves, [this](const auto &curve) { return isShown(curve); }))
        note = tr("Hidden");
    m_note->setVisible(!note.isEmpty());
    m_note->setText(note);
}

void Chart::drawCursor()
{
    m_cursorLine->setVisible(m_cursor.has_value());
    if (m_cursor) {
        for (QCPItemPosition *point : {m_cursorLine->point1, m_cursorLine->point2})
            point->setTypeY(QCPItemPosition::ptAxisRectRatio);
        m_cursorLine->point1->setCoords(*m_cursor, 0);
        m_cursorLine->point2->setCoords(*m_cursor, 1);
    }
    if (!m_isDrawing)
        m_plot->layer(u"overlay"_s)->replot();
}

} // namespace runs
