// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace runs {

/// A key whose value is not the same in all runs.
struct FieldDifference
{
    QString key;
    QStringList values; ///< of each run, as shown in listings; null where the run has no such key
    bool isNumeric;     ///< all of them are numbers
};

/// What the entries of several runs share and where they differ.
struct EntryComparison
{
    std::vector<std::pair<QString, Value>> shared;
    std::vector<FieldDifference> different;
};

/// The keys that runs have, in the order in which they are met; those that Run Manager writes itself first. Of very
/// many the first 100.
QStringList entryKeys(const std::vector<const Run *> &runs);

/// Compares by the keys of entryKeys().
EntryComparison compareEntries(const std::vector<Run> &runs);

/// What tells the texts apart: the words that all of them begin and end with become "…" where that saves much.
QStringList distinctParts(const QStringList &texts);

} // namespace runs
