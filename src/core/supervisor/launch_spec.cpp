// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/supervisor/launch_spec.h"

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

} // namespace

LaunchSpec specOfCaller(const QByteArray &command, const QByteArray &directory)
{
    LaunchSpec spec{command, directory, {}, 0};
    for (char **variable = environ; *variable; ++variable)
        spec.environment += QByteArray(*variable);
    spec.umask = ::umask(0); // there is no way to ask without setting
    ::umask(spec.umask);
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
                       u"%1 is no launch file of this version of Run Manager."_s.arg(printable(path)));
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return std::unexpected(systemError(u"remove"_s, path, errno));
    return LaunchSpec{fields[3], fields[2], fields.sliced(4), mode_t(fields[1].toUInt(nullptr, 8))};
}

} // namespace runs
