// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/run_snapshot.h"
#include "core/query/field_value.h"

namespace runs {

/// The values of a field as places on an axis: numbers, times and durations by size; where one of them is none, all as
/// categories, which stand side by side.
struct FieldAxis
{
    QueryField field;
    std::vector<std::optional<double>> places; ///< a run each; of categories their number, from 0; none: nothing finite
    std::vector<FieldValue> categories;        ///< in the order of their values; empty: places are numbers
    double min = 0;                            ///< of the places; 0 without any
    double max = 0;

    bool isCategorical() const { return !categories.empty(); }
    QString categoryText(qsizetype category) const { return shownValue(field, categories[size_t(category)]); }

    /// How many runs have a place.
    qsizetype count() const;

    /// Whether runs have different places.
    bool differs() const { return min != max; }
};

FieldAxis axisOf(const QueryField &field, const RunSnapshots &runs);

/// A field that runs have values of.
struct FieldChoice
{
    QueryField field;
    bool differs; ///< in its values; what cannot be told by numbers alone counts as different
};

/// The fields that at least one of the runs has a value of: parameters first, other fields, then metrics with the
/// aggregates that are worth a plot.
std::vector<FieldChoice> fieldChoices(const RunSnapshots &runs);

} // namespace runs
