// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <variant>

namespace runs {

/// What has become of a run: one of a closed set of states, each with the data that is valid in it. It is derived from
/// the run's record whenever somebody asks (core/record) and never stored in the database. Times are microseconds since
/// 1970-01-01 UTC.
namespace status {

/// Recorded, and its supervisor has not let the command go yet.
struct Starting
{
    bool operator==(const Starting &) const = default;
};

struct Running
{
    qint64 since;
    qint64 pid; ///< of `sh -c COMMAND`, which leads the command's process group
    bool operator==(const Running &) const = default;
};

/// The period in which a command ran, and who asked it to stop.
struct Period
{
    qint64 since;
    qint64 until;
    QString stoppedBy; ///< name of a user; empty when nobody asked
    bool operator==(const Period &) const = default;
};

/// Ended with exit code 0.
struct Finished
{
    Period period;
    bool operator==(const Finished &) const = default;
};

/// Ended with another exit code.
struct Failed
{
    Period period;
    int exitCode;
    bool operator==(const Failed &) const = default;
};

struct Killed
{
    Period period;
    int signal; ///< signal(7)
    bool operator==(const Killed &) const = default;
};

/// Ended, and nobody was there to see how.
struct Lost
{
    enum class Why {
        SupervisorDied,
        Rebooted,    ///< the machine was started anew since
        NeverStarted ///< recorded, but its supervisor never began
    };
    Why why;
    std::optional<qint64> since; ///< its start, if it had one
    bool operator==(const Lost &) const = default;
};

/// The supervisor is gone; the command is alive.
struct Orphaned
{
    qint64 since;
    qint64 pid; ///< as of Running
    bool operator==(const Orphaned &) const = default;
};

struct Unknown
{
    enum class Why {
        NoRecord,  ///< imported, or of a version that kept none
        OtherHost, ///< it began on a host whose processes cannot be seen from here
        Unreadable ///< its record cannot be read, or not be understood
    };
    Why why;
    QString detail; ///< the host, or a sentence with the reason
    bool operator==(const Unknown &) const = default;
};

} // namespace status

using RunStatus = std::variant<status::Unknown, status::Starting, status::Running, status::Finished, status::Failed,
                               status::Killed, status::Lost, status::Orphaned>;

/// Which of the states it is; in the order of RunStatus.
enum class StatusKind { Unknown, Starting, Running, Finished, Failed, Killed, Lost, Orphaned };

inline constexpr std::array allStatusKinds{StatusKind::Starting, StatusKind::Running, StatusKind::Orphaned,
                                           StatusKind::Finished, StatusKind::Failed,  StatusKind::Killed,
                                           StatusKind::Lost,     StatusKind::Unknown};

inline StatusKind kindOf(const RunStatus &status)
{
    return StatusKind(status.index());
}

/// The word for it on the command line and in files: "running". Not translated.
QString statusWord(StatusKind kind);

/// The kind that has this word.
std::optional<StatusKind> statusKind(const QString &word);

/// Whether its command is alive or about to be: starting, running or orphaned.
bool isActive(const RunStatus &status);

/// When the command began; none when that is not known.
std::optional<qint64> startOf(const RunStatus &status);

/// When it ended; none when it has not, or that is not known.
std::optional<qint64> endOf(const RunStatus &status);

/// How long it ran, in microseconds: until `now` while it is running. None when that is not known.
std::optional<qint64> durationOf(const RunStatus &status, qint64 now);

/// "0", "3", or "SIGSEGV" for the exit; empty as long as there is none.
QString exitText(const RunStatus &status);

/// A sentence for people, in the language of the core's messages: "Failed with exit code 3." `status` in words with all
/// its data but the times.
QString statusSentence(const RunStatus &status);

/// "SIGTERM" for 15, "SIGRTMIN+1", or the number when it has no name.
QString signalName(int signal);

/// The number of "TERM", "SIGTERM", "term" or "15"; none when it is no signal.
std::optional<int> signalNumber(const QString &name);

} // namespace runs
