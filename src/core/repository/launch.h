// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/git/worktree.h"
#include "core/repository/settings.h"
#include "core/run/run.h"
#include "core/store/document.h"

#include <optional>

namespace runs {

/// A run to start, as the user asks for it.
struct LaunchRequest
{
    QString name;
    QString command;                    ///< for `sh -c`; recorded as it is
    std::optional<QString> description; ///< none: the message of the commit
    QString virtualenvPath;             ///< activated first; relative to `directory`; empty: none
    bool overwrite = false;             ///< a recorded run of that name goes first
    QString directory;                  ///< absolute; where the command runs
    bool snapshot = false;              ///< a dirty working tree is stored as a commit, instead of being refused
    bool isolated = false;              ///< the command runs in a working tree of its own, at the same place in it
    QString commit;                     ///< that it runs from, isolated; empty: that of the working tree as it is
    QString reproduces;                 ///< name of the run that it repeats; empty: none
};

/// A launch that has been checked, and nothing done for it yet.
struct LaunchPlan
{
    LaunchRequest request; ///< with an absolute virtualenvPath
    WorkTreeState tree;    ///< what the run will be tied to
    QStringList warnings;
};

/// A run that has been started.
struct Launched
{
    Run run;             ///< as recorded; its name may have the Unix time appended
    QString sentCommand; ///< what the shell runs
    QString session;     ///< name of the tmux session
    QStringList warnings;
};

/// What the shell runs for a request: the virtualenv's activation, the command, the flags for TensorBoard and
/// checkpoints with absolute paths, and the extra flags of the settings; all values quoted.
QString sentCommand(const LaunchRequest &request, const QString &name, const QString &runsDirectory,
                    const Settings &settings);

/// Checks of a request that need no look at the repository. Errors: InvalidArgument, NotFound.
Result<> checkRequest(LaunchRequest &request);

/// The error for a tree that has changes, naming the files and the ways out; nothing when it is clean.
Result<> checkClean(const WorkTreeState &tree);

/// A run whose name is a group of `name`, or that is in the group `name`.
std::optional<QString> runSharingPath(const Document &document, const QString &name);

} // namespace runs
