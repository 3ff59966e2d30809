// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/record/run_statuses.h"
#include "core/run/run.h"
#include "gui/details/field.h"
#include "gui/settings/preferences.h"

#include <QList>

namespace runs {

/// What a record says of a run beside the sentence on its status, which has the exit, the process and who stopped it:
/// times, what it used, and where it ran. What is not known is left out; so is the host, when it is that of the entry.
/// `now`: microseconds since 1970 UTC.
QList<FieldContent> happenedFields(const RunRecord &record, const Run &run, qint64 now, Preferences::DateFormat format);

/// A sentence on output that is missing in the log; empty when none is.
QString missingOutput(const RunRecord &record);

} // namespace runs
