// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>

#include <limits>
#include <ranges>
#include <span>

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

/// The course of one metric. Copies share their points, but for the last few of a series that grows.
///
/// Steps ascend strictly: as TensorBoard has it, a point takes the place of all with its step or later ones, which are
/// of a program that was interrupted and went on from a checkpoint.
class ScalarSeries
{
public:
    void append(const ScalarPoint &point)
    {
        if (point.step <= m_lastStep)
            dropFrom(point.step);
        m_tail.append(point);
        m_lastStep = point.step;
        if (m_tail.size() == pieceSize)
            putTailAway();
    }

    /// The same, of a value that was printed, with the number of the line, from 1.
    void append(const ScalarPoint &point, qint64 line);

    /// Takes away the points at `step` and behind.
    void dropFrom(qint64 step);

    qsizetype size() const { return m_pieces.size() * pieceSize + m_tail.size(); }
    bool isEmpty() const { return size() == 0; }

    const ScalarPoint &at(qsizetype index) const
    {
        const qsizetype piece = index / pieceSize;
        return (piece < m_pieces.size() ? m_pieces[piece] : m_tail)[index % pieceSize];
    }

    /// The points from `index` on that lie one behind the other in memory, as far as they do.
    std::span<const ScalarPoint> runAt(qsizetype index) const
    {
        const qsizetype piece = index / pieceSize;
        return std::span(piece < m_pieces.size() ? m_pieces[piece] : m_tail).subspan(size_t(index % pieceSize));
    }

    /// The points as a random access range, valid as long as this object is unchanged.
    auto points() const
    {
        return std::views::iota(qsizetype(0), size())
               | std::views::transform([this](qsizetype index) -> const ScalarPoint & { return at(index); });
    }

    /// How many points at the beginning are certainly those of `other`, because the two share their memory. What a
    /// series has been copied from and grown since shares all but the last few.
    qsizetype sharedWith(const ScalarSeries &other) const;

    /// Where each point was printed: numbers of lines of the log, from 1; empty for what comes from event files.
    const QList<qint64> &lines() const { return m_lines; }

private:
    static constexpr qsizetype pieceSize = 1024; ///< points; nothing is ever copied to make room for more

    void putTailAway();

    QList<QList<ScalarPoint>> m_pieces; ///< full ones
    QList<ScalarPoint> m_tail;
    qint64 m_lastStep = std::numeric_limits<qint64>::min();
    QList<qint64> m_lines;
};

} // namespace runs
