// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/record/process_stamp.h"

#include <QByteArray>

#include <optional>

namespace runs {

/// What the supervisor writes before it lets the command go. Times are microseconds since 1970-01-01 UTC.
struct RunStart
{
    QString id; ///< a UUID (RFC 9562): tells a run from an earlier one of its name
    qint64 time = 0;
    Machine machine;
    ProcessStamp supervisor;
    ProcessStamp command; ///< `sh`, the leader of the command's process group
    QString directory;    ///< in which the command runs
    QString repository;   ///< top of the working tree that the commit is in
    QString worktree;     ///< top of the working tree that was made for this run alone; empty when there is none

    bool operator==(const RunStart &) const = default;
};

/// How the command ended, written when its output is on the disk.
struct RunEnd
{
    qint64 time = 0;
    int exitCode = 0;
    int signal = 0;           ///< that ended it, signal(7); 0: none, it exited
    QString stoppedBy;        ///< name of the user who asked for the end; empty: nobody
    double cpuTime = 0;       ///< seconds of all its processes that were waited for
    qint64 peakMemory = 0;    ///< bytes, resident; of the largest of its processes
    QString outputError;      ///< why some of the output is missing in the log; empty: it is whole
    qint64 outputMissing = 0; ///< bytes

    bool operator==(const RunEnd &) const = default;
};

/// `state.yml` of a record.
struct RecordState
{
    RunStart start;
    std::optional<RunEnd> end;

    bool operator==(const RecordState &) const = default;
};

/// A YAML mapping in UTF-8.
QByteArray stateText(const RecordState &state);

/// `path` is for messages. Unknown keys are left alone. Errors: Malformed.
Result<RecordState> parseState(const QByteArray &text, const QString &path);

} // namespace runs
