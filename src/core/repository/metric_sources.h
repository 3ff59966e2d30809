// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/metric_source.h"
#include "core/repository/run_repository.h"

#include <QStringList>

namespace runs {

/// Where the metrics of the runs of a project are.
class MetricSources
{
public:
    /// `recorded`: the names of all runs of the database; what is below the directory of one may belong to another.
    MetricSources(const RunRepository &repository, const QStringList &recorded);

    MetricSource of(const QString &name) const;

private:
    RunFiles m_files;
    std::optional<QList<MetricPattern>> m_patterns;
    QStringList m_recorded; ///< sorted
};

} // namespace runs
