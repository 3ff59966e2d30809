// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_completion.h"
#include "gui/models/field_key.h"

#include <vector>

namespace runs {

/// A line of the column chooser: something that a run may have, and the columns that can show it.
struct ColumnChoice
{
    QString title;
    QString whole;    ///< empty where there is none: the key of its only column
    QString last;     ///< of a metric, the keys of the columns of its values …
    QString smallest; ///< …
    QString largest;
    QString mean;
    QString course;
};

struct ColumnGroup
{
    QString title;
    std::vector<ColumnChoice> choices;
};

/// What can be chosen beside the columns that the table has by itself: verdict, parameters, variables and metrics. Of
/// `shown`, what the vocabulary does not have (yet) is there, too.
std::vector<ColumnGroup> columnGroups(const QueryVocabulary &vocabulary, const std::vector<FieldColumn> &shown);

} // namespace runs
