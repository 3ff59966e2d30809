// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/query/query.h"

namespace runs {

class RunSubjects;

/// A mistake in the value of an option: its column, and on a terminal the text with a mark below that place.
Error queryMistake(const QString &option, const QString &text, const QueryError &error);

/// Errors: InvalidArgument as queryMistake().
Result<Query> parsedQuery(const QString &option, const QString &text);

/// Says on the standard error which of the fields name a parameter, metric, key or tag that none of the runs has, and
/// what was probably meant.
void noteUnknownNames(RunSubjects &subjects, const std::vector<qsizetype> &indices,
                      const std::vector<QueryField> &fields);

/// Warns of what could not be read of the metrics that were looked at: an expression sees none there.
void warnOfMetrics(RunSubjects &subjects);

} // namespace runs
