// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/worktree.h"

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
    return failure(reason.code, u"%1 (%2)"_s.arg(reason.message, asked.error().message));
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
                   u"%1 has submodules or a sparse checkout, which only git can judge. %2"_s.arg(
                       quoted(glance->state.top), asked.error().message));
}

} // namespace runs
