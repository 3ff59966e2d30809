// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/curves/chart.h"
#include "gui/curves/chart_export.h"
#include "gui/curves/run_colors.h"
#include "gui/curves/run_legend.h"

#include <QTimer>

class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace runs {

class ChartGrid;
class CurvesTools;
class ElidedLabel;
class Notice;

/// A run whose curves are shown.
struct ShownRun
{
    QString name;
    QString command;                   ///< what runs are grouped by
    std::optional<RunMetrics> metrics; ///< none: they are still being read
    bool isActive = false;             ///< more may come
};

/// The metrics of runs as charts, one a tag, with a legend. What is seen from left to right, and the cursor, are the
/// same in all charts.
class CurvesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CurvesPanel(QWidget *parent = nullptr);

    /// `left`: how many more were asked for than are shown.
    void setRuns(const QList<ShownRun> &runs, qsizetype left = 0);

    /// Marks a step in the chart of a tag, with a label, and brings it into sight: where two runs begin to differ, say.
    void setMark(const QString &tag, qint64 step, const QString &label);
    void clearMark();

    const ChartOptions &options() const;
    void setOptions(const ChartOptions &options);

    /// Writes the chart of a tag, or all that the filter leaves, and emits exported() or exportFailed(): NotFound when
    /// there are none, Io. Points are written on another thread, to their end even when this is gone.
    void exportTo(const QString &path, ChartFormat format, const QString &tag = {});

    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

Q_SIGNALS:
    void exported(const QString &path);
    void exportFailed(const runs::Error &error);

private:
    void arrange();
    void fillExportMenu(QMenu *menu, const QList<Chart *> &charts);
    void askExport(ChartFormat format, const QString &tag);
    void prepare(Chart *chart);
    void showRuns();
    void showState();
    void showLook();
    void showValues();
    void setXRange(const std::optional<ChartRange> &range);
    void setCursor(Chart *chart, const std::optional<double> &x);
    void reset();
    void updateTools();
    void fill(Chart *chart);
    QString notice() const;
    QStringList problems() const;

    QList<ShownRun> m_runs;
    QList<qsizetype> m_order; ///< numbers of runs, those of one group one behind the other
    QStringList m_groups;     ///< of each run
    qsizetype m_left = 0;
    RunColors m_colors;
    ChartLook m_look;
    std::optional<ChartRange> m_xRange;
    std::optional<double> m_cursor;
    QString m_valueTag; ///< the chart whose values the legend has
    QString m_markTag;
    std::optional<ChartMark> m_mark;
    QTimer m_patience; ///< until it is said that something is being read
    CurvesTools *m_tools;
    ElidedLabel *m_problems;
    QWidget *m_problemBar;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    ChartGrid *m_grid;
    RunLegend *m_legend;
    Notice *m_notice;
    ElidedLabel *m_leftOut;
};

} // namespace runs
