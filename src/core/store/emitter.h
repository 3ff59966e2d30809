// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"

namespace runs {

/// A run as an entry of the database: its name at column 0, one key a line below, in UTF-8, ended by a line break.
/// Every string is written so that YAML 1.1 and 1.2 readers give it back: plain only where neither takes it for
/// anything else, as a literal block when it has several lines, in quotes otherwise.
QString emitEntry(const Run &run);

/// Any value as a YAML document of block style, ended by a line break.
QString toYaml(const Value &value);

} // namespace runs
