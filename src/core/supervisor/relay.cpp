// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/relay.h"

#include "core/base/timestamp.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <csignal>
#include <poll.h>
#include <pwd.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr qsizetype mostWaiting = 256 * 1024; // bytes of output that wait for the pane
constexpr auto patience = 2s;                 // with a pane that takes nothing
constexpr auto quiet = 500ms;                 // without output, after the end, while others hold the terminal
constexpr auto lastWords = 2s;                // that those others get

sigset_t handledSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGCHLD, SIGWINCH, SIGTERM, SIGINT, SIGQUIT, stopSignal()})
        sigaddset(&signals, number);
    return signals;
}

QString userName(uid_t user)
{
    const passwd *entry = ::getpwuid(user);
    return entry ? QFile::decodeName(entry->pw_name) : QString::number(user);
}

double seconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

} // namespace

Relay::Relay(Pane &pane, CommandProcess &command, OutputLog &log)
    : m_pane(pane), m_command(command), m_log(log), m_lastShown(Clock::now()), m_lastOutput(Clock::now())
{
    const sigset_t signals = handledSignals();
    m_signals.reset(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
}

void Relay::blockSignals()
{
    const sigset_t signals = handledSignals();
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    // Whatever else is sent to all that is in the pane, or comes of a limit to files or time, is no reason to end.
    for (const int number : {SIGHUP, SIGPIPE, SIGTTOU, SIGTTIN, SIGTSTP, SIGUSR1, SIGUSR2, SIGALRM, SIGXFSZ, SIGXCPU})
        ::signal(number, SIG_IGN);
    ::signal(SIGCHLD, SIG_DFL); // where it is ignored, nobody is told how a child ends
}

RunEnd Relay::run(pid_t helper)
{
    m_helper = helper;
    while (!isDone()) {
        wait();
        takeSignals();
        takeOutput();
        takeKeys();
        showOutput();
        keepDeadlines();
    }
    drainPane();
    return m_end;
}

void Relay::wait()
{
    const short terminal = short((isHeldUp() ? 0 : POLLIN) | (m_keys.isEmpty() ? 0 : POLLOUT));
    const short pane = short((m_keys.isEmpty() ? POLLIN : 0) | (m_output.isEmpty() && m_skipped == 0 ? 0 : POLLOUT));
    std::array files{pollfd{m_signals.get(), POLLIN, 0},
                     // A file without wanted events would still tell that the other side is closed, again and again.
                     pollfd{m_isTerminalOpen && terminal != 0 ? m_command.terminal() : -1, terminal, 0},
                     pollfd{m_pane.isThere() && pane != 0 ? STDIN_FILENO : -1, pane, 0}};
    const bool isUrgent = m_endedAt || m_killAt;
    ::poll(files.data(), files.size(), isUrgent ? 20 : isHeldUp() ? 200 : -1);
}

void Relay::takeSignals()
{
    signalfd_siginfo signal = {};
    while (::read(m_signals.get(), &signal, sizeof signal) == sizeof signal)
        take(signal);
    reap(); // several children that end at once are one signal
}

void Relay::take(const signalfd_siginfo &signal)
{
    const int number = int(signal.ssi_signo);
    if (number == SIGWINCH)
        m_command.resize(m_pane.size());
    else if (number == stopSignal())
        stop(decodedStopRequest(signal.ssi_int), signal.ssi_uid);
    else if (number != SIGCHLD) // this process was told to end: it does so when its command has
        stop({number, 10s}, signal.ssi_uid);
}

void Relay::stop(const StopRequest &request, unsigned user)
{
    reap();
    if (!m_command.signal(request.signal) || !request.grace)
        return;
    m_command.signal(SIGCONT); // a process that is stopped would not hear
    m_isStopping = true;
    if (!m_endedAt) // of its own accord
        m_end.stoppedBy = userName(user);
    const auto deadline = Clock::now() + *request.grace;
    m_killAt = m_killAt ? std::min(*m_killAt, deadline) : deadline;
}

/// Also of processes that the command has left behind: this process is given them (PR_SET_CHILD_SUBREAPER, prctl(2)).
void Relay::reap()
{
    int status = 0;
    rusage usage = {};
    while (const pid_t pid = ::wait4(-1, &status, WNOHANG, &usage)) {
        if (pid < 0)
            return;
        if (pid == m_helper || pid == m_command.leader())
            continue;
        m_end.cpuTime += seconds(usage.ru_utime) + seconds(usage.ru_stime);
        m_end.peakMemory = std::max<qint64>(m_end.peakMemory, qint64(usage.ru_maxrss) * 1024);
        if (pid != m_command.stamp().pid)
            continue;
        m_end.time = currentMicroseconds();
        m_end.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
        m_end.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
        m_endedAt = m_lastOutput = Clock::now();
        m_command.letTerminalEnd();
    }
}

/// Whether the command waits for a pane that takes nothing. What it has printed when it ends waits for nobody.
bool Relay::isHeldUp() const
{
    return m_pane.isThere() && m_skipped == 0 && m_output.size() >= mostWaiting && !m_endedAt;
}

void Relay::takeOutput()
{
    if (!m_isTerminalOpen || isHeldUp())
        return;
    std::array<char, 64 * 1024> buffer;
    const ssize_t count = ::read(m_command.terminal(), buffer.data(), buffer.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) {
        m_hasLastWords = m_endedAt && errno == EAGAIN;
        return;
    }
    if (count <= 0) { // EIO: the command has ended, and nobody has the other side open
        m_isTerminalOpen = false;
        return;
    }
    m_lastOutput = Clock::now();
    m_sinceEnd += m_endedAt ? count : 0;
    m_hasLastWords = m_hasLastWords || m_sinceEnd > mostWaiting; // more than a terminal can hold
    m_log.write({buffer.data(), count});
    noteScreen({buffer.data(), count});
    if (m_skipped > 0)
        m_skipped += count;
    else if (m_pane.isThere())
        m_output.append(buffer.data(), count);
}

void Relay::noteScreen(QByteArrayView output)
{
    constexpr QByteArrayView sequence = "\x1b[?1049"; // and 'h' to enter it, 'l' to leave it
    const QByteArray seam = m_lastBytes + output.first(std::min(output.size(), sequence.size())).toByteArray();
    for (const QByteArrayView bytes : {QByteArrayView(seam), output}) {
        const qsizetype at = bytes.lastIndexOf(sequence);
        if (at >= 0 && at + sequence.size() < bytes.size())
            m_isInAlternateScreen = bytes[at + sequence.size()] == 'h';
    }
    m_lastBytes = output.size() > sequence.size() ? output.last(sequence.size()).toByteArray()
                                                  : seam.last(std::min(seam.size(), sequence.size()));
}

void Relay::takeKeys()
{
    if (m_pane.isThere() && m_keys.isEmpty())
        m_keys = m_pane.typed();
    if (m_keys.isEmpty())
        return;
    const ssize_t count = ::write(m_command.terminal(), m_keys.constData(), size_t(m_keys.size()));
    if (count > 0)
        m_keys.remove(0, count);
    else if (count < 0 && errno != EAGAIN && errno != EINTR)
        m_keys.clear();
}

void Relay::showOutput()
{
    if (!m_pane.isThere()) {
        m_output.clear();
        m_skipped = 0;
        return;
    }
    if (m_skipped > 0) {
        const QByteArray note = "\r\n[" + QByteArray::number(m_skipped) + " bytes of output are in the log alone]\r\n";
        const qsizetype shown = m_pane.show(note);
        if (shown == 0)
            return;
        m_output = note.sliced(shown);
        m_skipped = 0;
    }
    const qsizetype shown = m_output.isEmpty() ? 0 : m_pane.show(m_output);
    m_output.remove(0, shown);
    if (shown > 0 || m_output.isEmpty())
        m_lastShown = Clock::now();
    const bool isTooMuch = m_output.size() >= (m_endedAt ? 4 : 1) * mostWaiting;
    if (isTooMuch && (m_endedAt || Clock::now() - m_lastShown > patience)) {
        m_skipped = m_output.size();
        m_output.clear();
    }
}

void Relay::keepDeadlines()
{
    if (m_killAt && Clock::now() >= *m_killAt) {
        m_command.signal(SIGKILL);
        m_killAt.reset();
    }
}

/// The command has ended, those who were asked to end have, too, and what they had printed by then was taken. Others
/// may hold the terminal for ever.
bool Relay::isDone()
{
    if (!m_endedAt)
        return false;
    const auto time = Clock::now();
    if (m_isStopping && m_command.signal(0) && (m_killAt || time < *m_endedAt + patience)) {
        if (m_killAt)
            m_endedAt = time;
        m_hasLastWords = false;
        m_sinceEnd = 0;
        return false;
    }
    return !m_isTerminalOpen || (m_hasLastWords && (time > m_lastOutput + quiet || time > *m_endedAt + lastWords));
}

void Relay::drainPane()
{
    const auto deadline = Clock::now() + patience;
    while (m_pane.isThere() && !m_output.isEmpty() && Clock::now() < deadline) {
        pollfd file{STDIN_FILENO, POLLOUT, 0};
        ::poll(&file, 1, 100);
        showOutput();
    }
}

} // namespace runs
