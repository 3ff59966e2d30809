// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/tasks/latest.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

class QSettings;

namespace runs {

struct RecentProject
{
    QString directory;      ///< absolute
    bool isMissing = false; ///< when it was last looked for, it was not there; it may be on a disk that is away now

    bool operator==(const RecentProject &) const = default;
};

/// The projects that were opened last, kept in the settings and shared by the windows, also those of other processes.
class RecentProjects : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 12;

    /// `settings` have to live longer.
    explicit RecentProjects(QSettings &settings, QObject *parent = nullptr);

    /// Newest first. Known at once; which of them are missing is known after a refresh().
    QList<RecentProject> projects() const;

    /// Puts a project at the front, because it has been opened.
    void add(const QString &directory);

    void remove(const QString &directory);

    /// Looks on another thread which of the directories are there, and emits changed() when that is news.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    QStringList directories() const;
    void store(const QStringList &directories);

    QSettings &m_settings;
    QSet<QString> m_missing;
    Latest m_question;
};

} // namespace runs
