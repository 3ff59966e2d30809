// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/doctor/finding.h"

using namespace Qt::StringLiterals;

namespace runs {

QString findingWord(FindingKind kind)
{
    switch (kind) {
    case FindingKind::DatabaseUnreadable: return u"database-unreadable"_s;
    case FindingKind::EntryUnreadable: return u"entry-unreadable"_s;
    case FindingKind::EntryIncomplete: return u"entry-incomplete"_s;
    case FindingKind::BadName: return u"bad-name"_s;
    case FindingKind::NotWritable: return u"not-writable"_s;
    case FindingKind::WritableByAll: return u"writable-by-all"_s;
    case FindingKind::StrayTensorboard: return u"stray-tensorboard"_s;
    case FindingKind::StrayCheckpoint: return u"stray-checkpoint"_s;
    case FindingKind::StrayRecord: return u"stray-record"_s;
    case FindingKind::EmptyFolder: return u"empty-folder"_s;
    case FindingKind::LeftLink: return u"left-link"_s;
    case FindingKind::Interrupted: return u"interrupted"_s;
    case FindingKind::NotRemoved: return u"not-removed"_s;
    case FindingKind::UnknownInTrash: return u"unknown-in-trash"_s;
    case FindingKind::TemporaryFile: return u"temporary-file"_s;
    case FindingKind::LaunchFile: return u"launch-file"_s;
    case FindingKind::TrashUnreadable: return u"trash-unreadable"_s;
    case FindingKind::TrashFilesGone: return u"trash-files-gone"_s;
    case FindingKind::TrashUnlisted: return u"trash-unlisted"_s;
    case FindingKind::StateUnreadable: return u"state-unreadable"_s;
    case FindingKind::WorktreeMissing: return u"worktree-missing"_s;
    case FindingKind::CommitMissing: return u"commit-missing"_s;
    case FindingKind::PinMissing: return u"pin-missing"_s;
    case FindingKind::StraySession: return u"stray-session"_s;
    case FindingKind::StrayWorktree: return u"stray-worktree"_s;
    case FindingKind::WorktreeEntry: return u"worktree-entry"_s;
    case FindingKind::UnknownCommits: return u"unknown-commits"_s;
    case FindingKind::RepositoryGone: return u"repository-gone"_s;
    case FindingKind::RunsLost: return u"runs-lost"_s;
    case FindingKind::RunsOrphaned: return u"runs-orphaned"_s;
    case FindingKind::StrayPin: break;
    }
    return u"stray-pin"_s;
}

bool isNote(FindingKind kind)
{
    return kind >= FindingKind::UnknownCommits;
}

FindingSubject subjectOf(FindingKind kind)
{
    if (isNote(kind))
        return FindingSubject::Notes;
    if (kind <= FindingKind::WritableByAll)
        return FindingSubject::Database;
    if (kind <= FindingKind::LeftLink)
        return FindingSubject::Files;
    if (kind <= FindingKind::TrashUnlisted)
        return FindingSubject::Trash;
    if (kind <= FindingKind::WorktreeMissing)
        return FindingSubject::Records;
    return kind == FindingKind::StraySession ? FindingSubject::Sessions : FindingSubject::Git;
}

} // namespace runs
