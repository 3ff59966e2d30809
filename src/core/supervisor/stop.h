// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"
#include "core/record/run_statuses.h"

#include <chrono>
#include <optional>

namespace runs {

/// What a supervisor is asked to send to the process group of its command.
struct StopRequest
{
    int signal; ///< signal(7)
    /// After how long those who are still there get SIGKILL; none: never, the signal is no request to end.
    std::optional<std::chrono::seconds> grace;

    bool operator==(const StopRequest &) const = default;
};

/// The signal by which a supervisor is asked, with the request as its value (sigqueue(3)). The kernel tells who sent
/// it.
int stopSignal();
int encoded(const StopRequest &request);
StopRequest decodedStopRequest(int value);

/// The processes of a run that is alive, held by a file that names them as long as they exist (pidfd_open(2)): no
/// signal can reach another process that was given the same number.
class LiveRun
{
public:
    /// None when no process of the run is alive on this machine.
    static std::optional<LiveRun> find(const RunRecord &record);

    /// Sends the request to the supervisor; to the command's process group itself where the supervisor is gone.
    /// Errors: NotFound when it has ended meanwhile, Refused when it is another user's.
    Result<> request(const StopRequest &request) const;

    /// A file that is readable (poll(2)) when the run has ended.
    int descriptor() const { return m_process.get(); }

    /// Waits for the end; false when it did not come in time.
    bool waitForEnd(std::chrono::milliseconds patience) const;

    /// Waits, after a request with a grace, until it has ended, and everything is on the disk. Where no supervisor does
    /// it, those who are left after the grace get SIGKILL here. Errors: as request(), Timeout.
    Result<> awaitEnd(const StopRequest &request) const;

private:
    LiveRun(UniqueFd process, qint64 command, bool isSupervised)
        : m_process(std::move(process)), m_command(command), m_isSupervised(isSupervised)
    {}

    UniqueFd m_process; ///< of the supervisor, or of the orphaned command
    qint64 m_command;
    bool m_isSupervised;
};

} // namespace runs
