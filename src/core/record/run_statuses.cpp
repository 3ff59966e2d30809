// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/run_statuses.h"

#include "core/files/file_io.h"
#include "core/record/record_lock.h"
#include "core/run/record_file.h"

#include <QDateTime>
#include <QFile>

#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// How long a launch may take before nobody expects it to begin any more; the launcher itself waits for 10 s.
constexpr qint64 longestLaunch = 60; // seconds

RunRecord unreadable(const QString &reason)
{
    return {status::Unknown{status::Unknown::Why::Unreadable, reason}, {}};
}

/// The state in an open record; none when it has none.
Result<std::optional<RecordState>> readState(int record, const QString &shown)
{
    const QString path = shown + u'/' + QLatin1StringView(record_file::state);
    const UniqueFd file(::openat(record, record_file::state, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file && errno == ENOENT)
        return std::nullopt;
    QByteArray text(64 * 1024, Qt::Uninitialized); // many times what it holds
    const ssize_t size = file ? ::read(file.get(), text.data(), size_t(text.size())) : -1;
    if (size < 0)
        return std::unexpected(systemError(SystemAction::Read, path, errno));
    text.truncate(size);
    return parseState(text, path).transform([](RecordState &&state) { return std::optional(std::move(state)); });
}

RunStatus endedStatus(const RunStart &start, const RunEnd &end)
{
    const status::Period period{start.time, end.time, end.stoppedBy};
    if (end.signal != 0)
        return status::Killed{period, end.signal};
    if (end.exitCode != 0)
        return status::Failed{period, end.exitCode};
    return status::Finished{period};
}

/// Of a run that has begun, whose end is not recorded and whose supervisor is not seen.
RunStatus abandonedStatus(const RunStart &start, const Machine &machine)
{
    if (start.machine.host != machine.host)
        return status::Unknown{status::Unknown::Why::OtherHost, start.machine.host};
    if (start.machine.bootId != machine.bootId)
        return status::Lost{status::Lost::Why::Rebooted, start.time};
    if (isAlive(start.command))
        return status::Orphaned{start.time, start.command.pid};
    return status::Lost{status::Lost::Why::SupervisorDied, start.time};
}

/// Of a run whose supervisor has written nothing yet, and holds no lock.
RunStatus launchStatus(int record)
{
    struct stat launch = {};
    if (::fstatat(record, record_file::launch, &launch, AT_SYMLINK_NOFOLLOW) != 0)
        return status::Unknown{status::Unknown::Why::NoRecord, {}};
    if (std::abs(QDateTime::currentSecsSinceEpoch() - launch.st_mtim.tv_sec) < longestLaunch)
        return status::Starting{};
    return status::Lost{status::Lost::Why::NeverStarted, {}};
}

RunRecord readRecord(int record, const QString &shown, const Machine &machine)
{
    auto state = readState(record, shown);
    if (!state)
        return unreadable(state.error().message);
    if (*state && (*state)->end)
        return {endedStatus((*state)->start, *(*state)->end), std::move(*state)};
    const auto locked = isRecordLocked(record);
    if (!locked) {
        const QString path = shown + u'/' + QLatin1StringView(record_file::lock);
        return unreadable(systemError(SystemAction::OpenLockFile, path, locked.error()).message);
    }
    if (!*locked) { // it may have ended since its state was read
        state = readState(record, shown);
        if (!state)
            return unreadable(state.error().message);
        if (*state && (*state)->end)
            return {endedStatus((*state)->start, *(*state)->end), std::move(*state)};
    }
    if (!*state)
        return {*locked ? status::Starting{} : launchStatus(record), {}};
    const RunStart &start = (*state)->start;
    if (*locked)
        return {status::Running{start.time, start.command.pid}, std::move(*state)};
    if (::faccessat(record, record_file::launch, F_OK, AT_SYMLINK_NOFOLLOW) == 0) // it was never let go
        return {status::Lost{status::Lost::Why::NeverStarted, {}}, std::move(*state)};
    return {abandonedStatus(start, machine), std::move(*state)};
}

} // namespace

RunStatuses::RunStatuses(const QString &recordsDirectory, Machine machine) : m_machine(std::move(machine))
{
    auto opened = GuardedDirectory::open(recordsDirectory);
    if (opened && *opened) {
        m_records = std::move(*opened);
        const auto entries = m_records->entries({});
        if (entries) {
            for (const auto &entry : *entries)
                m_groups += QFile::decodeName(entry.name);
            return;
        }
        m_error = entries.error().message;
    } else if (!opened) {
        m_error = opened.error().message;
    }
}

RunRecord RunStatuses::record(const QString &name) const
{
    if (!m_error.isEmpty())
        return unreadable(m_error);
    const RunRecord none{status::Unknown{status::Unknown::Why::NoRecord, {}}, {}};
    if (!m_records || !m_groups.contains(name.section(u'/', 0, 0)))
        return none;
    const auto opened = m_records->openDirectory(name);
    if (!opened) // Refused: a name of an old database that is no path
        return opened.error().code == ErrorCode::Refused ? none : unreadable(opened.error().message);
    return *opened ? readRecord((*opened)->get(), m_records->path() + u'/' + name, m_machine) : none;
}

} // namespace runs
