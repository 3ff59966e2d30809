// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run_status.h"

#include <QString>

namespace runs {

// What became of a run, in words of the user's language. Times and durations are in microseconds.

/// The word for a kind of status: "Running".
QString statusName(StatusKind kind);

/// The word in the middle of a sentence whose subject is a run: "ppo/seed-3 failed".
QString statusPredicate(StatusKind kind);

/// "12 s", "3 min 12 s", "2 h 05 min", "3 d 04 h"; whole seconds, "< 1 s" below one.
QString durationText(qint64 duration);

/// As a spreadsheet understands it in every language: "0:03:12", hours without limit.
QString clockDuration(qint64 duration);

/// The sentence of statusSentence(), and lines with the times and the duration that are known. `now` in microseconds
/// since 1970 UTC, for what is still running.
QString statusDescription(const RunStatus &status, qint64 now);

} // namespace runs
