// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/replacement.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/rename.h"
#include "core/files/stamp.h"
#include "core/files/writer_watch.h"

#include <QFile>

namespace runs {

Result<bool> Replacement::putNew() const
{
    const int renamed = renameToNew(m_directory, m_place.name, m_directory, m_target.name);
    if (renamed == EEXIST)
        return false;
    if (renamed != 0)
        return error(SystemAction::Replace, renamed);
    const int unsynced = syncDirectory(m_directory);
    if (unsynced == 0 || renameToNew(m_directory, m_target.name, m_directory, m_place.name) != 0)
        m_file.keep();
    return unsynced == 0 ? Result<bool>(true) : error(SystemAction::WriteDirectoryOf, unsynced);
}

/// Nothing tells what happens to the old file between a look at it and a rename(2): the two exchange their names, and
/// when it was not the right one they do so again.
Result<bool> Replacement::putOver(const FileStamp &expected) const
{
    const auto watch = WriterWatch::begin(m_directory, m_target.name);
    if (!watch) {
        return failure(ErrorCode::Timeout, Core::tr("%1 is open for writing in another program; nothing was written. "
                                                    "Try again when that has saved it.")
                                               .arg(printable(QFile::decodeName(m_target.path()))));
    }
    const auto present = statusOf(m_directory, m_target);
    if (!present)
        return std::unexpected(present.error());
    if (present->transform(stampOf) != expected)
        return false;
    const int exchanged = exchangeNames(m_directory, m_place.name, m_target.name);
    if (exchanged == EINVAL || exchanged == ENOSYS)
        return renameOver();
    if (exchanged == ENOENT) // somebody has removed it
        return false;
    if (exchanged != 0)
        return error(SystemAction::Replace, exchanged);

    const auto isRight = [&] {
        const auto old = statusOf(m_directory, m_place);
        return old && *old && hasSameContent(stampOf(**old), expected) && !watch->isDisturbed();
    };
    const int unsynced = isRight() ? syncDirectory(m_directory) : 0;
    return unsynced == 0 && isRight() ? Result<bool>(true) : takeBack(unsynced);
}

/// On file systems that cannot exchange names.
Result<bool> Replacement::renameOver() const
{
    if (const int renamed = runs::renameOver(m_directory, m_place.name, m_target.name))
        return error(SystemAction::Replace, renamed);
    m_file.keep();
    if (const int unsynced = syncDirectory(m_directory))
        return error(SystemAction::WriteDirectoryOf, unsynced);
    return true;
}

/// Exchanges the names again, because of an error or because the old file was not the right one (0).
Result<bool> Replacement::takeBack(int error) const
{
    if (const int exchanged = exchangeNames(m_directory, m_place.name, m_target.name)) {
        m_file.keep(); // what has its name now is somebody's work
        return this->error(SystemAction::Replace, exchanged);
    }
    (void)syncDirectory(m_directory); // nobody relies on what was not reported as done
    return error == 0 ? Result<bool>(false) : this->error(SystemAction::WriteDirectoryOf, error);
}

std::unexpected<Error> Replacement::error(SystemAction action, int errorNumber) const
{
    return std::unexpected(systemError(action, QFile::decodeName(m_target.path()), errorNumber));
}

} // namespace runs
