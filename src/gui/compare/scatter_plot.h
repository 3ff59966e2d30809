// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/field_axis.h"

#include <QStringList>
#include <QWidget>

class QCPAxis;
class QCPGraph;
class QCPColorScale;
class QCustomPlot;

namespace runs {

/// Runs as points in a plane. Dragging and the wheel move and zoom, a double click shows all again.
class ScatterPlot : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QStringList names; ///< of the runs
        FieldAxis x;
        FieldAxis y;
        std::optional<FieldAxis> color;
        bool isLogX = false; ///< only places greater than 0 are shown
        bool isLogY = false;
    };

    explicit ScatterPlot(QWidget *parent = nullptr);

    void setContent(Content content);

    /// The numbers of the runs that are shown.
    const std::vector<size_t> &shownRuns() const { return m_shown; }

    /// Where the point of a run is, in this widget.
    QPointF positionOf(size_t run) const;

Q_SIGNALS:
    /// The point of a run was clicked.
    void runActivated(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void draw();
    void drawPoints();
    void drawLegend();
    void applyPalette();
    void showAll();
    void replot();
    std::optional<size_t> runAt(const QPointF &position) const;
    void hover(const QPoint &position);
    QString description(size_t run) const;

    QCustomPlot *m_plot;
    QCPColorScale *m_scale = nullptr;
    QCPGraph *m_mark = nullptr; ///< around the point below the pointer
    Content m_content;
    std::vector<size_t> m_shown;
    std::optional<size_t> m_hovered;
    QPoint m_pressed;
};

} // namespace runs
