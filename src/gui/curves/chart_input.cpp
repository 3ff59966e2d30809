// SPDX-License-Identifier: GPL-2.0-or-later
// What the mouse and the keyboard do in a chart. A wheel scrolls the panel; with Ctrl, or over an axis, it zooms at the
// pointer. A drag zooms into what it spans, with Shift or the middle button it moves what is seen.
#include "gui/curves/chart.h"

#include <QKeyEvent>

#include "gui/plot/custom_plot.h"

#include <cmath>

namespace runs {
namespace {

constexpr double zoomStep = 0.85; // a turn of the wheel

} // namespace

bool Chart::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_plot)
        return QWidget::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::Wheel: {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        const bool isOverAxis = !m_plot->axisRect()->rect().contains(wheel->position().toPoint());
        if ((wheel->modifiers().testFlag(Qt::ControlModifier) || isOverAxis)
            && zoomByWheel(wheel->position().toPoint(), wheel->angleDelta().y() / 120.0))
            return true;
        event->ignore(); // so that the panel scrolls
        return true;
    }
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        setFocus(Qt::MouseFocusReason);
        if (mouse->button() == Qt::RightButton)
            return true; // for the menu alone
        const bool isPan = mouse->modifiers().testFlag(Qt::ShiftModifier) || mouse->button() == Qt::MiddleButton;
        m_plot->setSelectionRectMode(isPan ? QCP::srmNone : QCP::srmZoom);
        m_plot->setInteraction(QCP::iRangeDrag, isPan);
        return false;
    }
    case QEvent::MouseMove: {
        const QPoint position = static_cast<QMouseEvent *>(event)->position().toPoint();
        if (m_plot->axisRect()->rect().contains(position))
            Q_EMIT cursorMoved(m_plot->xAxis->pixelToCoord(position.x()));
        return false;
    }
    case QEvent::Leave: Q_EMIT cursorMoved({}); return false;
    case QEvent::MouseButtonDblClick: Q_EMIT resetRequested(); return true;
    default: return false;
    }
}

bool Chart::zoomByWheel(QPoint position, double turns)
{
    if (turns == 0)
        return false;
    const QRect inside = m_plot->axisRect()->rect();
    const double factor = std::pow(zoomStep, turns);
    if (position.x() < inside.left())
        zoom(m_plot->yAxis, factor, m_plot->yAxis->pixelToCoord(position.y()));
    else
        zoom(m_plot->xAxis, factor, m_plot->xAxis->pixelToCoord(position.x()));
    return true;
}

void Chart::zoom(QCPAxis *axis, double factor, double center)
{
    axis->scaleRange(factor, center);
}

/// What the user has made of the ranges counts from now on.
void Chart::takeRanges()
{
    const auto rangeOf = [](const QCPAxis *axis) { return ChartRange{axis->range().lower, axis->range().upper}; };
    const ChartRange x = rangeOf(m_plot->xAxis);
    const ChartRange y = rangeOf(m_plot->yAxis);
    if (y != m_drawnY) {
        m_yRange = y;
        m_drawnY = y;
        Q_EMIT yRangeChosen();
    }
    if (x != m_drawnX) {
        m_drawnX = x;
        Q_EMIT xRangeChosen(x);
    }
    redraw();
}

/// By a share of what is seen; positive: what comes later.
void Chart::pan(double share)
{
    QCPAxis *axis = m_plot->xAxis;
    if (axis->scaleType() == QCPAxis::stLogarithmic)
        axis->setRange(QCPRange(axis->range().lower * std::pow(axis->range().upper / axis->range().lower, share),
                                axis->range().upper * std::pow(axis->range().upper / axis->range().lower, share)));
    else
        axis->moveRange(share * axis->range().size());
}

void Chart::moveCursor(int pixels)
{
    const QRect inside = m_plot->axisRect()->rect();
    const double from = m_cursor ? m_plot->xAxis->coordToPixel(*m_cursor) : inside.center().x();
    const double to = std::clamp(from + pixels, double(inside.left()), double(inside.right()));
    Q_EMIT cursorMoved(m_plot->xAxis->pixelToCoord(to));
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    if (!m_plot)
        return QWidget::keyPressEvent(event);
    constexpr int cursorStep = 8; // pixels
    constexpr double panStep = 0.2;
    const bool isPan = event->modifiers().testFlag(Qt::ShiftModifier);
    const double center = m_cursor.value_or(m_plot->xAxis->range().center());
    switch (event->key()) {
    case Qt::Key_Left: return isPan ? pan(-panStep) : moveCursor(-cursorStep);
    case Qt::Key_Right: return isPan ? pan(panStep) : moveCursor(cursorStep);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(m_plot->xAxis, zoomStep * zoomStep, center);
    case Qt::Key_Minus: return zoom(m_plot->xAxis, 1 / (zoomStep * zoomStep), center);
    case Qt::Key_0:
    case Qt::Key_Home: Q_EMIT resetRequested(); return;
    case Qt::Key_Menu: Q_EMIT exportRequested(mapToGlobal(rect().center())); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace runs
