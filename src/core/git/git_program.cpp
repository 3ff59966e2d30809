// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/git/git_program.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/git/commit_message.h"
#include "core/git/porcelain.h"
#include "core/git/tree_path.h"
#include "core/process/process.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

QByteArray between(const QByteArray &text, QByteArrayView before, QByteArrayView after)
{
    const qsizetype start = text.indexOf(before) + before.size();
    const qsizetype end = text.indexOf(after, start);
    return end < 0 ? QByteArray() : text.sliced(start, end - start);
}

} // namespace

QProcessEnvironment gitEnvironment()
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    // Of `git rev-parse --local-env-vars`, those that redirect git, and how it reads our paths; its configuration
    // (GIT_CONFIG_…) is the user's wish.
    for (const QString &name :
         {u"GIT_DIR"_s, u"GIT_WORK_TREE"_s, u"GIT_IMPLICIT_WORK_TREE"_s, u"GIT_INDEX_FILE"_s, u"GIT_COMMON_DIR"_s,
          u"GIT_OBJECT_DIRECTORY"_s, u"GIT_ALTERNATE_OBJECT_DIRECTORIES"_s, u"GIT_NAMESPACE"_s, u"GIT_PREFIX"_s,
          u"GIT_GRAFT_FILE"_s, u"GIT_SHALLOW_FILE"_s, u"GIT_INTERNAL_SUPER_PREFIX"_s, u"GIT_LITERAL_PATHSPECS"_s,
          u"GIT_GLOB_PATHSPECS"_s, u"GIT_NOGLOB_PATHSPECS"_s, u"GIT_ICASE_PATHSPECS"_s})
        variables.remove(name);
    variables.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s);
    variables.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    variables.insert(u"LC_ALL"_s, u"C"_s);
    return variables;
}

std::optional<Error> repositoryFailure(const QString &directory, const QByteArray &errors)
{
    constexpr QByteArrayView dubious = "detected dubious ownership in repository at '";
    if (errors.contains(dubious))
        return foreignOwner(QFile::decodeName(between(errors, dubious, "'\n")));
    if (errors.contains("not a git repository")) {
        return Error{
            ErrorCode::NotFound,
            Core::tr("%1 is not in a git repository. Run inside of one, or make one: git init").arg(quoted(directory))};
    }
    if (errors.contains("must be run in a work tree")) {
        return Error{ErrorCode::Refused,
                     Core::tr("%1 is in a bare git repository or inside of .git, where there are no files to run. "
                              "Go to a working tree.")
                         .arg(quoted(directory))};
    }
    return std::nullopt;
}

Error explainedFailure(const QString &directory, const QByteArray &errors)
{
    if (auto failure = repositoryFailure(directory, errors))
        return *std::move(failure);
    const QString reason = printable(QString::fromUtf8(errors).simplified());
    return {ErrorCode::Malformed, Core::tr("git cannot read the repository of %1: %2").arg(quoted(directory), reason)};
}

Result<ProcessResult> GitProgram::run(const QStringList &arguments, std::chrono::milliseconds deadline) const
{
    return runProcess({.program = u"git"_s,
                       .arguments = arguments,
                       .directory = m_directory,
                       .deadline = deadline,
                       .environment = gitEnvironment()});
}

Result<QByteArray> GitProgram::answer(const QStringList &arguments, std::chrono::milliseconds deadline) const
{
    auto result = run(arguments, deadline);
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode != 0)
        return std::unexpected(explainedFailure(m_directory, result->errors));
    return std::move(result->output);
}

Result<QString> GitProgram::path(const QString &option) const
{
    auto output = answer({u"rev-parse"_s, u"--path-format=absolute"_s, option}, m_limits.query);
    if (!output)
        return std::unexpected(output.error());
    output->chop(1); // the newline that ends it; the path may hold others
    return QFile::decodeName(*output);
}

Result<WorkTree> GitProgram::find() const
{
    const auto top = path(u"--show-toplevel"_s);
    if (!top)
        return std::unexpected(top.error());
    const auto common = path(u"--git-common-dir"_s);
    if (!common)
        return std::unexpected(common.error());
    return WorkTree{*top, *common};
}

Result<WorkTreeState> GitProgram::inspect() const
{
    const auto tree = find();
    if (!tree)
        return std::unexpected(tree.error());
    // Nothing is left to a file system monitor, and no setting hides a kind of change.
    const auto output = answer({u"-c"_s, u"core.fsmonitor=false"_s, u"status"_s, u"--porcelain=v2"_s, u"-z"_s,
                                u"--branch"_s, u"--no-ahead-behind"_s, u"--no-renames"_s, u"--untracked-files=normal"_s,
                                u"--ignore-submodules=none"_s},
                               m_limits.status);
    if (!output)
        return std::unexpected(output.error());
    auto status = parsePorcelain(*output);
    if (!status)
        return std::unexpected(status.error());
    if (status->commit.isEmpty())
        return std::unexpected(noCommitYet(tree->top));
    const auto object = answer({u"cat-file"_s, u"commit"_s, status->commit}, m_limits.query);
    if (!object)
        return std::unexpected(object.error());
    return WorkTreeState{tree->top,
                         tree->commonDirectory,
                         status->branch,
                         status->commit,
                         messageOfCommitObject(*object),
                         std::move(status->modified),
                         std::move(status->untracked)};
}

Result<QString> GitProgram::commit(const QString &beginning) const
{
    // Objects alone: a branch or tag may have a name that looks like a hash.
    const auto objects = answer({u"rev-parse"_s, u"--disambiguate="_s + beginning}, m_limits.query);
    if (!objects)
        return std::unexpected(objects.error());
    constexpr qsizetype most = 16;
    const QByteArrayList candidates = objects->trimmed().split('\n').mid(0, most);
    QByteArrayList commits;
    for (const QByteArray &candidate : candidates) {
        const auto type = run({u"cat-file"_s, u"-t"_s, QString::fromLatin1(candidate)}, m_limits.query);
        if (!type)
            return std::unexpected(type.error());
        if (type->output == "commit\n")
            commits += candidate;
    }
    if (commits.isEmpty())
        return std::unexpected(noSuchCommit(m_directory, beginning));
    if (commits.size() > 1)
        return std::unexpected(ambiguousCommit(m_directory, beginning));
    return QString::fromLatin1(commits.first());
}

Result<QString> GitProgram::message(const QString &commit) const
{
    const auto hash = this->commit(commit);
    if (!hash)
        return hash;
    const auto object = answer({u"cat-file"_s, u"commit"_s, *hash}, m_limits.query);
    if (!object)
        return std::unexpected(object.error());
    return messageOfCommitObject(*object);
}

Result<bool> GitProgram::ignores(const QString &path) const
{
    // "./": a path that begins with ':' would be pathspec magic.
    const auto result = run({u"check-ignore"_s, u"-q"_s, u"--"_s, u"./"_s + path}, m_limits.query);
    if (!result)
        return std::unexpected(result.error());
    if (result->exitCode > 1)
        return std::unexpected(explainedFailure(m_directory, result->errors));
    return result->exitCode == 0;
}

} // namespace runs
