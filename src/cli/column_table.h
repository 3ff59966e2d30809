// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/field_list.h"
#include "core/repository/run_subjects.h"

#include <string>

namespace runs {

/// A column of a table that somebody has put together.
struct TableColumn
{
    QString title;
    QueryField field;
    std::vector<FieldValue> values = {}; ///< of each row
};

/// The columns of fields, in which `arg.*` and its like have become those that the runs have.
std::vector<TableColumn> columnsOf(const std::vector<QueryField> &fields, RunSubjects &subjects,
                                   const std::vector<qsizetype> &rows);

/// Reads the values of all cells. Errors: Malformed.
Result<> fillIn(std::vector<TableColumn> &columns, RunSubjects &subjects, const std::vector<qsizetype> &rows);

/// Whether two values are not the same; "1e-3" and "0.001" are.
bool differ(const FieldValue &a, const FieldValue &b);

/// Takes away the columns in which all rows have the same value, but for the name.
void keepChanged(std::vector<TableColumn> &columns);

/// The table as text (values of more than `width` characters are cut), csv, json or yaml.
QByteArray columnTable(const std::vector<TableColumn> &columns, const std::string &format, qsizetype width);

/// The rows in the order of these fields; those that are equal in all of them stay in theirs. Errors: Malformed.
Result<std::vector<qsizetype>> sorted(const std::vector<qsizetype> &rows, const std::vector<SortField> &fields,
                                      RunSubjects &subjects);

} // namespace runs
