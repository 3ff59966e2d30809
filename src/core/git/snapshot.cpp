// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/snapshot.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/git_command.h"
#include "core/git/git_program.h"
#include "core/git/porcelain.h"
#include "core/git/snapshot_commit.h"
#include "core/git/snapshot_index.h"
#include "core/git/tree_path.h"

#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using MaybeSnapshot = std::optional<Snapshot>;

/// One attempt, for as long as HEAD and the index stay as they are.
class SnapshotMaker
{
public:
    SnapshotMaker(GitCommand git, QString ignored, QString message, QString index, const GitLimits &limits)
        : m_git(std::move(git))
        , m_limits(limits)
        , m_ignored(std::move(ignored))
        , m_message(std::move(message))
        , m_index(std::move(index))
    {}

    /// Nothing when HEAD or the index have changed in between.
    Result<MaybeSnapshot> make();

private:
    Result<QString> head() const;
    Result<PorcelainStatus> status() const;
    Result<> checkStorable(const PorcelainStatus &status) const;
    Result<> fillIndex(const GitCommand &git, const QString &base) const;
    Result<QStringList> exclusions() const;
    QStringList exempted(const QStringList &paths) const;

    GitCommand m_git; ///< at the top
    GitLimits m_limits;
    QString m_ignored;
    QString m_message;
    QString m_index;
};

Error cannotBeStored(const QStringList &submodules, const QStringList &repositories)
{
    constexpr qsizetype most = 10;
    const auto named = [most](const QStringList &paths) {
        QStringList shown;
        for (const QString &path : paths.first(std::min(most, paths.size())))
            shown += quoted(path);
        return shown.join(u", "_s) + (paths.size() > most ? u", …"_s : QString());
    };
    QStringList sentences;
    if (!submodules.isEmpty()) {
        sentences += Core::tr("A commit cannot hold what is not committed inside of a submodule: %1. Commit it there.")
                         .arg(named(submodules));
    }
    if (!repositories.isEmpty()) {
        sentences += Core::tr("A commit cannot hold another git repository: %1. Ignore it, or add it as a submodule.")
                         .arg(named(repositories));
    }
    return {ErrorCode::Refused, sentences.join(u' ')};
}

Result<MaybeSnapshot> SnapshotMaker::make()
{
    const auto before = indexStamp(m_index);
    if (!before)
        return std::unexpected(before.error());
    const auto base = head();
    if (!base)
        return std::unexpected(base.error());
    const auto changes = status();
    if (!changes)
        return std::unexpected(changes.error());
    if (const auto storable = checkStorable(*changes); !storable)
        return std::unexpected(storable.error());

    const QTemporaryDir scratch;
    if (!scratch.isValid()) {
        return failure(ErrorCode::Io,
                       Core::tr("Cannot make a temporary directory: %1.").arg(printable(scratch.errorString())));
    }
    const QString index = scratch.filePath(u"index"_s);
    if (const auto copied = copyIndex(m_index, index); !copied)
        return std::unexpected(copied.error());
    const GitCommand git = m_git.with(u"GIT_INDEX_FILE"_s, index).configured(u"core.splitIndex"_s, u"false"_s);
    if (const auto filled = fillIndex(git, *base); !filled)
        return std::unexpected(filled.error());
    const auto tree = git.line({u"write-tree"_s});
    if (!tree)
        return std::unexpected(tree.error());

    const auto headNow = head();
    const auto now = indexStamp(m_index);
    if (!headNow || !now)
        return std::unexpected(headNow ? now.error() : headNow.error());
    if (*headNow != *base || *now != *before || isIndexLocked(m_index))
        return MaybeSnapshot();

    const auto different = treeDifferences(m_git, *base, *tree);
    if (!different)
        return std::unexpected(different.error());
    Snapshot snapshot{.base = *base, .tree = *tree};
    const QSet<QString> untracked(changes->untracked.begin(), changes->untracked.end());
    QStringList repositories; // that appeared in the meantime
    for (const TreeDifference &difference : *different) {
        if (difference.newSubmodule && !changes->newSubmodules.contains(difference.path))
            repositories += difference.path;
        (difference.isNew && untracked.contains(difference.path) ? snapshot.untracked : snapshot.modified) +=
            difference.path;
    }
    if (!repositories.isEmpty())
        return std::unexpected(cannotBeStored({}, repositories));
    const auto stored = different->isEmpty()
                            ? Result<QString>(*base)
                            : commitTree(m_git, *base, *tree, m_message, scratch.filePath(u"message"_s));
    if (!stored)
        return std::unexpected(stored.error());
    snapshot.commit = *stored;
    snapshot.modified.sort();
    snapshot.untracked.sort();
    return snapshot;
}

Result<QString> SnapshotMaker::head() const
{
    const auto result = m_git.run({u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, u"HEAD^{commit}"_s});
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode == 0)
        return QString::fromLatin1(result->output.trimmed());
    if (result->errors.isEmpty())
        return std::unexpected(noCommitYet(m_git.directory()));
    return std::unexpected(explainedFailure(m_git.directory(), result->errors));
}

