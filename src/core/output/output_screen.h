// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/output/output_row.h"

#include <deque>
#include <functional>

namespace runs {

/// The last lines that a program has written, with its cursor. There is no edge at the right: lines are as long as they
/// were written. Lines that the cursor cannot reach any more are given away.
///
/// Blank lines below the cursor do not count. So the screen after a line break at its end, or after everything from the
/// cursor on was erased, does not depend on what was there before, as far as the cursor does not go up again.
class OutputScreen
{
public:
    static constexpr qsizetype height = 64; ///< lines that the cursor can reach

    using Finished = std::function<void(qint64 number, const OutputRow &row)>;

    /// `first`: number of the first line, with the cursor at its beginning. `finished` takes the lines in their order.
    OutputScreen(qint64 first, TextStyle style, Finished finished);

    TextStyle style;

    void putAscii(QByteArrayView text);
    void put(char32_t character);
    void newLine();
    void carriageReturn() { m_column = 0; }
    void tab();
    void moveTo(qsizetype column);
    void moveRight(qsizetype columns) { moveTo(m_column + columns); }
    void moveLeft(qsizetype columns) { m_column = std::max<qsizetype>(0, m_column - columns); }
    void moveUp(qsizetype rows);
    void moveDown(qsizetype rows);
    void eraseLine(int mode); ///< as `ESC [ mode K`: 0 from the cursor on, 1 up to the cursor, 2 all
    void eraseBelow();        ///< from the cursor on

    /// Whether the cursor is at the beginning of the last line, and that is empty.
    bool isFresh() const { return m_column == 0 && m_row + 1 == qsizetype(m_rows.size()) && m_rows.back().isEmpty(); }

    qint64 cursorLine() const { return m_first + m_row; }
    qint64 firstLine() const { return m_first; } ///< that the cursor can reach
    qint64 endLine() const { return m_first + qint64(m_rows.size()); }
    const OutputRow &row(qint64 number) const { return m_rows[size_t(number - m_first)]; }

    /// Gives all lines away, and goes on with the line `number`.
    void flush(qint64 number);

private:
    OutputRow &current() { return m_rows[size_t(m_row)]; }
    template<typename Change>
    void change(Change &&change);
    void giveAway();

    std::deque<OutputRow> m_rows{1};
    qint64 m_first;
    qsizetype m_row = 0;
    qsizetype m_column = 0;
    qsizetype m_cells = 0; ///< of all rows
    Finished m_finished;
};

} // namespace runs
