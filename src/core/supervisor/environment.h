// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/supervisor/launch_spec.h"

#include <vector>

namespace runs {

/// The environment for a command, NAME=value: that of the caller, but of the pane what describes the terminal.
QList<QByteArray> environmentFor(const LaunchSpec &spec);

/// The strings as execve(2) takes them; valid as long as they are.
std::vector<char *> pointers(const QList<QByteArray> &strings);

} // namespace runs
