// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/doctor/finding.h"
#include "core/repository/project.h"
#include "core/repository/run_repository.h"

namespace runs {

/// The repair of single findings. All functions have to be called under the lock of the database, with findings that
/// were made under it.

/// Moves files of no recorded run to the trash, as the run that they seem to be of, with what is known of it.
/// `findings`: all of one run. Errors: Io, Refused, Malformed; the files are in their places then.
Result<> moveToTrash(const QString &runsDirectory, const QStringList &recorded, const QList<Finding> &findings);

/// Lists what lies in the trash under an id. Errors: as above.
Result<> listInTrash(const QString &runsDirectory, const QStringList &recorded, const QString &id);

/// Keeps a run in the trash that has no files any more. Errors: Io.
Result<> keepWithoutFiles(const QString &runsDirectory, const QString &id);

/// Everything else that needs no more than the finding. Errors: Io, Refused, Timeout, Unavailable.
Result<> repairOne(const QString &runsDirectory, const Finding &finding);

} // namespace runs
