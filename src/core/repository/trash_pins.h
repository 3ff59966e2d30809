// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_code.h"
#include "core/repository/trash_record.h"

#include <QList>

namespace runs {

/// What else moves with runs that go into the trash and come back: the git pin of each, `refs/runs/<name>`, which
/// becomes `refs/runs-trash/<id>`. Called under the lock of the database, also for what a killed process has begun:
/// each does nothing where it was done already, or where there is no pin or no repository. (A working tree of a run's
/// own stays where it is.)
Result<> movePinsToTrash(const QString &runsDirectory, const QList<TrashedRun> &runs);
Result<> movePinsFromTrash(const QString &runsDirectory, const QList<TrashedRun> &runs);

/// What git keeps for runs in the trash.
QList<RunCode> trashedCode(const QString &runsDirectory, const QStringList &ids, const Document &trash);

/// Removes the pins of runs that leave the trash for good; returns warnings.
QStringList dropTrashedPins(const QList<RunCode> &code);

} // namespace runs
