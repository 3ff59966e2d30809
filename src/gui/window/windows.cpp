// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/window/windows.h"

#include "gui/start/demo_project.h"
#include "gui/tasks/latest.h"
#include "gui/theme/theme.h"
#include "gui/window/main_window.h"
#include "gui/window/window_state.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {

Windows::Windows(QStringList supervisor, QObject *parent)
    : QObject(parent)
    , m_supervisor(std::move(supervisor))
    , m_settings(userSettings())
    , m_preferences(loadPreferences(*m_settings))
    , m_recents(*m_settings)
{
    applyTheme(m_preferences.theme);
}

Windows::~Windows()
{
    for (const QPointer<MainWindow> &window : std::as_const(m_windows))
        delete window;
}

MainWindow *Windows::newWindow()
{
    auto *window = new MainWindow(m_preferences, m_recents, m_supervisor);
    m_windows.removeIf([](const QPointer<MainWindow> &other) { return !other; });
    m_windows += window;
    connect(window, &MainWindow::openRequested, this,
            [this, window](const QString &directory) { open(directory, window); });
    connect(window, &MainWindow::windowRequested, this, [this] {
        MainWindow *another = newWindow();
        another->showStartPage();
        another->show();
    });
    connect(window, &MainWindow::demoRequested, this, [this, window] { openDemo(window); });
    connect(window, &MainWindow::preferencesChosen, this, &Windows::setPreferences);
    connect(window, &MainWindow::quitRequested, this, &Windows::quit);
    return window;
}

void Windows::start(QFuture<Result<OpenedProject>> opening)
{
    MainWindow *window = newWindow();
    // A blank window for a moment would flicker; none for long would look like a crash.
    QTimer::singleShot(200ms, window, &QWidget::show);
    opening.then(window, [this, window](const Result<OpenedProject> &opened) { show(opened, window, {}); });
}

void Windows::open(const QString &directory, MainWindow *window, const std::vector<LaunchRequest> &launches)
{
    const QPointer<MainWindow> target(window);
    perform(
        this, [directory] { return openProject(directory); },
        [this, target, launches](const Result<OpenedProject> &opened) { show(opened, target, launches); });
}

void Windows::show(const Result<OpenedProject> &opened, MainWindow *window, const std::vector<LaunchRequest> &launches)
{
    if (opened) {
        for (const QPointer<MainWindow> &other : std::as_const(m_windows)) {
            if (other && other->databasePath() == opened->project.databasePath())
                window = other;
        }
    }
    const bool isTaken =
        window && window->hasProject() && (!opened || window->databasePath() != opened->project.databasePath());
    if (!window || isTaken)
        window = newWindow();
    if (!opened) {
        window->showStartPage(opened.error().message);
    } else if (!window->hasProject()) {
        window->setProject(*opened);
        // After the first paint: it writes to the disk.
        QTimer::singleShot(0, this, [this, directory = opened->project.directory] { m_recents.add(directory); });
    }
    window->show();
    window->raise();
    window->activateWindow();
    for (const LaunchRequest &request : launches)
        window->launch(request);
    Q_EMIT windowShown(window);
}

void Windows::openDemo(MainWindow *window)
{
    const QString directory = defaultDemoDirectory();
    const QPointer<MainWindow> target(window);
    perform(
        this, [directory] { return makeDemoProject(directory); },
        [this, target](const Result<QString> &made) {
            if (made)
                open(*made, target, demoRuns(*made));
            else if (target)
                target->showStartPage(made.error().message);
        });
}

void Windows::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    savePreferences(*m_settings, preferences);
    applyTheme(preferences.theme);
    for (const QPointer<MainWindow> &window : std::as_const(m_windows)) {
        if (window)
            window->setPreferences(preferences);
    }
}

/// Each window may ask back; the process ends with the last one.
void Windows::quit()
{
    const QList<QPointer<MainWindow>> windows = m_windows;
    for (const QPointer<MainWindow> &window : windows) {
        if (window)
            window->close();
    }
}

} // namespace runs
