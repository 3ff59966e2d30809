// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/launch_spec.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/file_io.h"
#include "core/run/record_file.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr QByteArrayView magic = "run-manager launch 2";

/// As proc(5) tells it, since Linux 4.7. umask(2) tells it to those alone who set it, and with it that of all threads.
mode_t currentUmask()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            bool isNumber = false;
            const uint mask = line.startsWith("Umask:") ? line.sliced(6).trimmed().toUInt(&isNumber, 8) : 0;
            if (isNumber)
                return mode_t(mask);
        }
    }
    const mode_t mask = ::umask(077); // what another thread makes now is too private rather than too public
    ::umask(mask);
    return mask;
}

} // namespace

LaunchSpec specOfCaller(const QByteArray &command, const QByteArray &directory)
{
    LaunchSpec spec{command, directory, {}, currentUmask()};
    for (char **variable = environ; *variable; ++variable)
        spec.environment += QByteArray(*variable);
    return spec;
}

QString launchSpecPath(const QString &record)
{
    return record + u'/' + QLatin1StringView(record_file::launch);
}

Result<> writeLaunchSpec(const QString &record, const LaunchSpec &spec)
{
    for (const char *name : {record_file::launch, record_file::state, record_file::output})
        QFile::remove(record + u'/' + QLatin1StringView(name));
    // NUL separates: no field can hold one.
    QList<QByteArray> fields{magic.toByteArray(),
                             QByteArray::number(uint(spec.umask), 8),
                             spec.directory,
                             spec.command,
                             spec.id,
                             spec.repository,
                             spec.worktree,
                             spec.commit,
                             spec.virtualenv};
    fields += spec.environment;
    return writeNewFile(launchSpecPath(record), fields.join('\0'));
}

Result<LaunchSpec> readLaunchSpec(int record, const QString &path)
{
    QFile file;
    const int opened = ::openat(record, record_file::launch, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (opened < 0 && errno == ENOENT)
        return failure(ErrorCode::NotFound,
                       Core::tr("There is no %1: the run was started already.").arg(printable(path)));
    if (opened < 0 || !file.open(opened, QIODevice::ReadOnly, QFile::AutoCloseHandle))
        return std::unexpected(systemError(SystemAction::Open, path, errno));
    const QList<QByteArray> fields = file.readAll().split('\0');
    constexpr qsizetype fixed = 9;
    if (fields.size() < fixed || fields[0] != magic)
        return failure(ErrorCode::Malformed,
                       Core::tr("%1 is no launch file of this version of Run Manager.").arg(printable(path)));
    return LaunchSpec{.command = fields[3],
                      .directory = fields[2],
                      .environment = fields.sliced(fixed),
                      .umask = mode_t(fields[1].toUInt(nullptr, 8)),
                      .id = fields[4],
                      .repository = fields[5],
                      .worktree = fields[6],
                      .commit = fields[7],
                      .virtualenv = fields[8]};
}

} // namespace runs
