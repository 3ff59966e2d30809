// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace runs {

/// Where the metrics of a run are.
struct MetricSource
{
    QString eventDirectory;     ///< its TensorBoard directory; absolute
    QSet<QString> otherRuns;    ///< paths below it that belong to other runs
    QString recordsDirectory{}; ///< the folder of all records, which have what runs have printed; empty: not to be read
    QString run{};              ///< its name, which is that of its record in that folder
};

} // namespace runs
