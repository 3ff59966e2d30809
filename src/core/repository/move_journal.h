// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/store/document.h"

#include "core/base/error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace runs {

/// A file or directory of a run that gets another name.
struct MovedPath
{
    QString fromRun, toRun;
    QString category; ///< one of runCategories()
    QString from, to; ///< relative to the category's folder
};

/// The renaming of runs, so that files and database agree again after a crash: `.moving.yml` in the runs directory is
/// there while files are on their way, and says from where to where. All functions have to be called under the lock of
/// the database.
class MoveJournal
{
public:
    explicit MoveJournal(QString runsDirectory) : m_runsDirectory(std::move(runsDirectory)) {}

    /// Writes the journal durably, then moves the files. On an error they are back in their places. Errors: Refused
    /// when something has one of the new names, Io.
    Result<> move(const QList<MovedPath> &paths) const;

    /// Moves the files back, as long as the journal is there. Errors: as move().
    Result<> moveBack(const QList<MovedPath> &paths) const;

    /// The files are where they shall be: forgets the journal.
    Result<> close() const;

    /// Brings files to the names that their runs have in the database, after a move that did not end; does nothing
    /// without a journal. Errors: Io, Malformed, Refused.
    Result<> settle(const Document &recorded) const;

private:
    enum class Direction { Onward, Back };
    QString path() const;
    bool isAside(const MovedPath &path) const;
    Result<> put(const MovedPath &path, Direction direction) const;

    QString m_runsDirectory;
};

} // namespace runs
