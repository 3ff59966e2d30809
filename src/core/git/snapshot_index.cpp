// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/snapshot_index.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Error fileError(SystemAction action, const QFile &file)
{
    return systemError(action, file.fileName(), errno);
}

} // namespace

Result<IndexStamp> indexStamp(const QString &index)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(index).constData(), &status) == 0) {
        const qint64 modified = qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
        return IndexStamp{true, status.st_dev, status.st_ino, status.st_size, modified};
    }
    if (errno == ENOENT)
        return IndexStamp();
    return std::unexpected(systemError(SystemAction::Examine, index, errno));
}

Result<> copyIndex(const QString &index, const QString &copy)
{
    QFile source(index);
    if (!source.open(QIODevice::ReadOnly))
        return source.exists() ? std::unexpected(fileError(SystemAction::Read, source)) : Result<>();
    struct stat status = {};
    if (::fstat(source.handle(), &status) != 0)
        return std::unexpected(fileError(SystemAction::Examine, source));
    QFile target(copy);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return std::unexpected(fileError(SystemAction::Create, target));
    constexpr qint64 block = 1 << 20;
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(block);
        if (bytes.isEmpty())
            return std::unexpected(fileError(SystemAction::Read, source));
        if (target.write(bytes) != bytes.size())
            return std::unexpected(fileError(SystemAction::Write, target));
    }
    const timespec times[] = {status.st_atim, status.st_mtim};
    if (::futimens(target.handle(), times) != 0)
        return std::unexpected(fileError(SystemAction::Write, target));
    return {};
}

bool isIndexLocked(const QString &index)
{
    return QFileInfo::exists(index + u".lock"_s);
}

} // namespace runs
