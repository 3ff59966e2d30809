// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/supervisor/launch_spec.h"

namespace runs {

/// The environment for a command, NAME=value: that of the caller, but of the pane what describes the terminal.
QList<QByteArray> environmentFor(const LaunchSpec &spec);

} // namespace runs
