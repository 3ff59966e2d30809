// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/launch.h"
#include "gui/settings/preferences.h"
#include "gui/start/recent_projects.h"
#include "gui/window/opened_project.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

namespace runs {

class MainWindow;

/// The windows of this process, what they share (preferences, recent projects), and the opening of projects in them.
class Windows : public QObject
{
    Q_OBJECT

public:
    /// `supervisor`: as RunRepository takes it.
    explicit Windows(QStringList supervisor, QObject *parent = nullptr);
    ~Windows() override;

    /// Shows the first window as soon as the project has been read, or without it when that takes long.
    void start(QFuture<Result<OpenedProject>> opening);

    /// Opens the project of a directory: in the window that has it, in `window` when that has none, else in a new one.
    void open(const QString &directory, MainWindow *window = nullptr, const std::vector<LaunchRequest> &launches = {});

    const QList<QPointer<MainWindow>> &windows() const { return m_windows; }

Q_SIGNALS:
    void windowShown(runs::MainWindow *window);

private:
    MainWindow *newWindow();
    void show(const Result<OpenedProject> &opened, MainWindow *window, const std::vector<LaunchRequest> &launches);
    void openDemo(MainWindow *window);
    void setPreferences(const Preferences &preferences);
    void quit();

    QStringList m_supervisor;
    std::unique_ptr<QSettings> m_settings;
    Preferences m_preferences;
    RecentProjects m_recents;
    QList<QPointer<MainWindow>> m_windows;
};

} // namespace runs
