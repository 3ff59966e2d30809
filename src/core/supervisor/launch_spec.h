// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>

#include <sys/types.h>

namespace runs {

/// What the supervisor in the tmux pane starts. It travels in a private file of the run's record, because a pane has
/// the environment of the tmux server, which may be days old, and a tmux command line is limited to 16 KB.
struct LaunchSpec
{
    QByteArray command;            ///< for `sh -c`; UTF-8
    QByteArray directory;          ///< absolute; as all paths of the system just bytes
    QList<QByteArray> environment; ///< NAME=value
    mode_t umask;
    QByteArray id;         ///< a UUID; the run's, in its record
    QByteArray repository; ///< as of RunStart
    QByteArray worktree;   ///< as of RunStart
    QByteArray commit;     ///< full hash; that the run is tied to
    QByteArray virtualenv; ///< that the command activates; empty: none

    bool operator==(const LaunchSpec &) const = default;
};

/// The caller's own environment and umask for a command. Disturbs no other thread; none may change the
/// environment meanwhile.
LaunchSpec specOfCaller(const QByteArray &command, const QByteArray &directory);

/// Path of the file in a run's record.
QString launchSpecPath(const QString &record);

/// Writes the spec durably, readable by its owner alone (it holds the environment). What a launch that failed has left
/// of a start or of output is removed: nobody shall take it for this run's. Errors: Io.
Result<> writeLaunchSpec(const QString &record, const LaunchSpec &spec);

/// Reads the spec in an open record; `path` is for messages. The supervisor removes the file when the command is let
/// go, which tells the launcher that the run has begun. Errors: NotFound, Io; Malformed when it is none of this
/// version.
Result<LaunchSpec> readLaunchSpec(int record, const QString &path);

} // namespace runs
