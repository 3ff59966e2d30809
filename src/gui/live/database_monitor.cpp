// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/live/database_monitor.h"

#include "gui/live/database_watcher.h"

#include <QThread>

#include <chrono>

namespace runs {

DatabaseMonitor::DatabaseMonitor(const QString &path, const Start &start, QObject *parent)
    : QObject(parent), m_thread(new QThread), m_watcher(new DatabaseWatcher(path, start.runs, start.stamp))
{
    m_thread->setObjectName(QStringLiteral("database"));
    m_watcher->moveToThread(m_thread);
    connect(m_thread, &QThread::started, m_watcher, &DatabaseWatcher::start);
    connect(m_thread, &QThread::finished, m_watcher, &QObject::deleteLater);
    connect(m_watcher, &DatabaseWatcher::read, this, &DatabaseMonitor::read);
    connect(m_watcher, &DatabaseWatcher::failed, this, &DatabaseMonitor::failed);
    m_thread->start();
}

DatabaseMonitor::~DatabaseMonitor()
{
    m_thread->quit();
    // A file system that hangs does not keep a window from closing; its thread is then left to itself.
    if (m_thread->wait(std::chrono::seconds(1)))
        delete m_thread;
}

void DatabaseMonitor::readAgain()
{
    QMetaObject::invokeMethod(m_watcher, &DatabaseWatcher::readAgain);
}

} // namespace runs
