// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/submodule_checkout.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/gitlinks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <optional>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

using Names = QHash<QString, QString>; ///< of submodules, by their path

/// A submodule that is to be checked out.
struct Wanted
{
    QString path;
    QString commit;
    QString name; ///< empty when .gitmodules does not know it
};

Error failed(const Wanted &submodule, const Error &reason)
{
    //: %2: the reason, sentences
    return {reason.code,
            Core::tr("The submodule %1 cannot be checked out. %2").arg(quoted(submodule.path), reason.message)};
}

/// gitmodules(5)
Result<Names> submoduleNames(const GitCommand &git)
{
    const QFileInfo file(git.directory() + u"/.gitmodules"_s);
    if (!file.isFile() || file.isSymLink())
        return Names();
    const auto result =
        git.run({u"config"_s, u"-z"_s, u"-f"_s, u".gitmodules"_s, u"--get-regexp"_s, u"^submodule\\..*\\.path$"_s});
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode > 1)
        return std::unexpected(changeFailure(git.directory(), result->errors));
    Names names;
    constexpr qsizetype before = sizeof("submodule.") - 1;
    constexpr qsizetype behind = sizeof(".path") - 1;
    for (const QByteArray &entry : result->output.split('\0')) {
        const qsizetype end = entry.indexOf('\n');
        if (end < before + behind)
            continue;
        const QString name = QFile::decodeName(entry.sliced(before, end - before - behind));
        if (!name.split(u'/').contains(u".."_s)) // it becomes a path
            names.insert(QFile::decodeName(entry.sliced(end + 1)), name);
    }
    return names;
}

/// A git directory as such: its core.worktree may lead to what has been removed.
GitCommand inGitDirectory(const GitCommand &git, const QString &directory)
{
    return git.in(directory).with(u"GIT_DIR"_s, directory).with(u"GIT_WORK_TREE"_s, directory);
}

Result<bool> has(const GitCommand &gitDirectory, const QString &commit)
{
    return gitDirectory.with(u"GIT_NO_LAZY_FETCH"_s, u"1"_s)
        .run({u"cat-file"_s, u"-e"_s, commit + u"^{commit}"_s})
        .transform([](const ProcessResult &result) { return result.exitCode == 0; });
}

/// The git directory on this machine that has the commit of a submodule.
Result<std::optional<QString>> localSource(const GitCommand &git, const LocalRepository &local, const Wanted &submodule)
{
    QStringList candidates;
    const QString checkedOut = local.top + u'/' + submodule.path;
    if (QFileInfo::exists(checkedOut + u"/.git"_s)) {
        const auto found = git.in(checkedOut).line({u"rev-parse"_s, u"--absolute-git-dir"_s});
        if (found)
            candidates += *found;
    }
    const QString module = local.commonDirectory + u"/modules/"_s + submodule.name;
    if (!submodule.name.isEmpty() && QFileInfo(module).isDir())
        candidates += module;
    for (const QString &candidate : candidates) {
        const auto found = has(inGitDirectory(git, candidate), submodule.commit);
        if (!found)
            return std::unexpected(found.error());
        if (*found)
            return candidate;
    }
    return std::nullopt;
}

/// What git fetches becomes a git directory like the others.
Result<QString> fetched(const GitCommand &git, const Wanted &submodule)
{
    const auto updated = git.answer({u"submodule"_s, u"--quiet"_s, u"update"_s, u"--init"_s, u"--checkout"_s, u"--"_s,
                                     u":(top,literal)"_s + submodule.path});
    if (!updated)
        return std::unexpected(updated.error());
    return git.in(git.directory() + u'/' + submodule.path).line({u"rev-parse"_s, u"--absolute-git-dir"_s});
}

Result<> cloneFrom(const GitCommand &git, const QString &source, const Wanted &submodule)
{
    const QString target = git.directory() + u'/' + submodule.path;
    // A clone from a path takes all objects, also those that no ref leads to.
    const auto cloned = git.configured(u"protocol.file.allow"_s, u"always"_s)
                            .answer({u"clone"_s, u"--quiet"_s, u"--no-checkout"_s, u"--origin"_s, u"origin"_s, u"--"_s,
                                     source, submodule.path});
    if (!cloned)
        return std::unexpected(cloned.error());
    const GitCommand clone = git.in(target);
    const auto complete = has(clone, submodule.commit);
    if (!complete)
        return std::unexpected(complete.error());
    if (!*complete) { // a shallow one was the source
        const auto more = clone.configured(u"protocol.file.allow"_s, u"always"_s)
                              .answer({u"fetch"_s, u"--quiet"_s, u"origin"_s, submodule.commit});
        if (!more)
            return std::unexpected(more.error());
    }
    const auto url = inGitDirectory(git, source).run({u"config"_s, u"--get"_s, u"remote.origin.url"_s});
    if (!url)
        return std::unexpected(url.error());
    if (url->exitCode == 0) {
        const auto told =
            clone.answer({u"config"_s, u"remote.origin.url"_s, QFile::decodeName(url->output.chopped(1))});
        if (!told)
            return std::unexpected(told.error());
    }
    return clone.answer({u"checkout"_s, u"--quiet"_s, u"--detach"_s, submodule.commit})
        .transform([](const QByteArray &) {});
}

Result<> checkOut(const GitCommand &git, const LocalRepository &local, const Wanted &submodule)
{
    const QString target = git.directory() + u'/' + submodule.path;
    auto source = localSource(git, local, submodule);
    if (!source)
        return std::unexpected(source.error());
    if (*source) {
        if (const auto cloned = cloneFrom(git, **source, submodule); !cloned)
            return cloned;
    } else {
        const auto made = fetched(git, submodule);
        if (!made)
            return std::unexpected(made.error());
        if (*made != target + u"/.git"_s) {
            QDir(target).removeRecursively();
            if (const auto cloned = cloneFrom(git, *made, submodule); !cloned)
                return cloned;
            QDir(*made).removeRecursively();
        }
    }
    const LocalRepository inner{local.top + u'/' + submodule.path, source->value_or(target + u"/.git"_s)};
    return checkOutSubmodules(git.in(target), inner);
}

} // namespace

Result<> checkOutSubmodules(const GitCommand &git, const LocalRepository &local)
{
    const auto links = gitlinks(git, u"HEAD"_s);
    if (!links)
        return std::unexpected(links.error());
    if (links->isEmpty())
        return {};
    const auto names = submoduleNames(git);
    if (!names)
        return std::unexpected(names.error());
    for (const SubmoduleCommit &link : *links) {
        const Wanted submodule{link.path, link.commit, names->value(link.path)};
        if (const auto done = checkOut(git, local, submodule); !done)
            return std::unexpected(failed(submodule, done.error()));
    }
    return {};
}

} // namespace runs
