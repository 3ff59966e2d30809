// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/environment/environment.h"

#include <QProcessEnvironment>

#include <chrono>

namespace runs {

/// The run whose environment is gathered.
struct GatherRequest
{
    QString command;    ///< that `sh -c` runs; it tells which Python is meant. Empty: none is looked for
    QString directory;  ///< absolute; in which the command runs
    QString virtualenv; ///< activated first, as by a command that begins with `. DIR/bin/activate &&`; empty: none
    QString commit;     ///< that it was started from; tells its submodules. Empty: they are left out
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment(); ///< of the run
    std::chrono::milliseconds probeLimit{20'000};                             ///< for each program that is asked
    std::chrono::milliseconds wholeLimit{60'000};                             ///< for all of them together
};

/// Finds out what surrounds a run on this machine; see Environment. What cannot be found out says so or is left out.
/// CPUs and limits are those of the calling process. Needs a QCoreApplication; asks programs, so it takes a second.
Environment gatherEnvironment(const GatherRequest &request);

/// Gathers, and writes `environment.yml` into the record atomically. The record is held open meanwhile: one that has
/// been renamed gets its file, one that has been removed is not made again, which is no error. Errors: Io.
Result<> recordEnvironment(const QString &record, const GatherRequest &request);

} // namespace runs
