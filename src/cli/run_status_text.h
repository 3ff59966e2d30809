// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/record/run_statuses.h"
#include "core/run/value.h"

namespace runs {

/// Whether there is a record. Where none of the runs has one, listings are as the original tool prints them.
bool hasRecord(const RunStatus &status);

/// "3 min 12 s", or nothing when it is not known.
QString durationText(const RunStatus &status);

/// In seconds; null when it is not known.
Value durationValue(const RunStatus &status);

/// What is known of a status, for JSON, YAML and CSV; the keys are always the same, null where there is nothing.
Mapping statusFields(const RunStatus &status);

} // namespace runs
