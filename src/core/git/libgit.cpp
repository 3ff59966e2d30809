// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/libgit.h"

#include "core/base/core.h"
#include "core/base/path.h"
#include "core/base/text.h"
#include "core/git/commit_message.h"
#include "core/git/libgit_functions.h"
#include "core/git/tree_path.h"

#include <QFile>
#include <QFileInfo>

#include <memory>

using namespace Qt::StringLiterals;

namespace runs::libgit {
namespace {

/// To be called behind a successful open() only.
const LibgitFunctions &git()
{
    return **LibgitFunctions::load();
}

template<auto Free>
struct Freed
{
    void operator()(auto *object) const { (git().*Free)(object); }
};

using Repository = std::unique_ptr<git_repository, Freed<&LibgitFunctions::repository_free>>;
using Index = std::unique_ptr<git_index, Freed<&LibgitFunctions::index_free>>;
using Reference = std::unique_ptr<git_reference, Freed<&LibgitFunctions::reference_free>>;
using Commit = std::unique_ptr<git_commit, Freed<&LibgitFunctions::commit_free>>;
using Config = std::unique_ptr<git_config, Freed<&LibgitFunctions::config_free>>;
using Tree = std::unique_ptr<git_tree, Freed<&LibgitFunctions::tree_free>>;
using StatusList = std::unique_ptr<git_status_list, Freed<&LibgitFunctions::status_list_free>>;

std::unexpected<Failure> final(ErrorCode code, const QString &message)
{
    return std::unexpected(Failure{{code, message}, true});
}

/// Takes libgit2's last error, so it has to be called before anything else of libgit2.
std::unexpected<Failure> unreadable(const QString &directory)
{
    const QString reason = QString::fromUtf8(git().error_last()->message);
    const QString message =
        Core::tr("The git repository of %1 cannot be read: %2.").arg(quoted(directory), printable(reason));
    return std::unexpected(Failure{{ErrorCode::Malformed, message}});
}

QString directoryPath(const char *path)
{
    const QString text = QFile::decodeName(path);
    return text.size() > 1 && text.endsWith(u'/') ? text.chopped(1) : text;
}

/// The directory at or above `directory` with a `.git` in it.
QString topAbove(const QString &directory)
{
    QString top = canonicalPath(directory);
    while (!QFileInfo::exists(top + u"/.git"_s) && !QFileInfo(top).isRoot())
        top = QFileInfo(top).path();
    return top;
}

WorkTree treeOf(const Repository &repository)
{
    return {directoryPath(git().repository_workdir(repository.get())),
            directoryPath(git().repository_commondir(repository.get()))};
}

Answer<Repository> open(const QString &directory, unsigned flags = 0)
{
    if (const auto loaded = LibgitFunctions::load(); !loaded)
        return std::unexpected(Failure{loaded.error()});
    git_repository *opened = nullptr;
    const int result = git().repository_open_ext(&opened, QFile::encodeName(directory).constData(), flags,
                                                 qgetenv("GIT_CEILING_DIRECTORIES").constData());
    Repository repository(opened);
    if (result == GIT_ENOTFOUND) {
        return final(
            ErrorCode::NotFound,
            Core::tr("%1 is not in a git repository. Run inside of one, or make one: git init").arg(quoted(directory)));
    }
    if (result == GIT_EOWNER)
        return std::unexpected(Failure{foreignOwner(topAbove(directory))}); // git knows more ways to trust it
    if (result < 0)
        return unreadable(directory);
    return repository;
}

/// The repository, if `directory` is in its working tree.
Answer<Repository> openWorkTree(const QString &directory)
{
    if (!QFileInfo(directory).isDir())
        return final(ErrorCode::NotFound, Core::tr("There is no directory %1.").arg(quoted(directory)));
    auto repository = open(directory);
    if (!repository)
        return repository;
    if (git().repository_is_bare(repository->get())) {
        return final(ErrorCode::Refused,
                     Core::tr("%1 is in a bare git repository, which has no files to run. Go to a working "
                              "tree of it (git worktree list), or clone it.")
                         .arg(quoted(directory)));
    }
    const WorkTree tree = treeOf(*repository);
    const QString place = canonicalPath(directory);
    const bool inCommon = pathBelow(tree.commonDirectory, place) && !pathBelow(tree.commonDirectory, tree.top);
    if (inCommon || !pathBelow(tree.top, place)) {
        return final(ErrorCode::Refused, Core::tr("%1 is not in the working tree of its git repository. Go to %2.")
                                             .arg(quoted(directory), quoted(tree.top)));
    }
    return repository;
}

/// Whether libgit2 judges the files of this index as git does.
bool isPlain(git_index *index)
{
    for (size_t i = 0; i < git().index_entrycount(index); ++i) {
        const git_index_entry *entry = git().index_get_byindex(index, i);
        if (entry->mode == GIT_FILEMODE_COMMIT || (entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE))
            return false;
    }
    return true;
}

void addEntry(const git_status_entry &entry, WorkTreeState &state)
{
    constexpr unsigned harmless = GIT_STATUS_WT_NEW | GIT_STATUS_IGNORED;
    const git_diff_delta *delta = entry.index_to_workdir ? entry.index_to_workdir : entry.head_to_index;
    const QString path = QString::fromUtf8(delta->new_file.path);
    if (entry.status & GIT_STATUS_WT_NEW)
        state.untracked += path;
    if (entry.status & ~harmless)
        state.modified += path;
}

/// Compares with the tree of the very commit that is recorded: HEAD may move meanwhile.
bool readStatus(git_repository *repository, git_tree *baseline, WorkTreeState &state)
{
    git_status_options options = GIT_STATUS_OPTIONS_INIT;
    options.flags =
        GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_INCLUDE_UNREADABLE | GIT_STATUS_OPT_SORT_CASE_SENSITIVELY;
    options.baseline = baseline;
    git_status_list *listed = nullptr;
    if (git().status_list_new(&listed, repository, &options) < 0)
        return false;
    const StatusList list(listed);
    for (size_t i = 0; i < git().status_list_entrycount(listed); ++i)
        addEntry(*git().status_byindex(listed, i), state);
    state.modified.sort();
    state.untracked.sort();
    return true;
}

bool readFiles(git_repository *repository, git_commit *commit, Glance &glance)
{
    git_index *indexed = nullptr;
    if (git().repository_index(&indexed, repository) < 0)
        return false;
    const Index index(indexed);
    glance.plain = isPlain(indexed);
    if (!glance.plain)
        return true;
    git_tree *tree = nullptr;
    if (git().commit_tree(&tree, commit) < 0)
        return false;
    return readStatus(repository, Tree(tree).get(), glance.state);
}

QString branchOf(const git_reference *head)
{
    const QString name = QString::fromUtf8(git().reference_name(head));
    const QString branches = u"refs/heads/"_s;
    return name.startsWith(branches) ? name.sliced(branches.size()) : QString();
}

} // namespace

Answer<WorkTree> find(const QString &directory)
{
    return openWorkTree(directory).transform(treeOf);
}

Answer<Glance> inspect(const QString &directory)
{
    const auto repository = openWorkTree(directory);
    if (!repository)
        return std::unexpected(repository.error());
    const WorkTree tree = treeOf(*repository);

    git_reference *resolved = nullptr;
    const int result = git().repository_head(&resolved, repository->get());
    const Reference head(resolved);
    if (result == GIT_EUNBORNBRANCH)
        return std::unexpected(Failure{noCommitYet(tree.top), true});
    git_commit *found = nullptr;
    if (result < 0 || git().commit_lookup(&found, repository->get(), git().reference_target(resolved)) < 0)
        return unreadable(directory);
    const Commit commit(found);

    Glance glance;
    WorkTreeState &state = glance.state;
    state.top = tree.top;
    state.commonDirectory = tree.commonDirectory;
    state.branch = branchOf(resolved);
    state.commit = QString::fromLatin1(git().oid_tostr_s(git().commit_id(found)));
    state.message = commitMessage(git().commit_message_raw(found), git().commit_message_encoding(found));
    if (!readFiles(repository->get(), found, glance))
        return unreadable(directory);
    return glance;
}

Answer<QString> message(const QString &directory, const QString &commit)
{
    const auto repository = openWorkTree(directory);
    if (!repository)
        return std::unexpected(repository.error());
    const QByteArray digits = commit.toLatin1();
    git_oid id;
    git_commit *found = nullptr;
    int result = GIT_ENOTFOUND; // more digits than this repository's hashes have
    if (digits.size() <= GIT_OID_SHA1_HEXSIZE) {
        result = git().oid_fromstrn(&id, digits.constData(), size_t(digits.size()));
        if (result == 0)
            result = git().commit_lookup_prefix(&found, repository->get(), &id, size_t(digits.size()));
    }
    const Commit owner(found);
    if (result == GIT_ENOTFOUND)
        return std::unexpected(Failure{noSuchCommit(directory, commit), true});
    if (result == GIT_EAMBIGUOUS) // git may know that only one of them is a commit
        return std::unexpected(Failure{ambiguousCommit(directory, commit)});
    if (result < 0)
        return unreadable(directory);
    return commitMessage(git().commit_message_raw(found), git().commit_message_encoding(found));
}

/// Whether git would do more than libgit2 does: write a reflog for every ref, or give files to a group.
bool needsGit(git_repository *repository)
{
    git_config *read = nullptr;
    if (git().repository_config_snapshot(&read, repository) < 0)
        return true;
    const Config config(read);
    const auto isSet = [&](const char *key, QByteArrayView otherwise) {
        const char *value = nullptr;
        return git().config_get_string(&value, read, key) == 0 && otherwise.compare(value, Qt::CaseInsensitive) != 0;
    };
    return isSet("core.logallrefupdates", "true") || isSet("core.sharedrepository", "false");
}

bool createRef(const QString &directory, const QString &ref, const QString &commit)
{
    const auto repository = open(directory);
    const QByteArray digits = commit.toLatin1();
    if (!repository || digits.size() != GIT_OID_SHA1_HEXSIZE || needsGit(repository->get()))
        return false;
    git_oid id;
    git_reference *created = nullptr;
    const bool isCreated =
        git().oid_fromstrn(&id, digits.constData(), size_t(digits.size())) == 0
        && git().reference_create(&created, repository->get(), ref.toUtf8().constData(), &id, 0, nullptr) == 0;
    const Reference owner(created);
    return isCreated;
}

Answer<bool> ignores(const WorkTree &tree, const QString &path)
{
    const auto repository = open(tree.top, GIT_REPOSITORY_OPEN_NO_SEARCH);
    if (!repository)
        return std::unexpected(repository.error());
    int ignored = 0;
    if (git().ignore_path_is_ignored(&ignored, repository->get(), path.toUtf8().constData()) < 0)
        return unreadable(tree.top);
    return ignored == 1;
}

} // namespace runs::libgit
