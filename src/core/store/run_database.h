// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/files/file_io.h"
#include "core/files/file_lock.h"
#include "core/store/document.h"

#include <functional>

namespace runs {

/// The database file of a project: one YAML mapping from run names to entries, shared with other processes and with
/// people who edit it by hand. Reading takes no lock and writes nothing.
class RunDatabase
{
public:
    explicit RunDatabase(QString path) : m_path(std::move(path)) {}

    const QString &path() const { return m_path; }

    /// What is in the file now; no runs when there is no file. Errors: Io, Malformed.
    Result<Document> read() const;

    /// The last runs of a large file, those in `size` bytes at its end, for those who cannot wait for all: mostly the
    /// newest, because new ones are added there. Nothing where that is most of the file, and where only all of it tells
    /// what they are.
    std::optional<Document> readLast(qsizetype size) const;

    /// The right to change the database: other processes that want it wait until this object is gone.
    class Change
    {
    public:
        /// The runs as they are while the lock is held; an editor that ignores the lock may still change the file.
        const Document &current() const { return m_current; }

        /// What is to become of the runs that are there.
        using Transition = std::function<Result<Document>(const Document &)>;

        /// Writes durably what `transition` makes of the runs; on an error the file is as it was. When somebody has
        /// edited the file by hand since it was read, their edit is kept: it is read again, and `transition` is called
        /// once more, with what is there. Errors: as `transition`, Io.
        Result<> commit(const Transition &transition);

        /// Writes the runs durably, without those named and with those added; on an error the file is as it was. When
        /// somebody has edited the file by hand since it was read, their edit is kept and this change is made to it.
        /// Errors: as Document::changed(), Io.
        Result<> commit(const QStringList &removed, const std::vector<Run> &added);

        /// Changes single runs where they stand, in the same way. Errors: as Document::edited(), Io.
        Result<> commit(const std::vector<EntryEdit> &edits);

        /// Takes the last commit() back: the file is byte for byte as it was before, unless somebody has edited it by
        /// hand since; then `undoing`, or `removed` and `added`, undo the change in what they have made of it. Errors:
        /// as commit().
        Result<> revert(const Transition &undoing);
        Result<> revert(const QStringList &removed, const std::vector<Run> &added);

    private:
        friend class RunDatabase;
        Change(QString path, FileLock lock) : m_path(std::move(path)), m_lock(std::move(lock)) {}
        Result<> readAgain();

        QString m_path;
        FileLock m_lock;
        Document m_current;
        Document m_previous;              ///< before the last commit()
        bool m_existed = true;            ///< whether there was a file before it
        std::optional<FileStamp> m_stamp; ///< of the file that `m_current` is; none when there is no file
    };

    /// Waits for the lock, `<file>.lock` beside the file that the path leads to, and reads the database. The directory
    /// must be there. Errors: Timeout when another process keeps the lock; Io, Malformed.
    Result<Change> beginChange() const;

private:
    QString m_path;
};

} // namespace runs
