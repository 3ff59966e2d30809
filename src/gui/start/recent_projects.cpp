// SPDX-License-Identifier: GPL-2.0-or-later
#include "gui/start/recent_projects.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

const QString settingsKey = u"recent-projects"_s;

QSet<QString> missingOf(const QStringList &directories)
{
    QSet<QString> missing;
    for (const QString &directory : directories) {
        if (!QFileInfo(directory).isDir())
            missing += directory;
    }
    return missing;
}

QString cleaned(const QString &directory)
{
    return QDir::cleanPath(QDir(directory).absolutePath());
}

} // namespace

RecentProjects::RecentProjects(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

QStringList RecentProjects::directories() const
{
    QStringList directories;
    for (const QString &directory : m_settings.value(settingsKey).toStringList()) {
        if (QDir::isAbsolutePath(directory) && !directories.contains(directory) && directories.size() < most)
            directories += directory;
    }
    return directories;
}

QList<RecentProject> RecentProjects::projects() const
{
    QList<RecentProject> projects;
    for (const QString &directory : directories())
        projects += RecentProject{directory, m_missing.contains(directory)};
    return projects;
}

void RecentProjects::add(const QString &directory)
{
    m_settings.sync(); // another process may have added one
    const QString added = cleaned(directory);
    QStringList list = directories();
    list.removeAll(added);
    list.prepend(added);
    m_missing.remove(added);
    store(list.first(std::min(list.size(), most)));
}

void RecentProjects::remove(const QString &directory)
{
    m_settings.sync();
    QStringList list = directories();
    if (list.removeAll(cleaned(directory)) > 0)
        store(list);
}

void RecentProjects::store(const QStringList &directories)
{
    if (directories.isEmpty())
        m_settings.remove(settingsKey);
    else
        m_settings.setValue(settingsKey, directories);
    Q_EMIT changed();
}

void RecentProjects::refresh()
{
    m_question.ask([list = directories()] { return missingOf(list); },
                   [this](const QSet<QString> &missing) {
                       if (std::exchange(m_missing, missing) != missing)
                           Q_EMIT changed();
                   });
}

} // namespace runs
