// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/scatter_plot.h"

#include "core/base/text.h"
#include "gui/compare/plot_colors.h"
#include "gui/compare/scatter_axes.h"
#include "gui/plot/custom_plot.h"
#include "gui/text/shown_text.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr double pointSize = 8;
constexpr int rampSteps = 32; ///< a graph each

} // namespace

ScatterPlot::ScatterPlot(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setAccessibleName(tr("Runs as points"));
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->xAxis2->setVisible(true);
    m_plot->yAxis2->setVisible(true);
    for (QCPAxis *axis : {m_plot->xAxis2, m_plot->yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }
    applyPalette();
}

void ScatterPlot::setContent(Content content)
{
    m_content = std::move(content);
    m_shown.clear();
    for (size_t run = 0; run < m_content.x.places.size(); ++run) {
        const auto isShown = [run](const FieldAxis &axis, bool isLog) {
            return axis.places[run] && (!isLog || *axis.places[run] > 0);
        };
        if (isShown(m_content.x, m_content.isLogX) && isShown(m_content.y, m_content.isLogY))
            m_shown.push_back(run);
    }
    draw();
    showAll();
}

void ScatterPlot::draw()
{
    m_hovered.reset();
    m_plot->clearGraphs();
    setUpAxis(m_plot->xAxis, m_content.x, m_content.isLogX);
    setUpAxis(m_plot->yAxis, m_content.y, m_content.isLogY);
    drawPoints();
    drawLegend();
    m_mark = m_plot->addGraph();
    m_mark->setLineStyle(QCPGraph::lsNone);
    m_mark->removeFromLegend();
    m_mark->setScatterStyle(
        {QCPScatterStyle::ssCircle, QPen(palette().color(QPalette::Text), 2), Qt::NoBrush, pointSize + 6});
}

/// Points of one colour are a graph.
void ScatterPlot::drawPoints()
{
    const auto &color = m_content.color;
    const auto binOf = [&](size_t run) -> int {
        const auto place = color ? color->places[run] : std::nullopt;
        if (!place)
            return -1;
        if (color->isCategorical())
            return int(std::min(*place, double(categoryColors)));
        return color->differs() ? int((*place - color->min) / (color->max - color->min) * (rampSteps - 1)) : 0;
    };
    std::map<int, std::vector<size_t>> bins;
    for (const size_t run : m_shown)
        bins[binOf(run)].push_back(run);
    for (const auto &[bin, members] : bins) {
        QColor shade = color ? axisColor(*color, members.front(), palette()) : categoryColor(0, palette());
        QCPGraph *graph = m_plot->addGraph();
        QColor fill = shade;
        fill.setAlphaF(0.7F);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle({QCPScatterStyle::ssCircle, QPen(shade, 1), QBrush(fill), pointSize});
        const bool isCategory = color && color->isCategorical() && bin >= 0 && bin < categoryColors;
        //: In a legend: runs without a value, and those with rarer ones
        graph->setName(isCategory ? categoryLabel(*color, bin) : bin < 0 ? tr("none") : tr("others"));
        for (const size_t run : members)
            graph->addData(coordinate(m_content.x, run), coordinate(m_content.y, run));
    }
}

void ScatterPlot::drawLegend()
{
    const auto &color = m_content.color;
    const bool needsScale = color && !color->isCategorical() && color->count() > 0;
    m_plot->legend->setVisible(color && color->isCategorical());
    if (needsScale && !m_scale) {
        m_scale = new QCPColorScale(m_plot);
        m_plot->plotLayout()->addElement(0, 1, m_scale);
        m_scale->setBarWidth(12);
        m_scale->setRangeDrag(false);
        m_scale->setRangeZoom(false);
        m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, new QCPMarginGroup(m_plot));
        m_plot->axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, m_scale->marginGroup(QCP::msTop));
        applyPalette();
    } else if (!needsScale && m_scale) {
        m_plot->axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, nullptr);
        m_plot->plotLayout()->remove(std::exchange(m_scale, nullptr));
        m_plot->plotLayout()->simplify();
    }
    if (!m_scale)
        return;
    QCPColorGradient gradient;
    gradient.clearColorStops();
    for (int i = 0; i <= rampSteps; ++i)
        gradient.setColorStopAt(double(i) / rampSteps, rampColor(double(i) / rampSteps, palette()));
    m_scale->setGradient(gradient);
    setUpAxis(m_scale->axis(), *color, false);
    const double unit = color->field.kind() == QueryField::Kind::Time ? 1e6 : 1;
    const double margin = color->differs() ? 0 : 0.5;
    m_scale->setDataRange({color->min / unit - margin, color->max / unit + margin});
}

