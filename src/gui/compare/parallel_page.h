// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/compare/compare_loader.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace runs {

class AxisList;
class CopyButton;
class ElidedLabel;
class Notice;
class ParallelView;

/// Parallel coordinates of the chosen fields, and the expression of what is brushed.
class ParallelPage : public QWidget
{
    Q_OBJECT

public:
    explicit ParallelPage(QWidget *parent = nullptr);

    void setData(const std::shared_ptr<const CompareData> &read);

Q_SIGNALS:
    /// The table is to show the runs for which an expression of the query language holds.
    void filterRequested(const QString &expression);
    void runActivated(const QString &name);

private:
    void arrange();
    std::vector<QueryField> proposedAxes() const;
    void showAxes();
    void showBrushes();

    std::shared_ptr<const CompareData> m_data;
    AxisList *m_axes;
    QStackedWidget *m_pages;
    Notice *m_notice;
    ParallelView *m_view;
    QLabel *m_count;
    ElidedLabel *m_expression;
    CopyButton *m_copy;
    QPushButton *m_clear;
    QPushButton *m_filter;
};

} // namespace runs
