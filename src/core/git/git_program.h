// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"

#include <QByteArray>
#include <QProcessEnvironment>

#include <optional>

namespace runs {

struct ProcessResult;

/// The `git` program, asked about the repository that holds a directory: for what libgit2 does not know. It gets an
/// environment without GIT_DIR and its like, speaks English, takes no locks and asks the user nothing.
/// Every answer can fail with Unavailable when git is not installed, and Timeout.
class GitProgram
{
public:
    GitProgram(QString directory, const GitLimits &limits) : m_directory(std::move(directory)), m_limits(limits) {}

    /// As findWorkTree.
    Result<WorkTree> find() const;

    /// As inspectWorkTree, with nothing exempted.
    Result<WorkTreeState> inspect() const;

    /// The full hash of a commit, by its beginning.
    Result<QString> commit(const QString &beginning) const;

    /// The message of a commit, by the beginning of its hash.
    Result<QString> message(const QString &commit) const;

    /// Whether `path`, relative to the directory, is ignored.
    Result<bool> ignores(const QString &path) const;

private:
    Result<ProcessResult> run(const QStringList &arguments, std::chrono::milliseconds deadline) const;
    Result<QByteArray> answer(const QStringList &arguments, std::chrono::milliseconds deadline) const;
    Result<QString> path(const QString &option) const;

    QString m_directory;
    GitLimits m_limits;
};

/// The environment that git gets: without GIT_DIR and its like, in English, without optional locks and questions.
QProcessEnvironment gitEnvironment();

/// What git's standard error (in the C locale) says of the repository itself: there is none, it is another user's, it
/// has no working tree. Nothing for any other failure.
std::optional<Error> repositoryFailure(const QString &directory, const QByteArray &errors);

/// The failure that git tells on its standard error (in the C locale), in our words.
Error explainedFailure(const QString &directory, const QByteArray &errors);

} // namespace runs
