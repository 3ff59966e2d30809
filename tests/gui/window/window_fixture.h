// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/git_scratch.h"
#include "gui/details/details_panel.h"
#include "gui/dialogs/delete_dialog.h"
#include "gui/dialogs/new_run_dialog.h"
#include "gui/filter/filter_bar.h"
#include "gui/messages/message_bars.h"
#include "gui/models/run_table_model.h"
#include "gui/table/run_table_view.h"
#include "gui/terminal/terminal_panel.h"
#include "gui/window/main_window.h"
#include "gui/window/windows.h"
#include "support/tmux_server.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace runs {

/// A project whose training program tells how it was called and then stays until it is told to end.
class WindowProject
{
public:
    explicit WindowProject(GitScratch &scratch) : m_scratch(scratch), m_directory(scratch.newDirectory())
    {
        using namespace Qt::StringLiterals;
        m_scratch.shell(
            m_directory,
            u"git init -q; printf 'echo training \"$@\"\\nmkdir -p \"$1\" 2>/dev/null\\ncat\\n' > train.sh\n"
            "git add train.sh; git commit -q -m 'Train a model'"_s);
    }

    QString directory() const { return m_directory; }
    QString database() const { return m_directory + QStringLiteral("/.runs/.runs.yml"); }

    /// `runs` as a user would call it in the project; returns what it prints.
    QString runs(const QString &arguments) const
    {
        return m_scratch.shell(m_directory, QStringLiteral("'" RUNS_PROGRAM "' ") + arguments);
    }

    QString shell(const QString &script) const { return m_scratch.shell(m_directory, script); }

private:
    GitScratch &m_scratch;
    QString m_directory;
};

/// The program's windows, as its main function makes them.
class Session
{
public:
    explicit Session(const QString &directory) : m_windows({QStringLiteral(RUNS_PROGRAM), QStringLiteral("supervise")})
    {
        m_windows.start(QtConcurrent::run([directory] { return openProject(directory); }));
    }

    Windows &windows() { return m_windows; }

    MainWindow *window() const
    {
        for (const QPointer<MainWindow> &window : m_windows.windows()) {
            if (window)
                return window;
        }
        return nullptr;
    }

    template<typename Part>
    Part *part() const
    {
        return window()->findChild<Part *>();
    }

    RunTableModel *model() const { return part<RunTableModel>(); }
    RunTableView *table() const { return part<RunTableView>(); }
    FilterBar *filterBar() const { return part<FilterBar>(); }
    TerminalPanel *terminals() const { return part<TerminalPanel>(); }
    MessageBars *messages() const { return part<MessageBars>(); }

    /// The dialog of a kind that is open, if there is one.
    template<typename Dialog>
    Dialog *dialog() const
    {
        for (auto *dialog : window()->findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    QStringList shownNames() const
    {
        QStringList names;
        for (int row = 0; row < model()->rowCount(); ++row)
            names += model()->name(row);
        return names;
    }

private:
    Windows m_windows;
};

/// Gives a window the keyboard, as a window manager would.
/// (A window whose parent is active counts as active for QTest::qWaitForWindowActive().)
inline bool activate(QWidget *window)
{
    window->activateWindow();
    return QTest::qWaitFor([window] { return QApplication::activeWindow() == window; });
}

/// Whether everything that takes a moment is over and there is a project in the window.
inline bool isReady(const Session &session)
{
    return session.window() && session.window()->isVisible() && session.window()->hasProject();
}

} // namespace runs
