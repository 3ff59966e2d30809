// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/command_process.h"

#include "core/supervisor/environment.h"

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sched.h>
#include <sys/syscall.h>
#include <sys/wait.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr const char *shell = "/bin/sh";

// From here on: what runs between fork(2) and execve(2), so nothing that allocates.

struct Child
{
    const Leash &leash;
    int terminal;
    char *const *arguments;
    char *const *environment;
};

[[noreturn]] void becomeCommand(const Child &child)
{
    ::setpgid(0, 0);
    ::tcsetpgrp(Leash::terminalAt, ::getpid()); // SIGTTOU is ignored still
    Leash::becomeWhenReleased(shell, child.arguments, child.environment);
}

/// Leads the session until the command has ended and the supervisor wants no more of it, or is gone.
[[noreturn]] void leadSession(const Child &child)
{
    ::setsid();
    ::ioctl(child.terminal, TIOCSCTTY, 0);
    child.leash.keepOnly(child.terminal);
    // As a sibling, so that the supervisor is told how it ends. fork(2) cannot do that.
    const auto command = pid_t(::syscall(SYS_clone, CLONE_PARENT | SIGCHLD, nullptr, nullptr, nullptr, nullptr));
    if (command == 0)
        becomeCommand(child);
    if (command < 0)
        ::_exit(127);
    for (int number = 1; number <= SIGRTMAX; ++number)
        ::signal(number, SIG_IGN);
    (void)!::chdir("/");
    ::close_range(Leash::heldAt + 1, ~0U, 0);
    pollfd ended{int(::syscall(SYS_pidfd_open, command, 0)), POLLIN, 0};
    while (ended.fd >= 0 && ::poll(&ended, 1, -1) < 0) {
    }
    while (readByte(Leash::heldAt)) {
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
    auto leash = Leash::make();
    if (!leash)
        return std::unexpected(failed());
    for (const int file : {ours, theirs})
        ::fcntl(file, F_SETFD, FD_CLOEXEC);
    ::fcntl(ours, F_SETFL, ::fcntl(ours, F_GETFL) | O_NONBLOCK);

    const QList<QByteArray> environment = environmentFor(spec);
    const QList<QByteArray> words{"sh", "-c", spec.command};
    const auto arguments = pointers(words);
    const auto variables = pointers(environment);
    const pid_t leader = ::fork();
    if (leader == 0)
        leadSession({*leash, theirs, arguments.data(), variables.data()});
    if (leader < 0)
        return std::unexpected(failed());
    const pid_t pid = leash->held();
    if (pid == 0) {
        errno = EAGAIN; // as of a fork(2) that fails
        return std::unexpected(failed());
    }
    const ProcessStamp stamp = stampOf(pid).value_or(ProcessStamp{pid, 0});
    return CommandProcess(std::move(terminal), std::move(commandsTerminal), std::move(*leash), leader, stamp);
}

CommandProcess::~CommandProcess()
{
    m_leash = {}; // and with it the command, if it was not let go
    if (m_leader > 0 && ::waitpid(m_leader, nullptr, WNOHANG) == 0) {
        ::kill(m_leader, SIGKILL);
        ::waitpid(m_leader, nullptr, 0);
    }
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
