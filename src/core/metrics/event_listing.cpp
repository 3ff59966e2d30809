// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/metrics/event_listing.h"

#include "core/files/beneath.h"
#include "core/files/directory_listing.h"
#include "core/files/location.h"

#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <utility>

namespace runs {
namespace {

QString joined(const QString &directory, const QString &name)
{
    return directory.isEmpty() ? name : directory + u'/' + name;
}

/// Collects the files of a tree.
class Listing
{
public:
    Listing(const QString &top, const QSet<QString> &excluded) : m_top(top), m_excluded(excluded) {}

    EventListing collect()
    {
        list({});
        // Directories go by their own names rather than by those of links to them.
        while (!m_directories.isEmpty() || !m_links.isEmpty())
            list(m_directories.isEmpty() ? m_links.takeFirst() : m_directories.takeFirst());
        return std::move(m_found);
    }

private:
    void list(const QString &path)
    {
        const auto name = absolutePath(path.isEmpty() ? m_top : m_top + u'/' + path);
        if (!name || m_excluded.contains(path))
            return;
        const UniqueFd directory(::open(name->constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        struct stat status = {};
        if (!directory || ::fstat(directory.get(), &status) != 0)
            return addProblem(*name, errno);
        if (!m_visited.emplace(status.st_dev, status.st_ino).second)
            return;
        auto entries = listDirectory(directory.get());
        if (!entries)
            return addProblem(*name, entries.error());
        std::ranges::sort(*entries, {}, &GuardedDirectory::Entry::name);
        for (const auto &entry : std::as_const(*entries))
            add(directory.get(), path, entry);
    }

    void addProblem(const QByteArray &path, int error)
    {
        if (!isMissing(error) && error != ENOTDIR) // removed or replaced just now
            m_found.problems += systemError(SystemAction::OpenDirectory, QFile::decodeName(path), error).message;
    }

    void add(int directory, const QString &path, const GuardedDirectory::Entry &entry)
    {
        const bool isFile = entry.type == GuardedDirectory::Type::File;
        if (isFile && !entry.name.contains("tfevents"))
            return;
        struct stat status = {};
        if (entry.type == GuardedDirectory::Type::Other
            || ::fstatat(directory, entry.name.constData(), &status, 0) != 0)
            return;
        const QString name = QFile::decodeName(entry.name);
        if (S_ISDIR(status.st_mode))
            (entry.type == GuardedDirectory::Type::Directory ? m_directories : m_links) += joined(path, name);
        else if (S_ISREG(status.st_mode) && entry.name.contains("tfevents"))
            m_found.files[path] += m_top + u'/' + joined(path, name);
    }

    const QString m_top;
    const QSet<QString> &m_excluded;
    QStringList m_directories; ///< to be looked at
    QStringList m_links;       ///< to directories
    std::set<std::pair<dev_t, ino_t>> m_visited;
    EventListing m_found;
};

} // namespace

EventListing EventListing::below(const QString &top, const QSet<QString> &excluded)
{
    return Listing(top, excluded).collect();
}

} // namespace runs
