// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/project.h"
#include "gui/live/database_monitor.h"

namespace runs {

/// A project with its first reading, so that a window can paint the runs at once.
struct OpenedProject
{
    Project project;
    DatabaseMonitor::Start start;
    bool hasMore = false; ///< of a large database only the last runs have been read, and the monitor will read the rest
};

/// Finds the project of a directory and reads its runs; to be called on a thread that may wait. Where no runs directory
/// is yet, it is the one that the first run will make at the top of the git working tree. A database that cannot be
/// read is no error here: the monitor will tell.
/// Errors: NotFound when the directory is in no project and in no git working tree, or is missing; those of
/// findProject().
Result<OpenedProject> openProject(const QString &directory, const ProjectOverrides &overrides = {});

} // namespace runs
