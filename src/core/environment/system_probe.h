// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/value.h"

namespace runs {

/// The `system` section: operating system, processor and memory, and how much of them this process may use.
/// `root`: where /proc and /sys are, for tests.
Mapping systemSection(const QString &root = {});

} // namespace runs
