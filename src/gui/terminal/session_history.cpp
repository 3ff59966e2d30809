// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/terminal/session_history.h"

#include "gui/terminal/pseudo_terminal.h"

#include <QProcessEnvironment>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr int deathTime = 200; // ms

/// tmux takes a ';' at the end of an argument for the end of a command.
QString argument(const QString &text)
{
    return text.endsWith(u';') ? text.chopped(1) + u"\\;"_s : text;
}

bool isSessionId(const QString &text)
{
    return text.size() > 1 && text.front() == u'$'
           && std::ranges::all_of(text.sliced(1), [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

} // namespace

SessionHistory *SessionHistory::of(const QStringList &attach, QObject *parent)
{
    const qsizetype command = attach.indexOf(u"attach-session"_s);
    const qsizetype target = attach.indexOf(u"-t"_s, std::max(command, qsizetype(0))) + 1;
    if (command < 1 || target == 0 || !isSessionId(attach.value(target)))
        return nullptr;
    return new SessionHistory(attach.first(command), attach.at(target), parent);
}

SessionHistory::SessionHistory(QStringList tmux, QString session, QObject *parent)
    : QObject(parent), m_tmux(std::move(tmux)), m_session(std::move(session))
{
    m_process.setProcessEnvironment(PseudoTerminal::environment());
    m_process.setStandardErrorFile(QProcess::nullDevice()); // "not in a mode" is no news
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(2s);
    connect(&m_deadline, &QTimer::timeout, &m_process, &QProcess::kill);
    const auto done = [this] {
        m_deadline.stop();
        const bool found = m_process.readAllStandardOutput().trimmed() == "1";
        if (std::exchange(m_isSearching, false) && m_searches.isEmpty())
            Q_EMIT searched(found);
        next();
    };
    connect(&m_process, &QProcess::finished, this, done);
    connect(&m_process, &QProcess::errorOccurred, this, [done](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            done();
    });
}

SessionHistory::~SessionHistory()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(deathTime);
}

void SessionHistory::scroll(int lines)
{
    m_lines += lines;
    next();
}

void SessionHistory::search(const QString &text, bool backwards, bool fresh)
{
    m_isLeaving = false;
    if (fresh)
        m_searches.clear();
    m_searches += Search{.text = text, .backwards = backwards, .fresh = fresh};
    next();
}

void SessionHistory::leave()
{
    m_searches.clear();
    m_isLeaving = true;
    next();
}

void SessionHistory::next()
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    if (std::exchange(m_isLeaving, false))
        run({u"send-keys"_s, u"-X"_s, u"-t"_s, m_session, u"cancel"_s}, false);
    else if (!m_searches.isEmpty())
        run(searchCommands(m_searches.takeFirst()), true);
    else if (const int lines = std::exchange(m_lines, 0); lines != 0)
        run(scrollCommands(lines), false);
}

QStringList SessionHistory::searchCommands(const Search &search)
{
    const auto inMode = [this](const QStringList &keys) {
        return QStringList{u"send-keys"_s, u"-X"_s, u"-t"_s, m_session} + keys + QStringList{u";"_s};
    };
    QStringList commands{u"copy-mode"_s, u"-t"_s, m_session, u";"_s};
    if (search.fresh)
        commands += inMode({u"history-bottom"_s});
    commands +=
        inMode({search.backwards ? u"search-backward-text"_s : u"search-forward-text"_s, argument(search.text)});
    if (!search.fresh && search.backwards != m_wentBackwards) {
        // With the keys of emacs, turning round goes to the other end of the same place first.
        commands += {u"if-shell"_s,
                     u"-F"_s,
                     u"-t"_s,
                     m_session,
                     u"#{==:#{mode-keys},emacs}"_s,
                     u"send-keys -X -t '%1' search-again"_s.arg(m_session),
                     u";"_s};
    }
    m_wentBackwards = search.backwards;
    return commands + QStringList{u"display-message"_s, u"-p"_s, u"-t"_s, m_session, u"#{search_present}"_s};
}

QStringList SessionHistory::scrollCommands(int lines) const
{
    const QString to = u"-t '%1'"_s.arg(m_session);
    const QString count = u"-N %1"_s.arg(std::abs(lines));
    const QString keys = u"send-keys %1 %2 %3"_s.arg(to, count, lines > 0 ? u"Up"_s : u"Down"_s);
    const QString up = u"copy-mode -e %1 ; send-keys -X %1 %2 scroll-up"_s.arg(to, count);
    const QString down = u"if-shell -F %1 '#{pane_in_mode}' \"send-keys -X %1 %2 scroll-down\""_s.arg(to, count);
    return {u"if-shell"_s, u"-F"_s, u"-t"_s, m_session, u"#{alternate_on}"_s, keys, lines > 0 ? up : down};
}

void SessionHistory::run(const QStringList &arguments, bool isSearch)
{
    m_isSearching = isSearch;
    m_deadline.start();
    m_process.start(m_tmux.first(), m_tmux.sliced(1) + arguments);
}

} // namespace runs
