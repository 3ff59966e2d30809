// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/file_io.h"
#include "gui/models/run_set.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace runs {

/// Reads a database, and again whenever it has changed. Lives on a thread of its own, because a file system may hang.
///
/// The directory is watched for files that are renamed over the database, as Run Manager and most editors do, and the
/// file for what is written in place. Network file systems do not tell what other hosts do, so the file's stamp is also
/// looked at every second (inotify(7), "Limitations and caveats").
class DatabaseWatcher : public QObject
{
    Q_OBJECT

public:
    /// `known`: what has been read already, perhaps; `stamp`: of the file before that, none when that was not all of
    /// it.
    DatabaseWatcher(QString path, std::shared_ptr<const RunSet> known, std::optional<FileStamp> stamp);

    void start();

    /// Looks now, and tells what is there even if nothing has changed.
    void readAgain();

Q_SIGNALS:
    /// The first reading comes twice: as soon as it is there, and with the columns. Later ones have columns, and so
    /// has the first one when some runs were known.
    void read(std::shared_ptr<const RunSet> runs);
    void failed(const runs::Error &error);

private:
    void notice();
    void look();
    void load();
    void watch();
    void publish(std::shared_ptr<const RunSet> runs);
    void fail(const Error &error);

    QString m_path;
    std::shared_ptr<const RunSet> m_runs;
    std::optional<FileStamp> m_stamp;
    bool m_isOutOfSight = false; ///< the file system did not even tell of the file
    std::optional<Error> m_error;
    std::unique_ptr<QFileSystemWatcher> m_watcher; // made on the thread
    std::unique_ptr<QTimer> m_poll;
    std::unique_ptr<QTimer> m_settle;
};

} // namespace runs
