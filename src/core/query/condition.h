// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/pattern/pattern.h"
#include "core/query/field_value.h"
#include "core/query/query_literal.h"

#include <vector>

namespace runs {

enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Matches, MatchesNot };

/// The sign that is written for it.
QString comparisonSign(Comparison comparison);

/// What a field is compared with.
struct Operand
{
    QString text;
    std::optional<double> number;   ///< of a number or duration, and of a word that is a number
    std::optional<TimeSpan> time;   ///< of a time
    std::optional<Pattern> pattern; ///< of a regular expression
};

/// A parsed expression, or a part of it.
struct Condition
{
    enum class Kind {
        All,     ///< the parts hold
        Any,     ///< of the parts holds
        Not,     ///< the one part
        Has,     ///< the field
        Truth,   ///< of the field: it has a value that is not false, no, off, 0 or empty
        Compared ///< the field with each of the operands
    };

    Kind kind;
    std::vector<Condition> parts = {};
    QueryField field = {};
    Comparison comparison = Comparison::Equal;
    std::vector<Operand> operands = {};

    /// Errors: as QuerySubject::entry(); InvalidArgument when a regular expression takes too long.
    Result<bool> holds(QuerySubject &subject) const;
};

} // namespace runs
