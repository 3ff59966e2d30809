// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/run_metrics.h"
#include "core/run/run_status.h"
#include "core/verification/metric_comparison.h"

namespace runs {

/// A run that is compared.
struct ComparedRun
{
    QString name;
    QString id;     ///< of its record; empty when it has none
    QString commit; ///< of its entry; empty when there is none
    RunStatus status;
    QString outputError; ///< why some of its output is missing in the log; empty: it is whole
    RunMetrics metrics;
};

/// Whether a run repeats another one, the reference, as its record keeps it.
struct Verification
{
    Verdict verdict = Verdict::Incomplete;
    QString reference; ///< its name then
    QString referenceId;
    QString referenceCommit;
    qint64 time = 0; ///< of the comparison, microseconds since 1970-01-01 UTC
    Tolerance tolerance;
    qint64 metrics = 0;
    qint64 points = 0; ///< values that were compared
    std::optional<ValuePair> largest;
    std::optional<ValuePair> divergence;
    QStringList missing; ///< sentences on what could not be compared, and why

    bool operator==(const Verification &) const = default;
};

/// The verdict on a comparison of the metrics of two runs. What was identical or within tolerance is incomplete when
/// something is missing: a run that has not ended, or not with exit code 0 (of a run without any record nobody knows),
/// metrics that could not be read, output that is not in the log, tags, steps.
Verification verificationOf(const MetricComparison &comparison, const ComparedRun &reference,
                            const ComparedRun &repeated, const Tolerance &tolerance);

/// "absolute 0.5, relative 1e-06"; empty when values have to be equal.
QString toleranceText(const Tolerance &tolerance);

/// The verdict as a sentence, on the run with this name; what is missing is not in it.
QString verdictSentence(const Verification &verification, const QString &name);

} // namespace runs
