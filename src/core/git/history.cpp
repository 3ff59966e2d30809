// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/history.h"
#include "core/git/tree_path.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/git_command.h"
#include "core/git/git_program.h"
#include "core/git/gitlinks.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

Error notUnderstood(const QString &directory)
{
    return {ErrorCode::Malformed, Core::tr("The answer of git in %1 cannot be understood.").arg(quoted(directory))};
}

Result<std::pair<QString, QString>> fullPair(const QString &directory, const QString &a, const QString &b,
                                             const GitLimits &limits)
{
    const auto fullA = fullCommit(directory, a, limits);
    if (!fullA)
        return std::unexpected(fullA.error());
    return fullCommit(directory, b, limits).transform([&](const QString &fullB) { return std::pair(*fullA, fullB); });
}

/// The log of what lies behind `commit` and not behind `without`: one more than `most`, if there are more.
Result<QList<LogEntry>> log(const GitCommand &git, const QString &commit, const QString &without, int most)
{
    const auto output = git.answer({u"log"_s, u"--format=%H%x00%aI%x00%s%x00"_s, u"--encoding=UTF-8"_s, u"--no-color"_s,
                                    u"--no-show-signature"_s, u"--no-notes"_s, u"--no-patch"_s, u"-z"_s,
                                    u"--max-count=%1"_s.arg(most + 1), commit, u'^' + without, u"--"_s});
    if (!output)
        return std::unexpected(output.error());
    // Each entry ends with a NUL of its own, and -z puts another one behind.
    QByteArrayList fields = output->split('\0');
    constexpr qsizetype size = 4;
    QList<LogEntry> entries;
    for (qsizetype i = 0; i + size <= fields.size(); i += size)
        entries += {QString::fromLatin1(fields[i]), QString::fromLatin1(fields[i + 1]), fromUtf8(fields[i + 2])};
    if (fields.size() != entries.size() * size + 1)
        return std::unexpected(notUnderstood(git.directory()));
    return entries;
}

bool cut(QList<LogEntry> &entries, int most)
{
    const bool tooMany = entries.size() > most;
    if (tooMany)
        entries.resize(most);
    return tooMany;
}

} // namespace

Result<QString> fullCommit(const QString &directory, const QString &hash, const GitLimits &limits)
{
    if (!isHash(hash))
        return std::unexpected(noHash(hash));
    return GitProgram(directory, limits).commit(hash);
}

Result<CommitComparison> compareCommits(const QString &directory, const QString &a, const QString &b, int most,
                                        const GitLimits &limits)
{
    const auto commits = fullPair(directory, a, b, limits);
    if (!commits)
        return std::unexpected(commits.error());
    const GitCommand git(directory, limits.status);
    auto onlyInA = log(git, commits->first, commits->second, most);
    if (!onlyInA)
        return std::unexpected(onlyInA.error());
    auto onlyInB = log(git, commits->second, commits->first, most);
    if (!onlyInB)
        return std::unexpected(onlyInB.error());
    CommitComparison comparison{std::move(*onlyInA), std::move(*onlyInB)};
    const bool cutA = cut(comparison.onlyInA, most);
    const bool cutB = cut(comparison.onlyInB, most);
    comparison.complete = !cutA && !cutB;
    return comparison;
}

Result<Patch> patchBetween(const QString &directory, const QString &a, const QString &b, qsizetype most,
                           const GitLimits &limits)
{
    const auto commits = fullPair(directory, a, b, limits);
    if (!commits)
        return std::unexpected(commits.error());
    // head(1) ends git as soon as there is too much; what git's own end was comes last on standard error.
    const QString script = u"{ \"$@\"; printf '\\n%s' $? >&2; } | head -c "_s + QString::number(most + 1);
    const auto result = GitCommand(directory, limits.status)
                            .runBehind({u"sh"_s, u"-c"_s, script, u"sh"_s},
                                       {u"diff-tree"_s, u"-r"_s, u"-p"_s, u"--find-renames"_s, u"--no-color"_s,
                                        u"--no-ext-diff"_s, u"--no-textconv"_s, u"--submodule=short"_s,
                                        u"--src-prefix=a/"_s, u"--dst-prefix=b/"_s, commits->first, commits->second});
    if (!result)
        return std::unexpected(result.error());
    QByteArray text = result->output;
    const bool complete = text.size() <= most;
    if (complete && !result->errors.endsWith("\n0"))
        return std::unexpected(changeFailure(directory, result->errors.first(result->errors.lastIndexOf('\n'))));
    if (!complete) {
        text.truncate(most);
        text.truncate(text.lastIndexOf('\n') + 1);
    }
    return Patch{QString::fromUtf8(text), complete};
}

Result<QList<SubmoduleCommit>> submoduleCommits(const QString &directory, const QString &commit,
                                                const GitLimits &limits)
{
    const auto hash = fullCommit(directory, commit, limits);
    if (!hash)
        return std::unexpected(hash.error());
    return gitlinks(GitCommand(directory, limits.status), *hash);
}

Result<QString> currentBranch(const QString &directory, const GitLimits &limits)
{
    const auto result = GitCommand(directory, limits.query).run({u"symbolic-ref"_s, u"--quiet"_s, u"HEAD"_s});
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode > 1)
        return std::unexpected(explainedFailure(directory, result->errors));
    const QString ref = QString::fromUtf8(result->output.trimmed());
    const QString branches = u"refs/heads/"_s;
    return ref.startsWith(branches) ? ref.sliced(branches.size()) : QString();
}

} // namespace runs
