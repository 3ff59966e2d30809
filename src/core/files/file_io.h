// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace runs {

/// One state of a file: two equal stamps mean that nobody changed or replaced it in between.
struct FileStamp
{
    quint64 dev;
    quint64 inode;
    qint64 size;
    qint64 mtime; ///< nanoseconds since 1970
    qint64 ctime; ///< nanoseconds since 1970

    bool operator==(const FileStamp &) const = default;
};

struct FileContent
{
    QByteArray bytes;
    FileStamp stamp; ///< taken before the bytes were read: a change during the read shows as another stamp later
};

/// The whole content of a regular file; symbolic links are followed. It is never mapped: a file that somebody else
/// shortens would then be a SIGBUS. Errors: NotFound, Refused when it is not a regular file (a FIFO cannot hang it),
/// Io.
Result<FileContent> readFile(const QString &path);

/// The stamp of what `path` leads to, none when it is missing. Errors: Io.
Result<std::optional<FileStamp>> fileStamp(const QString &path);

/// Replaces the content of a file, or makes it, so that a crash or a full disk at any time leaves the old file or the
/// new one, and the new one is on the disk (fsync) on success. A symbolic link stays a link: the file that it leads to
/// is replaced. Permissions, access control list and, as far as permitted, owner and group stay; a new file gets 0666 &
/// ~umask. The temporary file is `<target>.tmp`, so callers hold a lock against each other. Returns false, with nothing
/// done, when the file is not in the state `stamp` (none: it must not exist), or does not stay in it: who replaces it
/// or writes into it at the same time, without any lock, loses nothing, as far as the file system can exchange two
/// names. `stamp` is that of the new file on success. Errors: Refused when it is not a regular file, Timeout when
/// another program keeps it open for writing, InvalidArgument when the path names none, Io; the old file is there then,
/// but for file systems that cannot exchange and fail to write the directory.
Result<bool> replaceFile(const QString &path, QByteArrayView content, std::optional<FileStamp> *stamp);
Result<bool> replaceFile(const QString &path, QByteArrayView content, const std::optional<FileStamp> &expected);

/// The absolute path of the file that `path` leads to through symbolic links of its last component, whether that file
/// exists or not: what lies beside it (a lock, a temporary file) is the same by whichever link one came. `..` and links
/// further up stay as they are. Errors: InvalidArgument when the path names no file, Io.
Result<QString> resolvedPath(const QString &path);

/// Makes a directory and its missing parents durably (0777 & ~umask); returns those made, outermost first, so that
/// they can be undone. What was made is removed again when it fails. Errors: InvalidArgument, Io.
Result<QStringList> makeDirectories(const QString &path);

/// Makes a private file (0600) durably. Errors: Refused when something has that name already (a dangling link, too),
/// Io.
Result<> writeNewFile(const QString &path, QByteArrayView content);

} // namespace runs
