// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/groups/grouping.h"
#include "gui/models/filter_spec.h"
#include "gui/models/run_order.h"
#include "gui/table/column_layout.h"

class QSettings;

namespace runs {

/// How the runs are looked at: which columns, in which order, which runs, and in which groups.
struct RunView
{
    ColumnLayout columns; ///< empty: as they are at first
    bool onlyDiffering = false;
    RunOrder order;
    FilterSpec filter;
    Grouping grouping;

    bool operator==(const RunView &) const = default;
};

/// A view that the user has given a name.
struct SavedView
{
    QString name; ///< not empty, and no two views have the same
    RunView view;

    bool operator==(const SavedView &) const = default;
};

/// A view in the current group of the settings.
RunView loadView(QSettings &settings);
void saveView(QSettings &settings, const RunView &view);

/// The views as stored, in their order; what has no name, or one that was there before, is left out.
QList<SavedView> loadViews(QSettings &settings);

/// Stores these views in place of those that are stored.
void saveViews(QSettings &settings, const QList<SavedView> &views);

} // namespace runs
