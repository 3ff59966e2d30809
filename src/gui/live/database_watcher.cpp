// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/live/database_watcher.h"

#include "core/store/run_database.h"

#include <QFileInfo>

#include <utility>

using namespace std::chrono_literals;

namespace runs {

DatabaseWatcher::DatabaseWatcher(QString path, std::shared_ptr<const RunSet> known, std::optional<FileStamp> stamp)
    : m_path(std::move(path)), m_runs(std::move(known)), m_stamp(stamp)
{}

void DatabaseWatcher::start()
{
    m_watcher = std::make_unique<QFileSystemWatcher>();
    m_poll = std::make_unique<QTimer>();
    m_settle = std::make_unique<QTimer>();
    m_settle->setSingleShot(true);
    m_settle->setInterval(20ms); // a burst of events is one change
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &DatabaseWatcher::notice);
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, &DatabaseWatcher::notice);
    connect(m_settle.get(), &QTimer::timeout, this, &DatabaseWatcher::look);
    connect(m_poll.get(), &QTimer::timeout, this, &DatabaseWatcher::look);
    if (m_runs && m_stamp) {
        publish(RunSet::withColumns(m_runs->document(), *m_runs));
        look();
    } else {
        load();
    }
    m_poll->start(1s);
}

void DatabaseWatcher::readAgain()
{
    m_error.reset();
    load();
}

/// Another file in its place is whole, and read at once. What is written in place may be half done.
void DatabaseWatcher::notice()
{
    const auto stamp = fileStamp(m_path);
    if (stamp && *stamp && m_stamp && (*stamp)->inode != m_stamp->inode)
        look();
    if (!m_settle->isActive()) // not put off again and again by somebody who never stops
        m_settle->start();
}

void DatabaseWatcher::look()
{
    watch();
    const auto stamp = fileStamp(m_path);
    const bool wasOutOfSight = std::exchange(m_isOutOfSight, !stamp);
    if (!stamp)
        return fail(stamp.error());
    if (*stamp != m_stamp || !m_runs || wasOutOfSight)
        load();
}

void DatabaseWatcher::load()
{
    watch();
    const auto stamp = fileStamp(m_path); // before reading: what happens meanwhile shows as another stamp
    const auto document = stamp ? RunDatabase(m_path).read() : std::unexpected(stamp.error());
    if (stamp)
        m_stamp = *stamp;
    if (!document)
        return fail(document.error());
    m_error.reset();
    if (!m_runs) {
        publish(std::make_shared<RunSet>(*document));
        publish(RunSet::withColumns(*document, *m_runs));
    } else {
        publish(RunSet::withColumns(*document, *m_runs));
    }
}

/// A watch ends when its file is replaced or its directory removed, and cannot begin before they are there.
void DatabaseWatcher::watch()
{
    const QFileInfo link(m_path);
    QStringList wanted{m_path, link.path()};
    if (link.isSymLink())
        wanted += QFileInfo(link.canonicalFilePath()).path();
    if (!QFileInfo(link.path()).isDir())
        wanted += QFileInfo(link.path()).path(); // where the runs directory will be made
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    for (const QString &path : std::as_const(wanted)) {
        if (!path.isEmpty() && !watched.contains(path) && QFileInfo::exists(path))
            m_watcher->addPath(path);
    }
}

void DatabaseWatcher::publish(std::shared_ptr<const RunSet> runs)
{
    m_runs = std::move(runs);
    Q_EMIT read(m_runs);
}

/// Each trouble is told once.
void DatabaseWatcher::fail(const Error &error)
{
    if (m_error == error)
        return;
    m_error = error;
    Q_EMIT failed(error);
}

} // namespace runs
