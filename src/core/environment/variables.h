// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/value.h"

#include <QProcessEnvironment>

namespace runs {

/// The environment variables that can matter for what a training program does.
struct ChosenVariables
{
    Mapping shown;   ///< sorted by name; user names and passwords are taken out of URLs
    Sequence hidden; ///< names of those that are set and look secret, by name or value
};

ChosenVariables chosenVariables(const QProcessEnvironment &environment);

} // namespace runs
