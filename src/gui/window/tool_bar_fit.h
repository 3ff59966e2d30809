// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>

class QToolBar;

namespace runs {

/// Takes the words off the last buttons of a tool bar, one after the other, while the row that it is in is too narrow
/// for all, so that none has to hide behind an arrow. Their icons and tooltips stay.
class ToolBarFit : public QObject
{
    Q_OBJECT

public:
    /// `row`: has a layout with the bar and what else needs its place.
    ToolBarFit(QToolBar *bar, QWidget *row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    int room() const;
    int needed() const;

    QToolBar *m_bar;
    QWidget *m_row;
};

} // namespace runs
