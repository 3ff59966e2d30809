// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/compared_table.h"
#include "gui/compare/compare_loader.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace runs {

class Notice;
class SideBySideModel;
class SideBySideView;

/// The first runs side by side: all that is recorded of them, and what their metrics come to.
class SideBySidePage : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype mostRuns = 20; // more columns nobody compares

    explicit SideBySidePage(QWidget *parent = nullptr);

    void setData(const std::shared_ptr<const CompareData> &read);

    /// Which end of metrics is the better one, as the user has said.
    void setEnds(const BetterEnds &ends);
    const BetterEnds &ends() const { return m_ends; }

Q_SIGNALS:
    void endsChanged();

private:
    void arrange();
    void addCopyMenu();
    void makeTable();
    void show();
    void copy(const QString &text);
    void askEnd(const QString &tag, const QPoint &position);
    QString reasonForNothing() const;

    std::shared_ptr<const CompareData> m_data;
    ComparedTable m_table; ///< all rows
    BetterEnds m_ends;
    SideBySideModel *m_model;
    SideBySideView *m_view;
    QCheckBox *m_onlyDifferent;
    QLineEdit *m_filter;
    QComboBox *m_aggregate;
    QToolButton *m_copy;
    QStackedWidget *m_pages;
    Notice *m_notice;
};

} // namespace runs
