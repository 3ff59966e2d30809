// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/compare/parallel_view.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {

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
    forgetColors();
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

/// A brush that no category lies in is none.
void ParallelView::settle(size_t axis)
{
    auto &brush = m_brushes[axis];
    if (brush && brushExpression(*brush, m_axes[axis]).isEmpty())
        brush.reset();
    redraw();
    Q_EMIT brushesChanged();
}

} // namespace runs
