// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace runs {

/// Scrolls and searches the history of a tmux session. An attached client shows tmux's screen only: what has scrolled
/// off it is known to tmux, which shows it in its copy mode (tmux(1), WINDOWS AND PANES). Nothing here waits; what is
/// asked while tmux is still busy waits.
class SessionHistory : public QObject
{
    Q_OBJECT

public:
    /// The history of the session that `attach` attaches to: tmux, options that say which server, attach-session … -t
    /// $3. Null when that is something else, or names the session in another way.
    static SessionHistory *of(const QStringList &attach, QObject *parent);

    ~SessionHistory() override;

    /// Scrolls by lines, up when positive. A program that has the whole screen for itself gets arrow keys instead.
    void scroll(int lines);

    /// Finds the next place of `text` from where the last search has ended, or from the end when `fresh`. Small letters
    /// find capital ones, too, as always in tmux.
    void search(const QString &text, bool backwards, bool fresh);

    /// Goes back to what the session shows now.
    void leave();

Q_SIGNALS:
    /// The answer to the latest search(); not found, too, when tmux has not answered in time.
    void searched(bool found);

private:
    SessionHistory(QStringList tmux, QString session, QObject *parent);

    struct Search
    {
        QString text;
        bool backwards = true;
        bool fresh = true;
    };

    void next();
    QStringList searchCommands(const Search &search);
    QStringList scrollCommands(int lines) const;
    void run(const QStringList &arguments, bool isSearch);

    QStringList m_tmux; ///< program and options that say which server
    QString m_session;
    QProcess m_process;
    QTimer m_deadline;
    int m_lines = 0;
    QList<Search> m_searches;
    bool m_wentBackwards = true;
    bool m_isLeaving = false;
    bool m_isSearching = false;
};

} // namespace runs
