// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/metrics/scalar_piece.h"

#include <QList>

#include <algorithm>
#include <memory>
#include <ranges>

namespace runs {

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
        if (!m_tail || m_tail->isFull() || m_tail.use_count() > 1)
            renewTail();
        m_tail->append(point);
        m_lastStep = point.step;
    }

    /// The same, of a value that was printed, with the number of the line, from 1.
    void append(const ScalarPoint &point, qint64 line);

    /// Takes away the points at `step` and behind.
    void dropFrom(qint64 step);

    qsizetype size() const { return m_pieces.size() * pieceSize + (m_tail ? m_tail->size() : 0); }
    bool isEmpty() const { return size() == 0; }

    ScalarPoint at(qsizetype index) const { return piece(index / pieceSize).at(index % pieceSize); }

    /// The points as a random access range, valid as long as this object is unchanged.
    auto points() const
    {
        return std::views::iota(qsizetype(0), size())
               | std::views::transform([this](qsizetype index) { return at(index); });
    }

    /// Calls `take` with the points from `begin` to before `end`, until it returns false; returns whether it did not.
    /// For loops in which a look at each point through points() would be felt.
    template<typename Take>
    bool forEach(qsizetype begin, qsizetype end, Take &&take) const
    {
        bool isWanted = true;
        while (isWanted && begin < end) {
            const qsizetype next = std::min(end, (begin / pieceSize + 1) * pieceSize);
            const qsizetype first = begin % pieceSize;
            isWanted = piece(begin / pieceSize).forEach(first, first + next - begin, take);
            begin = next;
        }
        return isWanted;
    }

    /// How many points at the beginning are certainly those of `other`, because the two share their memory. What a
    /// series has been copied from and grown since shares all but the last few.
    qsizetype sharedWith(const ScalarSeries &other) const;

    /// Where each point was printed: numbers of lines of the log, from 1; empty for what comes from event files.
    const QList<qint64> &lines() const { return m_lines; }

private:
    static constexpr qsizetype pieceSize = ScalarPiece::capacity; // nothing is ever copied to make room for more

    const ScalarPiece &piece(qsizetype number) const { return number < m_pieces.size() ? *m_pieces[number] : *m_tail; }
    void renewTail();

    QList<std::shared_ptr<const ScalarPiece>> m_pieces; ///< full ones
    std::shared_ptr<ScalarPiece> m_tail;                ///< none: there are no points behind the pieces
    qint64 m_lastStep = std::numeric_limits<qint64>::min();
    QList<qint64> m_lines;
};

} // namespace runs
