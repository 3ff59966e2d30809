// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_field.h"

class QComboBox;

namespace runs {

/// Fills a box with what can be told of the values of a metric: the last one, the smallest, ….
void fillAggregates(QComboBox *box);
Aggregate chosenAggregate(const QComboBox *box);

} // namespace runs
