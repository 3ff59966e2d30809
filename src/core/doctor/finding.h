// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace runs {

/// What can be wrong with the runs of a project; in the order in which it is told.
enum class FindingKind {
    DatabaseUnreadable, ///< as a whole, so that most cannot be looked at
    EntryUnreadable,
    EntryIncomplete, ///< without command, commit or time
    BadName,         ///< that no new run may have
    NotWritable,
    WritableByAll,
    StrayTensorboard, ///< files of no recorded run, and so on
    StrayCheckpoint,
    StrayRecord,
    EmptyFolder, ///< of no recorded run
    LeftLink,    ///< at the old place of a run that was renamed while it ran
    Interrupted, ///< a deletion, restoration or renaming that has not ended
    NotRemoved,  ///< files that were deleted for good, and are still there
    UnknownInTrash,
    TemporaryFile,
    LaunchFile,      ///< of a run that never began; it holds an environment
    TrashUnreadable, ///< the list of the trash
    TrashFilesGone,  ///< a run in the trash
    TrashUnlisted,   ///< files in the trash of no run that is listed there
    StateUnreadable,
    WorktreeMissing, ///< of an isolated run that is running
    CommitMissing,
    PinMissing,
    StraySession,
    StrayWorktree,
    WorktreeEntry, ///< git knows of a working tree that is gone
    // What follows is worth knowing, and nothing is wrong.
    UnknownCommits, ///< of runs of which nobody knows where they ran
    RepositoryGone,
    RunsLost,
    RunsOrphaned,
    StrayPin, ///< of a commit for a run that may be another runs directory's
};

/// The word for it in files: "stray-checkpoint". Not translated.
QString findingWord(FindingKind kind);

/// Whether it is only worth knowing.
bool isNote(FindingKind kind);

/// What findings are grouped under.
enum class FindingSubject { Database, Files, Trash, Records, Git, Sessions, Notes };
FindingSubject subjectOf(FindingKind kind);

/// Something that does not fit together.
struct Finding
{
    FindingKind kind;
    QString run;      ///< name of the run that it is about, or would be; empty: of none
    QString path;     ///< absolute; empty: of none
    QString sentence; ///< what it is
    QString remedy;   ///< a clause, what repairing it does; empty: that has to be done by hand
    qint64 files = 0; ///< that it is about, with their size
    qint64 bytes = 0;
    QString id;         ///< of a session, in the trash, or of a commit
    QString repository; ///< a directory in it
    QString other;      ///< name of the file in its folder, or the category of the files of a run

    bool isRepairable() const { return !remedy.isEmpty(); }
    bool isSameAs(const Finding &finding) const
    {
        return kind == finding.kind && run == finding.run && path == finding.path && id == finding.id;
    }
};

/// What was found, and what could not be looked at.
struct Diagnosis
{
    QList<Finding> findings; ///< in the order of their kinds
    QStringList leftOut;     ///< sentences on checks that were left out
    qsizetype runs = 0;      ///< that were looked at
};

} // namespace runs
