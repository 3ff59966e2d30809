// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/files/file_io.h"
#include "core/files/location.h"

#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// Makes one directory durably; false when it exists already. Errors: errno.
std::expected<bool, int> makeDirectory(const QByteArray &path)
{
    if (::mkdir(path.constData(), 0777) != 0) {
        const int error = errno;
        struct stat status = {};
        if (error == EEXIST && ::stat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode))
            return false; // somebody else was quicker, or it is `a/..`
        return std::unexpected(error);
    }
    const QByteArray parent = path.first(path.lastIndexOf('/') + 1);
    const auto opened = openDirectory(parent);
    const int error = opened ? syncDirectory(opened->get()) : EACCES;
    if (error == 0)
        return true;
    ::rmdir(path.constData());
    return std::unexpected(error);
}

/// The prefixes of `path` at its slashes, outermost first, that are missing.
Result<QList<QByteArray>> missingPrefixes(const QByteArray &path)
{
    QList<QByteArray> missing;
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const QByteArray prefix = path.first(end);
        struct stat status = {};
        if (::stat(prefix.constData(), &status) == 0) {
            if (S_ISDIR(status.st_mode))
                break;
            return std::unexpected(systemError(SystemAction::MakeDirectory, QFile::decodeName(path), ENOTDIR));
        }
        if (errno != ENOENT)
            return std::unexpected(systemError(SystemAction::MakeDirectory, QFile::decodeName(path), errno));
        if (!prefix.endsWith('/'))
            missing.prepend(prefix);
    }
    return missing;
}

} // namespace

Result<QStringList> makeDirectories(const QString &path)
{
    const auto missing = absolutePath(path).and_then(missingPrefixes);
    if (!missing)
        return std::unexpected(missing.error());
    QList<QByteArray> made;
    for (const QByteArray &directory : *missing) {
        const auto done = makeDirectory(directory);
        if (!done) {
            while (!made.isEmpty())
                ::rmdir(made.takeLast().constData());
            return std::unexpected(
                systemError(SystemAction::MakeDirectory, QFile::decodeName(directory), done.error()));
        }
        if (*done)
            made.append(directory);
    }
    QStringList names;
    for (const QByteArray &directory : made)
        names.append(QFile::decodeName(directory));
    return names;
}

} // namespace runs
