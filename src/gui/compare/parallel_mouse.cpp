// SPDX-License-Identifier: GPL-2.0-or-later
// How ParallelView is brushed and pointed at.
#include "gui/compare/parallel_view.h"

#include "gui/text/shown_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr double nearAxis = 12; ///< pixels
constexpr double nearEnd = 5;

double distance(const QPointF &point, const QPointF &a, const QPointF &b)
{
    const QPointF way = b - a;
    const double length = QPointF::dotProduct(way, way);
    const double at = length > 0 ? std::clamp(QPointF::dotProduct(point - a, way) / length, 0.0, 1.0) : 0;
    const QPointF rest = point - (a + at * way);
    return std::sqrt(QPointF::dotProduct(rest, rest));
}

} // namespace

std::optional<size_t> ParallelView::axisAt(const QPointF &position) const
{
    const QRectF area = plane().adjusted(0, -nearAxis, 0, nearAxis);
    for (size_t i = 0; i < m_axes.size(); ++i) {
        if (std::abs(position.x() - axisX(i)) <= nearAxis && position.y() >= area.top()
            && position.y() <= area.bottom())
            return i;
    }
    return {};
}

double ParallelView::placeAt(size_t axis, double y) const
{
    const QRectF area = plane();
    return m_scales[axis].place((area.bottom() - y) / area.height());
}

ParallelView::Grip ParallelView::gripAt(size_t axis, double y) const
{
    if (!m_brushes[axis])
        return Grip::New;
    const double low = positionOf(axis, m_brushes[axis]->low).y();
    const double high = positionOf(axis, m_brushes[axis]->high).y();
    if (std::abs(y - low) <= nearEnd)
        return Grip::Low;
    if (std::abs(y - high) <= nearEnd)
        return Grip::High;
    return y < low && y > high ? Grip::Whole : Grip::New;
}

void ParallelView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position().toPoint();
    m_hasMoved = false;
    m_dragged = axisAt(event->position());
    if (!m_dragged)
        return;
    const ParallelScale &scale = m_scales[*m_dragged];
    m_grip = gripAt(*m_dragged, event->position().y());
    m_anchor = scale.share(placeAt(*m_dragged, event->position().y()));
    m_before.reset();
    if (const auto &brush = m_brushes[*m_dragged])
        m_before = {scale.share(brush->low), scale.share(brush->high)};
}

void ParallelView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_dragged) {
        if (event->buttons() == Qt::NoButton)
            hover(position, event->globalPosition().toPoint());
        return;
    }
    if (!m_hasMoved && std::abs(position.y() - m_pressed.y()) < 3)
        return;
    m_hasMoved = true;
    drag(event->position().y());
}

/// Brushes to `y`, which may be beyond the ends of the axis.
void ParallelView::drag(double y)
{
    const ParallelScale &scale = m_scales[*m_dragged];
    const QRectF area = plane();
    const double share = std::clamp((area.bottom() - y) / area.height(), 0.0, 1.0);
    AxisBrush brush{m_anchor, share};
    if (m_grip != Grip::New && m_before) {
        brush = *m_before;
        if (m_grip == Grip::Low) {
            brush.low = share;
        } else if (m_grip == Grip::High) {
            brush.high = share;
        } else {
            const double way = std::clamp(share - m_anchor, -brush.low, 1 - brush.high);
            brush = {brush.low + way, brush.high + way};
        }
    }
    const auto [low, high] = std::minmax(brush.low, brush.high);
    m_brushes[*m_dragged] = {scale.place(std::clamp(low, 0.0, 1.0)), scale.place(std::clamp(high, 0.0, 1.0))};
    redraw();
    Q_EMIT brushesChanged();
}

void ParallelView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto axis = std::exchange(m_dragged, std::nullopt);
    if (axis && m_hasMoved)
        return settle(*axis);
    if (axis && m_grip == Grip::New)
        return setBrush(m_axes[*axis].field, {});
    const auto run = axis ? std::nullopt : runAt(event->position());
    if (run)
        Q_EMIT runActivated(m_names[qsizetype(*run)]);
    else if (!axis && hasBrushes())
        clearBrushes();
}

void ParallelView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && hasBrushes())
        clearBrushes();
    else
        QWidget::keyPressEvent(event);
}

std::optional<size_t> ParallelView::runAt(const QPointF &position) const
{
    constexpr double near = 5;
    double least = near;
    std::optional<size_t> found;
    for (size_t axis = 0; axis + 1 < m_axes.size(); ++axis) {
        if (position.x() < axisX(axis) || position.x() > axisX(axis + 1))
            continue;
        for (size_t run = 0; run < size_t(m_names.size()); ++run) {
            const auto &from = m_axes[axis].places[run];
            const auto &to = m_axes[axis + 1].places[run];
            if (!from || !to || !isInside(run))
                continue;
            const double away = distance(position, positionOf(axis, *from), positionOf(axis + 1, *to));
            if (away < least) {
                least = away;
                found = run;
            }
        }
    }
    return found;
}

void ParallelView::hover(const QPoint &position, const QPoint &globalPosition)
{
    const auto axis = axisAt(position);
    const Grip grip = axis ? gripAt(*axis, position.y()) : Grip::None;
    const auto run = axis ? std::nullopt : runAt(position);
    setCursor(grip == Grip::Whole                       ? Qt::SizeAllCursor
              : grip == Grip::Low || grip == Grip::High ? Qt::SizeVerCursor
              : grip == Grip::New                       ? Qt::CrossCursor
              : run                                     ? Qt::PointingHandCursor
                                                        : Qt::ArrowCursor);
    if (run == m_hovered)
        return;
    m_hovered = run;
    update();
    if (!run)
        return QToolTip::hideText();
    QStringList lines{m_names[qsizetype(*run)]};
    for (const FieldAxis &one : m_axes) {
        if (const auto &place = one.places[*run])
            lines += u"%1: %2"_s.arg(one.field.text(), one.isCategorical() ? one.categoryText(qsizetype(*place))
                                                                           : shownValue(one.field, *place));
    }
    QToolTip::showText(globalPosition, plainToolTip(lines.join(u'\n')), this);
}

void ParallelView::leaveEvent(QEvent *)
{
    m_hovered.reset();
    update();
}

} // namespace runs
