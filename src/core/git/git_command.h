// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/process/process.h"

#include <QDeadlineTimer>
#include <QList>
#include <QStringList>

#include <chrono>
#include <utility>

namespace runs {

/// The `git` program for steps that change something, all of them with one deadline. At the deadline git is asked to
/// end (SIGTERM), so that it takes its locks and half-made files with it, and so are the programs that it started. No
/// hook runs. Every step can fail with Unavailable when git is not installed, and Timeout.
class GitCommand
{
public:
    GitCommand(QString directory, std::chrono::milliseconds deadline);

    const QString &directory() const { return m_directory; }
    const QDeadlineTimer &deadline() const { return m_deadline; }

    /// The same in another directory.
    GitCommand in(const QString &directory) const;
    /// The same with a variable in the environment.
    GitCommand with(const QString &variable, const QString &value) const;
    /// The same with a setting, as `git -c`, but for any key.
    GitCommand configured(const QString &key, const QString &value) const;

    Result<ProcessResult> run(const QStringList &arguments) const;

    /// What git prints. Errors: also those of changeFailure, unless it exits with 0.
    Result<QByteArray> answer(const QStringList &arguments) const;

    /// answer() without the newline that ends it.
    Result<QString> line(const QStringList &arguments) const;

    /// As run(), in front of which `before` stands: `sh -c …`, perhaps.
    Result<ProcessResult> runBehind(const QStringList &before, const QStringList &arguments) const;

private:
    QString m_directory;
    std::chrono::milliseconds m_limit;
    QDeadlineTimer m_deadline;
    QProcessEnvironment m_environment;
};

/// Why git could not change a repository, from its standard error: what repositoryFailure tells, or Io.
Error changeFailure(const QString &directory, const QByteArray &errors);

} // namespace runs
