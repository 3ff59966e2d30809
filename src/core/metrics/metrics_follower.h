// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/event_directory.h"
#include "core/metrics/printed_output.h"
#include "core/metrics/run_metrics.h"

#include <map>

namespace runs {

/// Reads the metrics of a run, and on while it writes: only what has come since. For one thread at a time, which need
/// not always be the same.
class MetricsFollower
{
public:
    explicit MetricsFollower(MetricSource source) : m_source(std::move(source)), m_output(m_source) {}

    /// Looks at the files. Returns whether anything is different from before. When it is asked to stop, the next one
    /// goes on there.
    bool update(const std::stop_token &stop = {});

    /// What is known by now: the points are shared with this object until it reads more of them.
    RunMetrics metrics() const;

private:
    bool updateEvents(const std::stop_token &stop);

    MetricSource m_source;
    std::map<QString, EventDirectory> m_directories; ///< by their paths below that of the run
    QStringList m_problems;                          ///< of the directories
    PrintedOutput m_output;
    QByteArray m_buffer;
};

} // namespace runs
