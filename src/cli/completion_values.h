// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cli/completion.h"
#include "core/repository/project.h"

namespace runs {

/// What is asked for in the place of a value.
struct ValueQuestion
{
    QString kind; ///< of value, as the help has it: NAME, PATTERN, FORMAT, …
    QString subcommand;
    QString typed;
    QStringList arguments; ///< that stand before it
    ProjectOverrides overrides;
};

/// The values that may stand there.
Completion completedValue(const ValueQuestion &question);

} // namespace runs
