// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/scalar_series.h"
#include "core/run/verdict.h"

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace runs {

/// How far a finite value may be from a finite one of the reference. Either limit suffices; with both 0 values have to
/// be equal.
struct Tolerance
{
    double absolute = 0; ///< as `atol` of numpy.isclose()
    double relative = 0; ///< of the size of the reference's value, as `rtol` there

    bool operator==(const Tolerance &) const = default;
};

/// The values that two runs have at the same step of a metric.
struct ValuePair
{
    QString tag;
    qint64 step = 0;
    double reference = 0;
    double repeated = 0;

    /// How far they are apart: 0 when they are equal, infinite when one of them is NaN or infinite.
    double deviation() const;

    /// Here NaN is equal to NaN.
    bool operator==(const ValuePair &other) const;
};

/// Steps that only one of the runs has.
struct Surplus
{
    qint64 steps = 0;
    qint64 first = 0; ///< the smallest; 0 when there is none
};

/// How a metric of one run compares with that of another.
struct TagComparison
{
    QString tag;
    qint64 points = 0; ///< steps that both have
    Surplus reference;
    Surplus repeated;
    std::optional<ValuePair> largest;    ///< the largest deviation, where it is first; none when all are equal
    std::optional<ValuePair> divergence; ///< the first that is too large

    Verdict verdict() const;
};

/// How all metrics of a run compare with those of the one that it repeats. Wall times do not matter.
struct MetricComparison
{
    std::vector<TagComparison> tags; ///< by name; also those that only one of them has

    /// Diverged when a value is too far away at a step that both have, however much is missing. Otherwise incomplete
    /// when one of them lacks a step or a tag, or there is none at all. Otherwise within tolerance when a value
    /// differs.
    Verdict verdict() const;

    qint64 points() const;
    std::optional<ValuePair> largest() const;    ///< of all tags; of equal ones that of the first tag
    std::optional<ValuePair> divergence() const; ///< at the smallest step; of several there that of the first tag
};

/// Values are equal when they are as doubles: 0 and -0 are, NaN and NaN, infinities of one sign. Between what is no
/// finite number and anything else no tolerance helps. Takes no memory for points.
MetricComparison compareMetrics(const QMap<QString, ScalarSeries> &reference,
                                const QMap<QString, ScalarSeries> &repeated, const Tolerance &tolerance);

} // namespace runs
