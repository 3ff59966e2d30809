// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/start/recent_projects.h"

#include <QWidget>

#include <memory>

namespace Ui {
class StartPage;
}

namespace runs {

/// What a window shows that has no project: what this program is, and the ways to a project.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// `recents` have to live longer.
    explicit StartPage(RecentProjects &recents, QWidget *parent = nullptr);
    ~StartPage() override;

    /// Why there is no project, sentences; empty: nobody has tried to open one.
    void setProblem(const QString &sentence);

    /// Nothing can be chosen while a project is being opened or the demo is being made.
    void setBusy(bool isBusy);

Q_SIGNALS:
    void openRequested(); ///< the user wants to choose a folder
    void projectRequested(const QString &directory);
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showRecents();
    void showIcons();
    void requestProject(const QString &directory, bool isMissing);
    void scrollToCurrent();
    void removeRecent(const QString &directory);

    std::unique_ptr<Ui::StartPage> m_ui;
    RecentProjects &m_recents;
};

} // namespace runs
