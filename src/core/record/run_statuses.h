// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/guarded_directory.h"
#include "core/record/record_state.h"
#include "core/run/run_status.h"

#include <QSet>

namespace runs {

/// What a record says of a run and what the machine says of its processes.
struct RunRecord
{
    RunStatus status;
    std::optional<RecordState> state; ///< none when nothing is recorded, or it cannot be read
};

/// Derives what has become of runs from the records of a runs directory. A run is running while its supervisor holds
/// the lock; without lock and end it is orphaned when its very command, by number and start time, is alive; else it was
/// lost. Nothing is written, no process is started, and nobody is kept waiting.
///
/// An object sees the names of the records as they were when it was made, so that runs without one cost nothing.
class RunStatuses
{
public:
    /// `recordsDirectory`: need not exist. `machine`: what counts as here and now.
    explicit RunStatuses(const QString &recordsDirectory, Machine machine = thisMachine());

    /// Whether no run has a record.
    bool isEmpty() const { return m_groups.isEmpty() && m_error.isEmpty(); }

    RunStatus status(const QString &name) const { return record(name).status; }
    RunRecord record(const QString &name) const;

private:
    Machine m_machine;
    std::optional<GuardedDirectory> m_records;
    QSet<QString> m_groups; ///< first components of the names that may have records
    QString m_error;        ///< why the directory cannot be read
};

} // namespace runs
