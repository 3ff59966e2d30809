// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/scalar_series.h"

namespace runs {

/// A series smoothed as TensorBoard does it (`classicSmoothing` in line_chart_v2/data_transformer.ts): the exponential
/// moving average from 0 on, divided by the share that it has of all values so far, so that it begins where the values
/// do. What is not finite is passed through and not counted; as long as all values are the same they stay as they are.
class SmoothedSeries
{
public:
    static constexpr double mostWeight = 0.999;

    /// `weight`: of what came before, from 0 to `mostWeight`.
    explicit SmoothedSeries(double weight = 0);

    double weight() const { return m_weight; }

    /// Smooths `raw`; what it shares with that of the last call is known already.
    void follow(const ScalarSeries &raw);

    const ScalarSeries &raw() const { return m_raw; }
    const ScalarSeries &series() const { return m_weight > 0 ? m_smoothed : m_raw; }

private:
    struct State
    {
        qsizetype points = 0;
        double average = 0;
        double rest = 1; ///< the weight to the power of the number of finite values
        bool isConstant = true;
    };

    double next(double value);

    double m_weight;
    ScalarSeries m_raw;
    ScalarSeries m_smoothed;
    State m_state;   ///< behind the last point
    State m_lasting; ///< behind the last point that was put away for good
};

} // namespace runs
