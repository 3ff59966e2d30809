// SPDX-License-Identifier: GPL-2.0-or-later
// What a chart is drawn with: its plot, the colours of the palette, and the axes.
#include "gui/curves/chart.h"
#include "gui/curves/time_ticker.h"
#include "gui/plot/custom_plot.h"
#include "gui/theme/theme.h"

#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QSharedPointer<QCPAxisTicker> tickerOf(XAxis axis, bool isLog)
{
    if (isLog)
        return QSharedPointer<QCPAxisTickerLog>::create();
    switch (axis) {
    case XAxis::Relative: return QSharedPointer<TimeTicker>::create();
    case XAxis::Wall: {
        auto ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
        ticker->setDateTimeFormat(u"MM-dd\nHH:mm:ss"_s);
        ticker->setTickCount(4); // as their labels are long
        return ticker;
    }
    case XAxis::Step: break;
    }
    return QSharedPointer<QCPAxisTicker>::create();
}

} // namespace

void Chart::makePlot()
{
    m_plot = new QCustomPlot(this);
    m_plot->setFocusPolicy(Qt::NoFocus); // the chart has it
    m_plot->setMinimumHeight(100);
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setSelectionRectMode(QCP::srmZoom);
    m_plot->axisRect()->setRangeDrag(Qt::Horizontal | Qt::Vertical);
    m_plot->axisRect()->setupFullAxesBox();
    m_plot->axisRect()->setMinimumMargins({4, 4, 12, 4});
    m_plot->setContextMenuPolicy(Qt::CustomContextMenu);
    m_plot->installEventFilter(this);
    connect(m_plot, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) { Q_EMIT exportRequested(m_plot->mapToGlobal(position)); });
    connect(
        m_plot, &QCustomPlot::afterLayout, this,
        [this] {
            if (m_plot->axisRect()->width() != m_drawnColumns)
                redraw(); // there is another number of pixels now
        },
        Qt::QueuedConnection);
    for (const QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        connect(axis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, [this] {
            if (!m_isDrawing)
                takeRanges();
        });
    }
    m_cursorLine = new QCPItemStraightLine(m_plot);
    m_cursorLine->setLayer(u"overlay"_s);
    m_markLine = new QCPItemStraightLine(m_plot);
    m_markText = new QCPItemText(m_plot);
    m_markText->setLayer(u"overlay"_s); // curves that run behind it do not cross it out
    m_markText->position->setTypeX(QCPItemPosition::ptPlotCoords);
    m_markText->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_markText->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_markText->setPadding({4, 2, 4, 2});
    m_note = new QCPItemText(m_plot);
    m_note->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_note->position->setCoords(0.5, 0.5);
    for (QCPAbstractItem *item :
         {static_cast<QCPAbstractItem *>(m_cursorLine), static_cast<QCPAbstractItem *>(m_markLine),
          static_cast<QCPAbstractItem *>(m_markText), static_cast<QCPAbstractItem *>(m_note)})
        item->setVisible(false);
    auto *column = static_cast<QVBoxLayout *>(layout());
    delete column->takeAt(1); // the stretch
    column->addWidget(m_plot, 1);
    applyTheme();
    applyOptions();
}

void Chart::applyTheme()
{
    const QColor base = palette().color(QPalette::Active, QPalette::Base);
    const QColor text = statusColor(StatusTone::Muted, palette());
    const QColor line = palette().color(QPalette::Active, QPalette::Mid);
    const QColor faint = palette().color(QPalette::Active, QPalette::Midlight);
    m_plot->setBackground(base);
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis, m_plot->xAxis2, m_plot->yAxis2}) {
        axis->setBasePen(QPen(line, 0));
        axis->setTickPen(QPen(line, 0));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(text);
        axis->setTickLabelFont(font());
        axis->grid()->setPen(QPen(faint, 0));
        axis->grid()->setZeroLinePen(QPen(line, 0));
    }
    for (QCPAxis *axis : {m_plot->xAxis2, m_plot->yAxis2})
        axis->setTicks(false);
    m_cursorLine->setPen(QPen(text, 0, Qt::DashLine));
    m_markLine->setPen(QPen(statusColor(StatusTone::Failed, palette(), 3), 1.5));
    m_markText->setColor(statusColor(StatusTone::Failed, palette()));
    m_markText->setBrush(base);
    m_markText->setFont(font());
    m_note->setColor(text);
    m_note->setFont(font());
    QPen frame(palette().color(QPalette::Active, QPalette::Highlight), 0);
    QColor inside = frame.color();
    inside.setAlpha(40);
    m_plot->selectionRect()->setPen(frame);
    m_plot->selectionRect()->setBrush(inside);
}

void Chart::applyOptions()
{
    const bool wasDrawing = std::exchange(m_isDrawing, true); // a logarithmic axis changes its range by itself
    const auto apply = [](QCPAxis *axis, bool isLog, const QSharedPointer<QCPAxisTicker> &ticker) {
        axis->setScaleType(isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis->setTicker(ticker);
        axis->setNumberFormat(u"gb"_s);
        axis->setNumberPrecision(isLog ? 0 : 7);
    };
    apply(m_plot->xAxis, m_options.isLogX, tickerOf(m_options.axis, m_options.isLogX));
    apply(m_plot->yAxis, m_options.isLogY, tickerOf(XAxis::Step, m_options.isLogY));
    m_isDrawing = wasDrawing;
}

} // namespace runs
