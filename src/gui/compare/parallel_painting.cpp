// SPDX-License-Identifier: GPL-2.0-or-later
// How ParallelView looks.
#include "core/base/text.h"
#include "gui/compare/parallel_view.h"
#include "gui/compare/plot_colors.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// The colours of the lines along the axis that they are coloured by.
QBrush colorLegend(const QRectF &area, const FieldAxis &axis, const ParallelScale &scale)
{
    constexpr int steps = 16;
    QLinearGradient gradient(area.bottomLeft(), area.topLeft());
    for (int i = 0; i <= steps; ++i) {
        const double at = double(i) / steps;
        const double share = axis.differs() ? (scale.place(at) - axis.min) / (axis.max - axis.min) : 0.5;
        gradient.setColorAt(at, rampColor(share, QGuiApplication::palette()));
    }
    return gradient;
}

/// The text's, nearly lost in the ground.
QColor fadedColor(const QPalette &palette)
{
    constexpr double share = 0.1;
    const QColor ground = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const auto mixed = [](int a, int b) { return int(a + (b - a) * share); };
    return {mixed(ground.red(), text.red()), mixed(ground.green(), text.green()), mixed(ground.blue(), text.blue())};
}

constexpr qsizetype manyRuns = 500; // with which smooth and solid lines are neither quick nor told apart

} // namespace

void ParallelView::paintEvent(QPaintEvent *)
{
    if (m_lines.isNull()) {
        colorLines();
        m_lines = linesPicture();
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_lines);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_hovered) {
        painter.setPen(QPen(palette().color(QPalette::Text), 3));
        drawLine(painter, *m_hovered);
    }
    for (size_t axis = 0; axis < m_axes.size(); ++axis) {
        drawBrush(painter, axis);
        drawAxis(painter, axis);
    }
}

void ParallelView::redraw()
{
    m_lines = {};
    update();
}

void ParallelView::resizeEvent(QResizeEvent *)
{
    m_lines = {};
}

void ParallelView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        forgetColors();
}

void ParallelView::colorLines()
{
    for (size_t run = m_colors.size(); run < size_t(m_names.size()) && !m_axes.empty(); ++run)
        m_colors.push_back(axisColor(m_axes.back(), run, palette()));
}

void ParallelView::forgetColors()
{
    m_colors.clear();
    redraw();
}

/// Thousands of lines take longer than a pointer that moves should have to wait.
QPixmap ParallelView::linesPicture() const
{
    QPixmap picture(size() * devicePixelRatio());
    picture.setDevicePixelRatio(devicePixelRatio());
    picture.fill(palette().color(QPalette::Base));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing, m_names.size() <= manyRuns);
    if (hasBrushes())
        drawLines(painter, false);
    drawLines(painter, true);
    return picture;
}

/// The runs inside of all brushes, or the others, faded.
void ParallelView::drawLines(QPainter &painter, bool inside) const
{
    if (m_axes.empty())
        return;
    const bool areMany = m_names.size() > manyRuns;
    const QColor faded = fadedColor(palette());
    for (size_t run = 0; run < size_t(m_names.size()); ++run) {
        if (isInside(run) != inside)
            continue;
        QColor color = inside ? m_colors[run] : faded;
        if (inside && !areMany)
            color.setAlphaF(0.85F);
        painter.setPen(QPen(color, inside && !areMany ? 1.5 : 1)); // solid ones of a pixel are the quickest
        drawLine(painter, run);
    }
}

/// From axis to axis; it has gaps where the run has no value.
void ParallelView::drawLine(QPainter &painter, size_t run) const
{
    QList<QLineF> lines;
    std::optional<QPointF> last;
    for (size_t axis = 0; axis < m_axes.size(); ++axis) {
        const auto &place = m_axes[axis].places[run];
        const auto next = place ? std::optional(positionOf(axis, *place)) : std::nullopt;
        if (last && next)
            lines += QLineF(*last, *next);
        last = next;
    }
    painter.drawLines(lines);
}

void ParallelView::drawAxis(QPainter &painter, size_t axis) const
{
    const QRectF area = plane();
    const QFontMetrics metrics = fontMetrics();
    const double x = axisX(axis);
    const QColor text = palette().color(QPalette::Text);
    QColor line = text;
    line.setAlphaF(0.6F);
    painter.setPen(QPen(line, 1));
    if (axis + 1 == m_axes.size() && !m_axes[axis].isCategorical())
        painter.fillRect(QRectF(x - 2, area.top(), 5, area.height()), colorLegend(area, m_axes[axis], m_scales[axis]));
    else
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const double room = m_axes.size() < 2 ? area.width() : area.width() / double(m_axes.size() - 1);

    // The values, on the ground of the window so that lines do not cross them.
    const int most = std::max(2, int(area.height() / (metrics.height() * 2)));
    QColor ground = palette().color(QPalette::Base);
    ground.setAlphaF(0.75F);
    for (const ParallelScale::Tick &tick : m_scales[axis].ticks(m_axes[axis], most)) {
        const double y = area.bottom() - tick.share * area.height();
        painter.setPen(QPen(line, 1));
        painter.drawLine(QPointF(x - 3, y), QPointF(x + 3, y));
        const double widest = std::max(20.0, (axis + 1 == m_axes.size() ? width() - x : room) - 16);
        const QString shown = metrics.elidedText(printable(tick.text), Qt::ElideMiddle, int(widest));
        const QRectF label(x + 7, y - metrics.height() / 2.0, metrics.horizontalAdvance(shown) + 2, metrics.height());
        painter.fillRect(label, ground);
        painter.setPen(text);
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, shown);
    }

    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QFontMetrics boldMetrics(bold);
    //: Title of an axis; %1 is a field
    const QString name = m_scales[axis].isLog() ? tr("%1 (log)").arg(printable(m_axes[axis].field.text()))
                                                : printable(m_axes[axis].field.text());
    const QString title = boldMetrics.elidedText(name, Qt::ElideMiddle, int(std::max(40.0, room - 8)));
    const double titleWidth = boldMetrics.horizontalAdvance(title) + 2;
    const double left = std::clamp(x - titleWidth / 2, 4.0, std::max(4.0, width() - titleWidth - 4));
    painter.setPen(text);
    painter.drawText(QRectF(left, area.top() - metrics.height() * 1.75, titleWidth, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(font());
}

void ParallelView::drawBrush(QPainter &painter, size_t axis) const
{
    if (!m_brushes[axis])
        return;
    const QPointF low = positionOf(axis, m_brushes[axis]->low);
    const QPointF high = positionOf(axis, m_brushes[axis]->high);
    QRectF box(high - QPointF(6, 0), low + QPointF(6, 0));
    if (box.height() < 2)
        box.adjust(0, -1, 0, 1);
    QColor color = palette().color(QPalette::Highlight);
    painter.setPen(QPen(color, 1.5));
    color.setAlphaF(0.35F);
    painter.setBrush(color);
    painter.drawRect(box);
    painter.setBrush(Qt::NoBrush);
}

} // namespace runs
