// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tmux/tmux.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/process/process.h"
#include "core/tmux/session_list.h"
#include "core/tmux/session_name.h"

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// A word as a tmux argument: a ';' at its end would begin the next command.
QString argument(const QString &word)
{
    return word.endsWith(u';') ? word.chopped(1) + u"\\;"_s : word;
}

/// Text that tmux expands as a format: '#' would begin one, and `#(…)` would run a command.
QString literalFormat(QString text)
{
    return text.replace(u'#', u"##"_s);
}

bool meansNoServer(const Error &error)
{
    return error.message.contains(u"no server running"_s)
           || (error.message.contains(u"error connecting to"_s)
               && (error.message.contains(u"(No such file or directory)"_s)
                   || error.message.contains(u"(Connection refused)"_s)));
}

/// Waits until no process of the group is left.
bool groupEnds(pid_t group, std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (::kill(-group, 0) == 0) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

} // namespace

Result<QString> Tmux::run(const QStringList &arguments) const
{
    // -u: names are printed as the UTF-8 that they are, whatever the locale.
    const auto result =
        runProcess({.program = u"tmux"_s, .arguments = QStringList{u"-u"_s} + arguments, .deadline = m_deadline});
    if (!result) {
        if (result.error().code == ErrorCode::Timeout) {
            return failure(
                ErrorCode::Timeout,
                //: %1: the sentence that tmux did not answer
                Core::tr("%1 Its server seems to hang: look with `tmux list-sessions`.").arg(result.error().message));
        }
        return std::unexpected(result.error());
    }
    if (result->exitCode != 0) {
        const QString reason = QString::fromUtf8(result->errors).trimmed();
        return failure(ErrorCode::Unavailable,
                       reason.isEmpty() ? Core::tr("tmux %1 failed: no reason given.").arg(arguments.first())
                                        : Core::tr("tmux %1 failed: %2.").arg(arguments.first(), printable(reason)));
    }
    return QString::fromUtf8(result->output);
}

Result<QString> Tmux::runOnAnyServer(const QStringList &arguments) const
{
    constexpr int mostAttempts = 5;
    for (int attempt = 1;; ++attempt) {
        auto result = run(arguments);
        if (result || !result.error().message.contains(u"server exited"_s) || attempt == mostAttempts)
            return result;
    }
}

Result<> Tmux::isInstalled() const
{
    return findProgram(u"tmux"_s);
}

Result<QList<TmuxSession>> Tmux::sessions() const
{
    const auto output = runOnAnyServer({u"list-sessions"_s, u"-F"_s, sessionListFormat()});
    if (!output) {
        if (meansNoServer(output.error()))
            return QList<TmuxSession>();
        return std::unexpected(output.error());
    }
    return parsedSessions(*output);
}

Result<QString> Tmux::start(const TmuxSessionRequest &request) const
{
    constexpr int mostAttempts = 1000;
    for (int attempt = 1; attempt < mostAttempts; ++attempt) {
        const QString name = sessionName(request.runName, attempt);
        // One sequence: the server sets the options before it can notice that a short command has ended.
        const QString target = argument(u'=' + name + u':');
        QStringList arguments{u"new-session"_s, u"-d"_s,
                              u"-s"_s,          argument(literalFormat(name)),
                              u"-c"_s,          argument(literalFormat(request.directory)),
                              u"--"_s};
        for (const QString &word : request.command)
            arguments += argument(word);
        arguments += {u";"_s, u"set-option"_s, u"-t"_s, target, recordOption, encodedRecord(request.record)};
        // A client of a session that ends shall not find itself in another run's.
        arguments += {u";"_s, u"set-option"_s, u"-t"_s, target, u"detach-on-destroy"_s, u"on"_s};
        arguments += {u";"_s, u"set-option"_s, u"-w"_s, u"-t"_s, target, u"remain-on-exit"_s, u"on"_s};
        // tmux would write "Pane is dead" into the last line, and a client with fewer lines would see nothing else.
        // Before tmux 3.3 there is no such option, and -q passes over it.
        arguments += {u";"_s, u"set-option"_s, u"-qw"_s, u"-t"_s, target, u"remain-on-exit-format"_s, {}};
        const auto started = runOnAnyServer(arguments);
        if (started)
            return name;
        if (!started.error().message.contains(u"duplicate session"_s))
            return std::unexpected(started.error());
    }
    return failure(ErrorCode::Unavailable,
                   Core::tr("tmux has too many sessions with names like %1.").arg(quoted(request.runName)));
}

Result<> Tmux::rename(const TmuxSession &session, const QString &runName, const QString &record) const
{
    const auto found = run({u"set-option"_s, u"-t"_s, session.id, recordOption, encodedRecord(record)});
    if (!found)
        return std::unexpected(found.error());
    constexpr int mostAttempts = 1000;
    Result<QString> renamed;
    for (int attempt = 1; attempt < mostAttempts; ++attempt) {
        renamed = run({u"rename-session"_s, u"-t"_s, session.id, argument(sessionName(runName, attempt))});
        if (renamed || !renamed.error().message.contains(u"duplicate session"_s))
            break;
    }
    return renamed.transform([](const QString &) {});
}

Result<QString> Tmux::screen(const TmuxSession &session) const
{
    return run({u"capture-pane"_s, u"-p"_s, u"-t"_s, session.id}).transform([](const QString &text) {
        return text.trimmed();
    });
}

Result<> Tmux::end(const TmuxSession &session) const
{
    const auto panes = run({u"list-panes"_s, u"-s"_s, u"-t"_s, session.id, u"-F"_s, u"#{pane_dead} #{pane_pid}"_s});
    if (!panes)
        return std::unexpected(panes.error());
    if (const auto killed = run({u"kill-session"_s, u"-t"_s, session.id}); !killed)
        return std::unexpected(killed.error());

    // tmux only hangs up. A process that goes on would write into files that are about to be removed.
    for (const QString &line : panes->split(u'\n', Qt::SkipEmptyParts)) {
        const pid_t group = line.section(u' ', 1).toInt();
        if (line.startsWith(u'1') || group <= 1 || groupEnds(group, std::chrono::seconds(2)))
            continue;
        ::kill(-group, SIGKILL);
        if (!groupEnds(group, std::chrono::seconds(2))) {
            return failure(ErrorCode::Unavailable,
                           Core::tr("The processes of session %1 do not end (process group %2).")
                               .arg(quoted(session.name), QString::number(group)));
        }
    }
    return {};
}

} // namespace runs
