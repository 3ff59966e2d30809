// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/text_style.h"

#include <QByteArrayView>

#include <string>
#include <vector>

namespace runs {

/// A line of cells that a program writes to, as a terminal keeps it, but as long as it is written, up to `longest`.
class OutputRow
{
public:
    static constexpr qsizetype longest = qsizetype(1) << 20; ///< cells; what comes behind is left out, and said so

    qsizetype width() const { return qsizetype(m_cells.size()); }
    bool isEmpty() const { return m_cells.empty(); }

    /// Overwrites what is there; cells before it that were never written become blank. `text`: printable ASCII.
    void putAscii(qsizetype column, QByteArrayView text, const TextStyle &style);

    /// `width`: 1, or 2 for a wide character.
    void put(qsizetype column, char32_t character, int width, const TextStyle &style);

    /// Adds a combining mark to the character before the column.
    void combine(qsizetype column, char32_t mark);

    void eraseFrom(qsizetype column);
    void eraseBefore(qsizetype column);
    void clear();

    StyledLine line() const;

private:
    struct Cell
    {
        char32_t character = U' '; ///< 0: the second half of a wide character
        quint32 marks = 0;         ///< number in m_marks, from 1
        TextStyle style;
    };

    void makeRoom(qsizetype column, qsizetype width);
    void split(qsizetype column);
    void forgetUnusedMarks();

    std::vector<Cell> m_cells;
    std::vector<std::u32string> m_marks;
    bool m_isCut = false;
};

/// How many cells a terminal gives to a character (Unicode UAX #11): 0, 1 or 2; 0 for control characters as well.
int cellWidth(char32_t character);

} // namespace runs
