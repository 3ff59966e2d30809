// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/axis_brush.h"
#include "gui/compare/parallel_scale.h"

#include <QPixmap>
#include <QWidget>

namespace runs {

/// Parallel coordinates: an axis a field, a line a run, coloured by the last axis. Dragging along an axis brushes it; a
/// brush is moved by its middle and resized by its ends, a click beside it takes it away, one beside all axes takes all
/// away. Lines outside of the brushes fade.
class ParallelView : public QWidget
{
    Q_OBJECT

public:
    explicit ParallelView(QWidget *parent = nullptr);

    /// Brushes of fields that are still there stay.
    void setAxes(std::vector<FieldAxis> axes, const QStringList &names);
    const std::vector<FieldAxis> &axes() const { return m_axes; }

    void setBrush(const QueryField &field, const std::optional<AxisBrush> &brush);
    void clearBrushes();
    bool hasBrushes() const;

    /// Whether the run lies in all brushes.
    bool isInside(size_t run) const;

    /// Holds for the runs inside; empty without brushes.
    QString expression() const;

    /// Where a place of an axis is, in this widget.
    QPointF positionOf(size_t axis, double place) const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void brushesChanged();
    void runActivated(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Grip { None, New, Low, High, Whole };

    QRectF plane() const;
    double axisX(size_t axis) const;
    std::optional<size_t> axisAt(const QPointF &position) const;
    double placeAt(size_t axis, double y) const;
    Grip gripAt(size_t axis, double y) const;
    void drag(double y);
    void settle(size_t axis);
    std::optional<size_t> runAt(const QPointF &position) const;
    void hover(const QPoint &position, const QPoint &globalPosition);
    void redraw();
    void forgetColors();
    void colorLines();
    QPixmap linesPicture() const;
    void drawLines(QPainter &painter, bool inside) const;
    void drawLine(QPainter &painter, size_t run) const;
    void drawAxis(QPainter &painter, size_t axis) const;
    void drawBrush(QPainter &painter, size_t axis) const;

    std::vector<FieldAxis> m_axes;
    std::vector<ParallelScale> m_scales;
    std::vector<std::optional<AxisBrush>> m_brushes;
    QStringList m_names;
    std::vector<QColor> m_colors; ///< of the runs; empty: to be found out
    QPixmap m_lines;              ///< all lines; null: to be drawn anew
    std::optional<size_t> m_hovered;
    std::optional<size_t> m_dragged; ///< the axis
    Grip m_grip = Grip::None;
    bool m_hasMoved = false;
    double m_anchor = 0;               ///< share of the axis: where the drag began
    std::optional<AxisBrush> m_before; ///< the brush then, in shares
    QPoint m_pressed;
};

} // namespace runs
