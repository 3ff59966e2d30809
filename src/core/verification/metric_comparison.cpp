// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/verification/metric_comparison.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace runs {
namespace {

double deviationOf(double reference, double repeated)
{
    if (reference == repeated || (std::isnan(reference) && std::isnan(repeated)))
        return 0;
    const double difference = std::abs(reference - repeated);
    return std::isnan(difference) ? std::numeric_limits<double>::infinity() : difference;
}

bool isWithin(double deviation, double reference, const Tolerance &tolerance)
{
    return std::isfinite(deviation)
           && (deviation <= tolerance.absolute || deviation <= tolerance.relative * std::abs(reference));
}

void count(Surplus &surplus, qint64 step)
{
    if (surplus.steps++ == 0)
        surplus.first = step;
}

TagComparison compareSeries(const QString &tag, const ScalarSeries &reference, const ScalarSeries &repeated,
                            const Tolerance &tolerance)
{
    TagComparison comparison{.tag = tag};
    double largest = 0;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < reference.size() || j < repeated.size()) {
        if (j == repeated.size() || (i < reference.size() && reference.at(i).step < repeated.at(j).step)) {
            count(comparison.reference, reference.at(i++).step);
            continue;
        }
        if (i == reference.size() || repeated.at(j).step < reference.at(i).step) {
            count(comparison.repeated, repeated.at(j++).step);
            continue;
        }
        const ScalarPoint &expected = reference.at(i++);
        const ScalarPoint &found = repeated.at(j++);
        ++comparison.points;
        const double deviation = deviationOf(expected.value, found.value);
        if (deviation == 0) // gradual underflow: different numbers are never 0 apart
            continue;
        const auto pair = [&] { return ValuePair{tag, expected.step, expected.value, found.value}; };
        if (deviation > largest)
            comparison.largest = pair();
        largest = std::max(largest, deviation);
        if (!comparison.divergence && !isWithin(deviation, expected.value, tolerance))
            comparison.divergence = pair();
    }
    return comparison;
}

} // namespace

double ValuePair::deviation() const
{
    return deviationOf(reference, repeated);
}

bool ValuePair::operator==(const ValuePair &other) const
{
    return tag == other.tag && step == other.step && deviationOf(reference, other.reference) == 0
           && deviationOf(repeated, other.repeated) == 0;
}

Verdict TagComparison::verdict() const
{
    if (divergence)
        return Verdict::Diverged;
    if (reference.steps > 0 || repeated.steps > 0)
        return Verdict::Incomplete;
    return largest ? Verdict::WithinTolerance : Verdict::Identical;
}

Verdict MetricComparison::verdict() const
{
    const auto isAny = [&](Verdict verdict) { return std::ranges::contains(tags, verdict, &TagComparison::verdict); };
    if (isAny(Verdict::Diverged))
        return Verdict::Diverged;
    if (tags.empty() || isAny(Verdict::Incomplete))
        return Verdict::Incomplete;
    return isAny(Verdict::WithinTolerance) ? Verdict::WithinTolerance : Verdict::Identical;
}

qint64 MetricComparison::points() const
{
    qint64 points = 0;
    for (const TagComparison &tag : tags)
        points += tag.points;
    return points;
}

std::optional<ValuePair> MetricComparison::largest() const
{
    std::optional<ValuePair> largest;
    for (const TagComparison &tag : tags) {
        if (tag.largest && (!largest || tag.largest->deviation() > largest->deviation()))
            largest = tag.largest;
    }
    return largest;
}

std::optional<ValuePair> MetricComparison::divergence() const
{
    std::optional<ValuePair> first;
    for (const TagComparison &tag : tags) {
        if (tag.divergence && (!first || tag.divergence->step < first->step))
            first = tag.divergence;
    }
    return first;
}

MetricComparison compareMetrics(const QMap<QString, ScalarSeries> &reference,
                                const QMap<QString, ScalarSeries> &repeated, const Tolerance &tolerance)
{
    QStringList tags = reference.keys() + repeated.keys();
    std::ranges::sort(tags);
    tags.erase(std::ranges::unique(tags).begin(), tags.end());
    MetricComparison comparison;
    for (const QString &tag : std::as_const(tags))
        comparison.tags.push_back(compareSeries(tag, reference.value(tag), repeated.value(tag), tolerance));
    return comparison;
}

} // namespace runs
