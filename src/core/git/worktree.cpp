// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/worktree.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/git_program.h"
#include "core/git/libgit.h"
#include "core/git/tree_path.h"

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// What git answered where libgit2 could not; when git is not there either, libgit2's reason says more.
template<typename T>
Result<T> settled(Result<T> asked, const Error &reason)
{
    if (asked || asked.error().code != ErrorCode::Unavailable)
        return asked;
    return failure(
        reason.code, //: %1: why the repository cannot be read, %2: why git cannot be asked; both are sentences
        Core::tr("%1 (%2)").arg(reason.message, asked.error().message));
}

QString subjectOf(const QString &message)
{
    return message.section(u'\n', 0, 0).trimmed();
}

} // namespace

Result<WorkTree> findWorkTree(const QString &directory, const GitLimits &limits)
{
    const auto found = libgit::find(directory);
    if (found)
        return *found;
    if (found.error().final)
        return std::unexpected(found.error().error);
    return settled(GitProgram(directory, limits).find(), found.error().error);
}

Result<WorkTreeState> inspectWorkTree(const QString &directory, const QString &ignoredDirectory,
                                      const GitLimits &limits)
{
    auto glance = libgit::inspect(directory);
    if (!glance && glance.error().final)
        return std::unexpected(glance.error().error);
    if (glance) {
        exempt(glance->state, ignoredDirectory);
        if (glance->plain && glance->state.clean())
            return std::move(glance->state);
    }

    auto asked = GitProgram(directory, limits).inspect();
    if (asked)
        exempt(*asked, ignoredDirectory);
    if (!glance)
        return settled(std::move(asked), glance.error().error);
    if (asked || asked.error().code != ErrorCode::Unavailable)
        return asked;
    if (glance->plain) // and not clean
        return std::move(glance->state);
    return failure(ErrorCode::Unavailable,
                   //: %2: a sentence, why git cannot be asked
                   Core::tr("%1 has submodules or a sparse checkout, which only git can judge. %2")
                       .arg(quoted(glance->state.top), asked.error().message));
}

Result<QString> commitSubject(const QString &directory, const QString &commit, const GitLimits &limits)
{
    if (!isHash(commit))
        return std::unexpected(noHash(commit));
    const auto found = libgit::message(directory, commit);
    if (found)
        return subjectOf(*found);
    if (found.error().final)
        return std::unexpected(found.error().error);
    return settled(GitProgram(directory, limits).message(commit), found.error().error).transform(subjectOf);
}

} // namespace runs
