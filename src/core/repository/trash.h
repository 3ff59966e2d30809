// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_files.h"
#include "core/repository/trash_folders.h"
#include "core/store/document.h"

namespace runs {

/// Takes the files of runs away in two steps, so that they and the database never disagree for good: moved aside first,
/// which costs nothing and can be undone, and removed, or kept for the user to restore, when the database no longer has
/// the runs. Where what is moved aside lies tells what is to become of it: see TrashStage.
///
/// All functions but empty() have to be called under the lock of the database.
class Trash
{
public:
    /// `overwrittenBy`: when a new run of the same name was begun, as the database is going to say; what was taken
    /// comes back only as long as it does not say so.
    explicit Trash(QString runsDirectory, const QString &overwrittenBy = {});

    /// Of what this object takes.
    const QString &id() const { return m_id; }

    /// Leaves a sign that something is undecided, for the case that there are no files to take.
    Result<> mark() const;

    /// Moves the pieces aside. On an error those moved before are back in their places.
    Result<> take(const QList<RunPiece> &pieces);

    /// Moves pieces aside that the runs have written since take(), over what it took.
    Result<> takeMore(const QList<RunPiece> &pieces);

    /// Moves what was taken back to its place.
    Result<> restore();

    /// Decides that what was taken does not come back.
    Result<> commit() { return decide(TrashStage::Removed); }

    /// Decides that what was taken stays in the trash. The run has to be listed there.
    Result<> keep() { return decide(TrashStage::Kept); }

    /// Removes what was decided on, now or by a process that was killed before it had done so.
    Result<> empty() const;

    /// Settles what a killed process has left undecided, when the database is `recorded`: what is listed in the trash
    /// stays there, or is back in its place when the run is recorded; of the rest files of recorded runs go back, the
    /// others are decided on.
    Result<> recover(const Document &recorded) const;

private:
    Result<> decide(TrashStage stage) const;

    QString m_runsDirectory;
    QString m_id;
    QList<RunPiece> m_taken;
};

} // namespace runs
