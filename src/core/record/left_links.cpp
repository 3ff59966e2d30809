// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/record/left_links.h"

#include "core/run/record_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

void settle(const QByteArray &link, const QByteArray &target)
{
    struct stat present = {};
    if (::lstat(link.constData(), &present) != 0)
        return;
    if (S_ISLNK(present.st_mode))
        ::unlink(link.constData());
    else if (S_ISREG(present.st_mode))
        ::rename(link.constData(), target.constData());
    // The directories of a group that is gone; the first that is not empty ends it.
    QByteArray parent = link;
    do
        parent.truncate(parent.lastIndexOf('/'));
    while (!parent.isEmpty() && ::rmdir(parent.constData()) == 0);
}

} // namespace

Result<> addLeftLinks(const QString &record, const QList<std::pair<QString, QString>> &links)
{
    const QString path = record + u'/' + QLatin1StringView(record_file::leftLinks);
    QFile file(path);
    QByteArray lines; // a path holds anything but NUL
    for (const auto &[link, target] : links)
        lines += QFile::encodeName(link) + '\0' + QFile::encodeName(target) + '\0';
    if (file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write(lines) == lines.size() && file.flush())
        return {};
    return failure(ErrorCode::Io, file.errorString());
}

QList<std::pair<QString, QString>> leftLinks(const QString &record)
{
    QFile file(record + u'/' + QLatin1StringView(record_file::leftLinks));
    QList<std::pair<QString, QString>> links;
    if (!file.open(QIODevice::ReadOnly))
        return links;
    const QList<QByteArray> paths = file.readAll().split('\0');
    for (qsizetype i = 0; i + 1 < paths.size(); i += 2)
        links.emplace_back(QFile::decodeName(paths[i]), QFile::decodeName(paths[i + 1]));
    return links;
}

void settleLeftLinks(int record)
{
    QFile file;
    const int opened = ::openat(record, record_file::leftLinks, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (opened < 0 || !file.open(opened, QIODevice::ReadOnly, QFile::AutoCloseHandle))
        return;
    const QList<QByteArray> paths = file.readAll().split('\0');
    for (qsizetype i = 0; i + 1 < paths.size(); i += 2)
        settle(paths[i], paths[i + 1]);
    ::unlinkat(record, record_file::leftLinks, 0);
}

} // namespace runs
