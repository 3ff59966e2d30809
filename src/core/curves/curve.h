// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/scalar_series.h"

#include <cmath>
#include <optional>
#include <vector>

namespace runs {

/// What a chart has from left to right.
enum class XAxis {
    Step,
    Relative, ///< seconds since the run began
    Wall      ///< seconds since 1970
};

/// The part of a chart that is seen.
struct CurveView
{
    XAxis axis = XAxis::Step;
    double from = 0;
    double to = 1;
    bool isLog = false;   ///< for which `from` is above 0
    int columns = 1;      ///< of pixels
    bool isBrief = false; ///< of a column the least and the greatest value will do, as among many other curves

    bool holds(double x) const { return from <= x && x <= to; }
};

/// A series with what it takes to draw it at a cost of the pixels and not of the points: the first, last, least and
/// greatest value of blocks of points, of blocks of these, and so on. Immutable, and shared by threads.
///
/// What x is: the step, or the time, which never goes back. A clock that was set back stands still here until it is
/// where it was; a point whose time nobody knows has that of the one before it.
class Curve
{
public:
    struct Block
    {
        double firstStep, lastStep;
        double firstTime, lastTime;
        double first, last; ///< may be NaN or infinite
        double min, max;    ///< of finite values; none: min > max

        double firstX(XAxis axis) const { return axis == XAxis::Step ? firstStep : firstTime; }
        double lastX(XAxis axis) const { return axis == XAxis::Step ? lastStep : lastTime; }

        /// Takes in what is behind.
        void append(const Block &next);
    };

    static constexpr qsizetype leafSize = 32; ///< points; those of a leaf lie one behind the other
    static constexpr qsizetype fanOut = 4;    ///< blocks of a level that are one of the next

    Curve() = default;

    /// `origin`: what Relative counts from, in seconds since 1970. `previous`: the curve of the same series and origin
    /// as it was before; what both share is not looked at again.
    Curve(ScalarSeries series, double origin, const Curve &previous);

    explicit Curve(ScalarSeries series, double origin = 0) : Curve(std::move(series), origin, Curve()) {}

    const ScalarSeries &series() const { return m_series; }
    double origin() const { return m_origin; }

    /// Whether it has a place on this axis: of printed values the times are not known.
    bool isOn(XAxis axis) const { return !m_series.isEmpty() && (axis == XAxis::Step || m_firstTime == m_firstTime); }

    double firstX(XAxis axis) const { return shown(axis, m_levels.front().front().firstX(axis)); }
    double lastX(XAxis axis) const { return shown(axis, m_levels.front().back().lastX(axis)); }

    /// The first point at `x` or behind; size() of the series: none.
    qsizetype indexAt(XAxis axis, double x) const;
    double xOf(XAxis axis, qsizetype index) const;

    /// The point nearest to `x`; of two that are as near the earlier one. None where it is farther than `tolerance`
    /// beyond either end: a run that has ended says nothing of later steps.
    std::optional<qsizetype> nearest(XAxis axis, double x, double tolerance = 0) const;

    /// The leaves first; the last block of each level may be smaller than the others.
    const std::vector<std::vector<Block>> &levels() const { return m_levels; }

    /// Calls `take` with x and the value of each point of a leaf, until it returns false; returns whether it did not.
    template<typename Take>
    bool forEachPoint(XAxis axis, qsizetype leaf, Take &&take) const
    {
        double time = leaf > 0 ? m_levels[0][size_t(leaf - 1)].lastTime : m_firstTime;
        const qsizetype end = std::min((leaf + 1) * leafSize, m_series.size());
        return m_series.forEach(leaf * leafSize, end, [&](const ScalarPoint &point) {
            time = later(time, point.wallTime);
            return bool(take(shown(axis, axis == XAxis::Step ? double(point.step) : time), point.value));
        });
    }

    /// As seen on the axis, from what blocks say.
    double shown(XAxis axis, double x) const { return axis == XAxis::Relative ? x - m_origin : x; }

private:
    static double later(double time, double next) { return next > time && std::isfinite(next) ? next : time; }
    void buildLeaves();
    void buildLevel(size_t level, qsizetype kept);

    ScalarSeries m_series;
    double m_origin = 0;
    double m_firstTime = ScalarPoint::unknownTime; ///< the first one that is known
    std::vector<std::vector<Block>> m_levels;
};

} // namespace runs
