// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/command_process.h"

#include "core/supervisor/environment.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr const char *shell = "/bin/sh";

std::vector<char *> pointers(const QList<QByteArray> &strings)
{
    std::vector<char *> result;
    for (const QByteArray &string : strings)
        result.push_back(const_cast<char *>(string.constData()));
    result.push_back(nullptr);
    return result;
}

/// What other programs expect when they start: nothing ignored, nothing blocked.
void resetSignals()
{
    for (int number = 1; number <= SIGRTMAX; ++number)
        ::signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// The child's part; between fork(2) and execve(2), so nothing that allocates.
[[noreturn]] void becomeCommand(int terminal, int gate, char *const *arguments, char *const *environment)
{
    constexpr int keptGate = 3;
    ::setsid();
    ::ioctl(terminal, TIOCSCTTY, 0);
    if (gate <= STDERR_FILENO)
        ::_exit(127);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(terminal, standard);
    if (gate != keptGate)
        ::dup2(gate, keptGate);
    ::close_range(keptGate + 1, ~0U, 0); // the lock of the record above all
    resetSignals();
    char released = 0;
    ssize_t count = 0;
    do
        count = ::read(keptGate, &released, 1);
    while (count < 0 && errno == EINTR);
    if (count != 1)
        ::_exit(127);
    ::close(keptGate);
    ::execve(shell, arguments, environment);
    constexpr char reason[] = "runs: Cannot run /bin/sh.\n";
    (void)!::write(STDERR_FILENO, reason, sizeof(reason) - 1);
    ::_exit(127);
}

} // namespace

Result<CommandProcess> CommandProcess::start(const LaunchSpec &spec, const termios &modes, const winsize &size)
{
    int ours = -1, theirs = -1;
    if (::openpty(&ours, &theirs, nullptr, &modes, &size) != 0)
        return std::unexpected(systemError(SystemAction::Open, u"/dev/ptmx"_s, errno));
    UniqueFd terminal(ours), commandsTerminal(theirs);
    std::array<int, 2> ends = {-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::unexpected(systemError(SystemAction::Run, QString::fromLatin1(shell), errno));
    UniqueFd gate(ends[1]), commandsGate(ends[0]);
    for (const int file : {ours, theirs})
        ::fcntl(file, F_SETFD, FD_CLOEXEC);
    ::fcntl(ours, F_SETFL, ::fcntl(ours, F_GETFL) | O_NONBLOCK);

    const QList<QByteArray> environment = environmentFor(spec);
    const std::vector<char *> arguments = pointers({"sh", "-c", spec.command});
    const std::vector<char *> variables = pointers(environment);
    const pid_t pid = ::fork();
    if (pid == 0)
        becomeCommand(theirs, commandsGate.get(), arguments.data(), variables.data());
    if (pid < 0)
        return std::unexpected(systemError(SystemAction::Run, QString::fromLatin1(shell), errno));
    const ProcessStamp stamp = stampOf(pid).value_or(ProcessStamp{pid, 0});
    return CommandProcess(std::move(terminal), std::move(commandsTerminal), std::move(gate), stamp);
}

void CommandProcess::release()
{
    (void)!::write(m_gate.get(), "+", 1);
    m_gate.reset();
}

void CommandProcess::resize(const winsize &size) const
{
    ::ioctl(m_terminal.get(), TIOCSWINSZ, &size);
}

bool CommandProcess::signal(int number) const
{
    return ::kill(-pid_t(m_stamp.pid), number) == 0 || errno == EPERM;
}

} // namespace runs
