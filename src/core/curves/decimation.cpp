// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/curves/decimation.h"

#include <algorithm>
#include <cmath>

namespace runs {
namespace {

constexpr double slack = 0.25; // of a pixel
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Goes through a curve from left to right, in steps as large as the columns of pixels allow.
class Decimator
{
public:
    Decimator(const Curve &curve, const CurveView &view)
        : m_curve(curve)
        , m_view(view)
        , m_isLog(view.isLog && view.from > 0)
        , m_end(view.from)
        , m_lastEnd(std::nextafter(view.to, std::numeric_limits<double>::infinity()))
    {
        m_points.reserve(4 * view.columns + 2);
    }

    QList<CurvePoint> points()
    {
        const size_t top = m_curve.levels().size() - 1;
        const qsizetype count = qsizetype(m_curve.levels()[top].size());
        for (qsizetype i = 0; i < count && visit(top, i); ++i) {
        }
        flushWhole();
        return std::move(m_points);
    }

private:
    struct Part
    {
        double firstX, lastX, first, last, min, max;
    };

    /// False: nothing that comes is seen.
    bool visit(size_t level, qsizetype number)
    {
        const Curve::Block &block = m_curve.levels()[level][size_t(number)];
        const double firstX = m_curve.shown(m_view.axis, block.firstX(m_view.axis));
        const double lastX = m_curve.shown(m_view.axis, block.lastX(m_view.axis));
        if (firstX >= m_end && !beginColumn(firstX))
            return takeBehind(firstX, block.first);
        if (lastX < m_end || lastX - firstX <= m_slack) {
            take({firstX, lastX, block.first, block.last, block.min, block.max});
            return true;
        }
        if (level == 0)
            return visitPoints(number);
        const qsizetype count = qsizetype(m_curve.levels()[level - 1].size());
        for (qsizetype i = number * Curve::fanOut; i < std::min((number + 1) * Curve::fanOut, count); ++i) {
            if (!visit(level - 1, i))
                return false;
        }
        return true;
    }

    bool visitPoints(qsizetype leaf)
    {
        return m_curve.forEachPoint(m_view.axis, leaf, [this](double x, double y) {
            if (x >= m_end && !beginColumn(x))
                return takeBehind(x, y);
            const bool isFinite = std::isfinite(y);
            constexpr double infinity = std::numeric_limits<double>::infinity();
            take({x, x, y, y, isFinite ? y : infinity, isFinite ? y : -infinity});
            return true;
        });
    }

    /// The column that x is in; false when it is right of the view.
    bool beginColumn(double x)
    {
        flush();
        if (x >= m_lastEnd)
            return false;
        const double share = m_isLog ? std::log(x / m_view.from) / std::log(m_view.to / m_view.from)
                                     : (x - m_view.from) / (m_view.to - m_view.from);
        m_column = std::clamp(int(share * m_view.columns), 0, m_view.columns - 1);
        while ((m_end = endOf(m_column)) <= x) // where the rounding has it a column too early
            ++m_column;
        m_slack = m_column < m_view.columns - 1 ? slack * (m_end - endOf(m_column - 1)) : 0;
        return true;
    }

    double endOf(int column) const
    {
        if (column >= m_view.columns - 1)
            return m_lastEnd;
        const double share = double(column + 1) / m_view.columns;
        return m_isLog ? m_view.from * std::pow(m_view.to / m_view.from, share)
                       : m_view.from + (m_view.to - m_view.from) * share;
    }

    void take(const Part &part)
    {
        if (m_isEmpty) {
            m_part = part;
            m_isEmpty = false;
            return;
        }
        m_part.lastX = part.lastX;
        m_part.last = part.last;
        m_part.min = std::min(m_part.min, part.min);
        m_part.max = std::max(m_part.max, part.max);
    }

    bool takeBehind(double x, double y)
    {
        add(x, y);
        return false;
    }

    /// Draws what is known of the column.
    void flush()
    {
        const bool isLine = std::isfinite(m_part.first) && std::isfinite(m_part.last);
        if (m_isEmpty || !m_view.isBrief || m_column < 0 || m_points.isEmpty() || !isLine)
            return flushWhole();
        m_isEmpty = true;
        // The nearer one comes first, so that the line is no longer than it must be.
        const double before = m_points.last().y;
        const bool isUp = std::abs(before - m_part.min) <= std::abs(before - m_part.max);
        const double middle = m_part.firstX + (m_part.lastX - m_part.firstX) / 2;
        add(middle, isUp ? m_part.min : m_part.max);
        if (m_part.min != m_part.max)
            add(middle, isUp ? m_part.max : m_part.min);
    }

    /// With its first and its last value.
    void flushWhole()
    {
        if (m_isEmpty)
            return;
        m_isEmpty = true;
        if (m_column < 0) // left of the view
            return add(m_part.lastX, m_part.last);
        add(m_part.firstX, m_part.first);
        const double middle = m_part.firstX + (m_part.lastX - m_part.firstX) / 2;
        const auto isAtAnEnd = [this](double value) { return value == m_part.first || value == m_part.last; };
        if (m_part.min <= m_part.max) {
            if (!isAtAnEnd(m_part.min))
                add(middle, m_part.min);
            if (!isAtAnEnd(m_part.max))
                add(middle, m_part.max);
        }
        if (m_part.lastX > m_part.firstX || m_part.last != m_part.first)
            add(m_part.lastX, m_part.last);
    }

    void add(double x, double y)
    {
        const bool isGap = !std::isfinite(y);
        if (isGap && (m_points.isEmpty() || std::isnan(m_points.last().y)))
            return;
        m_points.append({x, isGap ? notANumber : y});
    }

    const Curve &m_curve;
    const CurveView &m_view;
    bool m_isLog;
    int m_column = -1;  ///< -1: left of the view
    double m_end;       ///< of the column; exclusive
    double m_slack = 0; ///< how narrow a block is that need not be divided between columns
    double m_lastEnd;   ///< of the last one
    bool m_isEmpty = true;
    Part m_part{};
    QList<CurvePoint> m_points;
};

} // namespace

QList<CurvePoint> decimated(const Curve &curve, const CurveView &view)
{
    if (!curve.isOn(view.axis) || !(view.from < view.to) || view.columns < 1)
        return {};
    return Decimator(curve, view).points();
}

} // namespace runs
