// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/field_value.h"
#include "gui/models/run_states.h"

namespace runs {

struct RunOrder
{
    QString key = QStringLiteral("datetime"); ///< "name", a state_key, a key of the entries, or one of a FieldColumn
    Qt::SortOrder order = Qt::DescendingOrder;

    bool operator==(const RunOrder &) const = default;
};

/// The numbers of all runs in this order, by the raw values: times as times, numbers as numbers, and in other texts
/// numbers by their value ("seed-2" before "seed-10"). Equal ones stand as in the file, and last first when descending.
/// Without columns only names, statuses and `sizes` are known: other orders are then that of the file. By status the
/// active runs come first; `now`, in microseconds since 1970 UTC, is when the duration of those is looked at.
std::vector<int> sortedRuns(const RunSet &set, const RunOrder &order, const StatusColumn &statuses, qint64 now,
                            const SizeMap &sizes = {});

/// The same by a field, of which `values` are those of all runs: numbers by size, then texts, then NaN, then nothing,
/// whichever way.
std::vector<int> sortedByValues(const std::vector<const FieldValue *> &values, Qt::SortOrder order);

/// The same for a set that comes from another, of which `previous` is the order: what is written as before keeps its
/// place. Nothing where that would not be quicker, or would be wrong: by what is not in the entries, and without
/// columns in both sets.
std::optional<std::vector<int>> orderAfter(const RunSet &set, const RunOrder &order, const Succession &succession,
                                           const std::vector<int> &previous);

} // namespace runs
