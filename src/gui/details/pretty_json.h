// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/value.h"

namespace runs {

/// JSON (RFC 8259) for people to read: what is short stays on one line, the rest is indented by two. Keys keep their
/// order, numbers their digits.
QString prettyJson(const Value &value);

} // namespace runs
