// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/compare/compare_loader.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace runs {

class FieldCombo;
class Notice;
class ScatterPlot;

/// A metric against anything else that is known of the runs.
class ScatterPage : public QWidget
{
    Q_OBJECT

public:
    explicit ScatterPage(QWidget *parent = nullptr);

    void setData(const std::shared_ptr<const CompareData> &read);

Q_SIGNALS:
    void runActivated(const QString &name);

private:
    void arrange();
    void proposeFields();
    void draw();
    void showSummary(const FieldAxis &x, const FieldAxis &y);

    std::shared_ptr<const CompareData> m_data;
    FieldCombo *m_x;
    QCheckBox *m_logX;
    FieldCombo *m_y; ///< metrics, of their last values
    QComboBox *m_aggregate;
    QCheckBox *m_logY;
    FieldCombo *m_color;
    QStackedWidget *m_pages;
    Notice *m_notice;
    ScatterPlot *m_plot;
    QLabel *m_summary;
};

} // namespace runs
