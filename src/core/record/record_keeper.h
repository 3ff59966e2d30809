// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"
#include "core/record/record_state.h"

namespace runs {

/// A record in the hands of its supervisor: locked, and held open, so that it is the same one when it is renamed.
class RecordKeeper
{
public:
    /// Errors: Refused when another supervisor has it, Unavailable where files cannot be locked, Io.
    static Result<RecordKeeper> open(const QString &record);

    /// The open directory.
    int directory() const { return m_directory.get(); }

    /// As it was named when it was opened; for messages.
    const QString &path() const { return m_path; }

    /// Writes the start durably, and keeps room on the disk for the end. Errors: Io.
    Result<> writeStart(const RunStart &start);

    /// Writes the end durably, after writeStart(). On file systems that write in place it needs no free room. Errors:
    /// Io.
    Result<> writeEnd(const RunEnd &end);

    /// Removes a file of the record; 0 or errno.
    int remove(const char *name) const;

private:
    RecordKeeper(UniqueFd directory, UniqueFd lock, QString path)
        : m_directory(std::move(directory)), m_lock(std::move(lock)), m_path(std::move(path))
    {}

    UniqueFd m_directory;
    UniqueFd m_lock;
    QString m_path;
    RecordState m_state;
    UniqueFd m_reserved; ///< for the end
};

} // namespace runs
