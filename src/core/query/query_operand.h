// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/condition.h"
#include "core/query/query_token.h"

namespace runs {

/// What a word or text means behind a field and a comparison. Errors: it is nothing that the field can be compared
/// with.
QueryResult<Operand> operandOf(const QueryToken &token, const QueryField &field, Comparison comparison, qint64 now);

/// Errors: a comparison, at `sign`, that the field does not have.
QueryResult<void> checkComparison(const QueryField &field, Comparison comparison, const QueryToken &sign);

} // namespace runs
