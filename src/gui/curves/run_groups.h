// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/curves/chart_options.h"

#include <QStringList>

namespace runs {

/// What says which runs belong together.
struct GroupedRun
{
    QString name;
    QString command;
};

/// For each run the name of its group: what is left of its name without a seed or another number at its end, or the
/// parameters of its command in which the groups differ, without the seed. None: its own name.
QStringList groupsOf(const QList<GroupedRun> &runs, RunGrouping grouping);

} // namespace runs
