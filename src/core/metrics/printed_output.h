// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/metric_source.h"
#include "core/metrics/printed_metrics.h"
#include "core/output/log_file.h"

#include <optional>
#include <stop_token>

namespace runs {

/// The metrics in the log of a run, which is read on as it grows.
class PrintedOutput
{
public:
    explicit PrintedOutput(const MetricSource &source);

    /// Reads what has come. Returns whether anything is different.
    bool update(const std::stop_token &stop);

    /// What is known by now; of the last line, too, as far as it is printed.
    PrintedMetrics metrics() const;

    bool isThere() const { return m_log.has_value(); }

    /// Why the log cannot be read; empty when it can, or there is none.
    const QString &problem() const { return m_problem; }

private:
    Result<> begin();
    bool fail(const Error &error);

    QString m_recordsDirectory;
    QString m_run;
    PrintedMetrics m_none; ///< as it begins
    PrintedMetrics m_metrics;
    std::optional<LogFile> m_log;
    qint64 m_offset = 0;
    QString m_problem;
};

} // namespace runs
