// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/table/sparkline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace runs {

QPolygonF sparkline(const QList<float> &course, const QRectF &rect)
{
    float low = std::numeric_limits<float>::infinity();
    float high = -low;
    for (const float value : course) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    QPolygonF line;
    const double step = rect.width() / double(std::max<qsizetype>(1, course.size() - 1));
    for (qsizetype i = 0; i < course.size(); ++i) {
        if (!std::isfinite(course[i]))
            continue;
        const double height = high > low ? (double(course[i]) - low) / (double(high) - low) : 0.5;
        line += QPointF(rect.left() + double(i) * step, rect.bottom() - height * rect.height());
    }
    return line;
}

void paintSparkline(QPainter *painter, const QRect &rect, const QList<float> &course, const QColor &color)
{
    constexpr double dot = 1.75; // pixels
    if (rect.width() < 4 || rect.height() < 4)
        return;
    const QPolygonF line = sparkline(course, QRectF(rect).adjusted(dot, dot, -dot, -dot));
    if (line.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor faint = color;
    faint.setAlphaF(0.7F);
    painter->setPen(QPen(faint, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(line.last(), dot, dot);
    painter->restore();
}

} // namespace runs
