// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/tmux/tmux.h"
#include "gui/tasks/latest.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace runs {

/// Asks tmux every two seconds which sessions there are, on another thread: a server that hangs keeps nobody waiting.
class SessionMonitor : public QObject
{
    Q_OBJECT

public:
    explicit SessionMonitor(QObject *parent = nullptr);

    void start();

    /// Asks now, when something is known to have changed.
    void refresh();

    /// As tmux last said.
    const QList<TmuxSession> &sessions() const { return m_sessions; }

Q_SIGNALS:
    void changed();

    /// tmux is missing, or does not answer. Not repeated for the same reason.
    void failed(const runs::Error &error);
    void recovered();

private:
    void take(const Result<QList<TmuxSession>> &answer);

    QTimer m_timer;
    Latest m_question;
    bool m_askAgain = false;
    QList<TmuxSession> m_sessions;
    std::optional<Error> m_error;
};

} // namespace runs
