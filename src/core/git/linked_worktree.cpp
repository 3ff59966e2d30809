// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/linked_worktree.h"

#include "core/base/core.h"
#include "core/base/path.h"
#include "core/base/text.h"
#include "core/git/git_program.h"
#include "core/git/history.h"
#include "core/git/submodule_checkout.h"
#include "core/git/worktree_entry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

bool isEmptyDirectory(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() && !info.isSymLink()
           && QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

Result<> removeDirectory(const QString &path)
{
    if (!isThere(path) || QDir(path).removeRecursively())
        return {};
    return failure(ErrorCode::Io, Core::tr("Cannot remove %1 and all that is in it.").arg(quoted(path)));
}

/// What is no linked working tree is not ours to remove, whatever the caller believes.
Result<> checkRemovable(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink() || (info.exists() && !info.isDir()) || QFileInfo(path + u"/.git"_s).isDir()) {
        return failure(
            ErrorCode::Refused,
            Core::tr("%1 is not removed, because it is not a linked working tree of git.").arg(quoted(path)));
    }
    return {};
}

QStringList forced(const QString &command)
{
    return {u"worktree"_s, command, u"--force"_s, u"--force"_s}; // once for what is unsaved, once for the lock
}

Result<> dropEntry(const GitCommand &git, const QString &path)
{
    const auto registered = isRegisteredWorktree(git, path);
    if (!registered)
        return std::unexpected(registered.error());
    if (!*registered)
        return {};
    return git.answer(forced(u"remove"_s) + QStringList{u"--"_s, path}).transform([](const QByteArray &) {});
}

Result<> removeAll(const GitCommand &git, const QString &path)
{
    const auto dropped = dropEntry(git, path);
    if (dropped)
        return removeDirectory(path);
    if (dropped.error().code != ErrorCode::Io)
        return dropped;
    // git refuses what is not a working tree any more, but not one that is gone.
    return removeDirectory(path).and_then([&] { return dropEntry(git, path); });
}

Error wouldBeLost(const QString &path, const LinkedWorktreeState &state)
{
    constexpr qsizetype most = 10;
    constexpr qsizetype digits = 12;
    QStringList names;
    for (const QString &name : state.modified + state.untracked)
        names += quoted(name);
    for (const QString &commit : state.onlyCommits)
        names += Core::tr("commit %1").arg(commit.first(digits));
    if (names.size() > most)
        names = names.first(most) + QStringList{u"…"_s};
    return {
        ErrorCode::Refused,
        Core::tr("The working tree %1 holds what would be lost with it: %2.").arg(quoted(path), names.join(u", "_s))};
}

Result<QStringList> commitsOfNoRef(const GitCommand &git)
{
    const auto output = git.answer({u"rev-list"_s, u"--max-count=100"_s, u"HEAD"_s, u"--not"_s, u"--glob=refs/*"_s});
    if (!output)
        return std::unexpected(output.error());
    return QString::fromLatin1(*output).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

Result<bool> isRegisteredWorktree(const GitCommand &git, const QString &path)
{
    const auto output = git.answer({u"worktree"_s, u"list"_s, u"--porcelain"_s, u"-z"_s});
    if (!output)
        return std::unexpected(output.error());
    const QString wanted = canonicalPath(path);
    constexpr QByteArrayView key = "worktree ";
    return std::ranges::any_of(output->split('\0'), [&](const QByteArray &field) {
        return field.startsWith(key) && canonicalPath(QFile::decodeName(field.sliced(key.size()))) == wanted;
    });
}

Result<> addLinkedWorktree(const QString &directory, const QString &path, const QString &commit,
                           const GitLimits &limits)
{
    const auto hash = fullCommit(directory, commit, limits);
    if (!hash)
        return std::unexpected(hash.error());
    const auto tree = findWorkTree(directory, limits);
    if (!tree)
        return std::unexpected(tree.error());
    if (isThere(path) && !isEmptyDirectory(path)) {
        return failure(
            ErrorCode::Refused,
            Core::tr("No working tree can be made at %1, because something is there already.").arg(quoted(path)));
    }
    const GitCommand git(tree->top, limits.files);
    auto done = git.answer(forced(u"add"_s)
                           + QStringList{u"--quiet"_s, u"--detach"_s, u"--lock"_s, u"--reason"_s,
                                         u"It belongs to a run of Run Manager."_s, u"--"_s, path, *hash})
                    .transform([](const QByteArray &) {});
    if (done)
        done = checkOutSubmodules(git.in(path), LocalRepository{tree->top, tree->commonDirectory});
    if (done)
        return {};
    const auto removed = removeAll(GitCommand(tree->top, limits.files), path);
    if (removed)
        return done;
    //: two sentences on what went wrong
    return failure(done.error().code, Core::tr("%1 %2").arg(done.error().message, removed.error().message));
}

Result<LinkedWorktreeState> inspectLinkedWorktree(const QString &path, const GitLimits &limits)
{
    if (!isThere(path))
        return LinkedWorktreeState();
    GitLimits patient = limits;
    patient.status = limits.files;
    const GitProgram program(path, patient);
    const auto tree = program.find();
    if (!tree && tree.error().code != ErrorCode::NotFound && tree.error().code != ErrorCode::Malformed)
        return std::unexpected(tree.error());
    if (!tree || tree->top != canonicalPath(path)) { // git may have found another repository, further up
        return failure(ErrorCode::Refused,
                       Core::tr("%1 is not a git working tree of its own any more, so what is in it cannot be judged.")
                           .arg(quoted(path)));
    }
    auto state = program.inspect();
    if (!state)
        return std::unexpected(state.error());
    auto commits = commitsOfNoRef(GitCommand(path, limits.files));
    if (!commits)
        return std::unexpected(commits.error());
    return LinkedWorktreeState{.exists = true,
                               .commit = state->commit,
                               .modified = std::move(state->modified),
                               .untracked = std::move(state->untracked),
                               .onlyCommits = std::move(*commits)};
}

Result<> removeLinkedWorktree(const QString &directory, const QString &path, Unsaved unsaved, const GitLimits &limits)
{
    if (const auto removable = checkRemovable(path); !removable)
        return removable;
    if (unsaved == Unsaved::Keep) {
        const auto state = inspectLinkedWorktree(path, limits);
        if (!state)
            return std::unexpected(state.error());
        if (!state->clean())
            return std::unexpected(wouldBeLost(path, *state));
    }
    return removeAll(GitCommand(directory, limits.files), path);
}

} // namespace runs
