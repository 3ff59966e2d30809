// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/condition.h"

namespace runs {

/// Parses an expression (the grammar is in docs/metrics.md). `now`: what relative times are relative to, microseconds
/// since 1970-01-01 UTC. Errors: the mistake, its place, and what to write.
QueryResult<Condition> parsedCondition(const QString &text, qint64 now);

} // namespace runs
