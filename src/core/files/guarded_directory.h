// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/files/unique_fd.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace runs {

enum class Resolver : int;

/// A directory held open, below which things are found, measured, moved and removed. Nothing outside can be reached,
/// whatever the paths say and whatever is renamed meanwhile: no symbolic link is followed and no mount point crossed
/// (openat2(2) with RESOLVE_BENEATH, NO_SYMLINKS and NO_XDEV). The directory itself may be reached through links.
///
/// Paths are relative, `/` between the components. A leading '/', an empty component, '.', '..' and NUL are Refused,
/// and so is a path with a symbolic link or a mount point among its parents. Other failures are Io.
class GuardedDirectory
{
public:
    enum class Type { File, Directory, SymbolicLink, Other };

    struct Entry
    {
        QByteArray name; ///< not always UTF-8
        Type type;
    };

    /// What removing something would remove.
    struct Survey
    {
        bool exists = false;
        qint64 files = 0;      ///< names of anything but directories
        qint64 bytes = 0;      ///< size of the regular files; one with several names counts once
        QStringList obstacles; ///< sentences on what would make it fail (mount points, directories of other users)
    };

    /// None when it is missing.
    static Result<std::optional<GuardedDirectory>> open(const QString &path);
    static Result<std::optional<GuardedDirectory>> open(const QString &path, Resolver resolver);

    QString path() const { return m_path; }

    /// What is in a directory ("": in this one), unordered; nothing when it is missing or no directory.
    Result<QList<Entry>> entries(const QString &relativeDirectory) const;

    /// Opens a directory for reading what is in it; none when it is missing.
    Result<std::optional<UniqueFd>> openDirectory(const QString &relativePath) const;

    /// Measures a file, a tree, or a symbolic link itself. Directories that cannot be read count as empty.
    Result<Survey> survey(const QString &relativePath) const;

    /// Renames something to another place in this directory. Errors: NotFound when it, or the directory that it should
    /// go to, is missing; Refused when something has the new name already, or a file system is mounted on it.
    Result<> move(const QString &from, const QString &to) const;

    /// Makes one directory (0700). Errors: NotFound when its parent is missing, Refused when the name is taken.
    Result<> makeDirectory(const QString &relativePath) const;

    /// Removes a file, a tree, or a symbolic link itself; none is fine. One's own directories inside need not be
    /// writable. It stops at the first failure. Errors: Refused at a mount point.
    Result<> remove(const QString &relativePath) const;

    /// Removes the directories above `relativePath` while they are empty, never this directory itself.
    Result<> pruneEmptyParents(const QString &relativePath) const;

private:
    struct Place;

    GuardedDirectory(UniqueFd directory, QString path, Resolver resolver);

    Result<std::optional<Place>> placeOf(const QByteArray &relativePath) const;
    Result<Place> existingPlaceOf(const QString &relativePath) const;
    Error missingParent(const QString &relativePath) const;

    UniqueFd m_directory;
    QString m_path;
    Resolver m_resolver;
};

} // namespace runs
