// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>

#include <limits>

namespace runs {

/// A value of a metric at a step of training.
struct ScalarPoint
{
    static constexpr double unknownTime = std::numeric_limits<double>::quiet_NaN();

    qint64 step;
    double wallTime; ///< seconds since 1970; NaN: not known
    double value;    ///< NaN and infinities are values
};
static_assert(sizeof(ScalarPoint) == 24);

/// The course of one metric. Copies share their points until one of them changes.
///
/// Steps ascend strictly: as TensorBoard has it, a point takes the place of all with its step or later ones, which are
/// of a program that was interrupted and went on from a checkpoint.
class ScalarSeries
{
public:
    void append(const ScalarPoint &point)
    {
        if (!m_points.isEmpty() && m_points.constLast().step >= point.step)
            dropFrom(point.step);
        m_points.append(point);
    }

    /// The same, of a value that was printed, with the number of the line, from 1.
    void append(const ScalarPoint &point, qint64 line);

    /// Takes away the points at `step` and behind.
    void dropFrom(qint64 step);

    const QList<ScalarPoint> &points() const { return m_points; }

    /// Where each point was printed: numbers of lines of the log, from 1; empty for what comes from event files.
    const QList<qint64> &lines() const { return m_lines; }

private:
    QList<ScalarPoint> m_points;
    QList<qint64> m_lines;
};

} // namespace runs
