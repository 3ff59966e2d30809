// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/run_snapshot.h"
#include "support/sample_runs.h"

namespace runs {

/// A metric whose last value is also its smallest, largest and mean.
inline MetricSummary summary(double value)
{
    return {.count = 1, .last = value, .lastStep = 1, .min = value, .max = value, .mean = value};
}

/// A run that has finished, with this command and the metrics.
inline std::shared_ptr<RunSnapshot> madeUpRun(const QString &name, const QString &command,
                                              const QMap<QString, MetricSummary> &metrics = {})
{
    return std::make_shared<RunSnapshot>(
        RunSnapshot::Contents{.entry = {name, {{QStringLiteral("command"), text(command)}}},
                              .status = status::Finished{1'700'000'000'000'000, 1'700'000'100'000'000},
                              .metrics = metrics,
                              .now = 1'700'000'200'000'000});
}

inline QStringList namesOf(const RunSnapshots &runs)
{
    QStringList names;
    for (const auto &run : runs)
        names += run->name();
    return names;
}

} // namespace runs
