// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/metric_source.h"
#include "core/metrics/metric_summary.h"
#include "core/metrics/scalar_series.h"
#include "core/metrics/session_parameters.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace runs {

/// All that a run has said of its progress. Copies are cheap.
///
/// A series is called as its tag. Those of event files in a subdirectory, which TensorBoard shows as a run of its own,
/// have its path in front: "train/loss". Of what has one name, event files beat what was printed, and an outer
/// directory one further in.
struct RunMetrics
{
    QMap<QString, ScalarSeries> series; ///< by name; none is empty
    SessionParameters parameters;       ///< as the program has written them into event files
    qint64 otherSummaries = 0;          ///< images, histograms, texts … in event files, which are not shown
    qsizetype eventFiles = 0;           ///< how many there are
    bool hasOutput = false;             ///< whether there is a log
    QStringList problems;               ///< sentences on what could not be read, and where; the rest is here
};

/// Reads the metrics of a run. Nothing is missing because of a failure without a sentence in `problems`; what is not
/// there at all is none. When it is asked to stop, what has been read until then.
RunMetrics readRunMetrics(const MetricSource &source, const std::stop_token &stop = {});

} // namespace runs
