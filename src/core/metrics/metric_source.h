// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/metric_pattern.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace runs {

/// Where the metrics of a run are.
struct MetricSource
{
    QString eventDirectory;     ///< its TensorBoard directory; absolute
    QSet<QString> otherRuns;    ///< paths below it that belong to other runs
    QString recordsDirectory{}; ///< the folder of all records, which have what runs have printed; empty: not to be read
    QString run{};              ///< its name, which is that of its record in that folder

    /// What finds metrics in printed lines; none: what programs usually print (PrintedLine::parse()).
    std::optional<QList<MetricPattern>> patterns{};
};

} // namespace runs
