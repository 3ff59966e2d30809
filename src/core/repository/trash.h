// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_files.h"

namespace runs {

/// Takes the files of runs away in two steps, so that they and the database never disagree for good: moved aside first,
/// which costs nothing and can be undone, and removed when the database no longer has the runs. What is moved aside
/// lies in `<category>/.trash/`: in `undecided-<id>` as long as it may have to come back, then in `removed-<id>`.
///
/// All functions but empty() have to be called under the lock of the database.
class Trash
{
public:
    explicit Trash(QString runsDirectory);

    /// Moves the pieces aside. On an error those moved before are back in their places.
    Result<> take(const QList<RunPiece> &pieces);

    /// Moves what was taken back to its place.
    Result<> restore();

    /// Decides that what was taken does not come back.
    Result<> commit();

    /// Removes what was decided on, now or by a process that was killed before it had done so.
    Result<> empty() const;

    /// Settles what a killed process has left undecided: files of runs that the database has go back, the others are
    /// decided on.
    Result<> recover(const QStringList &recorded) const;

private:
    QString m_runsDirectory;
    QString m_id;
    QList<RunPiece> m_taken;
};

} // namespace runs
