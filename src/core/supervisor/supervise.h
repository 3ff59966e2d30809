// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace runs {

/// Supervises the run whose record is named, from its launch spec to its end: starts `sh -c COMMAND` on a
/// pseudoterminal inside the terminal that this process has, in the caller's directory, with the caller's environment
/// and umask; records its start before it is let go and its end when its output is on the disk; keeps all of its
/// output; passes requests to stop on (core/supervisor/stop.h). Survives tmux and a hang-up. Needs a process of its
/// own, with one thread.
///
/// `gatherer`: program and first arguments of what gathers the environment of the run beside it, in that environment;
/// the record, the directory, the command, the virtualenv and the commit are appended. Returns what to exit with: the
/// exit code of the command, or 128 + the signal that ended it. Errors, before the command was let go: Refused,
/// NotFound, Malformed, Io.
Result<int> supervise(const QString &record, const QStringList &gatherer);

} // namespace runs
