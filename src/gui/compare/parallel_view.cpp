// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/parallel_view.h"

#include "gui/text/shown_text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

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

ParallelView::ParallelView(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Parallel coordinates"));
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void ParallelView::setAxes(std::vector<FieldAxis> axes, const QStringList &names)
{
    std::vector<std::optional<AxisBrush>> brushes(axes.size());
    for (size_t i = 0; i < axes.size(); ++i) {
        const auto before = std::ranges::find(m_axes, axes[i].field, &FieldAxis::field);
        const bool isSame = before != m_axes.end() && before->categories == axes[i].categories;
        if (isSame)
            brushes[i] = m_brushes[size_t(before - m_axes.begin())];
    }
    m_axes = std::move(axes);
    m_brushes = std::move(brushes);
    m_names = names;
    m_scales.clear();
    for (const FieldAxis &axis : m_axes)
        m_scales.emplace_back(axis);
    m_dragged.reset();
    m_hovered.reset();
    redraw();
    Q_EMIT brushesChanged();
}

void ParallelView::setBrush(const QueryField &field, const std::optional<AxisBrush> &brush)
{
    const auto found = std::ranges::find(m_axes, field, &FieldAxis::field);
    if (found == m_axes.end())
        return;
    const auto axis = size_t(found - m_axes.begin());
    m_brushes[axis] = brush;
    settle(axis);
}

void ParallelView::clearBrushes()
{
    std::ranges::fill(m_brushes, std::nullopt);
    redraw();
    Q_EMIT brushesChanged();
}

bool ParallelView::hasBrushes() const
{
    return std::ranges::any_of(m_brushes, [](const auto &brush) { return brush.has_value(); });
}

bool ParallelView::isInside(size_t run) const
{
    for (size_t i = 0; i < m_axes.size(); ++i) {
        if (m_brushes[i] && !contains(*m_brushes[i], m_axes[i], run))
            return false;
    }
    return true;
}

QString ParallelView::expression() const
{
    QStringList parts;
    for (size_t i = 0; i < m_axes.size(); ++i) {
        const QString part = m_brushes[i] ? brushExpression(*m_brushes[i], m_axes[i]) : QString();
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u" and "_s);
}

QSize ParallelView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 10};
}

QRectF ParallelView::plane() const
{
    const int line = fontMetrics().height();
    return QRectF(rect()).adjusted(line * 3, line * 2.5, -line * 5, -line);
}

double ParallelView::axisX(size_t axis) const
{
    const QRectF area = plane();
    return m_axes.size() < 2 ? area.center().x()
                             : area.left() + area.width() * double(axis) / double(m_axes.size() - 1);
}

QPointF ParallelView::positionOf(size_t axis, double place) const
{
    const QRectF area = plane();
    return {axisX(axis), area.bottom() - m_scales[axis].share(place) * area.height()};
}

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

/// A brush that no category lies in is none.
void ParallelView::settle(size_t axis)
{
    auto &brush = m_brushes[axis];
    if (brush && brushExpression(*brush, m_axes[axis]).isEmpty())
        brush.reset();
    redraw();
    Q_EMIT brushesChanged();
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
