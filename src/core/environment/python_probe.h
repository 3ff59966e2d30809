// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/value.h"

namespace runs {

class Probe;
struct Interpreter;

/// The `python` section: the interpreter's version, places and installed packages, as it tells them itself.
Value pythonSection(const Interpreter &interpreter, const Probe &probe);

} // namespace runs
