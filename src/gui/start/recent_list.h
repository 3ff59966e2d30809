// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/start/recent_projects.h"

#include <QListWidget>

namespace runs {

/// The recent projects: a name, and below it the path, cut in the middle where it is too long. As high as its rows.
class RecentList : public QListWidget
{
    Q_OBJECT

public:
    explicit RecentList(QWidget *parent = nullptr);

    /// The current project stays, or becomes what has moved to its place.
    void setProjects(const QList<RecentProject> &projects);

    /// The directory of the current row; empty without one.
    QString currentDirectory() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRequested(const QString &directory, bool isMissing);
    void removalRequested(const QString &directory);
    void focused();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QListWidgetItem *item);
    int heightOf(int rows) const;
};

} // namespace runs
