// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"

#include <QByteArray>
#include <QString>

#include <expected>
#include <optional>
#include <sys/types.h>

namespace runs {

/// Who looks up paths below a directory, with the same result: the kernel in one call (Linux 5.6), or we component by
/// component, where the kernel or a sandbox does not know that call.
enum class Resolver : int { Kernel, Walk };

/// What stands in the way of a path.
struct Obstruction
{
    int errorNumber; ///< ELOOP: a symbolic link, EXDEV: a mount point; else what the system call says
    QByteArray path; ///< up to the component at fault
};

/// Opens a directory below `directory` ("": itself) for `access` (O_RDONLY or O_PATH), following no symbolic link and
/// crossing no mount point. The components must have been checked: not empty, not "." or "..".
std::expected<UniqueFd, Obstruction> openBeneath(int directory, const QByteArray &path, int access, Resolver resolver);

/// Whether the error says that nothing has that name (a name that is too long can have nobody).
bool isMissing(int errorNumber);

/// `shownPath` is the path of the component at fault as the user knows it.
Error obstructionError(const QString &shownPath, int errorNumber);

/// What a name in a directory stands for; of a symbolic link, the link itself.
struct NodeStatus
{
    quint64 device = 0;
    quint64 inode = 0;
    mode_t mode = 0;
    uid_t owner = 0;
    quint64 links = 0;
    qint64 size = 0;
    qint64 allocated = 0;    ///< bytes on the disk, as du(1) counts them
    bool mountPoint = false; ///< as far as the kernel tells (Linux 5.8)

    bool isDirectory() const;
    bool isRegular() const;
};

/// "": the directory itself. Errors: errno.
std::expected<NodeStatus, int> nodeStatus(int directory, const QByteArray &name);

/// The mount that an open file was reached through, from /proc, for kernels that do not tell it in statx(2).
std::optional<quint64> mountFromProc(int descriptor);

} // namespace runs
