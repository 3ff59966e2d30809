// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/command_process.h"

#include "core/supervisor/environment.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sched.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr const char *shell = "/bin/sh";

/// What other programs expect when they start: nothing ignored, nothing blocked.
void resetSignals()
{
    for (int number = 1; number <= SIGRTMAX; ++number)
        ::signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// Reads one byte; false at the end of the file.
bool readByte(int file)
{
    char byte = 0;
    ssize_t count = 0;
    do
        count = ::read(file, &byte, 1);
    while (count < 0 && errno == EINTR);
    return count == 1;
}

// From here on: what runs between fork(2) and execve(2), so nothing that allocates.

struct Child
{
    int terminal;
    int leash;  // one byte: go; its end: the supervisor is gone
    int report; // takes the process id of the command
    char *const *arguments;
    char *const *environment;
};

[[noreturn]] void becomeCommand(const Child &child)
{
    constexpr int leash = 3;
    const pid_t self = ::getpid();
    ::setpgid(0, 0);
    ::tcsetpgrp(child.terminal, self); // SIGTTOU is ignored still
    if (std::min(child.leash, child.report) <= STDERR_FILENO)
        ::_exit(127);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(child.terminal, standard);
    if (::write(child.report, &self, sizeof self) != sizeof self)
        ::_exit(127);
    if (child.leash != leash)
        ::dup2(child.leash, leash);
    ::close_range(leash + 1, ~0U, 0); // the lock of the record above all
    resetSignals();
    if (!readByte(leash))
        ::_exit(127);
    ::close(leash);
    ::execve(shell, child.arguments, child.environment);
    constexpr char reason[] = "runs: Cannot run /bin/sh.\n";
    (void)!::write(STDERR_FILENO, reason, sizeof(reason) - 1);
    ::_exit(127);
}

/// Leads the session until the command has ended and the supervisor wants no more of it, or is gone.
[[noreturn]] void leadSession(const Child &child)
{
    ::setsid();
    ::ioctl(child.terminal, TIOCSCTTY, 0);
    // As a sibling, so that the supervisor is told how it ends. fork(2) cannot do that.
    const auto command = pid_t(::syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
    if (command == 0)
        becomeCommand(child);
    if (command < 0)
        ::_exit(127);
    for (int number = 1; number <= SIGRTMAX; ++number)
        ::signal(number, SIG_IGN);
    (void)!::chdir("/");
    ::dup2(child.leash, STDIN_FILENO);
    ::close_range(STDIN_FILENO + 1, ~0U, 0);
    pollfd ended{int(::syscall(SYS_pidfd_open, command, 0)), POLLIN, 0};
    while (ended.fd >= 0 && ::poll(&ended, 1, -1) < 0) {
    }
    while (readByte(STDIN_FILENO)) {
    }
    ::_exit(0);
}

} // namespace

Result<CommandProcess> CommandProcess::start(const LaunchSpec &spec, const termios &modes, const winsize &size)
{
    int ours = -1, theirs = -1;
    if (::openpty(&ours, &theirs, nullptr, &modes, &size) != 0)
        return std::unexpected(systemError(SystemAction::Open, u"/dev/ptmx"_s, errno));
    UniqueFd terminal(ours), commandsTerminal(theirs);
    const auto failed = [] { return systemError(SystemAction::Run, QString::fromLatin1(shell), errno); };
    std::array<int, 2> ends = {-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::unexpected(failed());
    UniqueFd leash(ends[1]), childsLeash(ends[0]);
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::unexpected(failed());
    UniqueFd childsReport(ends[1]), report(ends[0]);
    for (const int file : {ours, theirs})
        ::fcntl(file, F_SETFD, FD_CLOEXEC);
    ::fcntl(ours, F_SETFL, ::fcntl(ours, F_GETFL) | O_NONBLOCK);

    const QList<QByteArray> environment = environmentFor(spec);
    const std::vector<char *> arguments = pointers({"sh", "-c", spec.command});
    const std::vector<char *> variables = pointers(environment);
    const pid_t leader = ::fork();
    if (leader == 0) {
        leash.reset();
        leadSession({theirs, childsLeash.get(), childsReport.get(), arguments.data(), variables.data()});
    }
    if (leader < 0)
        return std::unexpected(failed());
    childsReport.reset();
    pid_t pid = 0;
    if (::read(report.get(), &pid, sizeof pid) != sizeof pid) {
        errno = EAGAIN; // as of a fork(2) that fails
        return std::unexpected(failed());
    }
    const ProcessStamp stamp = stampOf(pid).value_or(ProcessStamp{pid, 0});
    return CommandProcess(std::move(terminal), std::move(commandsTerminal), std::move(leash), leader, stamp);
}

CommandProcess::~CommandProcess()
{
    m_leash.reset(); // and with it the command, if it was not let go
    if (m_leader > 0 && ::waitpid(m_leader, nullptr, WNOHANG) == 0) {
        ::kill(m_leader, SIGKILL);
        ::waitpid(m_leader, nullptr, 0);
    }
}

void CommandProcess::release()
{
    (void)!::write(m_leash.get(), "+", 1);
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
