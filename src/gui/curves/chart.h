// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/curves/value_range.h"
#include "gui/curves/chart_curves.h"
#include "gui/curves/chart_options.h"
#include "gui/tasks/latest.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QCustomPlot;
class QCPAxis;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;

namespace runs {

class ElidedLabel;

struct ChartRange
{
    double from;
    double to;

    bool operator==(const ChartRange &) const = default;
};

/// How curves are seen, by their names.
struct ChartLook
{
    QHash<QString, int> slots; ///< numbers of their colours, see RunColors
    QSet<QString> hidden;
    QString highlighted; ///< empty: none

    bool operator==(const ChartLook &) const = default;
};

/// A step that is marked in a chart.
struct ChartMark
{
    qint64 step;
    QString label;
};

/// The curves of one tag. Costs next to nothing as long as it is not in sight.
class Chart : public QWidget
{
    Q_OBJECT

public:
    explicit Chart(const QString &tag, QWidget *parent = nullptr);
    ~Chart() override;

    const QString &tag() const { return m_tag; }

    void setContent(ChartContent content);
    void setOptions(const ChartOptions &options);
    void setLook(const ChartLook &look);
    void setInSight(bool isInSight);

    /// What is seen from left to right; none: all that there is.
    void setXRange(const std::optional<ChartRange> &range);

    /// Whatever was chosen from bottom to top is forgotten.
    void resetY();

    /// A line at this x; none: no line.
    void setCursor(const std::optional<double> &x);

    /// A line at a step, with a label; none: no line.
    void setMark(const std::optional<ChartMark> &mark);

    const ChartCurves &curves() const { return m_curves; }

    /// Those that are not hidden.
    ChartCurves shownCurves() const;

    /// Whether the user has chosen what is seen from bottom to top.
    bool isZoomedY() const { return m_yRange.has_value(); }

    /// What is seen now.
    CurveView view() const;

    /// The value of a curve at the cursor, or the last one without a cursor; none where it has none there.
    std::optional<double> valueOf(const QString &curve) const;

    /// Makes and draws what is to be seen, now, for a picture of it.
    void finish();

    QCustomPlot *plot() const { return m_plot; }

    QSize sizeHint() const override { return {360, 220}; }

Q_SIGNALS:
    /// Other curves are drawn.
    void drawn();

    void cursorMoved(const std::optional<double> &x);
    void xRangeChosen(const std::optional<runs::ChartRange> &range);
    void yRangeChosen();
    void resetRequested();
    void exportRequested(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct DrawnCurve;

    void makePlot();
    void applyTheme();
    void applyOptions();
    void build();
    void redraw();
    void drawCurves(CurveView view);
    void drawCurve(const DrawnCurve &drawn, int &used);
    QCPGraph *graph(int &used);
    ValueRange valueRange(const CurveView &view) const;
    void drawMark();
    void drawNote();
    void drawCursor();
    ChartRange xRange() const;
    bool isShown(const ChartCurve &curve) const { return !m_look.hidden.contains(curve.name); }
    bool zoomByWheel(QPoint position, double turns);
    void zoom(QCPAxis *axis, double factor, double center);
    void pan(double share);
    void moveCursor(int pixels);
    void takeRanges();

    QString m_tag;
    ElidedLabel *m_title;
    ChartContent m_content;
    ChartOptions m_options;
    ChartLook m_look;
    ChartCurves m_curves;
    std::optional<ChartRange> m_xRange;
    std::optional<ChartRange> m_yRange;
    int m_drawnColumns = 0;
    ChartRange m_drawnX{};
    ChartRange m_drawnY{};
    std::optional<double> m_cursor;
    std::optional<ChartMark> m_mark;
    QCustomPlot *m_plot = nullptr; ///< none before it is first in sight
    QCPItemStraightLine *m_cursorLine = nullptr;
    QCPItemStraightLine *m_markLine = nullptr;
    QCPItemText *m_markText = nullptr;
    QCPItemText *m_note = nullptr;
    bool m_isInSight = false;
    bool m_isStale = true; ///< the curves are not those of the content
    bool m_isDrawing = false;
    Latest m_question;
};

} // namespace runs
