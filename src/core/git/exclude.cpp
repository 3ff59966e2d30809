// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/exclude_line.h"
#include "core/git/git_program.h"
#include "core/git/libgit.h"
#include "core/git/tree_path.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Result<bool> isIgnored(const WorkTree &tree, const QString &path, const GitLimits &limits)
{
    const auto ignored = libgit::ignores(tree, path);
    if (ignored)
        return *ignored;
    if (ignored.error().final)
        return std::unexpected(ignored.error().error);
    return GitProgram(tree.top, limits).ignores(path);
}

Result<QByteArray> readIfThere(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, Core::tr("Cannot read %1: %2.").arg(printable(path), file.errorString()));
    return file.readAll();
}

/// In one write at the end, so that two processes at once cannot mix their lines.
Result<> append(const QString &path, const QByteArray &text)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0)
        return std::unexpected(systemError(SystemAction::Write, path, errno));
    const off_t before = ::lseek(file, 0, SEEK_END);
    const ssize_t written = ::write(file, text.constData(), size_t(text.size()));
    int reason = written < 0 ? errno : written < text.size() ? ENOSPC : 0;
    // Half a line would be another rule, which could hide the user's files.
    if (written > 0 && reason != 0 && ::lseek(file, 0, SEEK_END) == before + written && ::ftruncate(file, before) < 0)
        reason = errno;
    if (::close(file) < 0 && reason == 0)
        reason = errno;
    return reason == 0 ? Result<>() : std::unexpected(systemError(SystemAction::Write, path, reason));
}

} // namespace

QByteArray excludeLine(const QString &path, bool isDirectory)
{
    QByteArray line = "/";
    for (const char c : path.toUtf8()) {
        if (c == '\n' || c == '\r') { // a pattern has no other way to name them
            line += '?';
            continue;
        }
        if (QByteArrayView("*?[\\").contains(c))
            line += '\\';
        line += c;
    }
    if (isDirectory)
        return line + '/';
    qsizetype end = line.size();
    while (line[end - 1] == ' ')
        --end;
    return line.first(end) + QByteArray("\\ ").repeated(line.size() - end);
}

Result<bool> excludeFromGit(const WorkTree &tree, const QString &path, const GitLimits &limits)
{
    const QString file = tree.commonDirectory + u"/info/exclude"_s;
    const auto present = readIfThere(file);
    if (!present)
        return std::unexpected(present.error());
    const QList<QByteArray> lines = present->split('\n');

    QByteArray added;
    for (const QString &place : placesInTree(tree.top, path)) {
        const bool isLink = QFileInfo(tree.top + u'/' + place).isSymLink();
        const QByteArray line = excludeLine(place, !isLink);
        if (lines.contains(line))
            continue;
        // A file in it, because rules can be about the directory or about its content, and it may not exist yet.
        const auto ignored = isIgnored(tree, isLink ? place : place + u"/run-manager-probe"_s, limits);
        if (!ignored)
            return std::unexpected(ignored.error());
        if (!*ignored)
            added += line + '\n';
    }
    if (added.isEmpty())
        return false;

    const QString info = tree.commonDirectory + u"/info"_s;
    if (!QDir().mkpath(info)) {
        const QString reason = systemReason(errno);
        return failure(ErrorCode::Io, Core::tr("Cannot make the directory %1: %2.").arg(printable(info), reason));
    }
    if (!present->isEmpty() && !present->endsWith('\n'))
        added.prepend('\n');
    return append(file, added).transform([] { return true; });
}

} // namespace runs
