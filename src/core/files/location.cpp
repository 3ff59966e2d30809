// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/location.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/file_io.h"

#include <QDir>
#include <QFile>

#include <array>
#include <climits>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int mostLinks = 40; // as the kernel: path_resolution(7)

Result<Location> split(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    Location location{path.first(slash + 1), path.sliced(slash + 1)};
    if (location.name.isEmpty() || location.name == "." || location.name == "..")
        return failure(ErrorCode::InvalidArgument,
                       Core::tr("%1 does not name a file.").arg(quoted(QFile::decodeName(path))));
    return location;
}

} // namespace

Result<QByteArray> absolutePath(const QString &path)
{
    // An unpaired surrogate would be written as '?', which may name another file.
    if (path.isEmpty() || path.contains(QChar(0)) || !path.isValidUtf16())
        return failure(ErrorCode::InvalidArgument, Core::tr("%1 is not the path of a file.").arg(quoted(path)));
    return QFile::encodeName(path.startsWith(u'/') ? path : QDir::currentPath() + u'/' + path);
}

Result<Location> locationOf(const QString &path)
{
    return absolutePath(path).and_then(split);
}

Result<Location> resolvedLocationOf(const QString &path)
{
    auto location = locationOf(path);
    for (int links = 0; location && links <= mostLinks; ++links) {
        std::array<char, PATH_MAX> buffer;
        const auto size = ::readlink(location->path().constData(), buffer.data(), buffer.size());
        if (size < 0 && (errno == EINVAL || errno == ENOENT)) // no link, or nothing there
            return location;
        if (size < 0)
            return std::unexpected(systemError(SystemAction::Resolve, path, errno));
        const QByteArray target(buffer.data(), size);
        location = split(target.startsWith('/') ? target : location->directory + target);
    }
    return location ? std::unexpected(systemError(SystemAction::Resolve, path, ELOOP)) : location;
}

Result<UniqueFd> openDirectory(const QByteArray &path)
{
    UniqueFd directory(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory)
        return std::unexpected(systemError(SystemAction::OpenDirectory, QFile::decodeName(path), errno));
    return directory;
}

int syncDirectory(int directory)
{
    // Some network and FUSE file systems cannot, and say so; there is nothing better to do on those.
    if (::fsync(directory) == 0 || errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP)
        return 0;
    return errno;
}

Result<QString> resolvedPath(const QString &path)
{
    return resolvedLocationOf(path).and_then([](const Location &location) {
        return decodeUtf8(location.path(), Core::tr("The path is not UTF-8 text: %1."));
    });
}

} // namespace runs
