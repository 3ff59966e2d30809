// SPDX-License-Identifier: GPL-2.0-or-later
// What a chart knows, and when it is drawn; see chart_draw.cpp and chart_input.cpp.
#include "gui/curves/chart.h"

#include "gui/text/elided_label.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "gui/plot/custom_plot.h"

#include <algorithm>

namespace runs {

Chart::Chart(const QString &tag, QWidget *parent)
    : QWidget(parent), m_tag(tag), m_title(new ElidedLabel(Qt::ElideMiddle, this))
{
    setAccessibleName(tag);
    setFocusPolicy(Qt::StrongFocus);
    m_title->setText(tag);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addStretch(1); // until there is a plot
    setMinimumSize(sizeHint());
}

Chart::~Chart() = default;

void Chart::setContent(ChartContent content)
{
    m_content = std::move(content);
    m_isStale = true;
    if (m_isInSight)
        build();
}

void Chart::setOptions(const ChartOptions &options)
{
    if (options.axis != m_options.axis)
        m_cursor.reset();
    if (options.isLogY != m_options.isLogY)
        m_yRange.reset();
    m_options = options;
    if (m_plot)
        applyOptions();
    redraw();
}

void Chart::setLook(const ChartLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    redraw();
}

void Chart::setInSight(bool isInSight)
{
    if (isInSight == m_isInSight)
        return;
    m_isInSight = isInSight;
    if (!isInSight)
        return;
    if (!m_plot)
        makePlot();
    if (m_isStale)
        build();
    redraw();
}

void Chart::setXRange(const std::optional<ChartRange> &range)
{
    if (range == m_xRange)
        return;
    m_xRange = range;
    redraw();
}

void Chart::resetY()
{
    m_yRange.reset();
    redraw();
}

void Chart::setCursor(const std::optional<double> &x)
{
    if (x == m_cursor)
        return;
    m_cursor = x;
    if (m_plot && m_isInSight)
        drawCursor();
}

void Chart::setMark(const std::optional<ChartMark> &mark)
{
    m_mark = mark;
    redraw();
}

void Chart::build()
{
    if (m_question.isBusy())
        return; // and the answer leads here again: what grows faster than it is drawn is drawn nevertheless
    m_isStale = false;
    m_question.ask([content = m_content, previous = m_curves] { return makeChartCurves(content, previous); },
                   [this](ChartCurves curves) {
                       m_curves = std::move(curves);
                       if (m_isStale && m_isInSight)
                           build();
                       redraw();
                       Q_EMIT drawn();
                   });
}

void Chart::finish()
{
    if (!m_plot)
        makePlot();
    if (m_isStale || m_question.isBusy()) {
        m_question.drop();
        m_curves = makeChartCurves(m_content, m_curves);
        m_isStale = false;
    }
    const bool wasInSight = std::exchange(m_isInSight, true);
    redraw();
    m_isInSight = wasInSight;
}

std::optional<double> Chart::valueOf(const QString &name) const
{
    const auto curve = std::ranges::find(m_curves, name, &ChartCurve::name);
    if (curve == m_curves.end() || !curve->line.isOn(m_options.axis))
        return {};
    const ScalarSeries &series = curve->line.series();
    if (!m_cursor)
        return series.at(series.size() - 1).value;
    const CurveView seen = view();
    const auto index = curve->line.nearest(m_options.axis, *m_cursor, (seen.to - seen.from) / seen.columns);
    return index ? std::optional(series.at(*index).value) : std::nullopt;
}

ChartCurves Chart::shownCurves() const
{
    ChartCurves shown;
    std::ranges::copy_if(m_curves, std::back_inserter(shown),
                         [this](const ChartCurve &curve) { return isShown(curve); });
    return shown;
}

CurveView Chart::view() const
{
    const auto [from, to] = xRange();
    return {.axis = m_options.axis,
            .from = from,
            .to = to,
            .isLog = m_options.isLogX,
            .columns = std::max(1, m_plot ? m_plot->axisRect()->width() : width())};
}

/// What was chosen, or what the curves span.
ChartRange Chart::xRange() const
{
    if (m_xRange)
        return *m_xRange;
    const XAxis axis = m_options.axis;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    double from = infinity;
    double to = -infinity;
    for (const ChartCurve &curve : m_curves) {
        if (!isShown(curve) || !curve.line.isOn(axis))
            continue;
        qsizetype first = 0;
        if (m_options.isLogX) // which has nothing at 0 or below
            first = curve.line.indexAt(axis, std::numeric_limits<double>::min());
        if (first == curve.line.series().size())
            continue;
        from = std::min(from, curve.line.xOf(axis, first));
        to = std::max(to, curve.line.lastX(axis));
    }
    if (from > to)
        return {m_options.isLogX ? 1.0 : 0.0, 10};
    if (from == to)
        return m_options.isLogX ? ChartRange{from / 2, to * 2} : ChartRange{from - 1, to + 1};
    return {from, to};
}

void Chart::changeEvent(QEvent *event)
{
    if (m_plot && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)) {
        applyTheme();
        redraw();
    }
    QWidget::changeEvent(event);
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : palette().color(QPalette::Midlight));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Chart::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace runs
