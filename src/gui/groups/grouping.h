// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/query/query_field.h"

#include <QStringList>

#include <vector>

class QSettings;

namespace runs {

/// By which parameters runs are put together.
struct Grouping
{
    enum class Kind {
        None,
        AllButSeeds, ///< what differs in nothing but its seed belongs together
        Chosen
    };
    Kind kind = Kind::None;
    QStringList parameters = {}; ///< when they are chosen

    bool operator==(const Grouping &) const = default;
};

/// The fields that runs of one group have in common. `known`: the parameters that there are.
std::vector<QueryField> groupFields(const Grouping &grouping, const QStringList &known);

Grouping loadGrouping(const QSettings &settings);
void saveGrouping(QSettings &settings, const Grouping &grouping);

} // namespace runs
