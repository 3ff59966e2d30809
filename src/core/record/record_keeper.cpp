// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/record_keeper.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/location.h"
#include "core/files/new_file.h"
#include "core/files/rename.h"
#include "core/record/record_lock.h"
#include "core/run/record_file.h"

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Writes the whole text at the beginning of a file; 0 or errno.
int writeAll(int file, QByteArrayView text)
{
    off_t offset = 0;
    while (!text.isEmpty()) {
        const ssize_t count = ::pwrite(file, text.data(), size_t(text.size()), offset);
        if (count < 0 && errno != EINTR)
            return errno;
        text.slice(count < 0 ? 0 : count);
        offset += count < 0 ? 0 : count;
    }
    return 0;
}

} // namespace

Result<RecordKeeper> RecordKeeper::open(const QString &record)
{
    const auto path = absolutePath(record);
    if (!path)
        return std::unexpected(path.error());
    auto directory = openDirectory(*path);
    if (!directory)
        return std::unexpected(directory.error());
    auto lock = takeRecordLock(directory->get());
    if (lock)
        return RecordKeeper(std::move(*directory), std::move(*lock), record);
    if (lock.error() == EAGAIN || lock.error() == EACCES)
        return failure(ErrorCode::Refused, Core::tr("The run of %1 is supervised already.").arg(quoted(record)));
    return std::unexpected(
        systemError(SystemAction::Lock, record + u'/' + QLatin1StringView(record_file::lock), lock.error()));
}

Result<> RecordKeeper::writeStart(const RunStart &start)
{
    m_state.start = start;
    const QByteArray text = stateText(m_state);
    // The start, and as much again: an end has fewer and shorter keys, and may name a file in the record.
    const QByteArray room(2 * (text.size() + m_path.toUtf8().size()) + 2048, '\n');
    const QString shown = m_path + u'/' + QLatin1StringView(record_file::state);
    m_reserved.reset(::openat(m_directory.get(), record_file::reservedState,
                              O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666));
    int error = m_reserved ? writeAll(m_reserved.get(), room) : errno;
    if (error == 0 && ::fsync(m_reserved.get()) != 0)
        error = errno;
    if (error != 0)
        return std::unexpected(systemError(SystemAction::Write, shown, error));

    ::unlinkat(m_directory.get(), record_file::unfinishedState, 0); // of a supervisor that was killed
    NewFile file(m_directory.get(), record_file::unfinishedState);
    error = file.create(0666);
    if (error == 0)
        error = file.write(text);
    if (error == 0)
        error = file.finish();
    if (error == 0)
        error = renameOver(m_directory.get(), record_file::unfinishedState, record_file::state);
    if (error != 0)
        return std::unexpected(systemError(SystemAction::Write, shown, error));
    file.keep();
    error = syncDirectory(m_directory.get());
    return error == 0 ? Result<>() : std::unexpected(systemError(SystemAction::WriteDirectoryOf, shown, error));
}

Result<> RecordKeeper::writeEnd(const RunEnd &end)
{
    m_state.end = end;
    const QByteArray text = stateText(m_state);
    const QString shown = m_path + u'/' + QLatin1StringView(record_file::state);
    int error = writeAll(m_reserved.get(), text);
    if (error == 0 && ::ftruncate(m_reserved.get(), text.size()) != 0)
        error = errno;
    if (error == 0 && ::fsync(m_reserved.get()) != 0)
        error = errno;
    if (error == 0)
        error = renameOver(m_directory.get(), record_file::reservedState, record_file::state);
    if (error == 0)
        error = syncDirectory(m_directory.get());
    return error == 0 ? Result<>() : std::unexpected(systemError(SystemAction::Write, shown, error));
}

int RecordKeeper::remove(const char *name) const
{
    return ::unlinkat(m_directory.get(), name, 0) == 0 ? 0 : errno;
}

} // namespace runs
