// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/beneath.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/files/file_io.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr int directoryFlags = O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

UniqueFd openByKernel(int directory, const QByteArray &path, int access)
{
    open_how how = {};
    how.flags = quint64(access | directoryFlags);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_XDEV;
    return UniqueFd(int(::syscall(SYS_openat2, directory, path.constData(), &how, sizeof how)));
}

/// Equal for what lies on one mount; the device cannot tell a bind mount, and serves only when nothing else is known.
std::optional<quint64> mountOf(int descriptor)
{
    struct statx status = {};
    if (::statx(descriptor, "", AT_EMPTY_PATH, STATX_MNT_ID, &status) != 0)
        return std::nullopt;
    if (status.stx_mask & STATX_MNT_ID)
        return status.stx_mnt_id;
    return mountFromProc(descriptor).value_or(makedev(status.stx_dev_major, status.stx_dev_minor));
}

bool isSymbolicLink(int directory, const QByteArray &name)
{
    struct stat status = {};
    return ::fstatat(directory, name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
}

std::expected<UniqueFd, Obstruction> openByWalking(int directory, const QByteArray &path, int access)
{
    const auto mount = mountOf(directory);
    UniqueFd current;
    for (qsizetype start = 0, end = 0; end < path.size(); start = end + 1) {
        end = path.indexOf('/', start);
        if (end < 0)
            end = path.size();
        const int at = current ? current.get() : directory;
        const QByteArray name = path.sliced(start, end - start);
        UniqueFd next(::openat(at, name.constData(), (end == path.size() ? access : O_PATH) | directoryFlags));
        if (!next) {
            const int error = errno; // ENOTDIR for a symbolic link, too
            return std::unexpected(Obstruction{isSymbolicLink(at, name) ? ELOOP : error, path.first(end)});
        }
        if (!mount || mountOf(next.get()) != mount)
            return std::unexpected(Obstruction{EXDEV, path.first(end)});
        current = std::move(next);
    }
    return current;
}

} // namespace

std::expected<UniqueFd, Obstruction> openBeneath(int directory, const QByteArray &path, int access, Resolver resolver)
{
    if (path.isEmpty()) {
        UniqueFd same(::openat(directory, ".", access | directoryFlags));
        if (!same)
            return std::unexpected(Obstruction{errno, path});
        return same;
    }
    int refusal = 0;
    if (resolver == Resolver::Kernel) {
        if (UniqueFd opened = openByKernel(directory, path, access))
            return opened;
        refusal = errno;
    }
    // The walk does without openat2(2) (ENOSYS, or EPERM in a sandbox), takes longer paths than the kernel
    // (ENAMETOOLONG), and tells which component is at fault.
    auto walked = openByWalking(directory, path, access);
    if (walked && (refusal == ELOOP || refusal == EXDEV))
        return std::unexpected(Obstruction{refusal, path});
    return walked;
}

bool isMissing(int errorNumber)
{
    return errorNumber == ENOENT || errorNumber == ENOTDIR || errorNumber == ENAMETOOLONG;
}

Error obstructionError(const QString &shownPath, int errorNumber)
{
    switch (errorNumber) {
    case ELOOP:
        return {ErrorCode::Refused,
                Core::tr("%1 is a symbolic link, and links are not followed here.").arg(quoted(shownPath))};
    case EXDEV:
        return {ErrorCode::Refused,
                Core::tr("Another file system is mounted on %1, which is left alone. Unmount it first.")
                    .arg(quoted(shownPath))};
    case EBUSY:
        return {ErrorCode::Refused,
                Core::tr("%1 is in use: a file system may be mounted on it. Unmount it first.").arg(quoted(shownPath))};
    default: return systemError(SystemAction::Open, shownPath, errorNumber);
    }
}

bool NodeStatus::isDirectory() const
{
    return S_ISDIR(mode);
}

bool NodeStatus::isRegular() const
{
    return S_ISREG(mode);
}

std::expected<NodeStatus, int> nodeStatus(int directory, const QByteArray &name)
{
    constexpr int flags = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | AT_EMPTY_PATH;
    struct statx status = {};
    if (::statx(directory, name.constData(), flags, STATX_BASIC_STATS, &status) != 0)
        return std::unexpected(errno);
    return NodeStatus{.device = makedev(status.stx_dev_major, status.stx_dev_minor),
                      .inode = status.stx_ino,
                      .mode = status.stx_mode,
                      .owner = status.stx_uid,
                      .links = status.stx_nlink,
                      .size = qint64(status.stx_size),
                      .allocated = qint64(status.stx_blocks) * 512,
                      .mountPoint = (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0};
}

std::optional<quint64> mountFromProc(int descriptor)
{
    const auto information = readFile(u"/proc/self/fdinfo/%1"_s.arg(descriptor));
    if (!information)
        return std::nullopt;
    constexpr QByteArrayView key = "mnt_id:";
    for (const QByteArray &line : information->bytes.split('\n')) {
        if (line.startsWith(key))
            return line.sliced(key.size()).trimmed().toULongLong();
    }
    return std::nullopt;
}

} // namespace runs
