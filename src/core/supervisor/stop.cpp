// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/stop.h"

#include "core/base/core.h"

#include <algorithm>
#include <csignal>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace runs {
namespace {

constexpr int signalBits = 8;
constexpr int noGrace = (1 << 23) - 1; // the largest that is left of a positive int

Error notReached(int errorNumber)
{
    if (errorNumber == ESRCH)
        return {ErrorCode::NotFound, Core::tr("It has ended.")};
    if (errorNumber == EPERM)
        return {ErrorCode::Refused, Core::tr("It is a run of another user.")};
    return {ErrorCode::Io, Core::tr("It cannot be sent a signal: %1.").arg(systemReason(errorNumber))};
}

/// pidfd_send_signal(2) has no wrapper in every C library.
bool sendValue(int process, int number, int value)
{
    siginfo_t info = {};
    info.si_signo = number;
    info.si_code = SI_QUEUE;
    info.si_pid = ::getpid();
    info.si_uid = ::getuid();
    info.si_value.sival_int = value;
    return ::syscall(SYS_pidfd_send_signal, process, number, &info, 0) == 0;
}

} // namespace

int stopSignal()
{
    return SIGRTMIN + 3;
}

int encoded(const StopRequest &request)
{
    const int grace = request.grace ? int(std::clamp<qint64>(request.grace->count(), 0, noGrace - 1)) : noGrace;
    return grace << signalBits | request.signal;
}

StopRequest decodedStopRequest(int value)
{
    const int grace = value >> signalBits;
    const int signal = value & ((1 << signalBits) - 1);
    return {signal, grace == noGrace ? std::nullopt : std::optional(std::chrono::seconds(grace))};
}

std::optional<LiveRun> LiveRun::find(const RunRecord &record)
{
    const bool isSupervised = std::holds_alternative<status::Running>(record.status);
    if (!record.state || (!isSupervised && !std::holds_alternative<status::Orphaned>(record.status)))
        return {};
    const ProcessStamp &process = isSupervised ? record.state->start.supervisor : record.state->start.command;
    UniqueFd file(int(::syscall(SYS_pidfd_open, process.pid, 0)));
    if (!file || !isAlive(process)) // looked at after it was opened: it is that very process
        return {};
    return LiveRun(std::move(file), record.state->start.command.pid, isSupervised);
}

Result<> LiveRun::request(const StopRequest &request) const
{
    if (m_isSupervised) {
        if (sendValue(m_process.get(), stopSignal(), encoded(request)))
            return {};
        return std::unexpected(notReached(errno));
    }
    if (waitForEnd(0ms))
        return std::unexpected(notReached(ESRCH));
    if (::kill(-pid_t(m_command), request.signal) == 0)
        return {};
    return std::unexpected(notReached(errno));
}

bool LiveRun::waitForEnd(std::chrono::milliseconds patience) const
{
    pollfd file{m_process.get(), POLLIN, 0};
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        const int ready = ::poll(&file, 1, int(std::max<qint64>(left.count(), 0)));
        if (ready > 0)
            return true;
        if (left <= 0ms && ready == 0)
            return false;
    }
}

Result<> LiveRun::awaitEnd(const StopRequest &request) const
{
    constexpr auto writing = 30s; // what the supervisor has to bring to the disk
    const auto grace = request.grace.value_or(0s);
    if (waitForEnd(m_isSupervised ? grace + writing : grace))
        return {};
    if (!m_isSupervised) {
        const auto killed = this->request({SIGKILL, 0s});
        if (!killed)
            return killed.error().code == ErrorCode::NotFound ? Result<>() : killed;
        if (waitForEnd(writing))
            return {};
    }
    return failure(ErrorCode::Timeout, Core::tr("Its process %1 does not end, even by SIGKILL.").arg(m_command));
}

} // namespace runs
