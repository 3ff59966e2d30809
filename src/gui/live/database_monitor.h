// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/file_io.h"
#include "gui/models/run_set.h"

#include <QObject>

#include <memory>

class QThread;

namespace runs {

class DatabaseWatcher;

/// Keeps a window up to date with a database that other processes and people change: reads it on another thread, and
/// tells of each new state within a second.
class DatabaseMonitor : public QObject
{
    Q_OBJECT

public:
    /// What has been read already of a database.
    struct Start
    {
        std::shared_ptr<const RunSet> runs; ///< null: nothing yet
        std::optional<FileStamp> stamp;     ///< of the file before it was read; none when that was not all of it
    };

    DatabaseMonitor(const QString &path, const Start &start, QObject *parent = nullptr);
    ~DatabaseMonitor() override;

    void readAgain();

Q_SIGNALS:
    void read(std::shared_ptr<const RunSet> runs);

    /// The database cannot be read now; what was read before is still right to show. Not repeated for the same reason.
    void failed(const runs::Error &error);

private:
    QThread *m_thread;
    DatabaseWatcher *m_watcher; // deleted by its thread
};

} // namespace runs
