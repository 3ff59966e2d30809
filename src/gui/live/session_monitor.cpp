// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/live/session_monitor.h"

using namespace std::chrono_literals;

namespace runs {

SessionMonitor::SessionMonitor(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &SessionMonitor::refresh);
}

void SessionMonitor::start()
{
    m_timer.start(2s);
    refresh();
}

void SessionMonitor::refresh()
{
    // The answer on its way may be from before what the caller knows of.
    m_askAgain = m_question.isBusy();
    if (m_askAgain)
        return;
    m_question.ask([] { return Tmux().sessions(); },
                   [this](const Result<QList<TmuxSession>> &answer) {
                       take(answer);
                       if (m_askAgain)
                           refresh();
                   });
}

void SessionMonitor::take(const Result<QList<TmuxSession>> &answer)
{
    if (!answer) {
        if (m_error != answer.error()) {
            m_error = answer.error();
            Q_EMIT failed(answer.error());
        }
        return;
    }
    if (m_error.has_value()) {
        m_error.reset();
        Q_EMIT recovered();
    }
    if (*answer != m_sessions) {
        m_sessions = *answer;
        Q_EMIT changed();
    }
}

} // namespace runs
