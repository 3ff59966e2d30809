// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/repository/settings.h"

namespace runs {

/// What the command line says about where the runs are; it beats `.runsrc`.
struct ProjectOverrides
{
    QString runsDirectory; ///< empty: not given; relative to the current directory
    QString databaseFilename;
};

/// Where the runs of a project are kept, and its settings.
struct Project
{
    QString directory;     ///< in which it was looked for; absolute
    QString runsDirectory; ///< absolute, links resolved as far as it exists
    bool isFound; ///< whether a `.runsrc`, a runs directory or the user named it; otherwise it is where it would be
    Settings settings;

    /// Absolute; empty: none.
    QString virtualenvPath() const;

    QString databasePath() const { return runsDirectory + u'/' + settings.databaseFilename; }
};

/// Walks up from `directory`, as git does for `.git`, to the first that holds a `.runsrc` or a runs directory.
/// Errors: Io, Malformed, InvalidArgument (from the `.runsrc` and from the overrides).
Result<Project> findProject(const QString &directory, const ProjectOverrides &overrides = {});

} // namespace runs
