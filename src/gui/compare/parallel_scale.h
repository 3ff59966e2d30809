// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/comparison/field_axis.h"

#include <QStringList>

namespace runs {

/// Where the places of an axis are between its ends: 0 at the lowest, 1 at the highest one. Logarithmic where that is
/// how the values spread: all greater than 0, over two powers of ten or more.
class ParallelScale
{
public:
    explicit ParallelScale(const FieldAxis &axis);

    double share(double place) const;
    double place(double share) const;
    bool isLog() const { return m_isLog; }

    struct Tick
    {
        double share;
        QString text;
    };

    /// What is written beside the axis: at most so many.
    std::vector<Tick> ticks(const FieldAxis &axis, int most) const;

private:
    double m_low;
    double m_high;
    bool m_isLog = false;
};

} // namespace runs
