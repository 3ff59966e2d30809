// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/tensorboard/log_directory.h"

#include "core/files/guarded_directory.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <stdlib.h> // mkdtemp(3)
#include <sys/file.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr auto prefix = "runs-tensorboard-";

QString joined(const QString &directory, const QString &name)
{
    return directory.isEmpty() ? name : directory + u'/' + name;
}

/// Whether it is ours now: nobody else has it, and it still has its name.
bool isLocked(const UniqueFd &folder, const QByteArray &path)
{
    struct stat opened = {};
    struct stat named = {};
    return folder && ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0 && ::fstat(folder.get(), &opened) == 0
           && ::lstat(path.constData(), &named) == 0 && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

/// Removes the folders that nobody holds. What cannot be removed is left to the next who comes.
void removeStale(const QString &parent)
{
    const auto opened = GuardedDirectory::open(parent);
    if (!opened || !*opened)
        return;
    const GuardedDirectory &directory = **opened;
    for (const auto &[name, type] : directory.entries({}).value_or(QList<GuardedDirectory::Entry>())) {
        if (type != GuardedDirectory::Type::Directory || !name.startsWith(prefix))
            continue;
        const QString path = QFile::decodeName(name);
        const auto folder = directory.openDirectory(path);
        struct stat status = {};
        const bool isOwn = folder && *folder && ::fstat((*folder)->get(), &status) == 0 && status.st_uid == ::geteuid();
        if (isOwn && isLocked(**folder, QFile::encodeName(parent) + '/' + name))
            (void)directory.remove(path);
    }
}

Result<> link(const QString &target, const QString &path)
{
    if (::symlink(QFile::encodeName(target).constData(), QFile::encodeName(path).constData()) == 0 || errno == EEXIST)
        return {};
    return std::unexpected(systemError(SystemAction::Create, path, errno));
}

} // namespace

Result<std::shared_ptr<LogDirectory>> LogDirectory::make(const QList<MetricSource> &runs)
{
    const QString parent = QDir::tempPath();
    removeStale(parent);
    for (;;) {
        QByteArray path = QFile::encodeName(parent) + '/' + prefix + "XXXXXX";
        if (!::mkdtemp(path.data()))
            return std::unexpected(systemError(SystemAction::MakeDirectory, QFile::decodeName(path), errno));
        UniqueFd folder(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!isLocked(folder, path))
            continue; // somebody took it for a stale one, between its making and its locking
        const std::shared_ptr<LogDirectory> made(new LogDirectory(QFile::decodeName(path), std::move(folder)));
        for (const MetricSource &run : runs) {
            if (const auto shown = made->show(run); !shown)
                return std::unexpected(shown.error());
        }
        return made;
    }
}

LogDirectory::~LogDirectory()
{
    const auto parent = GuardedDirectory::open(m_path.section(u'/', 0, -2));
    if (parent && *parent)
        (void)(*parent)->remove(m_path.section(u'/', -1));
}

void LogDirectory::refresh() const
{
    for (const MetricSource &run : m_mirrored)
        (void)mirror(run, {}); // what does not go now may go the next time
}

Result<> LogDirectory::show(const MetricSource &run)
{
    if (run.eventDirectory.isEmpty())
        return {};
    if (!run.otherRuns.isEmpty()) {
        m_mirrored += run;
        return mirror(run, {});
    }
    const QString path = m_path + u'/' + run.run;
    return makeFolder(path.section(u'/', 0, -2)).and_then([&] { return link(run.eventDirectory, path); });
}

/// `below`: a directory, by its path below that of the run.
Result<> LogDirectory::mirror(const MetricSource &run, const QString &below) const
{
    const QString place = joined(m_path + u'/' + run.run, below);
    Result<> done = makeFolder(place);
    const QDir directory(below.isEmpty() ? run.eventDirectory : run.eventDirectory + u'/' + below);
    const QStringList names = directory.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QString path = joined(below, name);
        if (!done)
            return done;
        if (run.otherRuns.contains(path))
            continue;
        const auto isAbove = [&](const QString &other) { return other.startsWith(path + u'/'); };
        if (std::ranges::any_of(run.otherRuns, isAbove))
            done = mirror(run, path);
        else
            done = link(directory.filePath(name), place + u'/' + name);
    }
    return done;
}

Result<> LogDirectory::makeFolder(const QString &path) const
{
    std::error_code error;
    std::filesystem::create_directories(QFile::encodeName(path).constData(), error);
    if (!error)
        return {};
    return std::unexpected(systemError(SystemAction::MakeDirectory, path, error.value()));
}

} // namespace runs
