// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/commit_pin.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/git_command.h"
#include "core/git/history.h"
#include "core/git/libgit.h"
#include "core/git/pin_ref.h"

#include <QUuid>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using OldHash = std::optional<QString>;

GitCommand refCommand(const QString &directory, const GitLimits &limits)
{
    const QString patience = QString::number(limits.change.count());
    return GitCommand(directory, limits.change + limits.query)
        .configured(u"core.logAllRefUpdates"_s, u"false"_s)
        .configured(u"core.filesRefLockTimeout"_s, patience)
        .configured(u"core.packedRefsTimeout"_s, patience)
        .configured(u"reftable.lockTimeout"_s, patience);
}

/// Whether another process was in the way, so that it may succeed when it is tried again.
bool isContention(const QByteArray &errors)
{
    const auto says = [&](QByteArrayView text) { return errors.contains(text); };
    if (says("Permission denied") || says("Read-only file system") || says("No space left") || says("quota exceeded")
        || says("Not a directory"))
        return false;
    return says("File exists") || says("cannot lock") || says("unable to lock") || says("Unable to create")
           || says("blocking reference");
}

Error otherRefInTheWay(const QString &ref, const QByteArray &errors)
{
    const QByteArray blocking = errors.left(errors.indexOf("' exists; cannot create"));
    const QString other = QString::fromUtf8(blocking.sliced(blocking.lastIndexOf('\'') + 1));
    return {
        ErrorCode::Refused,
        Core::tr("The commit cannot be kept as %1, because git has %2 already, and a ref cannot be a group, too. If no "
                 "run needs that any more: git update-ref -d %3")
            .arg(quoted(ref), quoted(other), shellQuoted(other))};
}

/// `git update-ref` until nobody is in the way.
Result<> update(const GitCommand &git, const QString &ref, const QStringList &arguments, const GitLimits &limits)
{
    const QDeadlineTimer patience(limits.change);
    // Others make and remove the directories of their refs; but perhaps nobody can make them.
    const QDeadlineTimer shortPatience(std::min<std::chrono::milliseconds>(limits.change, std::chrono::seconds(2)));
    std::chrono::milliseconds pause{5};
    constexpr std::chrono::milliseconds longestPause{100};
    while (true) {
        const auto result = git.run(QStringList{u"update-ref"_s} + arguments);
        if (!result)
            return std::unexpected(result.error());
        if (result->exitCode == 0)
            return {};
        if (result->errors.contains("exists; cannot create"))
            return std::unexpected(otherRefInTheWay(ref, result->errors));
        if (!isContention(result->errors))
            return std::unexpected(changeFailure(git.directory(), result->errors));
        const bool held = result->errors.contains("File exists") || result->errors.contains("lock references");
        if (held ? patience.hasExpired() : shortPatience.hasExpired()) {
            const Error error = changeFailure(git.directory(), result->errors);
            return failure(held ? ErrorCode::Timeout : error.code, error.message);
        }
        std::this_thread::sleep_for(pause);
        pause = std::min(2 * pause, longestPause);
    }
}

Result<> set(const GitCommand &git, const QString &ref, const QString &commit, const GitLimits &limits)
{
    return update(git, ref, {u"--no-deref"_s, ref, commit}, limits);
}

Result<> remove(const GitCommand &git, const QString &ref, const GitLimits &limits, const OldHash &old = {})
{
    QStringList arguments{u"--no-deref"_s, u"-d"_s, ref};
    if (old)
        arguments += *old;
    return update(git, ref, arguments, limits);
}

Result<OldHash> read(const GitCommand &git, const QString &ref)
{
    const auto result = git.run({u"show-ref"_s, u"--verify"_s, u"--hash"_s, u"--"_s, ref});
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode == 0)
        return QString::fromLatin1(result->output.trimmed());
    if (result->errors.contains("not a valid ref"))
        return OldHash();
    return std::unexpected(changeFailure(git.directory(), result->errors));
}

bool isInside(const QString &ref, const QString &other)
{
    return ref.startsWith(other + u'/');
}

/// A ref and one inside of it cannot be there at once, not even in one transaction.
Result<> moveByDetour(const GitCommand &git, const QString &from, const QString &to, const QString &commit,
                      const GitLimits &limits)
{
    const QString detour = u"refs/runs-moving/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto done = set(git, detour, commit, limits);
    if (!done)
        return done;
    done = remove(git, from, limits, commit);
    if (done) {
        done = set(git, to, commit, limits);
        if (!done && !set(git, from, commit, limits))
            return done; // and the commit stays pinned by the detour
    }
    const auto cleared = remove(git, detour, limits);
    return done ? cleared : done;
}

Result<> move(const QString &directory, const Result<QString> &from, const Result<QString> &to, const GitLimits &limits)
{
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    const GitCommand git = refCommand(directory, limits);
    const auto commit = read(git, *from);
    if (!commit)
        return std::unexpected(commit.error());
    if (!*commit || *from == *to)
        return {};
    if (isInside(*from, *to) || isInside(*to, *from))
        return moveByDetour(git, *from, *to, **commit, limits);
    return set(git, *to, **commit, limits).and_then([&] { return remove(git, *from, limits, **commit); });
}

Result<> removeNamed(const QString &directory, const Result<QString> &ref, const GitLimits &limits)
{
    if (!ref)
        return std::unexpected(ref.error());
    return remove(refCommand(directory, limits), *ref, limits);
}

QString trash()
{
    return u"runs-trash"_s;
}

} // namespace

Result<QString> pinCommit(const QString &directory, const QString &name, const QString &commit, const GitLimits &limits)
{
    const auto ref = pinRef(name);
    if (!ref)
        return ref;
    const auto hash = fullCommit(directory, commit, limits);
    if (!hash)
        return hash;
    return set(refCommand(directory, limits), *ref, *hash, limits).transform([&] { return *hash; });
}

Result<bool> pinNewCommit(const QString &directory, const QString &name, const QString &commit)
{
    return pinRef(name).transform([&](const QString &ref) { return libgit::createRef(directory, ref, commit); });
}

Result<std::optional<QString>> pinnedCommit(const QString &directory, const QString &name, const GitLimits &limits)
{
    const auto ref = pinRef(name);
    if (!ref)
        return std::unexpected(ref.error());
    return read(refCommand(directory, limits), *ref);
}

Result<> unpinCommit(const QString &directory, const QString &name, const GitLimits &limits)
{
    return removeNamed(directory, pinRef(name), limits);
}

Result<> movePin(const QString &directory, const QString &from, const QString &to, const GitLimits &limits)
{
    return move(directory, pinRef(from), pinRef(to), limits);
}

Result<> movePinToTrash(const QString &directory, const QString &name, const QString &id, const GitLimits &limits)
{
    return move(directory, pinRef(name), refOf(trash(), id), limits);
}

Result<> restorePin(const QString &directory, const QString &id, const QString &name, const GitLimits &limits)
{
    return move(directory, refOf(trash(), id), pinRef(name), limits);
}

Result<> unpinFromTrash(const QString &directory, const QString &id, const GitLimits &limits)
{
    return removeNamed(directory, refOf(trash(), id), limits);
}

} // namespace runs
