// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_field.h"

#include <vector>

namespace runs {

/// A field to sort by.
struct SortField
{
    QueryField field;
    bool isDescending = false;

    bool operator==(const SortField &) const = default;
};

/// The fields of "name,arg.lr,metric.loss.min"; a blank does in the place of a comma, and `arg.*` stands for all of its
/// kind. Errors: a word that is no field; nothing.
QueryResult<std::vector<QueryField>> fieldList(const QString &text);

/// The fields of "arg.lr,-metric.loss.min", where '-' stands before those whose largest values come first. Errors: as
/// fieldList(), and for `arg.*`.
QueryResult<std::vector<SortField>> sortFieldList(const QString &text);

} // namespace runs
