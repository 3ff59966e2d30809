// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/curves/curve.h"

#include <optional>

namespace runs {

struct ValueRange
{
    double min;
    double max;

    bool operator==(const ValueRange &) const = default;
};

/// What the values of several curves span in a view.
class ValueRanges
{
public:
    /// `areLog`: only what is above 0 counts.
    ValueRanges(const CurveView &view, bool areLog, bool ignoresOutliers)
        : m_view(view), m_areLog(areLog), m_ignoresOutliers(ignoresOutliers)
    {}

    /// Adds a curve. Where outliers are ignored, 1,000 evenly spread points of it stand for all, as in TensorBoard,
    /// which keeps no more than that of any.
    void add(const Curve &curve);

    /// Without outliers: of the values from the 5th to the 95th percentile, as in TensorBoard. None when there
    /// are no values.
    std::optional<ValueRange> range();

private:
    void addWhole(const Curve &curve);
    void addSample(const Curve &curve);
    bool counts(double value) const;

    CurveView m_view;
    bool m_areLog;
    bool m_ignoresOutliers;
    std::vector<double> m_values;
};

/// With room above and below, so that no curve lies on the frame; never of no height.
ValueRange padded(const ValueRange &range, bool isLog);

} // namespace runs
