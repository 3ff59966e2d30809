// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/doctor/finding.h"
#include "core/git/worktree.h"
#include "core/record/run_statuses.h"
#include "core/repository/project.h"
#include "core/repository/run_files.h"
#include "core/store/document.h"

#include <QHash>
#include <QSet>

namespace runs {

/// What the record of a recorded run says, as far as the checks want to know it.
struct RecordSummary
{
    bool isActive = false;
    bool isElsewhere = false; ///< it began on another host, whose processes cannot be seen
    QString repository;
    QString worktree; ///< of its own, absolute; empty when it has none
};

/// What all checks look at, read once.
struct Scene
{
    explicit Scene(const Project &project);

    /// A path in the runs directory, for messages.
    QString shown(const QString &path) const;

    /// Whether a run of this name, recorded or not, is alive here, or may be elsewhere.
    bool mayBeAlive(const QString &name) const;

    QString runsDirectory;
    QString databasePath;
    QString directory; ///< in which the project was looked for
    RunFiles files;
    RunStatuses statuses;
    Result<Document> document;
    Result<Document> trash; ///< its list
    QSet<QString> recorded;
    QHash<QString, RecordSummary> records; ///< of recorded runs that have one
    /// Recorded names, sorted, and those that running runs had before: their programs still use these for files.
    QStringList usedNames;
    QSet<QString> used;
    QHash<QString, QString> commits; ///< of recorded runs
};

/// Checks of one subject each. They change nothing.
void checkDatabase(Scene &scene, Diagnosis &diagnosis); ///< notes the commits in the scene
void checkRecords(Scene &scene, Diagnosis &diagnosis);  ///< notes the records in the scene
void checkFiles(const Scene &scene, Diagnosis &diagnosis);
void checkLeftovers(const Scene &scene, Diagnosis &diagnosis);
void checkTrash(const Scene &scene, Diagnosis &diagnosis);
void checkCode(const Scene &scene, Diagnosis &diagnosis);
void checkWorktrees(const Scene &scene, Diagnosis &diagnosis);
void checkSessions(const Scene &scene, Diagnosis &diagnosis);

/// Names for a sentence, as far as they are few: "a, b and 3 more".
QString someNames(QStringList names);

/// The repositories that runs were started in, and that of the project, as far as they are there; sorted.
QStringList repositoriesOf(const Scene &scene);

/// How long git may take while others wait for the database.
inline constexpr GitLimits patience{.status = std::chrono::seconds(20), .files = std::chrono::seconds(20)};

} // namespace runs