Result<PorcelainStatus> SnapshotMaker::status() const
{
    const auto output = m_git.answer({u"status"_s, u"--porcelain=v2"_s, u"-z"_s, u"--branch"_s, u"--no-ahead-behind"_s,
                                      u"--no-renames"_s, u"--untracked-files=all"_s, u"--ignore-submodules=none"_s});
    return output ? parsePorcelain(*output) : std::unexpected(output.error());
}

QStringList SnapshotMaker::exempted(const QStringList &paths) const
{
    WorkTreeState state{.top = m_git.directory(), .untracked = paths};
    exempt(state, m_ignored);
    return state.untracked;
}

Result<> SnapshotMaker::checkStorable(const PorcelainStatus &status) const
{
    QStringList repositories = status.untracked;
    // Git names each untracked file, and goes into every directory but those of other repositories.
    repositories.removeIf([](const QString &path) { return !path.endsWith(u'/'); });
    for (const QString &submodule : status.dirtySubmodules)
        repositories.removeAll(submodule + u'/');
    const QStringList submodules = exempted(status.dirtySubmodules);
    repositories = exempted(repositories);
    if (submodules.isEmpty() && repositories.isEmpty())
        return {};
    return std::unexpected(cannotBeStored(submodules, repositories));
}

/// The pathspecs that keep `git add` out of the ignored directory. None where git ignores it by itself: then they would
/// be an error.
Result<QStringList> SnapshotMaker::exclusions() const
{
    QStringList pathspecs;
    for (const QString &place : placesInTree(m_git.directory(), m_ignored)) {
        const bool isLink = QFileInfo(m_git.directory() + u'/' + place).isSymLink();
        const auto ignored =
            GitProgram(m_git.directory(), m_limits).ignores(isLink ? place : place + u"/run-manager-probe"_s);
        if (!ignored)
            return std::unexpected(ignored.error());
        if (!*ignored)
            pathspecs += u":(exclude,top,literal)"_s + place;
    }
    return pathspecs;
}

Result<> SnapshotMaker::fillIndex(const GitCommand &git, const QString &base) const
{
    const auto excluded = m_ignored.isEmpty() ? Result<QStringList>(QStringList()) : exclusions();
    if (!excluded)
        return std::unexpected(excluded.error());
    const auto added = git.configured(u"core.safecrlf"_s, u"false"_s)
                           .configured(u"add.ignoreErrors"_s, u"false"_s)
                           .configured(u"advice.addEmbeddedRepo"_s, u"false"_s)
                           .answer(QStringList{u"add"_s, u"--all"_s, u"--sparse"_s, u"--"_s} + *excluded);
    if (!added)
        return std::unexpected(added.error());
    if (m_ignored.isEmpty())
        return {};
    for (const QString &place : placesInTree(git.directory(), m_ignored)) {
        const QString pathspec = u":(top,literal)"_s + place;
        const auto same = git.run(
            {u"diff-index"_s, u"--cached"_s, u"--quiet"_s, u"--ignore-submodules=none"_s, base, u"--"_s, pathspec});
        if (!same)
            return std::unexpected(same.error());
        if (same->exitCode == 0)
            continue;
        const auto reset = git.answer({u"reset"_s, u"--quiet"_s, base, u"--"_s, pathspec});
        if (!reset)
            return std::unexpected(reset.error());
    }
    return {};
}

/// Waits for the end of a git command that changes the index.
Result<> awaitIndex(const QString &index, const GitLimits &limits)
{
    const QDeadlineTimer patience(limits.change);
    while (isIndexLocked(index)) {
        if (patience.hasExpired()) {
            return failure(ErrorCode::Timeout,
                           Core::tr("Another git command is changing the index. If there is none, remove %1.")
                               .arg(quoted(index + u".lock"_s)));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return {};
}

} // namespace

Result<Snapshot> makeSnapshot(const QString &directory, const QString &ignoredDirectory, const QString &message,
                              const GitLimits &limits)
{
    const auto tree = findWorkTree(directory, limits);
    if (!tree)
        return std::unexpected(tree.error());
    const GitCommand git(tree->top, limits.files);
    const auto index = git.line({u"rev-parse"_s, u"--path-format=absolute"_s, u"--git-path"_s, u"index"_s});
    if (!index)
        return std::unexpected(index.error());
    constexpr int attempts = 5;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (const auto free = awaitIndex(*index, limits); !free)
            return std::unexpected(free.error());
        auto made = SnapshotMaker(git, ignoredDirectory, message, *index, limits).make();
        if (!made)
            return std::unexpected(made.error());
        if (*made)
            return **std::move(made);
    }
    return failure(
        ErrorCode::Refused,
        Core::tr("Other git commands change %1 while it is being stored; wait for their end.").arg(quoted(tree->top)));
}

} // namespace runs
