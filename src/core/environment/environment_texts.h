// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/environment/environment.h"

namespace runs {

// What surrounded a run, as names and texts that can be compared with those of another one; in the order of the file.

using NamedTexts = QList<std::pair<QString, QString>>;

/// Its machine: system, GPUs, Python.
NamedTexts machineTexts(const Environment &environment);

/// Its code: "git branch", "git remote", "submodule PATH".
NamedTexts codeTexts(const Environment &environment);

/// Variables, but for those that name a job, whose number tells nothing of what it does; hidden values are "(hidden)".
NamedTexts variableTexts(const Environment &environment);

} // namespace runs
