// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/comparison/run_snapshot.h"

#include "core/repository/metric_digest.h"

#include "core/repository/run_subjects.h"

namespace runs {

std::optional<double> RunSnapshot::metric(const QString &tag, Aggregate aggregate)
{
    const auto found = m_contents.metrics.constFind(tag);
    return found == m_contents.metrics.constEnd() ? std::nullopt : std::optional(aggregateOf(*found, aggregate));
}

} // namespace runs
