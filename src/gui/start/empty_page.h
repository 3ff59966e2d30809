// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace runs {

/// Why there is nothing to be seen, and what to do about it.
struct EmptyState
{
    QString iconName; ///< of icon(); empty: none
    QString heading;
    QString sentence; ///< empty: none
    QString button;   ///< a verb; empty: none
};

/// The page that is shown in place of a table without rows.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    static EmptyState loading();
    static EmptyState noRuns(); ///< button: New run…

    /// Button: Clear filter. `isByStatus`: only runs of some statuses are shown.
    static EmptyState noMatch(const QString &filter, bool isByStatus = false);

    void setState(const EmptyState &state);

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace runs
