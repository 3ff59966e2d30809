// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/verification/verification.h"

#include "core/base/core.h"
#include "core/base/text.h"
#include "core/base/timestamp.h"
#include "core/query/field_value.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

/// What of a run itself keeps it from being compared as a whole.
QStringList missingOf(const ComparedRun &run)
{
    QStringList sentences;
    const auto *unknown = std::get_if<status::Unknown>(&run.status);
    const bool isUnrecorded = unknown && unknown->why == status::Unknown::Why::NoRecord;
    if (kindOf(run.status) != StatusKind::Finished && !isUnrecorded)
        sentences += Core::tr("%1 is no finished run: %2").arg(quoted(run.name), statusSentence(run.status));
    for (const QString &problem : run.metrics.problems)
        sentences += Core::tr("Not all of %1 could be read: %2").arg(quoted(run.name), problem);
    const bool isPrinted =
        std::ranges::any_of(run.metrics.series, [](const ScalarSeries &series) { return !series.lines().isEmpty(); });
    if (isPrinted && !run.outputError.isEmpty())
        sentences += Core::tr("Not all that %1 has printed is in its log: %2").arg(quoted(run.name), run.outputError);
    if (run.metrics.series.isEmpty())
        sentences += Core::tr("%1 has no metrics.").arg(quoted(run.name));
    return sentences;
}

/// What the first run has of metrics that both have, and the second lacks.
QStringList missingSteps(const MetricComparison &comparison, Surplus TagComparison::*surplus, const QString &has,
                         const QString &lacks)
{
    QStringList sentences;
    for (const TagComparison &tag : comparison.tags) {
        if (tag.points > 0 && (tag.*surplus).steps > 0) {
            sentences += Core::tr("%1 lacks steps of %2 that %3 has, the first of them %4.")
                             .arg(quoted(lacks), quoted(tag.tag), quoted(has))
                             .arg((tag.*surplus).first);
        }
    }
    return sentences;
}

/// The metrics that the first run has, and the second not at any of its steps.
QStringList missingTags(const MetricComparison &comparison, Surplus TagComparison::*surplus, const QString &has,
                        const QString &lacks)
{
    QStringList sentences;
    for (const TagComparison &tag : comparison.tags) {
        if (tag.points == 0 && (tag.*surplus).steps > 0)
            sentences +=
                Core::tr("%1 lacks the values of %2 that %3 has.").arg(quoted(lacks), quoted(tag.tag), quoted(has));
    }
    return sentences;
}

/// The first few, and how many more there are.
QStringList shortened(const QStringList &sentences)
{
    constexpr qsizetype most = 5;
    if (sentences.size() <= most + 1)
        return sentences;
    return sentences.first(most) << Core::tr("So it is with %1 more metrics.").arg(sentences.size() - most);
}

} // namespace

Verification verificationOf(const MetricComparison &comparison, const ComparedRun &reference,
                            const ComparedRun &repeated, const Tolerance &tolerance)
{
    Verification verification{.verdict = comparison.verdict(),
                              .reference = reference.name,
                              .referenceId = reference.id,
                              .referenceCommit = reference.commit,
                              .time = currentMicroseconds(),
                              .tolerance = tolerance,
                              .metrics = qint64(comparison.tags.size()),
                              .points = comparison.points(),
                              .largest = comparison.largest(),
                              .divergence = comparison.divergence(),
                              .missing = missingOf(reference) + missingOf(repeated)};
    if (!reference.metrics.series.isEmpty() && !repeated.metrics.series.isEmpty()) {
        for (const auto missing : {missingTags, missingSteps}) {
            verification.missing +=
                shortened(missing(comparison, &TagComparison::reference, reference.name, repeated.name));
            verification.missing +=
                shortened(missing(comparison, &TagComparison::repeated, repeated.name, reference.name));
        }
    }
    if (verification.verdict != Verdict::Diverged && !verification.missing.isEmpty())
        verification.verdict = Verdict::Incomplete;
    return verification;
}

QString toleranceText(const Tolerance &tolerance)
{
    QStringList limits;
    if (tolerance.absolute > 0)
        limits += Core::tr("absolute %1").arg(shownNumber(tolerance.absolute));
    if (tolerance.relative > 0)
        limits += Core::tr("relative %1").arg(shownNumber(tolerance.relative));
    return limits.join(u", "_s);
}

QString verdictSentence(const Verification &verification, const QString &name)
{
    const auto &[verdict, reference, id, commit, time, tolerance, metrics, points, largest, divergence, missing] =
        verification;
    if (verdict == Verdict::Diverged && divergence) {
        return Core::tr("%1 diverges from %2 at step %3 of %4: %5 in the place of %6.")
            .arg(quoted(name), quoted(reference))
            .arg(divergence->step)
            .arg(quoted(divergence->tag), numberText(divergence->repeated), numberText(divergence->reference));
    }
    if (verdict == Verdict::WithinTolerance && largest) {
        return Core::tr("%1 is within tolerance (%2) of %3: the largest deviation is %4, at step %5 of %6.")
            .arg(quoted(name), toleranceText(tolerance), quoted(reference), numberText(largest->deviation()))
            .arg(largest->step)
            .arg(quoted(largest->tag));
    }
    if (verdict == Verdict::Identical)
        return Core::tr("%1 is identical to %2.").arg(quoted(name), quoted(reference));
    return Core::tr("The comparison of %1 with %2 is incomplete.").arg(quoted(name), quoted(reference));
}

} // namespace runs