void ScatterPlot::showAll()
{
    m_plot->rescaleAxes();
    if (m_shown.empty()) {
        m_plot->xAxis->setRange(m_content.isLogX ? 1 : 0, m_content.isLogX ? 10 : 1);
        m_plot->yAxis->setRange(m_content.isLogY ? 1 : 0, m_content.isLogY ? 10 : 1);
    }
    widenAxis(m_plot->xAxis);
    widenAxis(m_plot->yAxis);
    replot();
}

/// It cannot draw before it has a place on the screen.
void ScatterPlot::replot()
{
    if (isVisible())
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ScatterPlot::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    replot();
}

QPointF ScatterPlot::positionOf(size_t run) const
{
    return {m_plot->xAxis->coordToPixel(coordinate(m_content.x, run)),
            m_plot->yAxis->coordToPixel(coordinate(m_content.y, run))};
}

std::optional<size_t> ScatterPlot::runAt(const QPointF &position) const
{
    constexpr double near = 10;
    std::optional<size_t> found;
    double least = near * near;
    for (const size_t run : m_shown) {
        const QPointF way = positionOf(run) - position;
        if (const double distance = QPointF::dotProduct(way, way); distance < least) {
            least = distance;
            found = run;
        }
    }
    return found;
}

QString ScatterPlot::description(size_t run) const
{
    QStringList lines{m_content.names[qsizetype(run)]};
    const auto add = [&](const FieldAxis &axis) {
        const QString value = !axis.places[run]      ? tr("none")
                              : axis.isCategorical() ? axis.categoryText(qsizetype(*axis.places[run]))
                                                     : shownValue(axis.field, *axis.places[run]);
        lines += u"%1: %2"_s.arg(axis.field.text(), value);
    };
    add(m_content.x);
    add(m_content.y);
    if (m_content.color)
        add(*m_content.color);
    return lines.join(u'\n');
}

void ScatterPlot::hover(const QPoint &position)
{
    const auto run = runAt(position);
    if (run == m_hovered)
        return;
    m_hovered = run;
    m_plot->setCursor(run ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!m_mark)
        return;
    m_mark->data()->clear();
    if (run) {
        m_mark->addData(coordinate(m_content.x, *run), coordinate(m_content.y, *run));
        QToolTip::showText(m_plot->mapToGlobal(position), plainToolTip(description(*run)), m_plot);
    } else {
        QToolTip::hideText();
    }
    replot();
}

bool ScatterPlot::eventFilter(QObject *object, QEvent *event)
{
    const auto position = [event] { return static_cast<QMouseEvent *>(event)->position().toPoint(); };
    if (event->type() == QEvent::MouseMove && static_cast<QMouseEvent *>(event)->buttons() == Qt::NoButton) {
        hover(position());
    } else if (event->type() == QEvent::MouseButtonPress) {
        m_pressed = position();
    } else if (event->type() == QEvent::MouseButtonDblClick) {
        showAll();
    } else if (event->type() == QEvent::MouseButtonRelease
               && (position() - m_pressed).manhattanLength() < QApplication::startDragDistance()) {
        if (const auto run = runAt(position()))
            Q_EMIT runActivated(m_content.names[qsizetype(*run)]);
    }
    return QWidget::eventFilter(object, event);
}

void ScatterPlot::applyPalette()
{
    const QColor text = palette().color(QPalette::Text);
    QColor grid = text;
    grid.setAlphaF(0.12F);
    QColor line = text;
    line.setAlphaF(0.4F);
    QList<QCPAxis *> axes{m_plot->xAxis, m_plot->yAxis, m_plot->xAxis2, m_plot->yAxis2};
    if (m_scale)
        axes += m_scale->axis();
    for (QCPAxis *axis : std::as_const(axes)) {
        axis->setBasePen(line);
        axis->setTickPen(line);
        axis->setSubTickPen(line);
        axis->setLabelColor(text);
        axis->setTickLabelColor(text);
        axis->setLabelFont(font());
        axis->setTickLabelFont(font());
        axis->grid()->setPen(grid);
        axis->grid()->setZeroLinePen(grid);
    }
    m_plot->setBackground(palette().brush(QPalette::Base));
    m_plot->legend->setBrush(palette().brush(QPalette::Base));
    m_plot->legend->setBorderPen(grid);
    m_plot->legend->setTextColor(text);
    m_plot->legend->setFont(font());
}

void ScatterPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    applyPalette();
    if (!m_content.names.isEmpty())
        draw();
    replot();
}

} // namespace runs
