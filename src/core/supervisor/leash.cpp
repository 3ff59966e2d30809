// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/leash.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>
#include <fcntl.h>

namespace runs {
namespace {

constexpr int reportAt = STDERR_FILENO;

/// What other programs expect when they start: nothing ignored, nothing blocked.
void resetSignals()
{
    for (int number = 1; number <= SIGRTMAX; ++number)
        ::signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool makePipe(UniqueFd &reading, UniqueFd &writing)
{
    std::array<int, 2> ends = {-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    reading.reset(ends[0]);
    writing.reset(ends[1]);
    return true;
}

} // namespace

std::optional<Leash> Leash::make()
{
    Leash leash;
    if (!makePipe(leash.m_childsLeash, leash.m_leash) || !makePipe(leash.m_report, leash.m_childsReport))
        return std::nullopt;
    return leash;
}

pid_t Leash::held()
{
    m_childsLeash.reset();
    m_childsReport.reset();
    pid_t pid = 0;
    return ::read(m_report.get(), &pid, sizeof pid) == sizeof pid ? pid : 0;
}

void Leash::release()
{
    (void)!::write(m_leash.get(), "+", 1);
}

void Leash::keepOnly(int terminal) const
{
    if (std::min({terminal, m_childsLeash.get(), m_childsReport.get()}) <= STDERR_FILENO)
        ::_exit(127); // this process was started without standard files
    ::dup2(m_childsLeash.get(), heldAt);
    ::dup2(terminal, terminalAt);
    ::dup2(m_childsReport.get(), reportAt);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
}

void Leash::becomeWhenReleased(const char *program, char *const *arguments, char *const *environment)
{
    const int leash = ::dup(heldAt);
    const int report = ::dup(reportAt);
    ::dup2(terminalAt, STDIN_FILENO);
    ::dup2(terminalAt, STDERR_FILENO);
    const pid_t self = ::getpid();
    if (::write(report, &self, sizeof self) != sizeof self)
        ::_exit(127);
    ::close(report);
    resetSignals();
    if (!readByte(leash))
        ::_exit(127);
    ::close(leash);
    ::execve(program, arguments, environment);
    for (const char *part : {"runs: Cannot run ", program, ".\n"})
        (void)!::write(STDERR_FILENO, part, std::strlen(part));
    ::_exit(127);
}

bool readByte(int file)
{
    char byte = 0;
    ssize_t count = 0;
    do
        count = ::read(file, &byte, 1);
    while (count < 0 && errno == EINTR);
    return count == 1;
}

} // namespace runs
