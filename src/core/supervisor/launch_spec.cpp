// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/launch_spec.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/file_io.h"

#include <QFile>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr QByteArrayView magic = "run-manager launch 1";

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
    return record + u"/launch"_s;
}

Result<> writeLaunchSpec(const QString &record, const LaunchSpec &spec)
{
    // NUL separates: no field can hold one.
    QList<QByteArray> fields{magic.toByteArray(), QByteArray::number(uint(spec.umask), 8), spec.directory,
                             spec.command};
    fields += spec.environment;
    return writeNewFile(launchSpecPath(record), fields.join('\0'));
}

Result<LaunchSpec> takeLaunchSpec(const QString &record)
{
    const QString path = launchSpecPath(record);
    const auto content = readFile(path);
    if (!content)
        return std::unexpected(content.error());
    const QList<QByteArray> fields = content->bytes.split('\0');
    if (fields.size() < 4 || fields[0] != magic)
        return failure(ErrorCode::Malformed,
                       Core::tr("%1 is no launch file of this version of Run Manager.").arg(printable(path)));
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return std::unexpected(systemError(SystemAction::Remove, path, errno));
    return LaunchSpec{fields[3], fields[2], fields.sliced(4), mode_t(fields[1].toUInt(nullptr, 8))};
}

} // namespace runs
