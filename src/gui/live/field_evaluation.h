// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query.h"
#include "core/repository/run_files.h"
#include "gui/models/field_values.h"

namespace runs {

/// What somebody wants to know of all runs.
struct FieldWish
{
    std::vector<QueryField> fields;
    QString expression; ///< the text of the query
    std::optional<Query> query;

    FieldNeeds needs() const;

    /// Whether there is anything to find out.
    bool isEmpty() const { return fields.empty() && !query; }
};

/// Evaluates fields and expression. What cannot have changed for a run since `previous`, which may be null, is taken
/// from there. Takes the longer the more runs have changed, about 10 µs for each: for a thread that may wait. `files`:
/// where the records are, which have the verdicts.
std::shared_ptr<const FieldValues> evaluatedFields(const FieldSources &sources, const FieldWish &wish,
                                                   const RunFiles &files, const FieldValues *previous);

} // namespace runs
