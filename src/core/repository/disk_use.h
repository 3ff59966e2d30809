// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_files.h"

#include <QHash>

#include <stop_token>

namespace runs {

/// What the files of one run take on the disk, in bytes as du(1) counts them: allocated blocks, those of directories,
/// too, and a file with several names once.
struct RunDiskUse
{
    qint64 tensorboard = 0;
    qint64 checkpoints = 0;
    qint64 record = 0;
    qint64 worktree = 0; ///< of its own

    RunDiskUse &operator+=(const RunDiskUse &other)
    {
        tensorboard += other.tensorboard;
        checkpoints += other.checkpoints;
        record += other.record;
        worktree += other.worktree;
        return *this;
    }
    qint64 total() const { return tensorboard + checkpoints + record + worktree; }
    bool operator==(const RunDiskUse &) const = default;
};

/// That of a whole runs directory; all of it together is what `du` says of it.
struct ProjectDiskUse
{
    QHash<QString, RunDiskUse> runs; ///< those that have files
    qint64 trash = 0;                ///< of deleted runs that can be restored, or are being removed
    qint64 other = 0;                ///< files of no run, the database, folders
};

/// Measures runs by walking through the folders of a runs directory. What cannot be read counts as nothing; no symbolic
/// link is followed and no mount point crossed, but for the folders of runCategories() themselves. For one thread at a
/// time; nothing is written, and no process is started.
class DiskUseMeter
{
public:
    /// `recorded`: all runs of the database.
    DiskUseMeter(const QString &runsDirectory, const QStringList &recorded);

    /// Walks once through all that is there. Errors: Refused when it was stopped; Io.
    Result<ProjectDiskUse> measureAll(const std::stop_token &stop = {}) const;

    /// Of some recorded runs; of each there is a value. Errors: as measureAll().
    Result<QHash<QString, RunDiskUse>> measure(const QStringList &names, const std::stop_token &stop = {}) const;

private:
    QString m_runsDirectory;
    QStringList m_names;
    QSet<QString> m_recorded;
};

} // namespace runs
