// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/file_io.h"
#include "core/files/location.h"
#include "core/files/new_file.h"
#include "core/files/replacement.h"
#include "core/files/stamp.h"

#include <QFile>

#include <array>
#include <fcntl.h>
#include <sys/xattr.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Copies the access control list of `oldPath`; true when there is none.
bool keepAccessControlList(int file, const QByteArray &oldPath)
{
    constexpr auto attribute = "system.posix_acl_access";
    std::array<char, 4096> list;
    const auto size = ::lgetxattr(oldPath.constData(), attribute, list.data(), list.size());
    if (size < 0)
        return errno == ENODATA || errno == EOPNOTSUPP;
    return ::fsetxattr(file, attribute, list.data(), size_t(size), 0) == 0;
}

/// Gives `file` the permissions of `oldPath`, whose status is `old`, as far as permitted; nobody gets more than before.
/// 0 or errno.
int keepPermissions(int file, const QByteArray &oldPath, const struct stat &old)
{
    struct stat own = {};
    if (::fstat(file, &own) != 0)
        return errno;
    const bool sameGroup = own.st_gid == old.st_gid || ::fchown(file, uid_t(-1), old.st_gid) == 0;
    const bool sameList = keepAccessControlList(file, oldPath);
    mode_t mode = old.st_mode & 0777;
    if (!sameGroup || !sameList) {
        // The group bits would now speak of other people: everybody gets what both group and others had.
        const mode_t common = (mode >> 3) & mode & 07;
        mode = (mode & 0700) | (common << 3) | common;
    }
    if (::fchmod(file, mode) != 0)
        return errno;
    if (own.st_uid != old.st_uid && ::fchown(file, old.st_uid, gid_t(-1)) != 0 && errno != EPERM)
        return errno;
    return 0;
}

/// Whether a file may be replaced: renaming needs no permission on the file, but a file that one may not write is
/// write-protected on purpose.
Result<> checkReplaceable(int directory, const Location &target, const struct stat &status)
{
    const QString path = QFile::decodeName(target.path());
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::Refused, Core::tr("%1 is not a regular file.").arg(quoted(path)));
    if (::faccessat(directory, target.name.constData(), W_OK, AT_EACCESS) != 0)
        return std::unexpected(systemError(SystemAction::Write, path, errno));
    return {};
}

int writeTemporary(NewFile &temporary, QByteArrayView content, const Location &target,
                   const std::optional<struct stat> &old)
{
    if (const int error = temporary.write(content))
        return error;
    if (old) {
        if (const int error = keepPermissions(temporary.descriptor(), target.path(), *old))
            return error;
    }
    return temporary.finish();
}

} // namespace

Result<bool> replaceFile(const QString &path, QByteArrayView content, std::optional<FileStamp> *stamp)
{
    const auto target = resolvedLocationOf(path);
    if (!target)
        return std::unexpected(target.error());
    const auto directory = openDirectory(target->directory);
    if (!directory)
        return std::unexpected(directory.error());
    const auto old = statusOf(directory->get(), *target);
    if (!old)
        return std::unexpected(old.error());
    if (*old) {
        if (const auto replaceable = checkReplaceable(directory->get(), *target, **old); !replaceable)
            return std::unexpected(replaceable.error());
    }
    if (old->transform(stampOf) != *stamp)
        return false;

    const Location place{target->directory, target->name + ".tmp"};
    ::unlinkat(directory->get(), place.name.constData(), 0); // left behind by a crash
    NewFile temporary(directory->get(), place.name);
    if (const int error = temporary.create(*old ? 0600 : 0666))
        return std::unexpected(systemError(SystemAction::Create, QFile::decodeName(place.path()), error));
    if (const int error = writeTemporary(temporary, content, *target, *old))
        return std::unexpected(systemError(SystemAction::Write, QFile::decodeName(target->path()), error));
    const auto written = statusOf(directory->get(), place);
    if (!written)
        return std::unexpected(written.error());

    const Replacement replacement(directory->get(), *target, temporary, place);
    const auto put = *stamp ? replacement.putOver(**stamp) : replacement.putNew();
    if (!put || !*put)
        return put;
    const auto now = statusOf(directory->get(), *target).value_or(std::nullopt).transform(stampOf);
    *stamp = written->transform(stampOf);
    if (now && *stamp && hasSameContent(*now, **stamp)) // or somebody has replaced it already
        *stamp = now;
    return true;
}

Result<bool> replaceFile(const QString &path, QByteArrayView content, const std::optional<FileStamp> &expected)
{
    auto stamp = expected;
    return replaceFile(path, content, &stamp);
}

Result<> writeNewFile(const QString &path, QByteArrayView content)
{
    const auto target = locationOf(path);
    if (!target)
        return std::unexpected(target.error());
    const auto directory = openDirectory(target->directory);
    if (!directory)
        return std::unexpected(directory.error());
    NewFile file(directory->get(), target->name);
    int error = file.create(0600);
    if (error == EEXIST)
        return failure(ErrorCode::Refused, Core::tr("There is a file %1 already.").arg(quoted(path)));
    if (error == 0)
        error = writeTemporary(file, content, *target, std::nullopt);
    if (error == 0)
        error = syncDirectory(directory->get());
    if (error != 0)
        return std::unexpected(systemError(SystemAction::Create, path, error));
    file.keep();
    return {};
}

} // namespace runs
