// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/doctor/repair.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/commit_pin.h"
#include "core/repository/run_code.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// A path in the runs directory, below the folder that may be a link of the user's.
struct Below
{
    QString folder;
    QString path; ///< relative to it
};

Below below(const QString &runsDirectory, const QString &path)
{
    for (const QString &category : runCategories()) {
        const QString folder = runsDirectory + u'/' + category;
        if (path.startsWith(folder + u'/'))
            return {folder, path.sliced(folder.size() + 1)};
    }
    return {runsDirectory, path.sliced(runsDirectory.size() + 1)};
}

Result<> removeDirectories(const GuardedDirectory &folder, const QString &path)
{
    const auto entries = folder.entries(path);
    if (!entries)
        return std::unexpected(entries.error());
    for (const auto &entry : *entries) {
        if (const auto done = removeDirectories(folder, path + u'/' + QString::fromUtf8(entry.name)); !done)
            return done;
    }
    return entries->isEmpty() ? folder.pruneEmptyParents(path + u"/x"_s) : Result<>();
}

Result<> removeFile(const QString &runsDirectory, const Finding &finding)
{
    const Below place = below(runsDirectory, finding.path);
    const auto folder = GuardedDirectory::open(place.folder);
    if (!folder || !*folder)
        return folder ? Result<>() : std::unexpected(folder.error());
    if (finding.kind == FindingKind::EmptyFolder)
        return removeDirectories(**folder, place.path);
    return (*folder)->remove(place.path).and_then([&] {
        return finding.kind == FindingKind::LeftLink ? (*folder)->pruneEmptyParents(place.path) : Result<>();
    });
}

Result<> takePermission(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0
        || ::chmod(name.constData(), status.st_mode & mode_t(07777 & ~S_IWOTH)) != 0)
        return std::unexpected(systemError(SystemAction::Write, path, errno));
    return {};
}

Result<> closeSession(const Finding &finding)
{
    const Tmux tmux;
    const auto sessions = tmux.sessions();
    if (!sessions)
        return std::unexpected(sessions.error());
    const auto found = std::ranges::find_if(*sessions, [&](const TmuxSession &session) {
        return session.id == finding.id && session.record == finding.path && session.hasEnded;
    });
    return found == sessions->end() ? Result<>() : tmux.end(*found);
}

Result<> removeWorktree(const Finding &finding)
{
    const auto removed = removeLinkedWorktree(finding.repository, finding.path, Unsaved::Keep);
    if (removed) // once more, for the directories of its group
        (void)removeWorktrees({{{}, {}, finding.repository, finding.path}});
    return removed;
}

} // namespace

Result<> repairOne(const QString &runsDirectory, const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::EmptyFolder:
    case FindingKind::LeftLink:
    case FindingKind::TemporaryFile:
    case FindingKind::LaunchFile: return removeFile(runsDirectory, finding);
    case FindingKind::WritableByAll: return takePermission(finding.path);
    case FindingKind::TrashFilesGone: return keepWithoutFiles(runsDirectory, finding.id);
    case FindingKind::PinMissing:
        return pinCommit(finding.repository, finding.run, finding.id).transform([](const QString &) {});
    case FindingKind::StraySession: return closeSession(finding);
    case FindingKind::StrayWorktree:
    case FindingKind::WorktreeEntry: return removeWorktree(finding);
    default: return failure(ErrorCode::Refused, Core::tr("This has to be repaired by hand."));
    }
}

} // namespace runs
