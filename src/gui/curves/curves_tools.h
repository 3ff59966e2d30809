// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/curves/chart_options.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QMenu;
class QSlider;
class QToolButton;

namespace runs {

/// The row above the charts in which one says how they are drawn.
class CurvesTools : public QWidget
{
    Q_OBJECT

public:
    explicit CurvesTools(QWidget *parent = nullptr);

    const ChartOptions &options() const { return m_options; }
    void setOptions(const ChartOptions &options);

    QMenu *exportMenu() const { return m_exportMenu; }

    /// Whether there is something to reset and to export.
    void setEnabledFor(bool isZoomed, bool hasCharts);

Q_SIGNALS:
    void optionsChanged(const runs::ChartOptions &options); ///< by the user
    void filterChanged(const QString &text);
    void resetRequested();

private:
    void makeSmoothing();
    void makeMenu();
    void take();

    ChartOptions m_options;
    QLineEdit *m_filter;
    QComboBox *m_axis;
    QSlider *m_slider;
    QDoubleSpinBox *m_smoothing;
    QToolButton *m_menuButton;
    QAction *m_logX = nullptr;
    QAction *m_logY = nullptr;
    QAction *m_outliers = nullptr;
    QComboBox *m_grouping;
    QToolButton *m_reset;
    QToolButton *m_export;
    QMenu *m_exportMenu;
    bool m_isSetting = false;
    QTimer m_smoothingTimer; ///< once for all that a drag of the slider passes
};

} // namespace runs
