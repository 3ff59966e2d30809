// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/repository/run_repository.h"
#include "core/verification/verification.h"

namespace runs {

/// Two runs whose metrics were compared.
struct RunComparison
{
    QString name; ///< of the run that was compared with the reference
    QString id;   ///< of its record; empty when it has none
    MetricComparison metrics;
    Verification verification;

    bool haveEnded = false; ///< both; otherwise more metrics may come

    /// Whether the verdict is one on the run for good, and on what it repeats: it may be recorded.
    bool isOfRepetition = false;
};

/// Whether a run can be compared with: it has metrics, or is active and may have some in the end.
bool canBeReference(const RunRepository &repository, const QStringList &recorded, const QString &name);

/// Compares what there is now of the metrics of `repeated` with those of `reference`. `recorded`: the names of all
/// runs. What cannot be read makes the comparison incomplete.
RunComparison compareWithReference(const RunRepository &repository, const QStringList &recorded, const Run &reference,
                                   const Run &repeated, const Tolerance &tolerance);

/// Keeps the verdict in the record of the run, in the place of an earlier one. Errors: NotFound when the run, with the
/// record that was compared, is not there any more; Timeout, Malformed, Io.
Result<> recordVerification(const RunRepository &repository, const RunComparison &comparison);

} // namespace runs
