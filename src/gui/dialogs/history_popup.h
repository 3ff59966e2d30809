// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLineEdit;
class QSortFilterProxyModel;

namespace runs {

class Note;
class RowsView;

/// A list of earlier commands that pops up, with a filter to type into; the arrow keys, Enter and Escape do what they
/// do in a menu.
class HistoryPopup : public QFrame
{
    Q_OBJECT

public:
    explicit HistoryPopup(QWidget *parent = nullptr);

    void setCommands(const QStringList &commands);

    /// Shows it below `widget`, or above where there is no room, with all commands and the first one current.
    void showBelow(const QWidget *widget);

Q_SIGNALS:
    void chosen(const QString &command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void choose(const QModelIndex &index);

    QLineEdit *m_filter;
    RowsView *m_list;
    Note *m_noMatch;
    QSortFilterProxyModel *m_proxy;
};

} // namespace runs
