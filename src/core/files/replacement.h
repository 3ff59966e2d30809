// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/file_io.h"
#include "core/files/location.h"
#include "core/files/new_file.h"

namespace runs {

/// A temporary file beside the one that it is to replace, or to be, in the same open directory. What is put in place is
/// durable, and both functions return false when the target is not in the expected state. On an error the old file is
/// there, if the file system can exchange names.
class Replacement
{
public:
    Replacement(int directory, Location target, NewFile &file, Location place)
        : m_directory(directory), m_target(std::move(target)), m_file(file), m_place(std::move(place))
    {}

    /// Puts it where there is no file yet.
    Result<bool> putNew() const;

    /// Puts it in the place of a file of that state. Errors: Timeout when somebody keeps that open for writing.
    Result<bool> putOver(const FileStamp &expected) const;

private:
    Result<bool> renameOver() const;
    Result<bool> takeBack(int error) const;
    std::unexpected<Error> error(SystemAction action, int errorNumber) const;

    int m_directory;
    Location m_target;
    NewFile &m_file;
    Location m_place; ///< of the temporary file
};

} // namespace runs
