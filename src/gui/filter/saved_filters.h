// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gui/models/filter_spec.h"

#include <QList>

class QSettings;

namespace runs {

/// A filter that the user has given a name.
struct SavedFilter
{
    QString name; ///< not empty, and no two filters have the same
    FilterSpec spec;

    bool operator==(const SavedFilter &) const = default;
};

/// Puts a filter under a name: in place of the one that has it, or at the end.
void putFilter(QList<SavedFilter> &filters, const SavedFilter &filter);

/// The filters as stored, in their order. What has no name, or one that was there before, is left out.
QList<SavedFilter> loadFilters(QSettings &settings);

/// Stores these filters in place of those that are stored. Any text comes back as it was.
void saveFilters(QSettings &settings, const QList<SavedFilter> &filters);

/// The spec stored in the current group of the settings, with the defaults for what is missing.
FilterSpec loadFilterSpec(const QSettings &settings);

/// Stores a spec in the current group of the settings. Any text comes back as it was.
void saveFilterSpec(QSettings &settings, const FilterSpec &spec);

} // namespace runs
