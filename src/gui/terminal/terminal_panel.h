// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/settings/preferences.h"
#include "gui/terminal/terminal_request.h"

#include <QWidget>

#include <functional>

class QAction;
class QKeySequence;
class QStackedLayout;
class QTabWidget;

namespace runs {

class TerminalView;
struct TerminalLook;

/// The terminals in which runs are watched, a tab for each; belongs into a dock. A terminal is made when the first run
/// is attached. Closing a tab, or the panel, ends the client in it, which detaches it from the session: no run is ever
/// ended here, and nothing here waits for tmux.
///
/// While a terminal with a living client has the focus, all keys are its program's, but for the shortcuts of actions().
/// Ctrl+Shift+Esc and Ctrl+F6 are the way out: leaveRequested().
///
/// The wheel, Shift+Page Up/Down and the search reach the history that tmux keeps, by tmux's copy mode, when the
/// request has named the session; else, and after the client has ended, what this terminal has shown.
class TerminalPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TerminalPanel(const Preferences &preferences, QWidget *parent = nullptr);

    /// Kills the clients, so that it takes no longer than the kernel does, whatever tmux does.
    ~TerminalPanel() override;

    void setPreferences(const Preferences &preferences);

    /// Selects the run's tab and gives it the focus; makes it, or puts a new client into it, when there is none yet or
    /// the one in it has ended. What goes wrong is told in the tab.
    void attach(const TerminalRequest &request);

    int count() const; ///< tabs

    /// Whether a client of the run lives in a tab.
    bool isAttached(const QString &run) const;

    QStringList attachedRuns() const; ///< in the order of the tabs

    /// What the tab of the run shows, with the lines that have scrolled off; empty when there is none. A tmux client
    /// shows one screen, so this has no lines that only tmux still knows.
    QString text(const QString &run) const;

    /// Closes the tab of the run, if there is one.
    void closeTab(const QString &run);

    /// A run has another name: its tab has it, too, and stays attached.
    void renameRun(const QString &run, const QString &newName);

    /// The names that Preferences::terminalScheme can have, sorted.
    static QStringList colorSchemes();

Q_SIGNALS:
    void attachedRunsChanged();
    void attachAgainRequested(const QString &run); ///< the user asks for it in the tab of a client that has ended
    void emptied();                                ///< the last tab was closed
    void leaveRequested();                         ///< the user wants the focus to be elsewhere

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildActions();
    QAction *addCommand(const QString &text, const QString &symbol, const QList<QKeySequence> &keys,
                        const std::function<void()> &command);
    void updateActions();
    void updateTab(const TerminalView *view);
    void updateLook();
    void zoom(int points);
    void switchTab(int by);
    void close(TerminalView *view);
    void place(TerminalView *view, int index);
    TerminalLook look() const;
    TerminalView *view(int index) const;
    TerminalView *current() const;
    TerminalView *find(const QString &run) const;

    Preferences m_preferences;
    QStackedLayout *m_pages;
    QTabWidget *m_tabs;
    QAction *m_paste = nullptr;
    QList<QAction *> m_beginsGroup; ///< of the context menu
    QList<QAction *> m_forSelection;
    QList<QAction *> m_forAnyTab;
    int m_zoom = 0;
};

} // namespace runs
