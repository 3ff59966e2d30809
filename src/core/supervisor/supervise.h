// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"

namespace runs {

/// Becomes the command of the run whose record is named: takes over its launch spec and replaces this process by
/// `sh -c COMMAND` in the caller's directory, with the caller's environment and umask. Of the pane's own environment
/// only what describes the terminal is kept. Returns on an error alone.
Error supervise(const QString &record);

} // namespace runs
