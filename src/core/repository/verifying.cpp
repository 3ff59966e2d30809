// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/repository/verifying.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/metrics/many_metrics.h"
#include "core/repository/metric_sources.h"
#include "core/repository/settled_change.h"
#include "core/verification/verification_file.h"

#include <array>

namespace runs {
namespace {

/// A run without its metrics.
ComparedRun comparedRun(const RunStatuses &statuses, const Run &run)
{
    const auto [status, state] = statuses.record(run.name);
    ComparedRun compared{.name = run.name,
                         .id = {},
                         .commit = run.text(key::commit),
                         .status = status,
                         .outputError = {},
                         .metrics = {}};
    if (state)
        compared.id = state->start.id;
    if (state && state->end)
        compared.outputError = state->end->outputError;
    return compared;
}

} // namespace

bool canBeReference(const RunRepository &repository, const QStringList &recorded, const QString &name)
{
    const MetricSources sources(repository, recorded);
    return isActive(repository.statuses().status(name)) || !readRunMetrics(sources.of(name)).series.isEmpty();
}

RunComparison compareWithReference(const RunRepository &repository, const QStringList &recorded, const Run &reference,
                                   const Run &repeated, const Tolerance &tolerance)
{
    const RunStatuses statuses = repository.statuses(); // before the metrics, which are whole when a run has ended
    std::array compared{comparedRun(statuses, reference), comparedRun(statuses, repeated)};
    const MetricSources sources(repository, recorded);
    readManyMetrics({sources.of(reference.name), sources.of(repeated.name)},
                    [&](size_t index, RunMetrics &&metrics) { compared[index].metrics = std::move(metrics); });
    const auto &[a, b] = compared;
    RunComparison comparison;
    comparison.name = b.name;
    comparison.id = b.id;
    comparison.metrics = compareMetrics(a.metrics.series, b.metrics.series, tolerance);
    comparison.verification = verificationOf(comparison.metrics, a, b, tolerance);
    comparison.haveEnded = !isActive(a.status) && !isActive(b.status);
    comparison.isOfRepetition = comparison.haveEnded && repeated.text(key::reproduces) == a.name && !b.id.isEmpty();
    return comparison;
}

Result<> recordVerification(const RunRepository &repository, const RunComparison &comparison)
{
    // With the lock nobody renames or removes the run meanwhile, and nobody else writes the file.
    const auto change = beginSettledChange(repository.project());
    if (!change)
        return std::unexpected(change.error());
    const auto state = repository.statuses().record(comparison.name).state;
    if (!change->current().find(comparison.name) || !state || state->start.id != comparison.id) {
        return failure(ErrorCode::NotFound,
                       Core::tr("The verdict could not be recorded: the run %1 has been renamed or removed meanwhile.")
                           .arg(quoted(comparison.name)));
    }
    return writeVerification(repository.files().recordPath(comparison.name), comparison.verification);
}

} // namespace runs
