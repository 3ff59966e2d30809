// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/value.h"

namespace runs {

class Probe;

/// The `git` section of the working tree in which the run works: branch, remote, and the submodules of `commit` (a
/// hash; empty: they are left out). Null outside of one.
Value codeSection(const Probe &probe, const QString &commit);

} // namespace runs
