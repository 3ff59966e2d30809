// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/terminal/last_screen.h"
#include "gui/terminal/terminal_request.h"

#include <QKeySequence>
#include <QList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QScrollArea;

namespace runs {

class Emulator;
class EndedBar;
class PseudoTerminal;
class SearchBar;
class SessionHistory;
class TerminalInput;
struct ProgramEnd;
struct TerminalLook;

/// One tab of the terminal panel: a terminal, the client in it, and what is said when that has ended.
class TerminalView : public QWidget
{
    Q_OBJECT

public:
    /// Starts the client soon. `shortcuts` are the keys that are not the client's.
    TerminalView(TerminalRequest request, const TerminalLook &look, const QList<QKeySequence> &shortcuts,
                 QWidget *parent = nullptr);
    ~TerminalView() override;

    const TerminalRequest &request() const { return m_request; }

    /// The run has another name now; the client stays where it is.
    void setRun(const QString &name);

    /// Whether the client has not ended.
    bool isLive() const { return m_client != nullptr; }

    void setLook(const TerminalLook &look);
    void setConfirmPaste(bool on) { m_confirmPaste = on; }

    /// What is shown, with the lines that have scrolled off; not the history of a tmux session.
    QString text() const;

    bool hasSelection() const;
    void copy();
    void selectAll();
    void clearSelection();
    void openSearch();

    /// Types `text`, made pasteable(), after a question when it presses Enter and that was asked for.
    void paste(const QString &text);

    /// Gives up the client, which has to be ended by whoever takes it; null when there is none. The view is of no use
    /// any more then.
    PseudoTerminal *takeClient();

Q_SIGNALS:
    void ended();
    void attachAgain();
    void closed();
    void zoomRequested(int points);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void start();
    void received(const QByteArray &bytes);
    void clientEnded(const ProgramEnd &end);
    void showEnd();
    void showLastText();
    void setScrollBars(Qt::ScrollBarPolicy policy);
    QString reason(const ProgramEnd &end) const;
    void type(const QString &pasteable);
    void scroll(int lines);
    void search(const QString &text, bool backwards, bool fresh);
    void closeSearch();

    TerminalRequest m_request;
    LastScreen m_lastScreen;
    QTimer m_release;
    PseudoTerminal *m_client;
    SessionHistory *m_history = nullptr;
    EndedBar *m_endedBar;
    Emulator *m_emulator;
    QScrollArea *m_place; ///< shows all of the last screen in whatever space there is
    QLabel *m_nothing;
    SearchBar *m_searchBar;
    TerminalInput *m_input;
    bool m_hasOutput = false;
    bool m_hasSearchedHistory = false;
    bool m_confirmPaste = true;
};

} // namespace runs
