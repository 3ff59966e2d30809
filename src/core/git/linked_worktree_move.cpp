// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/linked_worktree.h"
#include "core/git/worktree_entry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// `git worktree move` refuses trees with submodules, so it is done in its two steps.
Result<> rename(const QString &from, const QString &to)
{
    const auto renamed = [](const QString &source, const QString &target, unsigned flags) {
        return ::renameat2(AT_FDCWD, QFile::encodeName(source).constData(), AT_FDCWD,
                           QFile::encodeName(target).constData(), flags)
               == 0;
    };
    if (renamed(from, to, RENAME_NOREPLACE))
        return {};
    if (errno == EINVAL && !QFileInfo::exists(to) && renamed(from, to, 0)) // a file system that cannot promise it
        return {};
    const int reason = errno;
    if (reason == EEXIST || reason == ENOTEMPTY) {
        return failure(ErrorCode::Refused, Core::tr("The working tree %1 cannot become %2: something is there already.")
                                               .arg(quoted(from), quoted(to)));
    }
    return std::unexpected(systemError(SystemAction::Move, from, reason));
}

Result<> tellGit(const GitCommand &git, const QString &path)
{
    const auto repaired = git.answer({u"worktree"_s, u"repair"_s, u"--"_s, path});
    if (!repaired)
        return std::unexpected(repaired.error());
    return isRegisteredWorktree(git, path).and_then([&](bool registered) -> Result<> {
        if (registered)
            return {};
        return failure(ErrorCode::Refused,
                       Core::tr("%1 is not a working tree of the git repository of %2, so git cannot follow its move.")
                           .arg(quoted(path), quoted(git.directory())));
    });
}

} // namespace

Result<> moveLinkedWorktree(const QString &directory, const QString &from, const QString &to, const GitLimits &limits)
{
    const GitCommand git(directory, limits.files);
    if (!QFileInfo::exists(from)) {
        if (QFileInfo::exists(to))
            return tellGit(git, to);
        return failure(ErrorCode::NotFound, Core::tr("There is no directory %1.").arg(quoted(from)));
    }
    const QString parent = QFileInfo(to).path();
    if (!QDir().mkpath(parent))
        return std::unexpected(systemError(SystemAction::MakeDirectory, parent, errno));
    if (const auto moved = rename(from, to); !moved)
        return moved;
    const auto told = tellGit(git, to);
    if (!told && rename(to, from))
        static_cast<void>(tellGit(git, from)); // as good as it goes; the first failure is the one to tell
    return told;
}

} // namespace runs
