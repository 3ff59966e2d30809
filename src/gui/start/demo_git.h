// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/process/process.h"

namespace runs {

/// The `git` program in one folder that is, or becomes, the top of a working tree: nothing above it is ever found. It
/// does not see the user's GIT_DIR, identity or hooks, and asks nothing.
/// Errors: Unavailable when git is not installed, Timeout.
class DemoGit
{
public:
    explicit DemoGit(const QString &directory);

    /// The answer of git, whatever its exit code is.
    Result<ProcessResult> ask(const QStringList &arguments) const;

    /// Errors, too: Io when git fails, with what it says.
    Result<> run(const QStringList &arguments) const;

private:
    QString m_directory; ///< without symbolic links
    QProcessEnvironment m_environment;
};

} // namespace runs
